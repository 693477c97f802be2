public import Licensing

/// How many rows of a register are in no figure, and why: what a reader must know beside the figures.
public struct NotCounted: Hashable, Sendable {
    /// Rows that the rule would count.
    public private(set) var admitted = 0
    /// Of these, rows without a place: the true figures are higher by so many.
    public private(set) var withoutPlace = 0
    /// Rows left out because of their status.
    public private(set) var otherStatus = 0

    public static func byAuthority(_ premises: [RegisteredPremises], rule: OutletRule) -> [Authority: NotCounted] {
        var result: [Authority: NotCounted] = [:]
        for premises in premises {
            let record = premises.record
            guard rule.countsInAll(record.sales) else { continue }
            if !rule.admits(record.status) {
                result[premises.authority, default: NotCounted()].otherStatus += 1
            } else {
                result[premises.authority, default: NotCounted()].admitted += 1
                if record.place == nil { result[premises.authority, default: NotCounted()].withoutPlace += 1 }
            }
        }
        return result
    }

    /// Nil where nothing is left out.
    public func sentence(of authority: Authority) -> String? {
        var parts: [String] = []
        if withoutPlace > 0 {
            parts.append(
                "\(withoutPlace) of the \(admitted) rows to be counted have no place and are in no figure, so the true "
                    + "figures are higher")
        }
        if otherStatus > 0 { parts.append("\(otherStatus) rows are left out because of their status") }
        return parts.isEmpty ? nil : "Register of \(authority.name): " + parts.joined(separator: "; ") + "."
    }
}
