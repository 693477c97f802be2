public import Licensing

/// The Indices of Deprivation as factors: the index and its domains, each by rank, decile and score as far as loaded.
public enum DeprivationFactors {
    /// What one file says of the areas.
    public struct File: Sendable {
        /// "IoD 2019", or with its file "IoD 2019, File 2".
        public let edition: String
        /// Codes of another vintage are not joined, also where they are alike.
        public let vintage: AreaVintage?
        public let records: [DomainRecord]

        public init(edition: String, vintage: AreaVintage?, records: [DomainRecord]) {
            self.edition = edition
            self.vintage = vintage
            self.records = records
        }

        /// "IoD 2019".
        var index: String { edition.split(separator: ",").first.map(String.init) ?? edition }
    }

    private struct Figure: Hashable {
        let index: String
        let domain: DomainRecord.Domain
        let form: Form
    }

    private enum Form: Int, CaseIterable {
        case rank, decile, score, transformed, rebuilt

        func value(_ record: DomainRecord) -> Double? {
            switch self {
            case .rank: record.rank.map(Double.init)
            case .decile: record.decile.map(Double.init)
            case .score: record.basis == .published ? record.score : nil
            case .transformed: record.basis == .transformed ? record.score : nil
            case .rebuilt: record.basis == .rebuilt ? record.score : nil
            }
        }

        var unit: String {
            switch self {
            case .rank: "rank in England, 1 is most deprived"
            case .decile: "decile of England, 1 is most deprived"
            case .score: "score as published"
            case .transformed: "transformed score (File 9)"
            case .rebuilt: "score rebuilt from File 9; not a published figure"
            }
        }

        var word: String {
            switch self {
            case .rank: "rank"
            case .decile: "decile"
            case .score: "score"
            case .transformed: "transformed"
            case .rebuilt: "rebuilt"
            }
        }

        var direction: Factor.Direction { self == .rank || self == .decile ? .lowerIsWorse : .higherIsWorse }
    }

    /// - Parameter files: of two with the same figure for an area the first is used.
    public static func columns(_ areas: [AreaProfile], _ files: [File]) -> [FactorColumn] {
        let numbers = Dictionary(grouping: areas.indices) { areas[$0].code }
        var values: [Figure: [Int: Double]] = [:]
        var vintages: [Figure: AreaVintage] = [:]
        var editions: [Figure: [String]] = [:]
        for file in files {
            for record in file.records {
                let places = (numbers[record.code] ?? []).filter { file.vintage == nil || areas[$0].vintage == file.vintage }
                guard !places.isEmpty else { continue }
                for form in Form.allCases {
                    guard let value = form.value(record) else { continue }
                    let figure = Figure(index: file.index, domain: record.domain, form: form)
                    for place in places where values[figure]?[place] == nil { values[figure, default: [:]][place] = value }
                    vintages[figure] = vintages[figure] ?? file.vintage
                    if editions[figure]?.contains(file.edition) != true { editions[figure, default: []].append(file.edition) }
                }
            }
        }
        let hasSeveral = Set(values.keys.map(\.index)).count > 1
        let order = Dictionary(uniqueKeysWithValues: DomainRecord.Domain.allCases.enumerated().map { ($1, $0) })
        return values.keys.sorted {
            ($0.index, order[$0.domain] ?? 0, $0.form.rawValue) < ($1.index, order[$1.domain] ?? 0, $1.form.rawValue)
        }.map { figure in
            let held = values[figure] ?? [:]
            return FactorColumn(
                factor: factor(figure, editions[figure] ?? [], hasSeveral: hasSeveral),
                values: areas.indices.map { index in
                    if let value = held[index] { return FactorValue(value) }
                    if let vintage = vintages[figure], vintage != areas[index].vintage {
                        return .missing("the edition is of \(vintage.rawValue), the area of \(areas[index].vintage.rawValue)")
                    }
                    return .missing("not in the publication")
                })
        }
    }

    private static func factor(_ figure: Figure, _ editions: [String], hasSeveral: Bool) -> Factor {
        let short = short(figure.domain)
        let year = hasSeveral ? "_" + figure.index.filter(\.isNumber) : ""
        return Factor(
            id: "\(short)_\(figure.form.word)\(year)", head: "\(short.replacing("_", with: " ")) \(figure.form.word)",
            title: "\(title(figure.domain)), \(figure.form.word)", unit: figure.form.unit, period: figure.index,
            source: "English Indices of Deprivation, " + editions.joined(separator: "; "), direction: figure.form.direction,
            subject: .deprivation(figure.domain),
            note: "Ranks and deciles compare with England; they do not say how much more deprived an area is.")
    }

    private static func title(_ domain: DomainRecord.Domain) -> String {
        switch domain {
        case .overall: "index of multiple deprivation"
        case .income, .employment, .education, .health, .crime, .barriers, .livingEnvironment: "\(domain.rawValue) domain"
        default: domain.rawValue
        }
    }

    private static func short(_ domain: DomainRecord.Domain) -> String {
        switch domain {
        case .overall: "imd"
        case .income: "income"
        case .employment: "employment"
        case .education: "education"
        case .health: "health"
        case .crime: "crime_domain"
        case .barriers: "barriers"
        case .livingEnvironment: "environment"
        case .children: "idaci"
        case .olderPeople: "idaopi"
        case .childrenAndYoungPeople: "young_people"
        case .adultSkills: "adult_skills"
        case .geographicalBarriers: "geographical_barriers"
        case .widerBarriers: "wider_barriers"
        case .indoors: "indoors"
        case .outdoors: "outdoors"
        }
    }
}
