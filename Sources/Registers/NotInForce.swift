internal import Licensing

/// Rows whose status says that they are not in force: the default rule does not count them, and the doctor says so by
/// name. A suspended licence permits nothing until the suspension is lifted, but may be lifted next month.
enum NotInForce {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        register.rows.compactMap { row in
            let status = row.record.status
            guard status != .inForce, status != .unknown else { return nil }
            let successors =
                row.address.map { address in
                    (register.byAddress[address] ?? []).filter { $0.isInForce && $0.label != row.label }
                } ?? []
            let after =
                successors.isEmpty
                ? "" : " At the same address is in force: \(successors.map(\.called).joined(separator: ", "))."
            let date = row.record.statusDate.map { " since \($0)" } ?? ""
            return Finding(
                .notInForce, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called) is \(status.rawValue)\(date).\(after)",
                proposal: status == .suspended
                    ? .ask("whether the suspension is lifted; until then it is not counted")
                    : .leaveOut([row.label], because: "it is \(status.rawValue); the default rule does not count it"),
                mayCount: status == .suspended ? [row.label] : [])
        }
    }
}
