public import Statistics

/// The rate of a place beside that of a wider one.
///
/// A place is part of its district, so that the two are no independent groups. The ratio and its limits are therefore of
/// the place against the rest of the wider one, without it.
public struct RateComparison: Hashable, Sendable {
    /// Events and residents of a group.
    public struct Group: Hashable, Sendable {
        public let events: Int
        public let residents: Double

        public init(events: Int, residents: Double) {
            self.events = events
            self.residents = residents
        }

        /// Nil where either is not known.
        public init?(_ measure: ContainerMeasure) {
            guard let events = measure.events, let residents = measure.place.residents?.allAges else { return nil }
            self.init(events: events, residents: residents)
        }

        public static func sum(_ groups: [Group]) -> Group {
            Group(events: groups.reduce(0) { $0 + $1.events }, residents: groups.reduce(0) { $0 + $1.residents })
        }
    }

    /// Of the wider place, with the place in it.
    public let rate: Rate
    /// What the place is compared with.
    public let compared: Group
    /// Whether that is the wider place without the place.
    public let isWithoutThePlace: Bool
    /// 95%: logarithmic from 10 events in both, exact below.
    public let ratio: RateRatio

    /// Nil where the wider place has no residents, or nobody lives in its rest, or the place does not fit into it.
    public init?(_ place: Group, within whole: Group) {
        let rest = Group(events: whole.events - place.events, residents: whole.residents - place.residents)
        guard rest.events >= 0, rest.residents > 1e-6 * whole.residents,
            let rate = Rate(events: whole.events, population: whole.residents),
            let ratio = RateRatio(place.events, place.residents, rest.events, rest.residents)
        else { return nil }
        self.rate = rate
        self.ratio = ratio
        compared = rest
        isWithoutThePlace = true
    }

    /// Against a whole from which the place cannot be taken, as it is counted in another way.
    public init?(_ place: Group, against whole: Group) {
        guard let rate = Rate(events: whole.events, population: whole.residents),
            let ratio = RateRatio(place.events, place.residents, whole.events, whole.residents)
        else { return nil }
        self.rate = rate
        self.ratio = ratio
        compared = whole
        isWithoutThePlace = false
    }
}

/// Where a place's rate stands in the funnel round its district's.
public struct FunnelPlace: Hashable, Sendable {
    public let limits: FunnelLimits
    public let standing: FunnelLimits.Standing
    private let residents: Double

    /// Nil where the district has no outlets or no residents, or the place has no residents.
    public init?(_ place: RateComparison.Group, of district: RateComparison.Group) {
        guard district.residents > 0, place.residents > 0,
            let limits = FunnelLimits(expected: Double(district.events) / district.residents * place.residents)
        else { return nil }
        self.limits = limits
        standing = limits.standing(of: place.events)
        residents = place.residents
    }

    /// A limit in events as a rate per 10,000 residents of the place.
    public func rate(_ limit: KeyPath<FunnelLimits, Double>) -> Double { limits[keyPath: limit] / residents * 10_000 }
}

/// The same place on two days, its residents those of one edition.
public struct RateChange: Hashable, Sendable {
    public let then: Int
    public let now: Int
    public var difference: Int { now - then }
    /// Nil without residents.
    public let rateThen: Rate?
    /// Now over then, 95%. Most outlets are the same on both days, so that the two counts do not vary apart from each
    /// other and the interval is wider than it need be. Nil without residents.
    public let ratio: RateRatio?

    /// Nil where the count of either day is not known.
    public init?(then: ContainerMeasure, now: ContainerMeasure) {
        guard let before = then.events, let after = now.events else { return nil }
        self.then = before
        self.now = after
        let residents = now.place.residents?.allAges
        rateThen = residents.flatMap { Rate(events: before, population: $0) }
        ratio = residents.flatMap { RateRatio(after, $0, before, $0) }
    }
}
