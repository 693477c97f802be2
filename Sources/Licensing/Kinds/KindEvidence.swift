/// What is known of one premises when its kind is judged. Everything may be missing.
public struct KindEvidence: Hashable, Sendable {
    public var name: String?
    /// One line, its parts parted by commas.
    public var address: String?
    public var authorisation: AuthorisationKind
    public var sales: AlcoholSales
    public var lateNightRefreshment: Bool?
    public var entertainment: [RegulatedEntertainment]
    public var hours: WeeklyHours?
    /// Conditions or an operating schedule, as text.
    public var conditions: String?
    /// The id of the Food Hygiene Rating Scheme's business type, such as 7843 for pub, bar or nightclub.
    public var foodBusinessType: Int?
    /// The Valuation Office Agency's special category, such as "226" or "226N"; the letter and leading zeros may be missing.
    public var valuationCategory: String?

    public init(
        name: String? = nil, address: String? = nil, authorisation: AuthorisationKind = .notStated,
        sales: AlcoholSales = .notStated, lateNightRefreshment: Bool? = nil,
        entertainment: [RegulatedEntertainment] = [],
        hours: WeeklyHours? = nil, conditions: String? = nil, foodBusinessType: Int? = nil,
        valuationCategory: String? = nil
    ) {
        self.name = name
        self.address = address
        self.authorisation = authorisation
        self.sales = sales
        self.lateNightRefreshment = lateNightRefreshment
        self.entertainment = entertainment
        self.hours = hours
        self.conditions = conditions
        self.foodBusinessType = foodBusinessType
        self.valuationCategory = valuationCategory
    }

    /// Of a register's row; its hours are read from their text, stored or as the register has it.
    public init(_ record: PremisesRecord) {
        self.init(
            name: record.name, address: record.address, authorisation: record.kind, sales: record.sales,
            lateNightRefreshment: record.lateNightRefreshment, entertainment: record.entertainment ?? [],
            hours: record.hours.map(Self.hours), conditions: record.conditions)
    }

    private static func hours(_ text: String) -> WeeklyHours {
        (try? WeeklyHours(stored: text)) ?? HoursText.read(text).hours
    }

    /// The three digits of the special category.
    package var categoryNumber: Int? {
        valuationCategory.flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    }
}

extension PremisesRecord {
    /// The kind as stored, or judged from the row alone.
    public var judgedKind: KindClassification { premisesKind ?? KindClassification(of: KindEvidence(self)) }
}
