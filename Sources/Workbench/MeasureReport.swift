/// Outlets by area: what was counted, by what it was divided, and beside what it stands.
public struct MeasureReport: Report {
    struct Authorisations: Encodable, Sendable {
        /// With those whose kind is not stated.
        struct High: Encodable, Sendable {
            let count: Int
            @ExplicitNull var per10000: Double?
            @ExplicitNull var lower: Double?
            @ExplicitNull var upper: Double?
        }

        @ExplicitNull var count: Int?
        let notStated: Int
        @ExplicitNull var per10000: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
        let high: High
    }

    struct Ages: Encodable, Sendable {
        let ages: String
        let population: Double
        @ExplicitNull var per10000: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
    }

    struct LowHigh: Encodable, Sendable {
        let low: Int
        let high: Int
    }

    struct Against: Encodable, Sendable {
        /// Of the wider area, the area in it, per 10,000.
        let rate: Double
        let rateLower: Double
        let rateUpper: Double
        /// Of the area over what it is compared with.
        @ExplicitNull var ratio: Double?
        let lower: Double
        @ExplicitNull var upper: Double?
        let interval: String
        /// "the rest": without the area; "the whole".
        let comparedWith: String
        let events: Int
        let residents: Double
    }

    struct Comparison: Encodable, Sendable {
        @ExplicitNull var district: Against?
        @ExplicitNull var county: Against?
        @ExplicitNull var nation: Against?
        /// Why one is null.
        let notes: [String]
    }

    /// Limits as rates per 10,000 residents of the area.
    struct Funnel: Encodable, Sendable {
        let expected: Double
        let lower95: Double
        let upper95: Double
        let lower998: Double
        let upper998: Double
        let standing: String
    }

    struct Change: Encodable, Sendable {
        let then: Int
        let now: Int
        let difference: Int
        @ExplicitNull var per10000Then: Double?
        @ExplicitNull var lowerThen: Double?
        @ExplicitNull var upperThen: Double?
        /// Now over then.
        @ExplicitNull var ratio: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
    }

    struct Area: Encodable, Sendable {
        let code: String
        let name: String
        let district: String
        let all: Int
        @ExplicitNull var on: Int?
        @ExplicitNull var off: Int?
        let notStated: Int
        let noAlcohol: Int
        @ExplicitNull var population: Double?
        @ExplicitNull var residentsBasis: String?
        @ExplicitNull var per10000: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
        @ExplicitNull var areaKm2: Double?
        /// "land" or "polygon".
        let areaBasis: String
        @ExplicitNull var perSquareKilometre: Double?
        @ExplicitNull var decile: Int?
        let vintage: String
        @ExplicitNull var seenShare: Double?
        let authorisations: Authorisations
        let ages: [Ages]
        let kinds: [String: Int]
        let afterMidnight: LowHigh
        let allWeek: LowHigh
        let comparison: Comparison
        @ExplicitNull var funnel: Funnel?
        /// Null where no earlier day was asked for, or nothing is known of it here.
        @ExplicitNull var change: Change?
    }

    struct Decile: Encodable, Sendable {
        let decile: Int
        let areas: Int
        @ExplicitNull var premises: Int?
        @ExplicitNull var population: Int?
        @ExplicitNull var per10000: Double?
        @ExplicitNull var lower: Double?
        @ExplicitNull var upper: Double?
        @ExplicitNull var interval: String?
    }

    /// As asked for; "within" for the polygons of a file.
    let level: String
    /// "ward 2013"; null for LSOAs, whose rows say it, and districts.
    @ExplicitNull var boundaries: String?
    let rule: String
    let kind: String
    let count: String
    let status: String
    let area: String
    @ExplicitNull var populationEdition: String?
    @ExplicitNull var agesEdition: String?
    /// The day that the registers are taken of; null for as they are now.
    @ExplicitNull var asAt: String?
    @ExplicitNull var since: String?
    /// Those that stood on the days asked for.
    let extracts: [HistoryReport.Extract]
    let areas: [Area]
    let deciles: [Decile]
    /// Premises with a place in none of the areas.
    let outside: Int
    /// Rows to be counted that have no place, and rows left out for their status: in no figure.
    let notPlaced: Int
    let otherStatus: Int
    let notCounted: [String]
    /// What must be said of the areas and of what they are compared with.
    let notes: [String]
    let decisions: DecisionsReport
    let districtsWithoutRegister: [String]
    let methods: [MethodReport]
    @ExplicitNull var stored: StoredReport?
    /// Where it was stored, or why it was not.
    var storing: String?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
}
