internal import Licensing

/// One address with several authorisations in force: no error. A premises with several is one outlet where its name is
/// the same in all; different names may be different businesses, which only a person can tell.
enum SeveralAuthorisations {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        register.byAddress.values.compactMap { group -> Finding? in
            let rows = group.filter(\.isInForce).sorted { $0.record.row < $1.record.row }
            // Each licence in its latest state, so that a state that has passed does not stand for the premises.
            let licences = Dictionary(grouping: rows) { $0.reference ?? $0.label }
            guard rows.count > 1, let kept = ExaminedRow.outlet(of: licences.values.compactMap(ExaminedRow.latest)) else {
                return nil
            }
            let numbers = Set(rows.compactMap(\.reference))
            let kinds = Set(rows.map(\.record.kind)).subtracting([.notStated])
            guard numbers.count > 1 || numbers.isEmpty && kinds.count > 1 else { return nil }
            if rows.count == 2, NearDuplicates.isSlip(rows[0], rows[1]) { return nil }
            let isOneName = rows.allSatisfy { $0.label == kept.label || RowLikeness($0, kept).names != nil }
            let others = rows.filter { ($0.reference ?? $0.label) != (kept.reference ?? kept.label) }
            let holders = rows.compactMap(\.record.holderDigest)
            let isOneHolder = holders.count == rows.count && Set(holders).count == 1
            return Finding(
                .severalAuthorisations, register.authority, identities: rows.map(\.identity), rows: register.labels(rows),
                evidence: "At one address are in force: " + rows.map(portrait).joined(separator: "; ")
                    + (isOneHolder ? "; all of one holder." : "."),
                proposal: isOneName
                    ? .countOnce(with: kept.label, without: register.labels(others))
                    : .ask("whether these are one premises or several businesses"))
        }
    }

    private static func portrait(_ row: ExaminedRow) -> String {
        let number = row.record.reference.map { "licence \($0)" } ?? "no number"
        let kind = row.record.kind == .notStated ? "" : ", \(row.record.kind.rawValue)"
        let start = row.start.map { ", from \($0)" } ?? ""
        return "\(number) \(row.record.name.map { "\"\($0)\"" } ?? "without a name")\(kind)\(start)"
    }
}
