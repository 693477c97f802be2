public import Geometry
public import Licensing
public import Measures
public import Statistics

/// What a candidate area holds, by which candidates are compared and ranked.
public struct CandidateFigures: Sendable {
    /// One LSOA that the outline touches.
    public struct Part: Hashable, Sendable {
        public let code: String
        public let name: String
        /// Of the LSOA's ground, 0...1.
        public let share: Double
    }

    /// One area that the authority has published.
    public struct Published: Hashable, Sendable {
        public let name: String
        /// Of the candidate's ground that lies in it, 0...1.
        public let ofCandidate: Double
        /// Of its ground that lies in the candidate, 0...1.
        public let ofPublished: Double
    }

    /// Restricted incidents of one kind.
    public struct Incidents: Hashable, Sendable {
        public let kind: String
        public let partner: String
        public let period: String
        /// Sum of the whole LSOAs that are shown; nil where none is.
        public let shown: Double?
        /// LSOAs whose count is suppressed.
        public let suppressed: Int
        public let note: String
    }

    /// LSOAs with less of their ground in the outline are not named: edges of neighbours never match exactly.
    static let leastPart = 0.005

    public let outlets: OutletCount
    public let afterMidnight: HoursCount
    /// Nil where postcodes or residents are not loaded.
    public let residents: Double?
    /// Square kilometres of the district's ground in it.
    public let km2: Double
    public let perKm2: Double
    /// Outlets per square kilometre over those of the rest of the district, 95%, allowing for counts that vary from LSOA to LSOA
    /// as `zones --audit` does; nil where one side has no ground.
    public let ratio: OverdispersedRatio?
    /// Its limits, where they tell anything: as `zones --audit` gives them.
    public var limits: (lower: Double, upper: Double?)? {
        ratio.flatMap { AuditRatio.isTold($0) ? ($0.lower, $0.upper) : nil }
    }
    public let whole: WholeAreas
    /// Recorded crimes of all types and months in the whole LSOAs; nil where they do not speak for the outline, or none is
    /// loaded.
    public let crimes: Int?
    public let streets: CandidateStreets?
    public let postcodes: [Postcode]
    public let parts: [Part]
    public let published: [Published]
    public let incidents: [Incidents]

    /// - Parameters:
    ///   - name: what refusals call the outline.
    ///   - districtKm2: as drawn.
    ///   - suppressed: the restricted extracts by LSOA of the district: see `IncidentFactors.figures`.
    public init(
        _ outline: MultiPolygon, name: String, in ground: ZoneGround, districtKm2: Double, suppressed: [FactorColumn]
    ) throws {
        let index = AreaIndex([outline])
        let own = ground.own
        let inside = own.filter { $0.record.place.flatMap(index.locate) != nil }
        var outlets = OutletCount()
        var afterMidnight = HoursCount()
        for premises in inside {
            outlets.add(premises.record.sales, by: ground.rule)
            afterMidnight.add(PermittedNights(premises.record.hours).afterMidnight)
        }
        self.outlets = outlets
        self.afterMidnight = afterMidnight
        residents = ground.shares?.residents(in: outline).total
        let pieces = try Self.pieces(outline, own, index, ground.areas)
        km2 = pieces.inside.reduce(0) { $0 + $1.base }
        perKm2 = km2 > 0 ? Double(inside.count) / km2 : 0
        let dispersion = PearsonDispersion(groups: [pieces.inside, pieces.outside])
        ratio = OverdispersedRatio(
            inside.count, km2, own.count - inside.count, districtKm2 - km2, dispersion: dispersion?.value,
            degreesOfFreedom: dispersion?.degreesOfFreedom ?? 0)
        let whole = try WholeAreas(StudyOutline(name: name, origin: .candidate, shape: outline), areas: ground.areas)
        self.whole = whole
        crimes = whole.speakForTheOutline ? ground.crime.map { Self.crimes(whole.members, $0) } : nil
        streets = ground.roads.isEmpty ? nil : try CandidateStreets(in: outline, roads: ground.roads)
        postcodes = ground.postcodes.filter { $0.place.flatMap(index.locate) != nil }.map(\.postcode).sorted()
        parts = try ground.areas.compactMap { area in
            guard area.shape.boundingBox.intersects(outline.boundingBox) else { return nil }
            let shape = try area.shape.repaired()
            let share = try (shape.intersection(with: outline)?.area() ?? 0) / shape.area()
            return share < Self.leastPart ? nil : Part(code: area.code, name: area.name, share: min(1, share))
        }
        published = try ground.published.filter { ground.authority.isCalled($0.authority) }.compactMap { record in
            let shape = try record.shape.repaired()
            guard let shared = try shape.intersection(with: outline)?.area(), shared > 0 else { return nil }
            return Published(
                name: record.name, ofCandidate: min(1, shared / (try outline.area())),
                ofPublished: min(1, shared / (try shape.area())))
        }
        incidents = Self.incidents(whole, suppressed)
    }

    /// Each LSOA's outlets and square kilometres on either side of the line.
    private static func pieces(_ outline: MultiPolygon, _ own: [RegisteredPremises], _ index: AreaIndex, _ areas: [AreaProfile]) throws
        -> (inside: [PearsonDispersion.Unit], outside: [PearsonDispersion.Unit])
    {
        let places = own.compactMap(\.record.place)
        var counts = [(inside: Int, outside: Int)](repeating: (0, 0), count: areas.count)
        for (place, area) in zip(places, AreaIndex(areas.map(\.shape)).locate(places)) {
            guard let area else { continue }
            if index.locate(place) != nil { counts[area].inside += 1 } else { counts[area].outside += 1 }
        }
        var pieces: (inside: [PearsonDispersion.Unit], outside: [PearsonDispersion.Unit]) = ([], [])
        for (area, count) in zip(areas, counts) {
            let shape = try area.shape.repaired()
            let all = try shape.area() / 1_000_000
            let own = try (shape.intersection(with: outline)?.area() ?? 0) / 1_000_000
            if own > 0 { pieces.inside.append(.init(events: count.inside, base: own)) }
            if all > own { pieces.outside.append(.init(events: count.outside, base: all - own)) }
        }
        return pieces
    }

    private static func crimes(_ members: [Int], _ crime: CrimeMonths) -> Int {
        members.reduce(0) { sum, area in
            sum + crime.months.indices.reduce(0) { $0 + crime.count(area: area, month: $1) }
        }
    }

    /// Nothing that the suppressed table by LSOA does not say already: a count of other ground could be held against it, and
    /// the difference would be a count that was hidden.
    private static func incidents(_ whole: WholeAreas, _ columns: [FactorColumn]) -> [Incidents] {
        columns.map { column in
            let values = whole.members.map { column.values[$0] }
            let shown = values.compactMap(\.value)
            let note =
                whole.speakForTheOutline
                ? "sum of \(shown.count) whole LSOAs as the suppressed table has them"
                    + (shown.count < values.count ? "; \(values.count - shown.count) more are suppressed and not in it" : "")
                : "suppressed counts are of whole LSOAs, and none stand for this outline"
            return Incidents(
                kind: column.factor.head, partner: column.factor.source, period: column.factor.period,
                shown: whole.speakForTheOutline && !shown.isEmpty ? shown.reduce(0, +) : nil,
                suppressed: whole.speakForTheOutline ? values.count - shown.count : 0, note: note)
        }
    }
}
