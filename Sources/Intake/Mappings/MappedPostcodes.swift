internal import Geometry
internal import Licensing
internal import Projection

/// Postcodes with their positions from a table of the user's.
enum MappedPostcodes {
    static func read(_ mapped: MappedTable, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        let table = mapped.table
        var issues: [RowIssue] = []
        guard let postcode = mapped.column("postcode") else {
            throw IntakeError(file: table.file, field: "postcode", message: "\(table.file): it has no column of postcodes.")
        }
        let quality = mapped.column("quality")
        if quality == nil {
            issues.append(
                RowIssue(
                    file: table.file, row: 0, field: "quality", value: "",
                    reason: "The table does not say how exact its positions are: they count as estimates (60)."))
        }
        var records: [PostcodeRecord] = []
        records.reserveCapacity(table.rowCount)
        let district = mapped.field("district")
        let lsoa2011 = mapped.field("lsoa 2011")
        let lsoa2021 = mapped.field("lsoa 2021")
        for row in table.dataRows {
            if let issue = mapped.shapeIssue(row) {
                issues.append(issue)
                continue
            }
            guard let found = table.postcode(row, postcode) else {
                issues.append(table.issue(row, postcode, "This is not a postcode; the row was not used."))
                continue
            }
            var record = PostcodeRecord(row: row, postcode: found, quality: 60, place: nil, districtCode: "")
            if let quality {
                guard let stated = table.integer(row, quality), (1...90).contains(stated) else {
                    issues.append(table.issue(row, quality, "A positional quality is 1 to 90; the row was not used."))
                    continue
                }
                record.quality = stated
            }
            switch mapped.place(row, grid: grid) {
            case .none: break
            case .at(let point): record.place = point
            case .unusable(let field, let sentence):
                issues.append(table.issue(row, mapped.column(field) ?? 0, sentence + " The row was not used."))
                continue
            }
            record.districtCode = mapped.text(row, district) ?? ""
            record.lsoa2011 = mapped.text(row, lsoa2011)
            record.lsoa2021 = mapped.text(row, lsoa2021)
            records.append(record)
        }
        try table.requireRecords(records.count, of: .postcodeTable)
        records = Self.single(records, table: table, column: postcode, issues: &issues)
        return Reading(
            publication: .postcodeTable, edition: options.edition ?? "",
            part: records.lazy.map(\.postcode).areas.sorted().joined(separator: ", "), vintage: nil,
            rows: table.rowCount, content: .postcodes(records), issues: issues,
            mapping: mapped.mapping.provenance)
    }

    /// A postcode stands once: the first row of it is used.
    private static func single(
        _ records: [PostcodeRecord], table: CSVTable, column: Int, issues: inout [RowIssue]
    ) -> [PostcodeRecord] {
        // Sorting tells whether any stands twice in half the time that looking each up takes; as a rule none does.
        let sorted = records.map(\.postcode).sorted()
        guard zip(sorted, sorted.dropFirst()).contains(where: ==) else { return records }
        var first: [Postcode: Int] = [:]
        first.reserveCapacity(records.count)
        return records.filter { record in
            guard let earlier = first[record.postcode] else {
                first[record.postcode] = record.row
                return true
            }
            issues.append(
                table.issue(
                    record.row, column, "The postcode stands already in row \(earlier), which is used; this row was not used."))
            return false
        }
    }
}
