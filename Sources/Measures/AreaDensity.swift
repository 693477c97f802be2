internal import Geometry
public import Licensing
public import Statistics

/// Outlets of one area: count, per 10,000 residents with its 95% interval, per square kilometre.
public struct AreaDensity: Hashable, Sendable {
    /// The ground an area is divided by.
    public enum Ground: String, Codable, Hashable, Sendable, CaseIterable {
        /// Land to mean high water, ONS Standard Area Measurements.
        case land
        /// The polygon as drawn in the boundary file.
        case polygon
    }

    public let area: AreaProfile
    public let outlets: OutletCount
    /// Outlets of the kind asked for; nil where no row says.
    public let events: Int?
    /// Per 10,000 residents, 95%: Byar from 10 events, exact Poisson below. Nil without residents.
    public let rate: Rate?
    /// Nil where the ground asked for is not loaded.
    public let areaKm2: Double?
    public let perSquareKilometre: Double?
}

/// Outlets of all areas of one national deprivation decile (1 is most deprived).
public struct DecileDensity: Hashable, Sendable {
    public let decile: Int
    public let areas: Int
    /// Of the kind asked for; nil where one area's rows do not say.
    public let premises: Int?
    /// Nil where one area's residents are not known.
    public let population: Int?
    public let rate: Rate?
}

/// Outlets by area: each premises is put into the area in which it lies, by `AreaIndex`'s rule for shared edges.
public struct DensityTable: Sendable {
    public let rule: OutletRule
    public let ground: AreaDensity.Ground
    /// In the order of the areas given.
    public let areas: [AreaDensity]
    /// Only deciles that occur, most deprived first; areas without a decile are in none.
    public let deciles: [DecileDensity]
    /// The sum over all areas.
    public let total: OutletCount
    /// Premises with a place that lies in none of the areas.
    public let outside: Int
    /// Rows of the registers that are in no figure, by authority.
    public let notCounted: [Authority: NotCounted]

    /// - Parameters:
    ///   - areas: in order of code.
    ///   - premises: those without a place are left out; those of another status too, as the rule says.
    /// - Parameter registers: whose rows are told of where they lie outside the areas; nil for all.
    public init(
        areas: [AreaProfile], premises: [RegisteredPremises], rule: OutletRule, ground: AreaDensity.Ground = .land,
        registers: [Authority]? = nil
    ) throws {
        self.rule = rule
        self.ground = ground
        let counted = premises.filter { rule.admits($0.record.status) }
        notCounted = NotCounted.byAuthority(premises, rule: rule)
        let placed = counted.compactMap { premises in
            premises.record.place.map { ($0, premises.record.sales, registers?.contains(premises.authority) ?? true) }
        }
        let found = AreaIndex(areas.map(\.shape)).locate(placed.map(\.0))
        let talking = Set(premises.filter(\.record.sales.isStated).map(\.authority))
        var counts = areas.map { area in
            OutletCount(
                isSilent: !talking.contains {
                    $0.covers(districtCode: area.districtCode, districtName: area.districtName)
                })
        }
        var total = OutletCount()
        var outside = 0
        for (index, (_, sales, isAskedFor)) in zip(found, placed) {
            guard let index else {
                if isAskedFor, rule.counts(sales) { outside += 1 }
                continue
            }
            counts[index].add(sales, by: rule)
            total.add(sales, by: rule)
        }
        self.total = total
        self.outside = outside
        self.areas = try zip(areas, counts).map { area, outlets in
            let events = outlets.count(rule.kind)
            let km2 =
                switch ground {
                case .land: area.landKm2
                case .polygon: try area.shape.area() / 1_000_000
                }
            return AreaDensity(
                area: area, outlets: outlets, events: events,
                rate: Self.rate(events, area.residents), areaKm2: km2,
                perSquareKilometre: events.flatMap { events in km2.map { Double(events) / $0 } })
        }
        self.deciles = Self.deciles(self.areas)
    }

    /// One district's sum.
    public func district(_ authority: Authority) -> DistrictDensity {
        DistrictDensity(
            areas.filter { authority.covers(districtCode: $0.area.districtCode, districtName: $0.area.districtName) },
            kind: rule.kind)
    }

    static func rate(_ events: Int?, _ residents: Int?) -> Rate? {
        guard let events, let residents else { return nil }
        return Rate(events: events, population: Double(residents))
    }

    private static func deciles(_ areas: [AreaDensity]) -> [DecileDensity] {
        (1...10).compactMap { decile in
            let chosen = areas.filter { $0.area.decile == decile }
            guard !chosen.isEmpty else { return nil }
            let events = chosen.reduce(0 as Int?) { sum, area in sum.flatMap { sum in area.events.map { sum + $0 } } }
            let residents = chosen.reduce(0 as Int?) { sum, area in
                sum.flatMap { sum in area.area.residents.map { sum + $0 } }
            }
            return DecileDensity(
                decile: decile, areas: chosen.count, premises: events, population: residents,
                rate: rate(events, residents))
        }
    }
}
