public import Licensing

/// All that is counted of the rows of registers in one place.
public struct PremisesCount: Hashable, Sendable {
    public private(set) var outlets: OutletCount
    /// Of every row in force, whether it is an outlet for alcohol or not.
    public private(set) var authorisations = AuthorisationCount()
    /// Of the outlets asked for, by what each is judged to be; kinds without any are left out.
    public private(set) var kinds: [PremisesKind: Int] = [:]
    /// Of the outlets asked for, save rows without alcohol; at most with those that do not state their activities.
    public private(set) var afterMidnight = HoursCount()
    public private(set) var allWeek = HoursCount()

    /// - Parameter isSilent: as in `OutletCount`.
    public init(isSilent: Bool = false) {
        outlets = OutletCount(isSilent: isSilent)
    }

    public mutating func add(_ record: PremisesRecord, by rule: OutletRule) {
        authorisations.add(record)
        guard rule.admits(record.status) else { return }
        outlets.add(record.sales, by: rule)
        guard rule.counts(record.sales) else {
            // Where on- or off-sales are asked for, a row that does not say may be of the kind.
            guard record.sales == .notStated else { return }
            let nights = PermittedNights(record.hours)
            afterMidnight.addDoubtful(nights.afterMidnight)
            allWeek.addDoubtful(nights.allWeek)
            return
        }
        kinds[record.premisesKind?.kind ?? .unknown, default: 0] += 1
        guard record.sales != .none else { return }
        let nights = PermittedNights(record.hours)
        afterMidnight.add(nights.afterMidnight)
        allWeek.add(nights.allWeek)
    }

    /// A sum is known only where every part is.
    public mutating func add(_ other: PremisesCount) {
        outlets.add(other.outlets)
        authorisations.add(other.authorisations)
        kinds.merge(other.kinds, uniquingKeysWith: +)
        afterMidnight.add(other.afterMidnight)
        allWeek.add(other.allWeek)
    }
}
