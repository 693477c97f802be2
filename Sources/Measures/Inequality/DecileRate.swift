public import Statistics

/// Outlets of all areas of one national deprivation decile, and where the decile stands on the scale of residents.
public struct DecileRate: Hashable, Sendable {
    /// 1 is most deprived.
    public let decile: Int
    public let areas: Int
    public let events: Int
    public let residents: Int
    /// Per 10,000 residents, 95%: Byar from 10 events, exact Poisson below.
    public let rate: Rate
    /// Of the residents of all deciles together.
    public let share: Double
    /// The decile's middle on the scale from 0 to 1.
    public let ridit: Double

    /// Only deciles that occur, most deprived first.
    public static func table(_ ranked: RankedAreas) -> [DecileRate] {
        let groups = Dictionary(grouping: ranked.areas, by: \.decile).sorted { $0.key < $1.key }
        let residents = groups.map { group in group.value.reduce(0) { $0 + $1.residents } }
        let total = residents.reduce(0, +)
        return zip(groups, zip(residents, Ridit.scale(residents))).compactMap { group, place in
            let events = group.value.reduce(0) { $0 + $1.events }
            return Rate(events: events, population: Double(place.0)).map { rate in
                DecileRate(
                    decile: group.key, areas: group.value.count, events: events, residents: place.0, rate: rate,
                    share: Double(place.0) / Double(total), ridit: place.1)
            }
        }
    }
}
