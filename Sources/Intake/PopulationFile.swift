internal import Licensing

/// Residents by LSOA, all ages: files with a column `mye_2020`, `Population` or `pop`. Only the first says its year.
enum PopulationFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        if table.column(startingWith: "Total population: mid ") != nil {
            return try DenominatorsFile.read(table, options: options)
        }
        let is2021 = table.column("LSOA21CD") != nil
        guard let code = table.column("LSOA11CD") ?? table.column("LSOA21CD") ?? table.column("lsoa"),
            let residentsColumn = table.column(startingWith: "mye_") ?? table.column("Population") ?? table.column("pop")
        else { throw IntakeError(file: table.file, message: "\(table.file): no code or population column.") }
        let heading = table.header[residentsColumn].lowercased()
        let stated = heading.hasPrefix("mye_") ? "mid-" + heading.dropFirst(4) : ""
        var records: [PopulationRecord] = []
        var single = OneRowAnArea(table: table, column: code)
        var issues: [RowIssue] = []
        for row in table.dataRows {
            guard AreaCode.isLSOA(table.field(row, code)) else {
                issues.append(table.issue(row, code, AreaCode.reason))
                continue
            }
            guard let residents = PublishedNumber.integer(table.field(row, residentsColumn)), residents >= 0 else {
                issues.append(
                    table.issue(row, residentsColumn, "Residents are a whole number from 0; the row was not used."))
                continue
            }
            try single.check(row)
            records.append(PopulationRecord(row: row, code: table.field(row, code), residents: residents))
        }
        try table.requireRecords(records.count, of: .population)
        let edition = options.edition ?? stated
        return Reading(
            publication: .population, edition: edition, part: AreaCode.cover(records.map(\.code), whole: "England and Wales"),
            vintage: is2021 ? .lsoa2021 : .lsoa2011, rows: table.rowCount, content: .population(records),
            issues: issues)
    }
}
