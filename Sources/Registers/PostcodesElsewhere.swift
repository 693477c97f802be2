internal import Licensing

/// Postcodes that lie in another district than the register's.
enum PostcodesElsewhere {
    static func findings(in register: ExaminedRegister, _ surroundings: Surroundings) -> [Finding] {
        guard let code = register.authority.code else { return [] }
        return register.rows.compactMap { row in
            guard let postcode = row.record.postcode, let known = surroundings.postcodes[postcode],
                !known.districtCode.isEmpty, known.districtCode != code
            else { return nil }
            let district = surroundings.districtNames[known.districtCode] ?? known.districtCode
            return Finding(
                .postcodeElsewhere, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called): the centre of \(postcode) lies in \(district), not in \(register.authority.name).",
                proposal: .ask("whether postcode and register are right; a postcode may reach over the border"))
        }
    }
}
