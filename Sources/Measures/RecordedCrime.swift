internal import Geometry
public import Licensing

/// The months of one police force that are loaded.
public struct PolicePeriod: Hashable, Sendable {
    public let force: String
    /// "2024-01" and so on, in order; a month that is not loaded is not nought.
    public let months: [String]

    public init(force: String, months: [String]) {
        self.force = force
        self.months = months.sorted()
    }

    /// "24 months, 2023-01 to 2024-12", or every month by name where there are gaps.
    public var words: String {
        guard let first = months.first, let last = months.last else { return "no month" }
        guard months.count > 1 else { return "one month, \(first)" }
        let span = CalendarMonth.isRun(months) ? "\(first) to \(last)" : months.joined(separator: ", ") + " (with gaps)"
        return "\(months.count) months, \(span)"
    }
}

/// Recorded crimes by area, told by the map point's place and never by the code in the file, whose vintage differs.
///
/// A district is policed by the force that most of its points come from. Only that force's crimes are counted there,
/// so that the months are the same for all of them; a district without any point is not loaded, which is not nought.
public struct RecordedCrime: Sendable {
    public struct AreaCrime: Hashable, Sendable {
        public let area: AreaProfile
        /// Nil where no force's crimes are loaded for the district.
        public let total: Int?
        /// By police.uk's category.
        public let byType: [String: Int]
        public let period: PolicePeriod?
    }

    public let areas: [AreaCrime]
    /// Map points in none of the areas.
    public let outside: Int
    /// Map points in the areas, recorded by another force than the district's, and not counted.
    public let ofOtherForces: Int

    /// - Parameter months: what is loaded of each force.
    public init(areas: [AreaProfile], crimes: [CrimeRecord], months: [PolicePeriod]) {
        let placed = crimes.filter { $0.place != nil }
        let found = AreaIndex(areas.map(\.shape)).locate(placed.compactMap(\.place))
        let districts = areas.map { Authority(name: $0.districtName, code: $0.districtCode) }
        let forces = Self.forces(placed, found, districts)
        var totals = [Int](repeating: 0, count: areas.count)
        var types = [[String: Int]](repeating: [:], count: areas.count)
        var outside = 0
        var ofOtherForces = 0
        for (crime, index) in zip(placed, found) {
            guard let index else {
                outside += 1
                continue
            }
            guard forces[districts[index]] == crime.force else {
                ofOtherForces += 1
                continue
            }
            totals[index] += 1
            types[index][crime.type, default: 0] += 1
        }
        self.outside = outside
        self.ofOtherForces = ofOtherForces
        self.areas = areas.indices.map { index in
            let force = forces[districts[index]]
            return AreaCrime(
                area: areas[index], total: force == nil ? nil : totals[index], byType: types[index],
                period: months.first { $0.force == force })
        }
    }

    /// The force with the most points in each district.
    /// - Parameters:
    ///   - found: the number of each crime's area.
    ///   - districts: of each area.
    static func forces(_ crimes: [CrimeRecord], _ found: [Int?], _ districts: [Authority]) -> [Authority: String] {
        var counts: [Authority: [String: Int]] = [:]
        for (crime, index) in zip(crimes, found) {
            if let index { counts[districts[index], default: [:]][crime.force, default: 0] += 1 }
        }
        return counts.compactMapValues { forces in
            forces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// The period of an authority's district; nil where none is loaded.
    public func period(of authority: Authority) -> PolicePeriod? {
        areas.first { authority.covers(districtCode: $0.area.districtCode, districtName: $0.area.districtName) }?.period
    }
}
