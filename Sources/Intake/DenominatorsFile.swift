internal import Licensing

/// English Indices of Deprivation, File 6: residents of every LSOA, all ages and by the ages that the Indices use.
enum DenominatorsFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        let is2011 = table.column("LSOA code (2011)") != nil
        let code = try table.required(is2011 ? "LSOA code (2011)" : "LSOA code (2021)")
        let total = try table.required(startingWith: "Total population: mid ")
        let columns = ResidentColumns(table)
        var issues = columns.unused.map { column in
            RowIssue(
                file: table.file, row: 0, field: table.header[column], value: "",
                reason: "The column counts other ages of women than of men, which no range of ages says; it was not used.")
        }
        var records: [PopulationRecord] = []
        var single = OneRowAnArea(table: table, column: code)
        for row in table.dataRows {
            guard AreaCode.isLSOA(table.field(row, code)) else {
                issues.append(table.issue(row, code, AreaCode.reason))
                continue
            }
            guard let residents = residents(row, total, of: table) else {
                issues.append(table.issue(row, total, "Residents are a whole number from 0; the row was not used."))
                continue
            }
            try single.check(row)
            var ages: [ResidentsOfAges] = []
            for group in columns.columns {
                if let number = self.residents(row, group.column, of: table) {
                    ages.append(ResidentsOfAges(from: group.from, to: group.to, residents: number))
                } else {
                    issues.append(
                        table.issue(row, group.column, "Residents are a whole number from 0; the value was not used."))
                }
            }
            records.append(PopulationRecord(row: row, code: table.field(row, code), residents: residents, ages: ages))
        }
        try table.requireRecords(records.count, of: .population)
        return Reading(
            publication: .population, edition: options.edition ?? columns.edition,
            part: AreaCode.cover(records.map(\.code), whole: "England"), vintage: is2011 ? .lsoa2011 : .lsoa2021,
            rows: table.rowCount, content: .population(records), issues: issues)
    }

    private static func residents(_ row: Int, _ column: Int, of table: CSVTable) -> Int? {
        PublishedNumber.integer(table.field(row, column)).flatMap { $0 >= 0 ? $0 : nil }
    }
}
