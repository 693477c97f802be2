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

    public init(
        publication: Publication, edition: String, part: String, vintage: AreaVintage?, rows: Int, content: Content,
        issues: [RowIssue]
    ) {
        self.publication = publication
        self.edition = edition
        self.part = part
        self.vintage = vintage
        self.rows = rows
        self.content = content
        self.issues = issues
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
        }
    }
}
