public import Licensing

/// How many rows of a register count in a place, by what they permit.
public struct OutletCount: Hashable, Sendable {
    /// By the rule's reading of `all`, whatever kind is asked for.
    public private(set) var all = 0
    private var statedOn = 0
    private var statedOff = 0
    private var stated = 0
    public private(set) var notStated = 0
    /// Rows without alcohol: kept apart, and part of `all` only where every row counts.
    public private(set) var noAlcohol = 0
    /// Set where this is a sum and one of its parts does not say, or where the register as a whole does not.
    private var hasUnknownPart: Bool

    /// - Parameter isSilent: whether the register states no activity in any of its rows, so that even no row at all
    ///   leaves on- and off-sales unknown.
    public init(isSilent: Bool = false) {
        hasUnknownPart = isSilent
    }

    /// - Parameter rows: how many of that kind of sale.
    public mutating func add(_ sales: AlcoholSales, by rule: OutletRule, times rows: Int = 1) {
        if rule.countsInAll(sales) { all += rows }
        if sales.sellsOn { statedOn += rows }
        if sales.sellsOff { statedOff += rows }
        if sales.isStated { stated += rows }
        if sales == .notStated { notStated += rows }
        if sales == .none { noAlcohol += rows }
    }

    /// A sum is known only where every part is.
    public mutating func add(_ other: OutletCount) {
        all += other.all
        statedOn += other.statedOn
        statedOff += other.statedOff
        stated += other.stated
        notStated += other.notStated
        noAlcohol += other.noAlcohol
        hasUnknownPart = hasUnknownPart || other.isUnknown
    }

    /// On-sales only and both; nil where there are rows and none of them states what it permits.
    public var on: Int? { isUnknown ? nil : statedOn }
    /// Off-sales only and both; nil as for `on`.
    public var off: Int? { isUnknown ? nil : statedOff }

    private var isUnknown: Bool { hasUnknownPart || (stated == 0 && notStated > 0) }

    /// The count for the kind asked for.
    public func count(_ kind: OutletRule.Kind) -> Int? {
        switch kind {
        case .all: all
        case .on: on
        case .off: off
        }
    }
}
