public import Geometry

/// An application in the workspace's own register of applications: what was applied for, its clock, and what came of it.
/// No person is named.
public struct RegisteredApplication: Hashable, Sendable {
    /// How far the responsible authority is with it.
    public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case received
        case represented
        case conditionsAgreed = "conditions agreed"
        case noRepresentation = "no representation"
        case heard
        case decided
        case withdrawn
    }

    /// What the licensing authority decided: Licensing Act 2003, sections 18(4), 35(4) and 52(4), in short words.
    public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        case granted
        case grantedWithConditions = "granted with conditions"
        case grantedInPart = "granted in part"
        case refused
        case withdrawn
        case conditionsModified = "conditions modified"
        case suspended
        case revoked
        case noAction = "no action"

        /// Whether an application of a type can end so: a review is not granted, and a licence that is asked for is not revoked.
        /// Of notices, which the Act decides in other words, any is taken.
        public func canEnd(_ type: ApplicationType) -> Bool {
            if type == .temporaryEventNotice || self == .withdrawn { return true }
            switch self {
            case .granted, .grantedWithConditions, .grantedInPart, .refused: return !type.isReview
            case .conditionsModified, .suspended, .revoked, .noAction: return type.isReview
            case .withdrawn: return true
            }
        }
    }

    /// What was recorded of an application, by which office, and when.
    public struct Event: Hashable, Sendable {
        public var status: Status
        public var outcome: Outcome?
        public var why: String?
        /// An office, never a person; nil where the application was only taken into the register.
        public var by: String?
        public var on: CalendarDate

        public init(status: Status, outcome: Outcome? = nil, why: String? = nil, by: String? = nil, on: CalendarDate) {
            self.status = status
            self.outcome = outcome
            self.why = why
            self.by = by
            self.on = on
        }
    }

    /// The look that triage suggested, and why: a suggestion, never a decision.
    public struct Suggestion: Hashable, Sendable {
        /// "object", "conditions only", "no representation".
        public var look: String
        /// Its reasons, each a sentence.
        public var why: String
        public var on: CalendarDate

        public init(look: String, why: String, on: CalendarDate) {
            self.look = look
            self.why = why
            self.on = on
        }
    }

    /// The authority's reference or the officer's own: once in the register.
    public var id: String
    public var type: ApplicationType
    /// Nil where it could be a person's.
    public var premises: String?
    public var address: String?
    public var postcode: Postcode?
    /// EPSG:27700; nil where the postcode could not be placed.
    public var place: Point?
    /// In words, such as "sale of alcohol: both; late night refreshment".
    public var activities: String
    /// In the form of `WeeklyHours`; nil where none are stated.
    public var hours: String?
    public var given: CalendarDate?
    /// The last day for representations, the earlier where the counted and the authority's own differ; nil where it is not
    /// known.
    public var lastDay: CalendarDate?
    public var authority: String?
    /// In the order of recording; never empty once it is stored.
    public var history: [Event]
    public var suggestion: Suggestion?

    public init(
        id: String, type: ApplicationType, premises: String? = nil, address: String? = nil, postcode: Postcode? = nil,
        place: Point? = nil, activities: String = "", hours: String? = nil, given: CalendarDate? = nil,
        lastDay: CalendarDate? = nil, authority: String? = nil, history: [Event] = [], suggestion: Suggestion? = nil
    ) {
        self.id = id
        self.type = type
        self.premises = premises
        self.address = address
        self.postcode = postcode
        self.place = place
        self.activities = activities
        self.hours = hours
        self.given = given
        self.lastDay = lastDay
        self.authority = authority
        self.history = history
        self.suggestion = suggestion
    }

    public var status: Status { history.last?.status ?? .received }
    /// The last that was recorded.
    public var outcome: Outcome? { history.last { $0.outcome != nil }?.outcome }
}

/// Where the clock of an application stands on a day.
public enum RepresentationClock: Hashable, Sendable {
    /// Days left after today; 0 on the last day itself.
    case open(daysLeft: Int)
    case closed
    case notKnown

    public init(lastDay: CalendarDate?, today: CalendarDate) {
        guard let lastDay else {
            self = .notKnown
            return
        }
        self = lastDay < today ? .closed : .open(daysLeft: lastDay.days(since: today))
    }

    public var words: String {
        switch self {
        case .open(0): "today is the last day"
        case .open(1): "1 day left"
        case .open(let days): "\(days) days left"
        case .closed: "closed"
        case .notKnown: "not known"
        }
    }

    public var daysLeft: Int? { if case .open(let days) = self { days } else { nil } }
}
