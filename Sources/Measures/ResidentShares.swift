public import Geometry
public import Licensing

/// Residents of a place smaller than an area: each area's residents are shared out evenly among the postcodes that
/// lie in it, and a place has the residents of its postcodes. An estimate: postcodes differ in size.
public struct ResidentShares: Sendable {
    private let places: [Point]
    private let shares: [Double]
    private let areaOf: [Int]
    private let areas: [AreaProfile]

    /// - Parameter areas: in order of code.
    public init(postcodes: [PostcodeRecord], areas: [AreaProfile]) {
        let index = AreaIndex(areas.map(\.shape))
        var places: [Point] = []
        var areaOf: [Int] = []
        var postcodesIn = [Int](repeating: 0, count: areas.count)
        for postcode in postcodes {
            guard let place = postcode.place, let area = index.locate(place) else { continue }
            places.append(place)
            areaOf.append(area)
            postcodesIn[area] += 1
        }
        self.places = places
        self.areaOf = areaOf
        self.areas = areas
        shares = areaOf.map { area in
            areas[area].residents.map { Double($0) / Double(postcodesIn[area]) } ?? 0
        }
    }

    /// Residents within the outline, and how many of them live in each deprivation decile (nil: no decile known).
    public func residents(in outline: MultiPolygon) -> (total: Double, byDecile: [(decile: Int?, residents: Double)]) {
        let index = AreaIndex([outline])
        var total = 0.0
        var byDecile: [Int: Double] = [:]
        for (number, place) in places.enumerated() where index.locate(place) != nil {
            total += shares[number]
            byDecile[areas[areaOf[number]].decile ?? 0, default: 0] += shares[number]
        }
        return (total, byDecile.sorted { $0.key < $1.key }.map { ($0.key == 0 ? nil : $0.key, $0.value) })
    }
}
