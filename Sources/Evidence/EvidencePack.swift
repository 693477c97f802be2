public import Assessment
public import Cartography
public import Licensing
public import Measures
public import Zones

/// All that a pack is made from. It speaks of one authority's district: its areas, its deciles, its concentrations.
public struct PackInputs: Sendable {
    public var assessment: SiteAssessment
    public var authority: Authority
    /// Of the authority's district.
    public var density: DensityTable
    public var concentrations: Concentrations
    /// Premises that count, of all registers: those beyond the border are drawn and counted within reach.
    public var premises: [RegisteredPremises]
    /// Every area loaded, for the ground beyond the border.
    public var allAreas: [AreaProfile]
    public var sources: [EvidenceSource]
    /// How coordinates were converted, its accuracy in metres, and what there is to say of it.
    public var operation: (name: String, accuracyMetres: Double, note: String)
    /// Program and libraries, in the order to print.
    public var versions: [(name: String, version: String)]
    /// Rows in doubt, by file.
    public var issueCounts: [(file: String, count: Int)]
    /// How many rows people's decisions left out or moved, as sentences; empty where none.
    public var decided: [String] = []
    /// What is said of the application itself; nil prints the pack without it.
    public var hearing: ApplicationCase?
    /// Until when each source speaks, in the order of the sources.
    public var cutOffs: [DataCutOff] = []
    /// Rows that stand in no figure, and why.
    public var leftOut: [LeftOut] = []
    /// What lies under the map of the place; empty where nothing is loaded for it.
    public var ground = BaseLayer()
    /// From 1; above it the application was amended after an earlier pack.
    public var version = 1
    /// Of an amended application: what differs from the one before.
    public var differences: [ApplicationDifference] = []

    public init(
        assessment: SiteAssessment, authority: Authority, density: DensityTable, concentrations: Concentrations,
        premises: [RegisteredPremises], allAreas: [AreaProfile], sources: [EvidenceSource],
        operation: (name: String, accuracyMetres: Double, note: String), versions: [(name: String, version: String)],
        issueCounts: [(file: String, count: Int)]
    ) {
        self.assessment = assessment
        self.authority = authority
        self.density = density
        self.concentrations = concentrations
        self.premises = premises
        self.allAreas = allAreas
        self.sources = sources
        self.operation = operation
        self.versions = versions
        self.issueCounts = issueCounts
    }

    var application: Application { assessment.application }
    var districtName: String { authority.name }
    /// Rows of the district's register that are in no figure, and what was decided on registers or is open.
    var notCounted: [String] { (density.notCounted[authority]?.sentence(of: authority).map { [$0] } ?? []) + decided }
}

/// Until when a source speaks.
public struct DataCutOff: Hashable, Sendable {
    /// Numbers in the pack's list; months of one police force stand together.
    public let sources: [Int]
    public let title: String
    /// The period, edition or day in the publisher's words; nil where the file does not say.
    public let until: String?

    public init(sources: [Int], title: String, until: String?) {
        self.sources = sources
        self.title = title
        self.until = until
    }
}

/// Rows that stand in no figure of the pack.
public struct LeftOut: Hashable, Sendable {
    /// "rows not in force".
    public let what: String
    public let rows: Int
    public let why: String

    public init(what: String, rows: Int, why: String) {
        self.what = what
        self.rows = rows
        self.why = why
    }
}

/// An evidence pack as values: what is printed, before it is a page.
public struct EvidencePack: Sendable {
    /// What the page is for: its style, and whether it lists the sources.
    public enum Kind: String, Sendable {
        case pack, summary, notes
    }

    public let title: String
    public let subtitle: String
    /// The three things a reader needs first, and what was asked for.
    public let keyFacts: [(term: String, detail: String)]
    public let sections: [EvidenceSection]
    public let sources: [EvidenceSource]
    /// "RESTRICTED ...", printed on every page; nil for none.
    public var marking: String?
    public var kind = Kind.pack

    /// - Throws: `GeometryError` where a map cannot be drawn.
    public init(_ inputs: PackInputs) throws {
        let application = inputs.application
        let name = application.premises ?? application.address ?? inputs.assessment.placeWords
        title = "Licensed premises and deprivation round \(name)"
        subtitle = "Evidence pack on an application for a \(application.type), \(inputs.districtName)"
            + (inputs.version > 1 ? ", version \(inputs.version)" : "")
        keyFacts = OpeningFacts.facts(inputs)
        sources = inputs.sources
        let maps = PackMaps(inputs)
        let hearing = inputs.hearing.map { HearingSections.all($0, inputs) } ?? []
        let making = inputs.hearing.map { [MakingSection.section($0, inputs)] } ?? []
        // What the evidence bears comes first, also where that is nothing.
        let opening: [EvidenceSection] = Array(hearing.prefix(1)) + DifferenceSection.sections(inputs) + [BriefSection.section(inputs)]
            + Array(hearing.dropFirst())
        let figures = [
            try PlaceSection.section(inputs, maps: maps),
            try DistrictSection.section(inputs, maps: maps),
            ConcentrationSection.section(inputs),
            CrimeSection.section(inputs),
            LimitsSection.section(inputs),
            MethodSection.section(inputs),
        ]
        sections = opening + figures + making + [AppendixSection.section(inputs)]
        marking = inputs.hearing.flatMap(HearingSections.marking)
    }

    init(
        title: String, subtitle: String, keyFacts: [(term: String, detail: String)], sections: [EvidenceSection],
        sources: [EvidenceSource]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.keyFacts = keyFacts
        self.sections = sections
        self.sources = sources
    }
}
