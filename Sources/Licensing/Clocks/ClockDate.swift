/// One date of an application's way, with where it comes from.
public struct ClockDate: Hashable, Sendable {
    public enum Basis: String, Codable, Hashable, Sendable {
        case counted
        /// As the authority published it.
        case authoritysOwn = "authority's own"
        /// The earlier of the two.
        case toWorkTo = "to work to"
        /// A day that the application file states.
        case stated
    }

    /// "last day for representations".
    public let what: String
    public let date: CalendarDate
    public let basis: Basis
    /// Act, regulation and section.
    public let source: String
    /// V, S or K as in `DatedParameter`; nil for a day that was stated and not counted.
    public let confidence: String?
    /// The day is over; for the day on which a window opens, that the window is over.
    public let closed: Bool
    /// The period counted: "20 working days beginning with the day after the window ends"; nil for a day that was not counted.
    public let rule: String?
    /// It hangs on a hearing or a decision whose day is not given, and was counted from the latest lawful one.
    public let fromLatestLawfulDay: Bool
    /// On what else it depends, as a sentence without a full stop.
    public let note: String?

    public init(
        what: String, date: CalendarDate, basis: Basis, source: String, confidence: String?, closed: Bool,
        rule: String? = nil, fromLatestLawfulDay: Bool = false, note: String? = nil
    ) {
        self.what = what
        self.date = date
        self.basis = basis
        self.source = source
        self.confidence = confidence
        self.closed = closed
        self.rule = rule
        self.fromLatestLawfulDay = fromLatestLawfulDay
        self.note = note
    }

    /// A rule that was not read in a primary source.
    public var isForTheSolicitor: Bool { confidence.map { $0 != "V" } ?? false }
}
