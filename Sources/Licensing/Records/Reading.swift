/// What was read from one published file.
public struct Reading: Sendable {
    public enum Content: Sendable {
        case premises([PremisesRecord])
        case areas([AreaRecord])
        case deprivation([DeprivationRecord])
        case postcodes([PostcodeRecord])
        case crimes([CrimeRecord])
        case population([PopulationRecord])
        case measurements([MeasurementRecord])
        case widerAreas([WiderAreaRecord])
        case areaLookup([AreaLookupRecord])
        case domains([DomainRecord])
        case indicators([IndicatorRecord])
        case statistics([LicensingStatistic])
        case foodBusinesses([FoodBusinessRecord])
        case places([PlaceRecord])
        case roads([RoadRecord])
        case impactAreas([ImpactAreaRecord])
        case testPurchases([TestPurchaseRecord])
        case incidents([IncidentRecord], SharingTerms)
    }

    public var publication: Publication
    /// Such as "IoD 2019" or "mid-2020"; empty where neither file nor user says.
    public var edition: String
    /// The share of the edition that the file holds: a district, a postcode area, a month and force, an authority.
    public var part: String
    /// Nil where the file has no statistical areas.
    public var vintage: AreaVintage?
    /// Data rows in the file.
    public var rows: Int
    public var content: Content
    public var issues: [RowIssue]
    /// The mapping through which it was read; nil for a publisher's own layout.
    public var mapping: MappingProvenance?

    public init(
        publication: Publication, edition: String, part: String, vintage: AreaVintage?, rows: Int, content: Content,
        issues: [RowIssue], mapping: MappingProvenance? = nil
    ) {
        self.publication = publication
        self.edition = edition
        self.part = part
        self.vintage = vintage
        self.rows = rows
        self.content = content
        self.issues = issues
        self.mapping = mapping
    }

    /// Rows taken into the workspace.
    public var used: Int {
        switch content {
        case .premises(let records): records.count
        case .areas(let records): records.count
        case .deprivation(let records): records.count
        case .postcodes(let records): records.count
        case .crimes(let records): records.count
        case .population(let records): records.count
        case .measurements(let records): records.count
        case .widerAreas(let records): records.count
        case .areaLookup(let records): records.count
        // Several rows may come of one row of the file.
        case .domains(let records): Set(records.map(\.row)).count
        case .indicators(let records): records.count
        case .statistics(let records): Set(records.map { "\($0.table) \($0.row)" }).count
        case .foodBusinesses(let records): records.count
        case .places(let records): records.count
        case .roads(let records): records.count
        case .impactAreas(let records): records.count
        case .testPurchases(let records): records.count
        case .incidents(let records, _): records.count
        }
    }
}

/// Through which mapping a file was read: its text is kept, so that every field can be walked back to its column, and the
/// next file of the same shape is read in the same way.
public struct MappingProvenance: Hashable, Sendable {
    public var name: String
    /// YAML.
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
