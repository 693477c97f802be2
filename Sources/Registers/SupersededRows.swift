internal import Licensing

/// An earlier state of a licence that stands beside a later one of the same number at the same address; and rows that the
/// register itself calls superseded.
enum SupersededRows {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        let byNumber = register.byReference.values.flatMap { group in later(group, in: register) }
        let bySaying = register.distinct.filter { says($0.record.statusWord) }.map { row in
            Finding(
                .superseded, register.authority, identities: [row.identity], rows: register.labels([row]),
                evidence: "\(row.called) has the status \"\(row.record.statusWord ?? "")\".",
                proposal: .leaveOut(register.labels([row]), because: "the register says that another took its place"))
        }
        return byNumber + bySaying
    }

    /// Whether the register's own word for a status says that another authorisation took the place of this one.
    static func says(_ word: String?) -> Bool {
        let word = word?.lowercased() ?? ""
        return ["superseded", "replaced"].contains { word.contains($0) }
    }

    private static func later(_ group: [ExaminedRow], in register: ExaminedRegister) -> [Finding] {
        let dated = group.filter { $0.isInForce && $0.start != nil && $0.address != nil }
        return Dictionary(grouping: dated) { $0.address?.text ?? "" }.values.flatMap { rows -> [Finding] in
            guard let newest = rows.compactMap(\.start).max() else { return [] }
            let last = rows.filter { $0.start == newest }
            return rows.filter { $0.start != newest }.map { row in
                Finding(
                    .superseded, register.authority,
                    // The same number twice: what tells the states apart is the day.
                    identities: [row.identity, "from \(row.start?.description ?? "")"], rows: register.labels([row]),
                    evidence: "\(row.called) is there from \(row.start?.description ?? "") and again from \(newest), at one "
                        + "address.",
                    proposal: .countOnce(
                        with: ExaminedRow.latest(of: last)?.label ?? "", without: register.labels([row])))
            }
        }
    }
}
