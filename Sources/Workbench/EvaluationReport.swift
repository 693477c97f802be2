/// What changed in and round an outline since a day.
public struct EvaluationReport: Report {
    struct Effect: Encodable, Sendable {
        let value: Double
        let lower: Double
        let upper: Double
        let dispersion: Double
        /// Of neighbouring months, as taken.
        let correlation: Double
        let degreesOfFreedom: Int
    }

    struct Power: Encodable, Sendable {
        /// A fall by this share of what was to be expected; null where none could be seen.
        @ExplicitNull var smallestChange: Double?
        @ExplicitNull var smallestRise: Double?
        let power: Double
        let level: Double
        let monthsBefore: Int
        let monthsAfter: Int
        @ExplicitNull var meanInside: Double?
        @ExplicitNull var meanComparator: Double?
        @ExplicitNull var dispersion: Double?
        let sentence: String
    }

    struct Interrupted: Encodable, Sendable {
        let levelChange: Effect
        @ExplicitNull var slopeChangePerYear: Effect?
        let harmonics: Int
    }

    struct PlaceboDate: Encodable, Sendable {
        let month: String
        let effect: Effect
    }

    struct PlaceboPlace: Encodable, Sendable {
        let codes: [String]
        let effect: Effect
    }

    struct Placebos: Encodable, Sendable {
        let dates: [PlaceboDate]
        let places: [PlaceboPlace]
        @ExplicitNull var placesAsStrong: Int?
        /// (1 + as strong) / (1 + places).
        @ExplicitNull var placeShare: Double?
    }

    struct Month: Encodable, Sendable {
        let month: String
        let inside: Int
        @ExplicitNull var comparator: Int?
        /// Null for the month that the day falls into.
        @ExplicitNull var isAfter: Bool?
    }

    struct Series: Encodable, Sendable {
        let months: [Month]
        let missing: [String]
        @ExplicitNull var leftOut: String?
    }

    struct Ground: Encodable, Sendable {
        let kind: String
        let inside: [String]
        let comparator: [String]
        let touching: Int
    }

    /// A partner's extract: no series, and counts as its terms let them be shown.
    struct Extract: Encodable, Sendable {
        let title: String
        let partner: String
        let basis: String
        @ExplicitNull var insideBefore: Int?
        @ExplicitNull var insideAfter: Int?
        @ExplicitNull var comparatorBefore: Int?
        @ExplicitNull var comparatorAfter: Int?
        @ExplicitNull var smallestChange: Double?
        @ExplicitNull var effect: RoundedEffect?
        let verdict: String
        let reasons: [String]
        let notes: [String]
    }

    struct RoundedEffect: Encodable, Sendable {
        let value: Double
        let lower: Double
        let upper: Double
    }

    struct Side: Encodable, Sendable {
        let all: Int
        let byKind: [String: Int]
        let afterMidnight: Int
        let hoursNotStated: Int
    }

    struct Day: Encodable, Sendable {
        let extracts: [String]
        let inside: Side
        let outside: Side
        let withoutPlace: Int
    }

    struct Changes: Encodable, Sendable {
        let new: Int
        let gone: Int
        let otherHours: Int
    }

    struct Grants: Encodable, Sendable {
        let before: Int
        let after: Int
        let notStated: Int
    }

    struct Authorisations: Encodable, Sendable {
        /// "cannot tell" where no two extracts are held; else null, for counts are described and not tested.
        @ExplicitNull var verdict: String?
        @ExplicitNull var reason: String?
        @ExplicitNull var then: Day?
        let now: Day
        @ExplicitNull var changesInside: Changes?
        @ExplicitNull var changesOutside: Changes?
        /// Authorisations that stand now, by their first day; null where the register has none.
        @ExplicitNull var standingInside: Grants?
        @ExplicitNull var standingOutside: Grants?
    }

    struct Drawing: Encodable, Sendable {
        let file: String
        let sha256: String
    }

    @ExplicitNull var marking: String?
    let authority: String
    let outline: String
    let origin: String
    let adopted: String
    let adoptedFrom: String
    /// police.uk's categories; null for all.
    @ExplicitNull var types: [String]?
    @ExplicitNull var power: Power?
    @ExplicitNull var effect: Effect?
    let verdict: String
    let reasons: [String]
    @ExplicitNull var series: Series?
    @ExplicitNull var comparator: Ground?
    /// The factor by which the inside's share moved a year before adoption.
    @ExplicitNull var trendBefore: Effect?
    @ExplicitNull var interrupted: Interrupted?
    @ExplicitNull var interruptedAgainstComparator: Interrupted?
    @ExplicitNull var placebos: Placebos?
    let extracts: [Extract]
    let authorisations: Authorisations
    let meaning: String
    let rule: String
    let methods: [MethodReport]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    @ExplicitNull var drawing: Drawing?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    static let meaning =
        "The effect is a ratio of ratios: how incidents inside changed over how those of the comparator changed. It says what moved, not "
        + "why. Areas are adopted when their figures are high, and high figures tend to fall of themselves; police.uk's categories "
        + "say nothing of alcohol or of the time of day."
    static let survivors =
        "A register lists what stands today: what was granted and has gone since is not in it, so the older first days are too few."
}
