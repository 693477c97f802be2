internal import Licensing

/// Rows with a status word that this program does not know: not counted as in force, and possibly wrongly so.
enum UnknownStatus {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        register.rows.filter { $0.record.status == .unknown && !SupersededRows.says($0.record.statusWord) }.map { row in
            Finding(
                .statusNotKnown, register.authority, identities: [row.identity], rows: [row.label],
                evidence: row.record.statusWord.map { "\(row.called) has the status \"\($0)\", which is not known." }
                    ?? "\(row.called) has a status that is not known.",
                proposal: .ask("whether it is in force; until then it is not counted"), mayCount: [row.label])
        }
    }
}
