public import Geometry
public import Licensing

/// Residents of a place smaller than an area: each area's residents are shared out evenly among the postcodes that
/// lie in it, and a place has the residents of its postcodes. An estimate: postcodes differ in size.
///
/// A postcode takes part if its district is one whose areas are loaded; a neighbour's postcode just across a simplified
/// boundary takes no share of residents who are not its own. Where that leaves an area without any postcode, as with
/// codes of another year, every postcode that lies in the area takes part.
public struct ResidentShares: Sendable {
    public let areas: [AreaProfile]
    /// Of each postcode, in the order given; not finite where it has none.
    public let places: [Point]
    /// The number of the area in which each postcode lies; nil in none.
    public let areaOf: [Int?]
    /// Residents of each postcode; 0 where it takes no part, and where the area's residents are not known.
    public let residents: [Double]

    /// - Parameters:
    ///   - areas: in order of code.
    ///   - districts: GSS codes of all districts whose areas are loaded, where `areas` are not all of them.
    public init(postcodes: [PostcodeRecord], areas: [AreaProfile], districts: Set<String>? = nil) {
        self.areas = areas
        let nowhere = Point(x: .nan, y: .nan)
        places = postcodes.map { $0.place ?? nowhere }
        let located = AreaIndex(areas.map(\.shape)).locate(places)
        let codes = districts ?? Set(areas.compactMap(\.districtCode))
        let isOwn = postcodes.map { $0.districtCode.isEmpty || codes.contains($0.districtCode) }
        var own = [Int](repeating: 0, count: areas.count)
        var all = own
        for (area, isOwn) in zip(located, isOwn) {
            guard let area else { continue }
            all[area] += 1
            if isOwn || areas[area].districtCode == nil { own[area] += 1 }
        }
        areaOf = located
        residents = zip(located, isOwn).map { area, isOwn in
            guard let area, let total = areas[area].residents else { return 0 }
            guard own[area] > 0 else { return Double(total) / Double(all[area]) }
            return isOwn || areas[area].districtCode == nil ? Double(total) / Double(own[area]) : 0
        }
    }

    /// Residents already known of each place, where no area stands behind them.
    package init(places: [Point], residents: [Double]) {
        areas = []
        self.places = places
        areaOf = places.map { _ in nil }
        self.residents = residents
    }

    /// Residents within the outline, and how many of them live in each deprivation decile (nil: no decile known).
    public func residents(in outline: MultiPolygon) -> (total: Double, byDecile: [(decile: Int?, residents: Double)]) {
        let index = AreaIndex([outline])
        var total = 0.0
        var byDecile: [Int: Double] = [:]
        let box = outline.boundingBox.widened(by: AreaIndex.gap)
        for (number, place) in places.enumerated() {
            guard box.contains(place), let area = areaOf[number], index.locate(place) != nil else { continue }
            total += residents[number]
            byDecile[areas[area].decile ?? 0, default: 0] += residents[number]
        }
        return (total, byDecile.sorted { $0.key < $1.key }.map { ($0.key == 0 ? nil : $0.key, $0.value) })
    }
}
