/// The time within which an authority must look again at what it has published.
public struct ReviewClock: Hashable, Sendable {
    /// Of a cumulative impact assessment.
    public static let assessment = DatedParameter(
        value: 3, unit: "years beginning with the day of publication",
        source: "Licensing Act 2003, section 5A(7), (8) and (12), inserted by the Policing and Crime Act 2017, section 141",
        effectiveFrom: CalendarDate(year: 2018, month: 4, day: 6),
        retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: "S")

    /// Of a statement of licensing policy: a clock of its own.
    public static let policy = DatedParameter(
        value: 5, unit: "years beginning with the day of publication",
        source: "Licensing Act 2003, section 5, as amended by the Police Reform and Social Responsibility Act 2011",
        effectiveFrom: CalendarDate(year: 2012, month: 4, day: 25),
        retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: "K")

    public let published: CalendarDate
    public let years: DatedParameter<Int>
    /// As the authority's own file has it.
    public let statedReview: CalendarDate?

    public init(published: CalendarDate, years: DatedParameter<Int>, statedReview: CalendarDate? = nil) {
        self.published = published
        self.years = years
        self.statedReview = statedReview
    }

    /// The last day of the period: the day before the anniversary of its first. A period that begins on 29 February ends on
    /// 28 February of a year that has no such day.
    public var countedLastDay: CalendarDate? {
        let (year, month, day) = published.parts
        let anniversary =
            CalendarDate(year: year + years.value, month: month, day: day) ?? CalendarDate(year: year + years.value, month: 3, day: 1)
        return anniversary?.adding(days: -1)
    }

    /// The day to work to: the earlier of the counted one and the authority's own.
    public var lastDay: CalendarDate? {
        switch (countedLastDay, statedReview) {
        case (let counted?, let stated?): min(counted, stated)
        case (let counted, let stated): counted ?? stated
        }
    }

    /// Days from one to the last, which is day 0; below 0 when it has passed.
    public func daysLeft(on day: CalendarDate) -> Int? { lastDay.map { $0.days(since: day) } }
}
