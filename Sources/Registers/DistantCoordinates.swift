internal import Geometry
internal import Licensing

/// Coordinates in the register that lie farther from the centre of the row's postcode than the distance set.
enum DistantCoordinates {
    static func findings(in register: ExaminedRegister, _ surroundings: Surroundings) -> [Finding] {
        register.rows.compactMap { row in
            guard row.record.placement == .registerCoordinates, let place = row.record.place,
                let postcode = row.record.postcode, let centre = surroundings.postcodes[postcode]?.place
            else { return nil }
            let metres = place.distance(to: centre)
            let finding = Finding(
                .distantCoordinates, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called): the register's coordinates lie \(Int(metres.rounded())) m from the centre of "
                    + "\(postcode).",
                proposal: .placeAtPostcode([row.label], postcode.description))
            return metres > surroundings.reach || surroundings.decided.contains(finding.key) ? finding : nil
        }
    }
}
