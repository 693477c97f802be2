public import Geometry
public import Licensing

/// What lies in one catchment by the boundaries loaded: the check of `CatchmentView` for one place. Shares of the disc's
/// area, told by 1,264 points of a square grid, each standing for as much ground; together 1.
public struct GroundView: Hashable, Sendable {
    /// In an area of a district whose register is loaded.
    public let withRegister: Double
    /// In an area loaded of a district whose register is not.
    public let withoutRegister: Double
    /// In no area loaded: the sea, or a district whose boundaries are not loaded. Nobody can tell from here.
    public let unknown: Double

    /// - Parameters:
    ///   - radius: metres. At 0 the place itself says all.
    ///   - areas: in order of code, and the index made of them.
    public init(
        around place: Point, radius: Double, areas: [AreaProfile], in index: AreaIndex, registers: [Authority]
    ) {
        var seen = 0
        var unseen = 0
        var all = 0
        for row in -20...19 {
            for column in -20...19 {
                // Centres of cells of a twentieth of the radius.
                let x = (Double(column) + 0.5) / 20
                let y = (Double(row) + 0.5) / 20
                guard x * x + y * y <= 1 else { continue }
                all += 1
                guard let area = index.locate(Point(x: place.x + x * radius, y: place.y + y * radius)) else { continue }
                let profile = areas[area]
                if registers.contains(where: {
                    $0.covers(districtCode: profile.districtCode, districtName: profile.districtName)
                }) {
                    seen += 1
                } else {
                    unseen += 1
                }
            }
        }
        withRegister = Double(seen) / Double(all)
        withoutRegister = Double(unseen) / Double(all)
        unknown = Double(all - seen - unseen) / Double(all)
    }
}
