internal import Licensing

/// Addresses without a usable postcode; also where the register gives a postcode but no address that bears it out.
enum UnusablePostcodes {
    static func findings(in register: ExaminedRegister) -> [Finding] {
        let hasAddresses = register.rows.contains { $0.record.address != nil }
        return register.rows.compactMap { row in
            if let postcode = row.record.postcode {
                guard hasAddresses, row.record.address == nil else { return nil }
                return Finding(
                    .noUsablePostcode, register.authority, identities: [row.identity], rows: [row.label],
                    evidence: "\(row.called) has no address; the postcode \(postcode) stands alone, with nothing to bear it "
                        + "out.",
                    proposal: .ask("for its address"))
            }
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
