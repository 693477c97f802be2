internal import Geometry
public import Licensing
public import Statistics

/// What was counted in one place, and by what it was divided.
public struct ContainerMeasure: Hashable, Sendable {
    /// Per 10,000 residents of some ages.
    public struct AgeRate: Hashable, Sendable {
        /// "aged 16 and over".
        public let label: String
        public let residents: Double
        public let rate: Rate?
    }

    public let place: MeasuredPlace
    public let count: PremisesCount
    /// Outlets of the kind asked for; nil where no row says.
    public let events: Int?
    /// Per 10,000 residents of all ages, 95%: Byar from 10 events, exact Poisson below. Nil without residents.
    public let rate: Rate?
    public let byAges: [AgeRate]
    /// Relevant authorisations stated to be such; nil where some are not stated, as the true number is then higher.
    public let authorisationRate: Rate?
    /// With those whose kind is not stated.
    public let highestAuthorisationRate: Rate?
    /// Square kilometres; of a place not wholly seen, of the part that is. Nil where the ground asked for is not known.
    public let areaKm2: Double?
    /// As drawn where the place follows no LSOAs, whatever was asked for.
    public let ground: AreaDensity.Ground
    public let perSquareKilometre: Double?

    public init(place: MeasuredPlace, count: PremisesCount, rule: OutletRule, ground asked: AreaDensity.Ground) {
        self.place = place
        self.count = count
        let events = count.outlets.count(rule.kind)
        let residents = place.residents?.allAges
        self.events = events
        rate = Self.rate(events, residents)
        byAges = (place.residents?.groups ?? []).map { group in
            AgeRate(label: group.label, residents: group.residents, rate: Self.rate(events, group.residents))
        }
        authorisationRate = count.authorisations.notStated == 0 ? Self.rate(count.authorisations.count, residents) : nil
        highestAuthorisationRate = Self.rate(count.authorisations.high, residents)
        ground = asked == .land && place.followsLSOAs ? .land : .polygon
        let whole = ground == .land ? place.landKm2 : place.drawnKm2
        let seen = place.isWhollySeen ? whole : whole.flatMap { whole in place.seenShare.map { whole * $0 } }
        let km2 = seen.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        areaKm2 = km2
        perSquareKilometre = events.flatMap { events in km2.map { Double(events) / $0 } }
    }

    private static func rate(_ events: Int?, _ residents: Double?) -> Rate? {
        guard let events, let residents else { return nil }
        return Rate(events: events, population: residents)
    }

    /// Several places as one, such as a district of its LSOAs. A sum is known only where every part is.
    public static func sum(
        of parts: [ContainerMeasure], code: String, name: String, district: Authority, rule: OutletRule,
        ground: AreaDensity.Ground
    ) -> ContainerMeasure {
        var count = PremisesCount()
        for part in parts { count.add(part.count) }
        let land = parts.compactMap(\.place.landKm2)
        let drawn = parts.compactMap(\.place.drawnKm2)
        let place = MeasuredPlace(
            code: code, name: name, districts: [district], vintage: parts.first?.place.vintage ?? "", shape: nil,
            landKm2: land.count == parts.count ? land.reduce(0, +) : nil,
            drawnKm2: drawn.count == parts.count ? drawn.reduce(0, +) : nil,
            residents: PlaceResidents(adding: parts.map(\.place.residents)))
        return ContainerMeasure(place: place, count: count, rule: rule, ground: ground)
    }
}

/// Outlets by place.
public struct ContainerTable: Sendable {
    public let rule: OutletRule
    public let ground: AreaDensity.Ground
    /// In the order given.
    public let places: [ContainerMeasure]
    /// Counted premises with a place that lies in none of these.
    public let outside: Int
    /// Rows of the registers that are in no figure, by authority.
    public let notCounted: [Authority: NotCounted]

    /// - Parameters:
    ///   - places: each with a shape; one without has no premises.
    ///   - overlapping: whether places may overlap, so that a premises counts in each in which it lies. Else it counts in
    ///     the first, by `AreaIndex`'s rule for shared edges.
    ///   - registers: whose rows are told of where they lie outside the places; nil for all.
    public init(
        places: [MeasuredPlace], premises: [RegisteredPremises], rule: OutletRule, ground: AreaDensity.Ground = .land,
        overlapping: Bool = false, registers: [Authority]? = nil
    ) {
        self.rule = rule
        self.ground = ground
        notCounted = NotCounted.byAuthority(premises, rule: rule)
        let talking = Set(premises.filter(\.record.sales.isStated).map(\.authority))
        var counts = places.map { place in
            PremisesCount(
                isSilent: !talking.contains { register in
                    place.districts.contains { register.covers(districtCode: $0.code, districtName: $0.name) }
                })
        }
        let shaped = places.indices.filter { places[$0].shape != nil }
        let shapes = shaped.compactMap { places[$0].shape }
        let placed = premises.filter { $0.record.place?.isFinite == true }
            .sorted { ($0.record.place?.x ?? 0) < ($1.record.place?.x ?? 0) }
        let points = placed.compactMap(\.record.place)
        var isInside = [Bool](repeating: false, count: placed.count)
        func count(_ premises: Int, in shape: Int) {
            isInside[premises] = true
            counts[shaped[shape]].add(placed[premises].record, by: rule)
        }
        if overlapping {
            // The points between the shape's west and east are asked, for each shape.
            for (number, shape) in shapes.enumerated() {
                let index = AreaIndex([shape])
                let box = shape.boundingBox.widened(by: AreaIndex.gap)
                var point = Eastings.firstIndex(in: points, from: box.minX)
                while point < points.count, points[point].x <= box.maxX {
                    if index.locate(points[point]) != nil { count(point, in: number) }
                    point += 1
                }
            }
        } else {
            for (number, found) in AreaIndex(shapes).locate(points).enumerated() {
                if let found { count(number, in: found) }
            }
        }
        outside = placed.indices.count { number in
            let premises = placed[number]
            return !isInside[number] && rule.admits(premises.record.status) && rule.counts(premises.record.sales)
                && registers?.contains(premises.authority) ?? true
        }
        self.places = zip(places, counts).map { ContainerMeasure(place: $0, count: $1, rule: rule, ground: ground) }
    }

    /// LSOAs of each national deprivation decile that occurs, most deprived first.
    public var deciles: [DecileDensity] {
        (1...10).compactMap { decile in
            let chosen = places.filter { $0.place.decile == decile }
            guard !chosen.isEmpty else { return nil }
            let events = chosen.compactMap(\.events)
            let residents = PlaceResidents(adding: chosen.map(\.place.residents)).map { Int($0.allAges) }
            let sum = events.count == chosen.count ? events.reduce(0, +) : nil
            return DecileDensity(
                decile: decile, areas: chosen.count, premises: sum, population: residents,
                rate: DensityTable.rate(sum, residents))
        }
    }

    /// The places of each district as one, in order of the districts' names.
    public var districts: [ContainerMeasure] {
        let groups = Dictionary(grouping: places.filter { !$0.place.districts.isEmpty }) { $0.place.districts[0] }
        return groups.sorted { ($0.key.name, $0.key.code ?? "") < ($1.key.name, $1.key.code ?? "") }.map { district, parts in
            ContainerMeasure.sum(
                of: parts, code: district.code ?? "", name: district.name, district: district, rule: rule, ground: ground)
        }
    }
}
