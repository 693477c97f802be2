public import Assessment
internal import Licensing
public import Measures
public import Zones

/// All that a pack is made from.
public struct PackInputs: Sendable {
    public var assessment: SiteAssessment
    /// Of all areas in scope.
    public var density: DensityTable
    public var concentrations: Concentrations
    public var crimeMonths: [String]
    public var sources: [EvidenceSource]
    /// How coordinates were converted, its accuracy in metres, and what there is to say of it.
    public var operation: (name: String, accuracyMetres: Double, note: String)
    /// Program and libraries, in the order to print.
    public var versions: [(name: String, version: String)]
    /// Rows in doubt, by file.
    public var issueCounts: [(file: String, count: Int)]

    public init(
        assessment: SiteAssessment, density: DensityTable, concentrations: Concentrations, crimeMonths: [String],
        sources: [EvidenceSource], operation: (name: String, accuracyMetres: Double, note: String),
        versions: [(name: String, version: String)], issueCounts: [(file: String, count: Int)]
    ) {
        self.assessment = assessment
        self.density = density
        self.concentrations = concentrations
        self.crimeMonths = crimeMonths
        self.sources = sources
        self.operation = operation
        self.versions = versions
        self.issueCounts = issueCounts
    }

    var application: Application { assessment.application }

    /// The areas of the place's own district; all areas in scope where the place is in none.
    var districtAreas: [AreaDensity] {
        guard let authority = assessment.authority else { return density.areas }
        return density.areas.filter {
            authority.covers(districtCode: $0.area.districtCode, districtName: $0.area.districtName)
        }
    }

    var districtName: String {
        assessment.area?.area.districtName ?? assessment.authority?.name ?? "the areas loaded"
    }
}

/// An evidence pack as values: what is printed, before it is a page.
public struct EvidencePack: Sendable {
    public let title: String
    public let subtitle: String
    /// The three things a reader needs first, and what was asked for.
    public let keyFacts: [(term: String, detail: String)]
    public let sections: [EvidenceSection]
    public let sources: [EvidenceSource]

    /// - Throws: `GeometryError` where a map cannot be drawn.
    public init(_ inputs: PackInputs) throws {
        let application = inputs.application
        let name = application.premises ?? application.address ?? inputs.assessment.placeWords
        title = "Licensed premises and deprivation round \(name)"
        subtitle = "Evidence pack on an application for a \(application.type), \(inputs.districtName)"
        keyFacts = OpeningFacts.facts(inputs)
        sources = inputs.sources
        let maps = PackMaps(inputs)
        sections = [
            BriefSection.section(inputs),
            try PlaceSection.section(inputs, maps: maps),
            try DistrictSection.section(inputs, maps: maps),
            ConcentrationSection.section(inputs),
            CrimeSection.section(inputs),
            LimitsSection.section(inputs),
            MethodSection.section(inputs),
            AppendixSection.section(inputs),
        ]
    }
}
