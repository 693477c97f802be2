public import Geometry
public import Licensing

/// How much of a polygon lies in each of the districts with a register.
///
/// A district's ground is that of its LSOAs, which do not overlap, so what a polygon shares with them is its area and
/// theirs less the area of all together. Only LSOAs whose boxes touch the polygon's are looked at: a look-up goes through
/// all boxes once, and through the edges of the few.
public struct SeenGround: Sendable {
    private let areas: [AreaProfile]
    private let boxes: [BoundingBox]
    private let sizes: [Double]

    /// - Parameter areas: LSOAs of the districts with a register.
    public init(_ areas: [AreaProfile]) throws {
        self.areas = areas
        boxes = areas.map(\.shape.boundingBox)
        sizes = try areas.map { try $0.shape.area() }
    }

    /// Square metres of a valid polygon in each district, the most first; districts without any are left out.
    public func ground(of shape: MultiPolygon, area: Double) throws -> [(district: Authority, squareMetres: Double)] {
        let box = shape.boundingBox
        var numbers: [Authority: [Int]] = [:]
        for (number, other) in boxes.enumerated() where other.intersects(box) {
            numbers[Authority(name: areas[number].districtName, code: areas[number].districtCode), default: []].append(number)
        }
        // Below a square metre and a billionth of the polygon it is rounding.
        let least = max(1, area * 1e-9)
        return try numbers.compactMap { district, numbers -> (district: Authority, squareMetres: Double)? in
            let own = numbers.reduce(0) { $0 + sizes[$1] }
            let together = try MultiPolygon(shape.polygons + numbers.flatMap { areas[$0].shape.polygons })
            let shared = min(max(area + own - (try together.widened(by: 0).area()), 0), area)
            return shared > least ? (district, shared) : nil
        }.sorted { ($1.squareMetres, $0.district.name) < ($0.squareMetres, $1.district.name) }
    }
}
