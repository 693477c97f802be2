internal import Licensing

/// A mapping that the program proposes for a table it does not know: for a person to look at and correct.
struct MappingProposal {
    let reads: MappingFile.Reads
    /// Field, headings and why they were taken, in the order of the file.
    let fields: [(field: String, headings: [String], reason: String)]
    /// Headings that no field takes.
    let unread: [String]
    let dates: MappingFile.DateOrder
    /// The register's words and what this program takes them to mean.
    let status: [(word: String, meaning: String)]
    let authorisations: [(word: String, meaning: String)]

    /// Nil where the table has nothing that could be a premises, a place or a position.
    /// - Parameter asked: what the user says it is.
    init?(for table: CSVTable, as asked: Publication?) {
        guard !HeadingList.looksLikeData(table.header) else { return nil }
        let values = ValueGuess(table)
        var columns = FieldGuess.columns(of: table.header).mapValues { $0.filter { _ in true } }
        var reasons: [String: String] = [:]
        for (field, found) in columns {
            let kept = found.filter { values.allows(field, $0) }
            columns[field] = kept.isEmpty ? nil : kept
            reasons[field] = "by its heading"
        }
        let taken = Set(columns.values.flatMap(\.self))
        if columns["postcode"] == nil, let column = values.postcodeColumn(among: table.header.indices.filter { !taken.contains($0) }) {
            columns["postcode"] = [column]
            reasons["postcode"] = "its values are postcodes"
        }
        // Half a position is none.
        for (one, other) in [("longitude", "latitude"), ("easting", "northing")]
        where (columns[one] == nil) != (columns[other] == nil) {
            columns[one] = nil
            columns[other] = nil
        }
        if columns["easting"] != nil {
            columns["longitude"] = nil
            columns["latitude"] = nil
        }
        guard let reads = Self.reads(columns, table.header, asked: asked) else { return nil }
        let known = Self.fields(of: reads)
        columns = columns.filter { known.contains($0.key) }
        self.reads = reads
        fields = known.compactMap { field in
            columns[field].map { (field, $0.map { table.header[$0] }, reasons[field] ?? "") }
        }
        let used = Set(columns.values.flatMap(\.self))
        unread = table.header.indices.filter { !used.contains($0) }.map { table.header[$0] }
        dates = values.dateOrder(["start", "expiry", "status date", "date"].flatMap { columns[$0] ?? [] })
        status = (columns["status"]?.first.flatMap { values.words($0) } ?? []).filter(QuotableValue.status.allows)
            .map { ($0, LicenceStatus(registerWord: $0).rawValue) }
        authorisations = (columns["authorisation"]?.first.flatMap { values.words($0) } ?? [])
            .map { ($0, AuthorisationKind(registerWord: $0)) }.filter { $0.1 != .notStated }.map { ($0.0, $0.1.rawValue) }
    }

    private static func reads(_ columns: [String: [Int]], _ header: [String], asked: Publication?) -> MappingFile.Reads? {
        func has(_ fields: String...) -> Bool { fields.contains { columns[$0] != nil } }
        let hasPosition = has("easting", "longitude")
        switch asked {
        case .register: return has("name", "address", "reference") ? .register : nil
        case .postcodeTable: return has("postcode") && hasPosition ? .postcodes : nil
        case .places: return .places
        case .incidents: return .incidents
        case nil: break
        default: return nil
        }
        let speaksOfLicences = header.contains { FieldGuess.words($0).contains("licen") }
        let permits = has(
            "status", "authorisation", "activities", "on-sales", "off-sales", "late night refreshment", "holder", "monday")
        if has("name", "reference"), has("address", "postcode"), permits || speaksOfLicences { return .register }
        if has("date"), has("kind"), hasPosition || has("postcode") { return .incidents }
        if has("postcode"), hasPosition, !has("name") { return .postcodes }
        if has("name"), hasPosition || has("postcode") { return .places }
        return nil
    }

    private static func fields(of reads: MappingFile.Reads) -> [String] {
        switch reads {
        case .register:
            [
                "reference", "name", "address", "postcode", "easting", "northing", "longitude", "latitude", "authorisation",
                "status", "status date", "holder", "people", "start", "expiry", "activities", "on-sales", "off-sales",
                "on- and off-sales", "late night refreshment", "entertainment", "hours", "monday", "tuesday", "wednesday",
                "thursday", "friday", "saturday", "sunday", "capacity", "rateable value", "fee band", "conditions",
            ]
        case .postcodes: ["postcode", "easting", "northing", "longitude", "latitude", "quality", "district"]
        case .testPurchases:
            ["date", "premises", "address", "postcode", "easting", "northing", "kind", "result", "released", "targeting basis"]
        case .places, .impactAreas: ["kind", "reference", "name", "postcode", "easting", "northing", "longitude", "latitude"]
        case .incidents: ["kind", "date", "time", "alcohol", "easting", "northing", "longitude", "latitude"]
        }
    }
}
