internal import Geometry
internal import Intake
internal import Licensing
internal import Workspace

/// One application of the register, as `applications` and `outcome` tell it.
struct ApplicationEntry: Encodable, Sendable {
    struct Event: Encodable, Sendable {
        let status: String
        @ExplicitNull var outcome: String?
        @ExplicitNull var why: String?
        @ExplicitNull var by: String?
        let on: CalendarDate
    }

    let id: String
    let type: String
    @ExplicitNull var premises: String?
    @ExplicitNull var address: String?
    @ExplicitNull var postcode: String?
    @ExplicitNull var easting: Double?
    @ExplicitNull var northing: Double?
    let activities: String
    @ExplicitNull var hours: String?
    @ExplicitNull var authority: String?
    @ExplicitNull var given: CalendarDate?
    @ExplicitNull var lastDay: CalendarDate?
    /// After today; null where the clock is closed or not known.
    @ExplicitNull var daysLeft: Int?
    let clock: String
    let status: String
    @ExplicitNull var outcome: String?
    @ExplicitNull var reason: String?
    /// What triage suggested to look at, and why: it decided nothing.
    @ExplicitNull var suggested: String?
    @ExplicitNull var suggestedWhy: String?
    let history: [Event]

    init(_ application: RegisteredApplication, today: CalendarDate) {
        let clock = RepresentationClock(lastDay: application.lastDay, today: today)
        id = application.id
        type = application.type.words
        premises = application.premises
        address = application.address
        postcode = application.postcode?.description
        easting = application.place?.x
        northing = application.place?.y
        activities = application.activities
        hours = application.hours
        authority = application.authority
        given = application.given
        lastDay = application.lastDay
        daysLeft = clock.daysLeft
        self.clock = clock.words
        status = application.status.rawValue
        outcome = application.outcome?.rawValue
        reason = application.history.last?.why
        suggested = application.suggestion?.look
        suggestedWhy = application.suggestion?.why
        history = application.history.map {
            Event(status: $0.status.rawValue, outcome: $0.outcome?.rawValue, why: $0.why, by: $0.by, on: $0.on)
        }
    }
}

extension RegisteredApplication {
    /// Of an application as it was read; names of people are dropped.
    init(_ application: Application, id: String, place: Point?, event: Event) {
        var postcode: Postcode?
        if case .postcode(let known) = application.place { postcode = known }
        let activities =
            (application.sales.isStated && application.sales != .none ? ["sale of alcohol: \(application.sales.rawValue)"] : [])
            + (application.lateNightRefreshment ? ["late night refreshment"] : []) + application.otherActivities
        let week = application.proposed.week
        self.init(
            id: id, type: application.period.type, premises: application.premises.flatMap(KeptWords.premises),
            address: application.address.flatMap(KeptWords.address), postcode: postcode, place: place,
            activities: activities.joined(separator: "; "), hours: week.isEmpty ? nil : week.description,
            given: application.period.given, lastDay: application.period.lastDay, authority: application.authority,
            history: [event])
    }
}
