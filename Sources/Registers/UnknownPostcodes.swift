internal import Licensing

/// Postcodes that no postcode file has, though their postcode area is loaded, and those that are no longer in use.
enum UnknownPostcodes {
    static func findings(in register: ExaminedRegister, _ surroundings: Surroundings) -> [Finding] {
        register.rows.compactMap { row in
            guard let postcode = row.record.postcode, surroundings.isLoaded(postcode) else { return nil }
            let what: String
            if let known = surroundings.postcodes[postcode] {
                guard let ended = known.ended else { return nil }
                what = "is no longer in use (since \(ended))"
            } else {
                what = "is in no postcode file of this workspace, though its area is loaded"
            }
            let place =
                row.record.placement == .nowhere
                ? " It has no place, so it is in no figure by area." : ""
            return Finding(
                .postcodeNotFound, register.authority, identities: [row.identity], rows: [row.label],
                evidence: "\(row.called): \(postcode) \(what).\(place)", proposal: .ask("for its postcode"))
        }
    }
}
