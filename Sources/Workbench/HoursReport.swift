internal import Licensing
internal import Measures

/// Outlets permitted to sell alcohol near a place, over the week.
public struct HoursReport: Report {
    struct Hour: Encodable, Sendable {
        let weekday: String
        /// 0 to 23; counted at its first minute.
        let hour: Int
        let low: Int
        let high: Int
    }

    /// At the moment asked for.
    struct Moment: Encodable, Sendable {
        let weekday: String
        /// "23:30".
        let time: String
        let low: Int
        let high: Int
    }

    struct AlcoholHoursFigure: Encodable, Sendable {
        let low: Double
        let high: Double
        let unit: String
    }

    struct Night: Encodable, Sendable {
        let weekday: String
        /// "01:00 the next day"; null where no outlet that states its hours has an end that night.
        @ExplicitNull var time: String?
        /// After the midnight that began the day: 1500 for 01:00 of the next.
        @ExplicitNull var minutes: Int?
        let outlets: Int
        let premises: [String]
        /// Permitted without an end that night, as for 24 hours.
        let withoutEnd: [String]
        /// Outlets that state nothing of that night.
        let notStated: Int
    }

    struct LastPermitted: Encodable, Sendable {
        /// The latest of any night; null where every outlet that states its hours is permitted without an end.
        @ExplicitNull var time: String?
        @ExplicitNull var minutes: Int?
        /// The nights that end so, by the day on which they begin.
        let weekdays: [String]
        /// How many share it, and which rows of the registers they are.
        let outlets: Int
        let premises: [String]
        let withoutEnd: [String]
        let nights: [Night]
    }

    /// Outlets by how far their register speaks of their hours.
    struct Statements: Encodable, Sendable {
        let all: Int
        let wholeWeek: Int
        let someDays: Int
        let notStated: Int
        /// In words that could not all be read; counted as not stated.
        let notRead: Int
        /// Hours, but no word of alcohol; counted as not stated.
        let alcoholNotStated: Int
        /// Counted as outlets though their register does not say whether alcohol may be sold, with or without hours.
        let salesNotStated: Int
        /// With timings of their own for certain days of the year, which no figure takes in.
        let otherTimings: Int
    }

    struct Premises: Encodable, Sendable {
        /// "adur:12".
        let row: String
        let metres: Double
        let alcohol: String
        let statement: String
        @ExplicitNull var hours: String?
    }

    struct Ground: Encodable, Sendable {
        let withRegister: Double
        let withoutRegister: Double
        let unknown: Double
    }

    struct Chart: Encodable, Sendable {
        let file: String
        let sha256: String
    }

    let place: String
    let easting: Double
    let northing: Double
    /// Metres, in a straight line.
    let radius: Double
    let hours: [Hour]
    @ExplicitNull var moment: Moment?
    /// Null where no outlet within states its hours.
    @ExplicitNull var lastPermitted: LastPermitted?
    let alcoholHours: AlcoholHoursFigure
    let outlets: Statements
    let premises: [Premises]
    /// Outlets.
    let n: Int
    /// Shares of the circle by the boundaries loaded.
    let ground: Ground
    let rule: String
    let meaning: String
    let methods: [MethodReport]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    @ExplicitNull var chart: Chart?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    private enum CodingKeys: String, CodingKey {
        case place, easting, northing, radius, hours, lastPermitted, alcoholHours, outlets, premises, n, ground, rule, meaning,
            methods, warnings, notCounted, decisions, chart, coordinateOperation, inputs
        case moment = "at"
    }

    static let meaning =
        "Permitted by the authorisation, as the register states it: whether a place trades then is another question. Low counts "
        + "what is stated as permitted, high also every outlet of which nothing is stated for that time, as if it were permitted. "
        + "An hour counts what is permitted at its first minute; at the minute of its end an outlet is permitted no longer. A night "
        + "belongs to the day on which it begins."
}
