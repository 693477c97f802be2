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

    /// - Parameter premises: those without a place or of another status are left out. Rows without alcohol are kept
    ///   apart in each count.
    public init(_ premises: [RegisteredPremises], rule: OutletRule) {
        self.rule = rule
        let placed = premises.filter { rule.admits($0.record.status) && $0.record.place != nil }
        self.premises = placed
        index = PointIndex(placed.compactMap(\.record.place))
        sales = placed.map(\.record.sales)
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
}

/// Access from one postcode.
public struct PostcodeAccess: Sendable {
    public let postcode: PostcodeRecord
    public let place: Point
    /// The area in which it lies; nil off the simplified coast.
    public let area: String?
    public let within: [Access.Within]
    /// Metres to the nearest outlet of the kind asked for; nil where there is none.
    public let nearest: Double?

    /// - Parameter areas: in order of code.
    public static func table(_ postcodes: [PostcodeRecord], areas: [AreaProfile], access: Access) -> [PostcodeAccess] {
        let located = AreaIndex(areas.map(\.shape))
        let ofKind = PointIndex(
            access.premises.filter { access.rule.counts($0.record.sales) }.compactMap(\.record.place))
        return postcodes.compactMap { postcode in
            guard let place = postcode.place else { return nil }
            return PostcodeAccess(
                postcode: postcode, place: place, area: located.locate(place).map { areas[$0].code },
                within: access.withinAll(of: place), nearest: ofKind.nearest(to: place)?.metres)
        }
    }
}
