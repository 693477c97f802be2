public import Geometry
public import Licensing

/// Outlets within straight-line distances of places. At exactly the radius counts as within.
public struct Access: Sendable {
    /// Metres.
    public static let radii: [Double] = [250, 500, 1000]

    public struct Within: Hashable, Sendable {
        /// Metres.
        public let radius: Double
        public let outlets: OutletCount
    }

    public let rule: OutletRule
    private let index: PointIndex
    private let sales: [AlcoholSales]
    private let isSilent: Bool
    /// The counted premises, in the order given.
    public let premises: [RegisteredPremises]
    /// Rows of the registers that are in no figure, by authority.
    public let notCounted: [Authority: NotCounted]

    /// - Parameter premises: those without a place or of another status are left out. Rows without alcohol are kept
    ///   apart in each count.
    public init(_ premises: [RegisteredPremises], rule: OutletRule) {
        self.rule = rule
        let placed = premises.filter { rule.admits($0.record.status) && $0.record.place != nil }
        self.premises = placed
        index = PointIndex(placed.compactMap(\.record.place))
        sales = placed.map(\.record.sales)
        notCounted = NotCounted.byAuthority(premises, rule: rule)
        isSilent = !premises.contains { $0.record.sales.isStated }
    }

    public func within(_ radius: Double, of place: Point) -> OutletCount {
        var count = OutletCount(isSilent: isSilent)
        index.forEach(within: radius, of: place) { number, _ in count.add(sales[number], by: rule) }
        return count
    }

    public func withinAll(of place: Point) -> [Within] {
        Self.radii.map { Within(radius: $0, outlets: within($0, of: place)) }
    }

    /// The counted premises within `radius` metres, nearest first.
    public func list(within radius: Double, of place: Point) -> [(premises: RegisteredPremises, metres: Double)] {
        var found: [(number: Int, squared: Double)] = []
        index.forEach(within: radius, of: place) { found.append(($0, $1)) }
        return found.sorted { ($0.squared, $0.number) < ($1.squared, $1.number) }
            .map { (premises[$0.number], $0.squared.squareRoot()) }
    }

    /// Places of the premises of the kind asked for.
    var placesOfKind: [Point] { places { rule.counts($0) } }

    /// Places of the premises that do not state what they permit.
    var silentPlaces: [Point] { places { $0 == .notStated } }

    private func places(_ isWanted: (AlcoholSales) -> Bool) -> [Point] {
        premises.filter { isWanted($0.record.sales) }.compactMap(\.record.place)
    }

    func tallies(_ places: [Point], radii: [Double]) -> OutletTallies {
        OutletTallies(
            index, sales: sales, extent: BoundingBox(premises.compactMap(\.record.place).filter(\.isFinite)),
            places: places, radii: radii, rule: rule, isSilent: isSilent)
    }
}
