internal import Geometry
public import Licensing

/// Recorded crime by area, month and type, in flat arrays: of the district's own force, told by the map point's place.
///
/// A month that is not loaded is not nought: it is not there. The points are anonymous: nothing finer than an area of LSOA
/// size may be made of this.
public struct CrimeMonths: Sendable {
    public let force: String
    public let areas: [AreaProfile]
    /// "2024-01", ascending, those loaded of the force.
    public let months: [String]
    /// police.uk's categories, ascending.
    public let types: [String]
    /// By area, then month, then type.
    private let counts: [Int32]

    /// - Parameters:
    ///   - areas: of one authority's district.
    ///   - months: what is loaded of each force.
    /// - Returns: nil where no crime of any force lies in the areas.
    public init?(areas: [AreaProfile], crimes: [CrimeRecord], months periods: [PolicePeriod]) {
        let placed = crimes.filter { $0.place != nil }
        let found = AreaIndex(areas.map(\.shape)).locate(placed.compactMap(\.place))
        // The areas are one district's, whatever name each has for it.
        let district = Authority(name: "", code: nil)
        guard let force = RecordedCrime.forces(placed, found, areas.map { _ in district })[district],
            let period = periods.first(where: { $0.force == force })
        else { return nil }
        let types = Set(crimes.lazy.filter { $0.force == force }.map(\.type)).sorted()
        let typeNumbers = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1, $0) })
        let monthNumbers = Dictionary(period.months.enumerated().map { ($1, $0) }) { first, _ in first }
        var counts = [Int32](repeating: 0, count: areas.count * period.months.count * types.count)
        for (crime, area) in zip(placed, found) {
            guard let area, crime.force == force, let month = monthNumbers[crime.month], let type = typeNumbers[crime.type]
            else { continue }
            counts[(area * period.months.count + month) * types.count + type] += 1
        }
        self.force = force
        self.areas = areas
        self.months = period.months
        self.types = types
        self.counts = counts
    }

    /// Crimes of some types in one area and month; of all types where `types` is nil.
    public func count(area: Int, month: Int, types wanted: Set<Int>? = nil) -> Int {
        let start = (area * months.count + month) * types.count
        return (0..<types.count).reduce(0) { sum, type in
            wanted.map { $0.contains(type) } ?? true ? sum + Int(counts[start + type]) : sum
        }
    }

    /// The numbers of the types whose names are among these words, however capitals are set; nil where a word names none.
    public func types(called words: [String]) -> Set<Int>? {
        var found: Set<Int> = []
        for word in words {
            guard let number = types.firstIndex(where: { $0.lowercased() == word.lowercased() }) else { return nil }
            found.insert(number)
        }
        return found
    }
}
