internal import Licensing

/// Rows that sell alcohol where nobody can walk in, as judged by what the register says of them.
enum RemoteSelling {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        register.rows.compactMap { row in
            guard row.isInForce else { return nil }
            let remote = row.record.judgedKind.remote
            guard remote.verdict != .no else { return nil }
            return Finding(
                .remoteSales, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called): \(remote.reasons.joined(separator: "; ")).",
                proposal: remote.isNonFootfall
                    ? .leaveOut([row.label], because: "people cannot reach it on foot")
                    : .ask("whether the public can walk in"))
        }
    }
}
