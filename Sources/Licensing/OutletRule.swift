/// Which rows of a register count, and as what. Every figure names the rule it was made with.
public struct OutletRule: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        /// Every row that sells alcohol, or does not state it.
        case all
        /// On-sales only and both.
        case on
        /// Off-sales only and both.
        case off
    }

    public enum Count: String, Codable, Hashable, Sendable, CaseIterable {
        /// Rows that sell alcohol or do not state it; rows without alcohol are kept apart.
        case outlets
        /// Every row that has a place, with alcohol or without.
        case rows
    }

    public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case inForce = "in-force"
        case all
    }

    public var kind: Kind
    public var count: Count
    public var status: Status

    public init(kind: Kind = .all, count: Count = .outlets, status: Status = .inForce) {
        self.kind = kind
        self.count = count
        self.status = status
    }

    public func admits(_ standing: LicenceStatus) -> Bool { status == .all || standing == .inForce }

    /// Whether a row of this kind of sale counts in `all`.
    public func countsInAll(_ sales: AlcoholSales) -> Bool { count == .rows || sales != .none }

    /// Whether the row counts for the kind asked for.
    public func counts(_ sales: AlcoholSales) -> Bool {
        switch kind {
        case .all: countsInAll(sales)
        case .on: sales.sellsOn
        case .off: sales.sellsOff
        }
    }

    /// The rule as a sentence for the pack and for `measure`.
    public var sentence: String {
        let counted =
            switch (kind, count) {
            case (.all, .outlets):
                "Counted: every row of the register that permits the sale of alcohol or does not state its activities."
            case (.all, .rows): "Counted: every row of the register that has a place, with or without alcohol."
            case (.on, _): "Counted: rows that permit sales for consumption on the premises (on-sales only, and both)."
            case (.off, _): "Counted: rows that permit sales for consumption off the premises (off-sales only, and both)."
            }
        let standing =
            switch status {
            case .inForce: "Only authorisations in force; where a register has no status column, all its rows."
            case .all: "Authorisations of every status, in force or not."
            }
        return counted + " " + standing
    }
}
