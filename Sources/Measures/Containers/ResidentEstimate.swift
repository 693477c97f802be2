public import Geometry
public import Licensing

/// Residents of places that follow no LSOA: each LSOA's residents are shared out evenly among the postcodes that lie in
/// it, and a place has those of its postcodes. An estimate: postcodes differ in size, and one centre stands for a postcode.
/// The rule is that of `ResidentShares`, here for groups of ages too and for many places at once.
public struct ResidentEstimate: Sendable {
    private let areas: [AreaProfile]
    private let ages: [String: [ResidentsOfAges]]
    /// By easting.
    private let places: [Point]
    private let areaOf: [Int]
    private let postcodesIn: [Int]

    /// - Parameters:
    ///   - areas: in order of code; those whose residents are to be shared out.
    ///   - ages: by code.
    public init(postcodes: [PostcodeRecord], areas: [AreaProfile], ages: [String: [ResidentsOfAges]]) {
        let found = AreaIndex(areas.map(\.shape)).locate(postcodes.map { $0.place ?? Point(x: .nan, y: .nan) })
        var postcodesIn = [Int](repeating: 0, count: areas.count)
        var placed: [(place: Point, area: Int)] = []
        for (postcode, area) in zip(postcodes, found) {
            guard let place = postcode.place, let area else { continue }
            postcodesIn[area] += 1
            placed.append((place, area))
        }
        placed.sort { $0.place.x < $1.place.x }
        places = placed.map(\.place)
        areaOf = placed.map(\.area)
        self.areas = areas
        self.ages = ages
        self.postcodesIn = postcodesIn
    }

    /// Areas with residents and without a postcode: their residents are in no place's estimate.
    public var areasWithoutPostcodes: [AreaProfile] {
        zip(areas, postcodesIn).compactMap { area, postcodes in postcodes == 0 && area.residents != 0 ? area : nil }
    }

    /// Nil where no postcode lies in the shape, or the residents of an area of one are not known. Takes time in proportion
    /// to the postcodes between the shape's west and east.
    public func residents(in shape: MultiPolygon) -> PlaceResidents? {
        let index = AreaIndex([shape])
        let box = shape.boundingBox.widened(by: AreaIndex.gap)
        var counts: [Int: Int] = [:]
        var number = Eastings.firstIndex(in: places, from: box.minX)
        while number < places.count, places[number].x <= box.maxX {
            if index.locate(places[number]) != nil { counts[areaOf[number], default: 0] += 1 }
            number += 1
        }
        let parts = counts.sorted { $0.key < $1.key }.map { area, count in
            PlaceResidents.Part(
                share: Double(count) / Double(postcodesIn[area]), area: areas[area], ages: ages[areas[area].code] ?? [])
        }
        return PlaceResidents(parts, basis: .estimate)
    }
}

/// Points in order of easting.
enum Eastings {
    /// The first point that is not west of `x`.
    static func firstIndex(in points: [Point], from x: Double) -> Int {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if points[middle].x < x { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
