/// A condition of the editable library (`conditions.yaml`): precise and enforceable, and tied to the kind of finding that
/// it answers. `{...}` marks what the application fills in or, where it cannot, the officer.
public struct ConditionTemplate: Hashable, Sendable {
    public var id: String
    public var text: String
    public var objective: LicensingObjective
    /// The subjects of findings that it answers; never empty.
    public var answers: [EvidenceSubject]
    /// Offered only where the application sells so, `all` for any sale of alcohol; nil for any application.
    public var sales: OutletRule.Kind?
    /// Offered only where alcohol would be sold, or hot food and drink served, after 23:00.
    public var onlyLate: Bool
    /// Offered only for late night refreshment.
    public var onlyRefreshment: Bool
    /// Offered only for delivery or remote sales.
    public var onlyDelivery: Bool
    /// Answers only what is known by the hour: never recorded crime without times.
    public var needsTimes: Bool
    /// Regular expressions, any case, by which an offer of the applicant's is taken for this condition.
    public var offeredAs: [String]
    /// What the officer should weigh before asking for it.
    public var note: String?

    public init(
        id: String, text: String, objective: LicensingObjective, answers: [EvidenceSubject], sales: OutletRule.Kind? = nil,
        onlyLate: Bool = false, onlyRefreshment: Bool = false, onlyDelivery: Bool = false, needsTimes: Bool = false,
        offeredAs: [String] = [], note: String? = nil
    ) {
        self.id = id
        self.text = text
        self.objective = objective
        self.answers = answers
        self.sales = sales
        self.onlyLate = onlyLate
        self.onlyRefreshment = onlyRefreshment
        self.onlyDelivery = onlyDelivery
        self.needsTimes = needsTimes
        self.offeredAs = offeredAs
        self.note = note
    }
}

/// What a finding is about: by it conditions are matched to findings.
public enum EvidenceSubject: String, Codable, Hashable, Sendable, CaseIterable {
    case publishedAssessment = "published assessment"
    case violence
    case antisocialBehaviour = "anti-social behaviour"
    case shoplifting
    case otherCrime = "other crime"
    /// A partner's positioned incidents.
    case incidents
    case lateHours = "late hours"
    case children = "places for children"
    case treatment = "treatment services and hostels"
    case underAgeSales = "under-age sales"
    case healthIndicator = "health indicator"
    case previousApplications = "previous applications"
}
