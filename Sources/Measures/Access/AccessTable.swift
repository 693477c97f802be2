public import Geometry
internal import Licensing

/// Access from many places at once, in flat columns in the order of the places.
///
/// Cost: in proportion to the places, and to the pairs of places and premises within the widest radius that does not
/// reach all premises, and within the catchment (three times: counts, and two kinds of weight).
public struct AccessTable: Sendable {
    public let question: AccessQuestion
    public let count: Int
    /// Outlets with nobody in their catchment: they are in nobody's floating catchment. Nil where residents are not known.
    public let outletsWithoutResidents: Int?
    /// Rows counted that do not state what they permit, where one kind was asked for: in no figure of that kind.
    public let notStatedLeftOut: Int
    /// Infinite where there is none, not a number where it is not known.
    private let nearest: [Double]
    private let kthNearest: [Double]
    private let nearestSeen: [Double]
    private let tallies: OutletTallies
    private let kind: OutletRule.Kind
    /// Not a number where not known.
    private let step: [Double]
    private let gaussian: [Double]
    private let seen: [Double]
    private let residentsSeen: [Double]
    private let withinSeen: [[Double]]

    /// - Parameters:
    ///   - shares: of the residents; nil where none are known.
    ///   - view: of all postcodes loaded; nil where none are.
    public init(
        _ places: [Point], access: Access, shares: ResidentShares?, view: CatchmentView?, question: AccessQuestion
    ) {
        self.question = question
        count = places.count
        kind = access.rule.kind
        let ofKind = access.placesOfKind
        let index = PointIndex(ofKind)
        let silent = kind == .all ? [] : access.silentPlaces
        notStatedLeftOut = silent.count
        // A row that does not say may be of the kind: nearer than the nearest known, it leaves that unknown.
        let doubt = silent.isEmpty ? nil : PointIndex(silent).nearest(fromEach: places)
        func known(_ metres: [Double]) -> [Double] {
            guard let doubt else { return metres }
            return zip(metres, doubt).map { $0 <= $1 ? $0 : .nan }
        }
        let nearest = known(index.nearest(fromEach: places))
        self.nearest = nearest
        kthNearest = question.k == 1 ? nearest : known(index.nearest(question.k, fromEach: places))
        tallies = access.tallies(places, radii: question.radii + [question.catchment])

        if let shares {
            let homes = zip(shares.places, shares.residents).filter { $0.1 > 0 }
            func catchments(_ weight: some DistanceWeight) -> ([Double], Int) {
                let catchment = FloatingCatchment(
                    providers: ofKind, supply: [Double](repeating: 1, count: ofKind.count), homes: homes.map(\.0),
                    residents: homes.map(\.1), catchment: question.catchment, weight: weight)
                return (catchment.column(at: places), catchment.providersWithoutResidents)
            }
            let counted = catchments(StepWeight())
            step = counted.0
            outletsWithoutResidents = counted.1
            gaussian = catchments(GaussianWeight(catchment: question.catchment)).0
        } else {
            step = []
            gaussian = []
            outletsWithoutResidents = nil
        }
        let postcode = view?.nearestPostcodes(fromEach: places) ?? []
        func share(_ radius: Double) -> [Double] {
            view?.registers(fromEach: places, nearest: postcode) { _ in radius } ?? []
        }
        let seen = share(question.catchment)
        self.seen = seen
        withinSeen = question.radii.map { $0 == question.catchment ? seen : share($0) }
        residentsSeen = view?.residents(fromEach: places, nearest: postcode) { _ in 2 * question.catchment } ?? []
        nearestSeen = view?.registers(fromEach: places, nearest: postcode) { nearest[$0] } ?? []
    }

    public var indices: Range<Int> { 0..<count }

    public subscript(place: Int) -> PlaceAccess {
        let isKnown = tallies.count(place: place, within: question.catchment).count(kind) != nil
        func per10000(_ column: [Double]) -> Double? {
            isKnown && !column.isEmpty ? finite(column[place]).map { $0 * 10_000 } : nil
        }
        return PlaceAccess(
            nearest: finite(nearest[place]), kthNearest: finite(kthNearest[place]), nearestSeen: share(nearestSeen, place),
            within: zip(question.radii, withinSeen).map { radius, seen in
                let outlets = tallies.count(place: place, within: radius)
                return PlaceAccess.Within(
                    radius: radius, outlets: outlets, count: outlets.count(kind), seen: share(seen, place))
            },
            catchment: per10000(step), catchmentGaussian: per10000(gaussian), seen: share(seen, place),
            residentsSeen: share(residentsSeen, place))
    }

    private func share(_ column: [Double], _ place: Int) -> Double? { column.isEmpty ? nil : finite(column[place]) }

    private func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
