public import Geometry
public import Licensing
public import Measures
public import Zones

/// One application against what the workspace holds: what lies round the place, the area it is in, and how both
/// compare with the district. It weighs nothing: whether to object, and why, is the authority's judgment.
public struct SiteAssessment: Sendable {
    /// Whether a cumulative impact assessment covers the place and kind: a workspace cannot hold any yet, and saying
    /// "none" would be a guess.
    public enum CumulativeImpact: String, Codable, Sendable {
        case yes, no
        case notLoaded = "not loaded"
    }

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
    public let within: [Comparison]
    public let nearest: [(premises: RegisteredPremises, metres: Double)]
    /// The area it lies in; nil outside all areas loaded.
    public let area: AreaDensity?
    /// The licensing authority of the area; nil where none of the registers is its district's.
    public let authority: Authority?
    public let zone: Concentration?
    public let cumulativeImpact: CumulativeImpact
    /// Recorded crime of the area over the months loaded.
    public let crime: RecordedCrime.AreaCrime?

    /// - Parameters:
    ///   - access: made with the same rule as `density`.
    ///   - postcodes: of any district; those of the place's own are compared with.
    public init(
        of application: Application, at place: Point, placeWords: String, density: DensityTable, access: Access,
        concentrations: Concentrations, postcodes: [PostcodeRecord], authorities: [Authority],
        crime: RecordedCrime?
    ) {
        self.application = application
        self.place = place
        self.placeWords = placeWords
        rule = access.rule
        let located = AreaIndex(density.areas.map(\.area.shape)).locate(place)
        let area = located.map { density.areas[$0] }
        self.area = area
        let authority = area.flatMap { found in
            authorities.first {
                $0.covers(districtCode: found.area.districtCode, districtName: found.area.districtName)
            }
        }
        self.authority = authority
        let compared = postcodes.filter { $0.districtCode == authority?.code }.compactMap(\.place)
        within = Access.radii.map { radius in
            Self.compare(access.within(radius, of: place), radius: radius, access: access, places: compared)
        }
        nearest = access.list(within: 500, of: place).filter { access.rule.countsInAll($0.premises.record.sales) }
        zone = concentrations.covering(place)
        cumulativeImpact = .notLoaded
        self.crime = located.flatMap { index in
            crime.flatMap { $0.areas.indices.contains(index) ? $0.areas[index] : nil }
        }
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
