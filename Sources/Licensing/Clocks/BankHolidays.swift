/// The bank holidays of England and Wales, as published for whole years. Those of Scotland and Northern Ireland are others.
public struct BankHolidays: Hashable, Sendable {
    public struct Holiday: Hashable, Sendable {
        public let date: CalendarDate
        /// As published: "Boxing Day (substitute day)".
        public let name: String

        public init(date: CalendarDate, name: String) {
            self.date = date
            self.name = name
        }
    }

    /// By date.
    public let holidays: [Holiday]
    /// The years that the list has wholly.
    public let years: ClosedRange<Int>
    /// Of these, those that were not published yet and are worked out by the rule.
    public let workedOut: [Int]
    public let source: String
    public let retrievedOn: CalendarDate?
    /// Of the years that are not worked out.
    public let confidence: String

    public init(
        holidays: [Holiday], years: ClosedRange<Int>, workedOut: [Int] = [], source: String, retrievedOn: CalendarDate?,
        confidence: String
    ) {
        self.holidays = holidays.sorted { $0.date < $1.date }
        self.years = years
        self.workedOut = workedOut
        self.source = source
        self.retrievedOn = retrievedOn
        self.confidence = confidence
    }
}
