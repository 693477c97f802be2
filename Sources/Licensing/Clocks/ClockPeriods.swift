/// The periods that run beside and after the window for representations, which is `ApplicationType.window`.
public enum ClockPeriods {
    private static let premisesRegulations = "SI 2005/42"
    private static let hearingRegulations = "SI 2005/44"

    private static func period(
        _ value: Int, _ unit: String, _ source: String, from: CalendarDate? = CalendarDate(year: 2005, month: 2, day: 7),
        _ confidence: String
    ) -> DatedParameter<Int> {
        DatedParameter(
            value: value, unit: unit, source: source, effectiveFrom: from,
            retrievedOn: CalendarDate(year: 2026, month: 11, day: 20), confidence: confidence)
    }

    // MARK: Notices of the application

    /// May fall away: a reform of 2025 was to end it.
    public static let newspaper = period(
        10, "working days from the day after the application was given", "\(premisesRegulations), regulation 25", "K")
    public static let premisesNotice = period(
        28, "consecutive days from the day after the application was given", "\(premisesRegulations), regulation 25", "S")
    public static let reviewNotice = period(
        28, "consecutive days from the day after the application was given", "\(premisesRegulations), regulation 38", "S")

    // MARK: Hearings

    public static let hearing = period(
        20, "working days beginning with the day after the window ends",
        "\(hearingRegulations), regulation 5 and Schedule 1", "V")
    public static let hearingOfEventNotice = period(
        7, "working days beginning with the day after the time for objecting ends",
        "\(hearingRegulations), regulation 5 and Schedule 1", "K")
    public static let hearingAfterClosure = period(
        10, "working days beginning with the day after the notice is received",
        "\(hearingRegulations), regulation 5 and Schedule 1", "K")

    public static let noticeOfHearing = period(10, "working days before", "\(hearingRegulations), regulation 6(4)", "V")
    /// Of a review after a closure order, and of a summary review.
    public static let shortNoticeOfHearing = period(5, "working days before", "\(hearingRegulations), regulation 6(3)", "V")
    public static let noticeOfEventHearing = period(2, "working days before", "\(hearingRegulations), regulation 6(2)", "V")
    public static let noticeOfAttendance = period(5, "working days before", "\(hearingRegulations), regulation 8", "S")
    public static let withdrawal = period(24, "hours before", "\(hearingRegulations), regulation 10", "K")

    // MARK: Decisions

    public static let decision = period(
        5, "working days beginning with the last day of the hearing", "\(hearingRegulations), regulation 26(2)", "V")
    public static let decisionAtOnce = period(
        0, "days: at the conclusion of the hearing", "\(hearingRegulations), regulation 26(1)", "V")
    public static let minorVariation = period(
        15, "working days beginning with the first working day after receipt", "Licensing Act 2003, sections 41B and 41C",
        from: CalendarDate(year: 2009, month: 7, day: 29), "K")
    public static let interimSteps = period(
        48, "hours of working days from receipt", "Licensing Act 2003, section 53A(2)(a)",
        from: CalendarDate(year: 2007, month: 10, day: 1), "K")
    public static let summaryReview = period(
        28, "days after the day of receipt", "Licensing Act 2003, section 53A(2)(b)",
        from: CalendarDate(year: 2007, month: 10, day: 1), "V")
    public static let closureReview = period(28, "days after the day of receipt", "Licensing Act 2003, section 167(3)", "V")
    public static let appeal = period(
        21, "days beginning with the day of notification", "Licensing Act 2003, section 181 and Schedule 5", "V")
}
