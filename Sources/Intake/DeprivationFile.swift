internal import Licensing

/// English Indices of Deprivation, File 1: rank and decile of every LSOA. 2019 is by LSOA 2011, 2025 by LSOA 2021.
enum DeprivationFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        let is2011 = table.column("LSOA code (2011)") != nil
        let code = try table.required(is2011 ? "LSOA code (2011)" : "LSOA code (2021)")
        let districtCode = try table.required(startingWith: "Local Authority District code (")
        let districtName = try table.required(startingWith: "Local Authority District name (")
        let rankColumn = try table.required(startingWith: "Index of Multiple Deprivation (IMD) Rank")
        let decileColumn = try table.required(startingWith: "Index of Multiple Deprivation (IMD) Decile")
        var records: [DeprivationRecord] = []
        var single = OneRowAnArea(table: table, column: code)
        var issues: [RowIssue] = []
        for row in table.dataRows {
            guard let rank = PublishedNumber.integer(table.field(row, rankColumn)), rank > 0 else {
                issues.append(table.issue(row, rankColumn, "A rank is a whole number from 1; the row was not used."))
                continue
            }
            guard let decile = PublishedNumber.integer(table.field(row, decileColumn)), (1...10).contains(decile) else {
                issues.append(table.issue(row, decileColumn, "A decile is 1 to 10; the row was not used."))
                continue
            }
            guard AreaCode.isLSOA(table.field(row, code)) else {
                issues.append(table.issue(row, code, AreaCode.reason))
                continue
            }
            try single.check(row)
            records.append(
                DeprivationRecord(
                    row: row, code: table.field(row, code), districtCode: table.field(row, districtCode),
                    districtName: table.field(row, districtName), rank: rank, decile: decile))
        }
        try table.requireRecords(records.count, of: .deprivation)
        return Reading(
            publication: .deprivation, edition: is2011 ? "IoD 2019" : "IoD 2025", part: AreaCode.cover(records.map(\.code), whole: "England"),
            vintage: is2011 ? .lsoa2011 : .lsoa2021, rows: table.rowCount, content: .deprivation(records),
            issues: issues)
    }
}
