internal import Licensing

/// Rows without a usable postcode.
enum UnusablePostcodes {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        register.rows.filter { $0.record.postcode == nil }.map { row in
            let address = row.record.address.map { "its address is \"\($0)\"" } ?? "it has no address"
            let place =
                row.record.place == nil
                ? "It has no place, so it is in no figure by area." : "It is placed by the register's coordinates."
            return Finding(
                .noUsablePostcode, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called) has no usable postcode: \(address). \(place)",
                proposal: .ask("for its postcode"))
        }
    }
}
