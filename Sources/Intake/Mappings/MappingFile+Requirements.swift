internal import Licensing
internal import Yams

extension MappingFile {
    /// What the schema cannot say: which fields each kind of table cannot do without.
    func requireWhatItReads(_ document: YAMLDocument) throws {
        func lack(_ field: String, _ sentence: String, at name: String = "columns") -> IntakeError {
            YAMLDocument.fault(document.mapping[name] ?? document.root, field, sentence, file: file)
        }
        func has(_ field: String) -> Bool { columns[field] != nil || always[field] != nil }
        for (one, other) in [("longitude", "latitude"), ("easting", "northing")] where has(one) != has(other) {
            let (given, lost) = has(one) ? (one, other) : (other, one)
            throw lack(lost, "\"\(given)\" is named without \"\(lost)\"; name both columns, or neither")
        }
        if has("longitude"), has("easting") {
            throw lack("easting", "the place is given by easting and northing and by longitude and latitude; keep one of them")
        }
        switch reads {
        case .register:
            guard has("name") || has("address") || has("reference") else {
                throw lack("name", "a register needs a column for name, address or reference; add one")
            }
        case .postcodes:
            guard has("postcode") else { throw lack("postcode", "postcodes need a column \"postcode\"; add it") }
            guard has("easting") || has("longitude") else {
                throw lack("easting", "postcodes need easting and northing, or longitude and latitude; add them")
            }
        case .places:
            guard has("kind") else { throw lack("kind", "places need a \"kind\", as a column or under \"always\"; add it") }
        case .incidents:
            guard has("kind") else { throw lack("kind", "incidents need a \"kind\", as a column or under \"always\"; add it") }
            guard has("date") || has("period") else {
                throw lack("date", "incidents need a column \"date\", or a \"period\"; add it")
            }
            guard sharing != nil else {
                throw lack(
                    "sharing",
                    "an extract of incidents needs \"sharing\": partner, basis, time resolution, positioned by and fewest "
                        + "shown; without it nobody could tell what may be shown; add it", at: "sharing")
            }
        case .testPurchases:
            for field in ["date", "result", "released"] where columns[field] == nil {
                throw lack(field, "test purchases need a column \"\(field)\"; add it")
            }
            guard has("kind") else {
                throw lack("kind", "test purchases need a \"kind\", as a column or under \"always\"; add it")
            }
            guard has("postcode") || has("easting") || has("longitude") else {
                throw lack("postcode", "test purchases need a postcode, or easting and northing; add them")
            }
        case .impactAreas:
            for field in ["name", "authority", "published", "kinds"] where !has(field) {
                throw lack(field, "cumulative impact areas need \"\(field)\", as a column or under \"always\"; add it")
            }
        }
    }

    var provenance: MappingProvenance { MappingProvenance(name: name, text: text) }

    /// Whether a table has the columns by which this mapping knows it.
    func recognises(_ header: [String]) -> Bool { missing(from: header).isEmpty }

    func missing(from header: [String]) -> [Heading] {
        let known = Set(header.map { $0.lowercased() })
        return recognise.filter { !known.contains($0.name.lowercased()) }
    }
}
