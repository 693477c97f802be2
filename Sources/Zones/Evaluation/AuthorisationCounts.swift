internal import Geometry
public import Licensing
internal import Measures

/// Premises of a register inside an outline and outside it, on one day.
public struct AuthorisationCounts: Hashable, Sendable {
    public struct Side: Hashable, Sendable {
        public var all = 0
        /// By the kind that written rules judge.
        public var byKind: [String: Int] = [:]
        public var afterMidnight = 0
        /// Of these nothing is known of hours after midnight.
        public var hoursNotStated = 0

        public init() {}
    }

    public private(set) var inside = Side()
    public private(set) var outside = Side()
    /// Counted by the rule, but without a place.
    public private(set) var withoutPlace = 0

    /// - Parameter premises: of one authority.
    public init(_ premises: [RegisteredPremises], outline: StudyOutline, rule: OutletRule) {
        let index = AreaIndex([outline.shape])
        for record in premises.map(\.record) where rule.admits(record.status) && rule.counts(record.sales) {
            guard let place = record.place else {
                withoutPlace += 1
                continue
            }
            let night = PermittedNights(record.hours).afterMidnight
            func add(to side: inout Side) {
                side.all += 1
                side.byKind[record.judgedKind.kind.rawValue, default: 0] += 1
                if night == .yes { side.afterMidnight += 1 }
                if night == .notStated { side.hoursNotStated += 1 }
            }
            if index.locate(place) != nil { add(to: &inside) } else { add(to: &outside) }
        }
    }
}

/// Authorisations standing now by when they began: what remains of those that were granted, because a register lists what stands
/// today.
public struct GrantsStanding: Hashable, Sendable {
    public struct Side: Hashable, Sendable {
        public var before = 0
        public var after = 0
        public var notStated = 0

        public init() {}
    }

    public private(set) var inside = Side()
    public private(set) var outside = Side()

    /// Nil where no row has a first day.
    public init?(_ premises: [RegisteredPremises], outline: StudyOutline, rule: OutletRule, adopted: CalendarDate) {
        let index = AreaIndex([outline.shape])
        var isStated = false
        for record in premises.map(\.record) where rule.admits(record.status) && rule.counts(record.sales) {
            guard let place = record.place else { continue }
            let start = record.startDate.flatMap(CalendarDate.init(iso:))
            if start != nil { isStated = true }
            func add(to side: inout Side) {
                switch start {
                case nil: side.notStated += 1
                case let day?: if day < adopted { side.before += 1 } else { side.after += 1 }
                }
            }
            if index.locate(place) != nil { add(to: &inside) } else { add(to: &outside) }
        }
        if !isStated { return nil }
    }
}
