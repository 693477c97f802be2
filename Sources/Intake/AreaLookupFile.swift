internal import Licensing

/// ONS's exact fit lookup of LSOAs of 2011 to those of 2021: one row a pair, with what became of the area. It has no
/// shares of residents, so that figures cannot be spread by it over the parts of a split area.
enum AreaLookupFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        // The portal let its byte order mark into the name of the first field.
        let code2011 = try table.column("F_LSOA11CD") ?? table.required("LSOA11CD")
        let code2021 = try table.required("LSOA21CD")
        guard let changeColumn = table.column("CHGIND") else {
            throw IntakeError(
                file: table.file, row: 0, field: "CHGIND",
                message: "\(table.file): it has no column \"CHGIND\", so it is the best fit lookup, which gives each area of "
                    + "2011 one of 2021 and leaves over 1,000 areas of 2021 out; download the exact fit lookup of LSOA (2011) "
                    + "to LSOA (2021).")
        }
        let districtCode = table.header.firstIndex(where: Signature.Column("LAD code", "lad##cd").matches)
        let districtName = table.header.firstIndex(where: Signature.Column("LAD name", "lad##nm").matches)
        var records: [AreaLookupRecord] = []
        var issues: [RowIssue] = []
        var firstRows: [String: Int] = [:]
        for row in table.dataRows {
            let from = table.field(row, code2011), to = table.field(row, code2021)
            guard AreaCode.isLSOA(from) else {
                issues.append(table.issue(row, code2011, AreaCode.reason))
                continue
            }
            guard AreaCode.isLSOA(to) else {
                issues.append(table.issue(row, code2021, AreaCode.reason))
                continue
            }
            guard let change = AreaLookupRecord.Change(rawValue: table.field(row, changeColumn)) else {
                issues.append(
                    table.issue(
                        row, changeColumn,
                        "The change is U (unchanged), S (split), M (merged) or X (irregular); the row was not used."))
                continue
            }
            if let first = firstRows["\(from) \(to)"] {
                issues.append(
                    table.issue(row, code2011, "The pair stands already in row \(first), which is used; this row was not used."))
                continue
            }
            firstRows["\(from) \(to)"] = row
            records.append(
                AreaLookupRecord(
                    row: row, code2011: from, code2021: to, change: change, districtCode: text(table, row, districtCode),
                    districtName: text(table, row, districtName)))
        }
        try table.requireRecords(records.count, of: .areaLookup)
        return Reading(
            publication: .areaLookup, edition: options.edition ?? "exact fit",
            part: AreaCode.cover(Set(records.map(\.code2011)).sorted(), whole: "England and Wales"), vintage: nil,
            rows: table.rowCount, content: .areaLookup(records), issues: issues)
    }

    private static func text(_ table: CSVTable, _ row: Int, _ column: Int?) -> String? {
        guard let column else { return nil }
        let text = table.field(row, column)
        return text.isEmpty ? nil : text
    }
}
