public import Geometry
public import Licensing
public import Measures
public import Statistics

/// A concentration of licensed premises. It is not evidence of cumulative impact: it says where premises lie close
/// together, and nothing of what comes of it.
public struct Concentration: Sendable {
    public static let wording = "concentration of licensed premises; not evidence of cumulative impact"

    /// How concentrations are looked for.
    public struct Settings: Hashable, Sendable {
        /// Metres between neighbours.
        public var reach: Double
        /// Premises within reach, the premises itself included, that make a core.
        public var minimum: Int
        /// GEOS concave hull: 0 is tightest, 1 convex.
        public var concavity = 0.3
        /// Metres by which the hull is widened.
        public var margin = 50.0

        public init(reach: Double = 150, minimum: Int = 5) {
            self.reach = reach
            self.minimum = minimum
        }
    }

    /// Recorded crime round a concentration, over whole months: a range, because the points are anonymous.
    public struct Crime: Hashable, Sendable {
        /// Map points within the outline widened by 200 m.
        public let low: Int
        /// Map points within the outline widened by 300 m: a crime may be mapped some way from where it happened.
        public let high: Int
        /// Of the district's police force.
        public let period: PolicePeriod
    }

    /// From 1 within its authority, in the order of the first core premises.
    public let id: Int
    public let members: [RegisteredPremises]
    public let outlets: OutletCount
    public let outline: MultiPolygon
    /// Square metres.
    public let outlineArea: Double
    public let authority: Authority
    /// An estimate by postcodes; nil where postcodes or residents are not loaded.
    public let residents: Double?
    /// Residents by national deprivation decile (nil: not known).
    public let residentsByDecile: [(decile: Int?, residents: Double)]
    /// Outlets per resident here against the rest of the district, 95%. Nil where one side is not known.
    public let rateRatio: RateRatio?
    public let crime: Crime?
}

/// All concentrations among the premises of one authority. Cumulative impact is assessed by an authority for its own
/// area, so a concentration ends at the border.
public struct Concentrations: Sendable {
    public let authority: Authority
    public let settings: Concentration.Settings
    public let rule: OutletRule
    public let zones: [Concentration]
    /// Counted premises in no concentration.
    public let noise: [RegisteredPremises]
    /// Rows that do not state what they permit, left out because one kind was asked for.
    public let notStatedLeftOut: Int

    /// - Parameters:
    ///   - premises: clustered in this order; those of other authorities, those the rule does not count and those without
    ///     a place are left out.
    ///   - areas: in order of code.
    ///   - postcodes: to share out residents; may be empty.
    ///   - crimes: with their map points; `period` says whose are counted and nil that none are loaded.
    ///   - districts: GSS codes of all districts whose areas are loaded, where `areas` are not all of them.
    public init(
        of authority: Authority, premises: [RegisteredPremises], rule: OutletRule, settings: Concentration.Settings,
        areas: [AreaProfile], postcodes: [PostcodeRecord], crimes: [CrimeRecord], period: PolicePeriod?,
        districts: Set<String>? = nil
    ) throws {
        self.authority = authority
        self.settings = settings
        self.rule = rule
        let candidates = premises.filter {
            $0.authority == authority && rule.admits($0.record.status) && $0.record.place != nil
        }
        let counted = candidates.filter { rule.counts($0.record.sales) }
        notStatedLeftOut = rule.kind == .all ? 0 : candidates.count { $0.record.sales == .notStated }
        let places = counted.compactMap(\.record.place)
        let clusters = DensityClusters(places, reach: settings.reach, minimum: settings.minimum)
        noise = zip(counted, clusters.cluster).filter { $0.1 == nil }.map(\.0)
        let shares = postcodes.isEmpty || !areas.contains { $0.residents != nil } ? nil : ResidentShares(postcodes: postcodes, areas: areas, districts: districts)
        let crimePlaces = crimes.filter { $0.force == period?.force }.compactMap(\.place)
        var zones: [Concentration] = []
        for number in 0..<clusters.count {
            let inside = counted.indices.filter { clusters.cluster[$0] == number }
            let members = inside.map { counted[$0] }
            let outline = try Outline.around(
                inside.map { places[$0] }, concavity: settings.concavity, widenedBy: settings.margin)
            var outlets = OutletCount()
            for member in members { outlets.add(member.record.sales, by: rule) }
            let living = shares?.residents(in: outline)
            zones.append(
                Concentration(
                    id: number + 1, members: members, outlets: outlets, outline: outline,
                    outlineArea: try outline.area(), authority: authority, residents: living?.total,
                    residentsByDecile: living?.byDecile ?? [],
                    rateRatio: Self.rateRatio(
                        here: members.count, residents: living?.total, authority: authority, counted: counted,
                        areas: areas),
                    crime: try period.map { try Self.crime(crimePlaces, round: outline, period: $0) }))
        }
        self.zones = zones
    }

    /// The concentration whose outline covers the place.
    public func covering(_ place: Point) -> Concentration? {
        zones.first { AreaIndex([$0.outline]).locate(place) != nil }
    }

    /// The rest: the district's other counted premises over its other residents.
    private static func rateRatio(
        here: Int, residents: Double?, authority: Authority, counted: [RegisteredPremises], areas: [AreaProfile]
    ) -> RateRatio? {
        guard let residents, residents > 0 else { return nil }
        let district = areas.filter { authority.covers(districtCode: $0.districtCode, districtName: $0.districtName) }
        guard !district.isEmpty, district.allSatisfy({ $0.residents != nil }) else { return nil }
        let all = district.reduce(0.0) { $0 + Double($1.residents ?? 0) }
        guard all > residents else { return nil }
        return RateRatio(here, residents, counted.count - here, all - residents)
    }

    private static func crime(_ places: [Point], round outline: MultiPolygon, period: PolicePeriod) throws
        -> Concentration.Crime
    {
        func count(_ metres: Double) throws -> Int {
            let widened = try outline.widened(by: metres)
            let index = AreaIndex([widened])
            // A county's map points are many, and nearly all of them lie far off.
            let box = widened.boundingBox.widened(by: AreaIndex.gap)
            return places.count { box.contains($0) && index.locate($0) != nil }
        }
        return Concentration.Crime(low: try count(200), high: try count(300), period: period)
    }
}
