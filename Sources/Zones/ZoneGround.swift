public import Geometry
public import Licensing
public import Measures

/// What one authority's district holds, as a look at parts of it needs: the same for proposing, auditing and evaluating.
public struct ZoneGround: Sendable {
    public var authority: Authority
    public var rule: OutletRule
    /// Of the authority's district, in order of code, of one vintage; not empty.
    public var areas: [AreaProfile]
    /// Rows that the rule counts and that have a place, of all registers loaded, after decisions.
    public var premises: [RegisteredPremises]
    /// Nil where postcodes or residents are not loaded.
    public var shares: ResidentShares?
    /// Of the district.
    public var postcodes: [PostcodeRecord]
    /// Nil where no month is loaded.
    public var crime: CrimeMonths?
    /// Only those asked for with `--restricted`.
    public var extracts: [IncidentExtract]
    public var roads: [RoadRecord]
    /// Cumulative impact areas that authorities have published, of all loaded.
    public var published: [ImpactAreaRecord]
    /// Rows of the authority's register left out because only outlets permitted after midnight were asked for and they do not
    /// state their hours.
    public var hoursNotStated: Int

    public init(
        authority: Authority, rule: OutletRule, areas: [AreaProfile], premises: [RegisteredPremises], shares: ResidentShares?,
        postcodes: [PostcodeRecord], crime: CrimeMonths?, extracts: [IncidentExtract], roads: [RoadRecord],
        published: [ImpactAreaRecord], hoursNotStated: Int = 0
    ) {
        self.authority = authority
        self.rule = rule
        self.areas = areas
        self.premises = premises
        self.shares = shares
        self.postcodes = postcodes
        self.crime = crime
        self.extracts = extracts
        self.roads = roads
        self.published = published
        self.hoursNotStated = hoursNotStated
    }

    /// The premises of the authority's own register.
    public var own: [RegisteredPremises] { premises.filter { $0.authority == authority } }

    /// The district as one area.
    public func district() throws -> MultiPolygon { try Self.district(of: areas) }

    public static func district(of areas: [AreaProfile]) throws -> MultiPolygon {
        try .union(of: try areas.map { try $0.shape.repaired() })
    }
}
