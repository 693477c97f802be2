public import Licensing
internal import Statistics

/// Young people as factors: the share of residents of each band of ages that the publication has and that ends below 30.
public enum AgeFactors {
    /// Residents of some ages and of all ages, from one file, so that the share is of one and the same estimate.
    public struct Band: Hashable, Sendable {
        public let edition: String
        public let code: String
        public let ages: ResidentsOfAges
        /// Of all ages.
        public let total: Int

        public init(edition: String, code: String, ages: ResidentsOfAges, total: Int) {
            self.edition = edition
            self.code = code
            self.ages = ages
            self.total = total
        }
    }

    /// A band of ages that ends here or below is of young people.
    public static let oldest = 29

    private struct Key: Hashable {
        let from: Int
        let to: Int?
    }

    /// - Parameter bands: of several editions with one band the first given is used.
    public static func columns(_ areas: [AreaProfile], _ bands: [Band]) -> [FactorColumn] {
        let young = bands.filter { band in band.ages.to.map { $0 <= oldest } ?? false }
        return Dictionary(grouping: young) { Key(from: $0.ages.from, to: $0.ages.to) }
            .sorted { ($0.key.from, $0.key.to ?? .max) < ($1.key.from, $1.key.to ?? .max) }
            .compactMap { key, found -> FactorColumn? in
                guard let first = found.first else { return nil }
                let held = Dictionary(found.filter { $0.edition == first.edition }.map { ($0.code, $0) }) { first, _ in first }
                guard areas.contains(where: { held[$0.code] != nil }) else { return nil }
                let label = first.ages.label
                let factor = Factor(
                    id: "\(Factor.slug(label))", head: label, title: "residents \(label)", unit: "per cent of residents",
                    period: first.edition.isEmpty ? "edition not stated" : first.edition,
                    source: "LSOA population, " + (first.edition.isEmpty ? "edition not stated" : first.edition),
                    interval: "95%, Wilson", direction: .neither, subject: .ages(from: key.from, to: key.to),
                    note: "The estimate is no sample: the interval says how far a share of so few people wavers by chance.")
                return FactorColumn(
                    factor: factor,
                    values: areas.map { area in
                        guard let band = held[area.code] else { return .missing("not in the publication") }
                        guard let share = WilsonInterval(count: band.ages.residents, total: band.total) else {
                            return .missing(band.total == 0 ? "no residents" : "more residents of these ages than of all")
                        }
                        return FactorValue(
                            share.proportion * 100, lower: share.lower * 100, upper: share.upper * 100, n: band.ages.residents)
                    })
            }
    }
}
