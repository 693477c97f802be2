public import Geometry
public import Licensing
public import Measures
public import Zones

/// One application against what the workspace holds: what lies round the place, the area it is in, and how both
/// compare with the district. It weighs nothing: whether to object, and why, is the authority's judgment.
public struct SiteAssessment: Sendable {
    /// A count round the place beside the same count round every postcode of the district.
    public struct Comparison: Hashable, Sendable {
        /// Metres.
        public let radius: Double
        public let outlets: OutletCount
        public let postcodes: Int
        /// Postcodes of the district with fewer outlets of `all` within the radius, and with as many.
        public let postcodesWithFewer: Int
        public let postcodesWithAsMany: Int
        /// The count at the middle postcode.
        public let median: Int?
    }

    public let application: Application
    public let place: Point
    /// How the place was found, for the pack.
    public let placeWords: String
    public let rule: OutletRule
    /// The area it lies in; nil outside all areas loaded.
    public let area: AreaProfile?
    /// The licensing authority whose register is loaded and whose district the place is in. Without it nothing is
    /// known of the outlets there, and that is not nought.
    public let authority: Authority?
    /// Empty without an authority.
    public let within: [Comparison]
    /// Counted premises within 500 m, nearest first.
    public let nearest: [(premises: RegisteredPremises, metres: Double)]
    /// Nil without an authority, or outside all areas.
    public let density: AreaDensity?
    public let zone: Concentration?
    public let cumulativeImpact: ImpactAreas
    /// Recorded crime of the area over the months loaded of its police force.
    public let crime: RecordedCrime.AreaCrime?

    /// - Parameters:
    ///   - area: in which the place lies.
    ///   - density: of the authority's district; nil without an authority.
    ///   - access: made with the same rule as `density`.
    ///   - concentrations: the authority's.
    ///   - postcodes: of the authority's district, to compare with.
    ///   - crime: of areas that hold the place's.
    public init(
        of application: Application, at place: Point, placeWords: String, area: AreaProfile?, authority: Authority?,
        density: DensityTable?, access: Access, concentrations: Concentrations?, postcodes: [PostcodeRecord],
        crime: RecordedCrime?, impactAreas: ImpactAreas
    ) {
        self.application = application
        self.place = place
        self.placeWords = placeWords
        rule = access.rule
        self.area = area
        self.authority = authority
        let compared = postcodes.compactMap(\.place)
        within = authority == nil
            ? []
            : Access.radii.map { radius in
                Self.compare(access.within(radius, of: place), radius: radius, access: access, places: compared)
            }
        nearest = authority == nil
            ? [] : access.list(within: 500, of: place).filter { access.rule.countsInAll($0.premises.record.sales) }
        self.density = density?.areas.first { $0.area.code == area?.code }
        zone = concentrations?.covering(place)
        cumulativeImpact = impactAreas
        let ownCrime = crime?.areas.first { $0.area.code == area?.code }
        self.crime = ownCrime?.total == nil ? nil : ownCrime
    }

    /// Why nothing is said of outlets; nil where it is.
    public var outletsNotKnown: String? {
        guard authority == nil else { return nil }
        guard let area else {
            return "The place lies in none of the areas loaded, so the outlets round it are not known."
        }
        return "No licensing register of \(area.districtName) is loaded, so the outlets round the place are not known."
    }

    private static func compare(_ outlets: OutletCount, radius: Double, access: Access, places: [Point]) -> Comparison {
        let counts = places.map { access.within(radius, of: $0).all }.sorted()
        return Comparison(
            radius: radius, outlets: outlets, postcodes: counts.count,
            postcodesWithFewer: counts.count { $0 < outlets.all },
            postcodesWithAsMany: counts.count { $0 == outlets.all },
            median: counts.isEmpty ? nil : counts[(counts.count - 1) / 2])
    }
}
