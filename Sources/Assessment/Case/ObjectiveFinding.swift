public import Licensing
public import Wording

/// One numbered finding under one licensing objective, with everything a hearing may ask of it. A finding is what the data
/// say; whether it bears on the application is the authority's judgment.
public struct ObjectiveFinding: Hashable, Sendable {
    /// How the figure comes to bear on the premises.
    public enum Inference: String, Codable, Hashable, Sendable, CaseIterable {
        /// At the premises itself.
        case recordedHere = "recorded here"
        /// At known positions near the premises.
        case recordedNearby = "recorded nearby"
        /// Of an area that holds the premises.
        case areaLevel = "area-level"
        case publishedResearch = "published research"
    }

    /// How the value stands to its comparator, told by its interval.
    public enum Standing: String, Codable, Hashable, Sendable {
        /// The whole interval lies on the side of more harm.
        case worse
        /// The whole interval lies on the side of less.
        case better
        /// The interval holds the comparator: no difference is shown.
        case notTold = "not told apart"
        /// There is nothing to compare with.
        case notCompared = "not compared"
    }

    /// From 1 in the order of the pack.
    public var number: Int
    public let subject: EvidenceSubject
    public let objective: LicensingObjective
    public let statement: TracedText
    /// In `unit`; nil where the finding has no figure.
    public let value: Double?
    /// 95%.
    public let lower: Double?
    public let upper: Double?
    public let unit: String
    /// How many events, places or rows stand behind it.
    public let n: Int?
    /// The publications that it is made from; the pack numbers their files.
    public let publications: [Publication]
    /// "police.uk street-level crime, 24 months".
    public let source: String
    /// The period or the day: "2023-01 to 2024-12".
    public let date: String
    /// The ground it speaks of: "Quillmouth 010B (E01999048)", "within 400 m of the place".
    public let place: String
    public let comparator: String?
    public let standing: Standing
    public let inference: Inference
    /// What links it to this operation.
    public let mechanism: TracedText
    public let doesNotProve: String
    /// Whether the data behind it say at what hour things happened.
    public let hasTimes: Bool
    public let isRestricted: Bool
    /// The smallest count that stands in it, and the fewest that its source's rule lets be shown; nil without a rule.
    public let smallestShown: Int?
    public let fewestAllowed: Int?

    public init(
        number: Int = 0, subject: EvidenceSubject, objective: LicensingObjective, statement: TracedText, value: Double? = nil,
        lower: Double? = nil, upper: Double? = nil, unit: String = "", n: Int? = nil, publications: [Publication],
        source: String, date: String, place: String, comparator: String? = nil, standing: Standing = .notCompared,
        inference: Inference, mechanism: TracedText, doesNotProve: String, hasTimes: Bool = false, isRestricted: Bool = false,
        smallestShown: Int? = nil, fewestAllowed: Int? = nil
    ) {
        self.number = number
        self.subject = subject
        self.objective = objective
        self.statement = statement
        self.value = value
        self.lower = lower
        self.upper = upper
        self.unit = unit
        self.n = n
        self.publications = publications
        self.source = source
        self.date = date
        self.place = place
        self.comparator = comparator
        self.standing = standing
        self.inference = inference
        self.mechanism = mechanism
        self.doesNotProve = doesNotProve
        self.hasTimes = hasTimes
        self.isRestricted = isRestricted
        self.smallestShown = smallestShown
        self.fewestAllowed = fewestAllowed
    }
}
