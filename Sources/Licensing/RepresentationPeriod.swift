/// The time in which relevant representations may be made on an application.
public struct RepresentationPeriod: Hashable, Sendable {
    /// 28 consecutive days, starting on the day after the day on which a valid application was given.
    public static let length = DatedParameter(
        value: 28, unit: "consecutive days",
        source: "Licensing Act 2003 (Premises licences and club premises certificates) Regulations 2005, SI 2005/42, "
            + "regulation 22",
        effectiveFrom: CalendarDate(year: 2005, month: 2, day: 7),
        retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: "V")

    /// The day on which a valid application was given to the authority.
    public let given: CalendarDate?
    /// The day on which it was advertised again, after a defect; a new window runs from the day after it.
    public let readvertised: CalendarDate?
    /// The last day that the authority itself has published, where it is known.
    public let authorityLastDay: CalendarDate?

    /// What is applied for, on which the time depends.
    public let type: ApplicationType

    public init(
        given: CalendarDate?, authorityLastDay: CalendarDate?, type: ApplicationType = .newPremisesLicence,
        readvertised: CalendarDate? = nil
    ) {
        self.given = given
        self.readvertised = readvertised
        self.authorityLastDay = authorityLastDay
        self.type = type
    }

    /// The day after which the window begins.
    public var countedFrom: CalendarDate? { readvertised ?? given }

    /// Of applications whose time is not one of 28 consecutive days: the last day as an `ApplicationClock` counts it; nil where
    /// no clock has.
    public var clockedLastDay: CalendarDate?

    /// The last of the 28 consecutive days counted from the day after the application was given or advertised again; of other
    /// applications what the clock gave.
    public var countedLastDay: CalendarDate? {
        type.isCounted ? countedFrom?.adding(days: type.window.value) : clockedLastDay
    }

    /// A sentence that begins "not counted:" where the application's time is not one of 28 consecutive days and no clock
    /// counted it.
    public var notCountedReason: String? { clockedLastDay == nil ? type.notCountedReason : nil }

    /// The day to work to: the earlier of the counted day and the authority's own.
    public var lastDay: CalendarDate? {
        switch (countedLastDay, authorityLastDay) {
        case (let counted?, let published?): min(counted, published)
        case (let counted, let published): counted ?? published
        }
    }

    public var datesDisagree: Bool {
        guard let countedLastDay, let authorityLastDay else { return false }
        return countedLastDay != authorityLastDay
    }
}
