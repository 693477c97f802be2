public import Licensing
public import Zones

/// All that the evidence report of one outline is made from.
public struct ImpactInputs: Sendable {
    /// A place that was looked at beside this one.
    public struct Candidate: Hashable, Sendable {
        public let name: String
        /// How it was found.
        public let foundBy: String
        public let outlets: String
        public let squareKilometres: String
        /// Share of the outline's ground that it shares, 0...1.
        public let overlap: Double

        public init(name: String, foundBy: String, outlets: String, squareKilometres: String, overlap: Double) {
            self.name = name
            self.foundBy = foundBy
            self.outlets = outlets
            self.squareKilometres = squareKilometres
            self.overlap = overlap
        }
    }

    public var ground: ZoneGround
    public var audit: OutlineAudit
    /// Empty where no extract marks alcohol, or none is brought in.
    public var links: [CustomerLink]
    public var statement: ImpactStatement
    /// Proposed before and kept in the workspace; empty where none were.
    public var candidates: [Candidate]
    /// Names, "partly" where the street goes on outside; nil where no road layer is loaded.
    public var streets: [String]?
    public var postcodes: [String]
    /// Of the clocks: what is due when, and what is fresh since, a sentence each.
    public var clocks: [String]
    /// Persons to consult by section 5(3).
    public var consultees: [String]
    /// "RESTRICTED ..." where a partner's extract was brought in.
    public var marking: String?
    public var sources: [EvidenceSource]
    public var operation: (name: String, accuracyMetres: Double, note: String)
    public var versions: [(name: String, version: String)]
    /// Rows in no figure, decisions, doubts; a sentence each.
    public var notes: [String]

    public init(
        ground: ZoneGround, audit: OutlineAudit, links: [CustomerLink], statement: ImpactStatement, candidates: [Candidate],
        streets: [String]?, postcodes: [String], clocks: [String], consultees: [String], marking: String?,
        sources: [EvidenceSource], operation: (name: String, accuracyMetres: Double, note: String),
        versions: [(name: String, version: String)], notes: [String]
    ) {
        self.ground = ground
        self.audit = audit
        self.links = links
        self.statement = statement
        self.candidates = candidates
        self.streets = streets
        self.postcodes = postcodes
        self.clocks = clocks
        self.consultees = consultees
        self.marking = marking
        self.sources = sources
        self.operation = operation
        self.versions = versions
        self.notes = notes
    }

    var name: String { audit.outline.name }
}
