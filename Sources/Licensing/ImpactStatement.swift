/// What an authority itself says beside the evidence of a cumulative impact assessment: its concerns, its reasons for the
/// boundary, what it considered instead. The program adds none of it.
public struct ImpactStatement: Hashable, Sendable {
    /// A concern under one objective, and which loaded evidence the authority takes to bear on it.
    public struct Concern: Hashable, Sendable {
        public var objective: LicensingObjective
        public var words: String
        /// police.uk's categories.
        public var recordedCrime: [String]
        /// Kinds of incident, as partners' extracts have them.
        public var incidents: [String]

        public init(objective: LicensingObjective, words: String, recordedCrime: [String] = [], incidents: [String] = []) {
            self.objective = objective
            self.words = words
            self.recordedCrime = recordedCrime
            self.incidents = incidents
        }
    }

    public struct Alternative: Hashable, Sendable {
        /// "reviews of single licences", "a public spaces protection order".
        public var measure: String
        /// What came of considering it.
        public var considered: String

        public init(measure: String, considered: String) {
            self.measure = measure
            self.considered = considered
        }
    }

    public var title: String?
    /// The office that writes, not a person: "Licensing team".
    public var author: String?
    /// The authorisations that the assessment would cover, in words: section 5A(4).
    public var kinds: String?
    public var concerns: [Concern]
    /// Reasons for where the line runs, one each.
    public var boundary: [String]
    public var alternatives: [Alternative]

    public init(
        title: String? = nil, author: String? = nil, kinds: String? = nil, concerns: [Concern] = [], boundary: [String] = [],
        alternatives: [Alternative] = []
    ) {
        self.title = title
        self.author = author
        self.kinds = kinds
        self.concerns = concerns
        self.boundary = boundary
        self.alternatives = alternatives
    }

    /// Where nothing was stated.
    public static let none = ImpactStatement()
}
