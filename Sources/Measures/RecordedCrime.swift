internal import Geometry
public import Licensing

/// Recorded crimes by area, told by the map point's place and never by the code in the file, whose vintage differs.
public struct RecordedCrime: Sendable {
    public struct AreaCrime: Hashable, Sendable {
        public let area: AreaProfile
        public let total: Int
        /// By police.uk's category.
        public let byType: [String: Int]
    }

    public let areas: [AreaCrime]
    /// "2024-01" and so on; a month that is not loaded is not nought.
    public let months: [String]
    /// Map points in none of the areas.
    public let outside: Int

    public init(areas: [AreaProfile], crimes: [CrimeRecord], months: [String]) {
        let placed = crimes.filter { $0.place != nil }
        let found = AreaIndex(areas.map(\.shape)).locate(placed.compactMap(\.place))
        var totals = [Int](repeating: 0, count: areas.count)
        var types = [[String: Int]](repeating: [:], count: areas.count)
        var outside = 0
        for (crime, index) in zip(placed, found) {
            guard let index else {
                outside += 1
                continue
            }
            totals[index] += 1
            types[index][crime.type, default: 0] += 1
        }
        self.outside = outside
        self.months = months
        self.areas = areas.indices.map { AreaCrime(area: areas[$0], total: totals[$0], byType: types[$0]) }
    }
}
