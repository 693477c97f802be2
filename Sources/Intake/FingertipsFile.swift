internal import Licensing

/// Fingertips' indicators as its API and its pages export them: one row for each indicator, area, sex, age and period.
/// England's and the parents' rows are kept, being the comparison; each says its area type.
enum FingertipsFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        let columns = try Columns(table)
        var records: [IndicatorRecord] = []
        var issues: [RowIssue] = []
        var firstRows: [[String]: Int] = [:]
        var ofCategories: [String: Int] = [:]
        for row in table.dataRows {
            let category = table.field(row, columns.categoryType)
            guard category.isEmpty else {
                ofCategories[category, default: 0] += 1
                continue
            }
            guard let indicator = Int(table.field(row, columns.indicator)), indicator > 0 else {
                issues.append(table.issue(row, columns.indicator, "An indicator's number is a whole one; the row was not used."))
                continue
            }
            let key = [columns.indicator, columns.areaCode, columns.areaType, columns.sex, columns.age, columns.period]
                .map { table.field(row, $0) }
            guard !key[1].isEmpty, !key[5].isEmpty else {
                issues.append(
                    table.issue(
                        row, key[1].isEmpty ? columns.areaCode : columns.period,
                        "A value belongs to an area and a period; the row was not used."))
                continue
            }
            if let first = firstRows[key] {
                issues.append(
                    table.issue(
                        row, columns.indicator,
                        "The same indicator, area, sex, age and period stand already in row \(first), which is used; this "
                            + "row was not used."))
                continue
            }
            firstRows[key] = row
            func number(_ column: Int) -> Double? {
                let text = table.field(row, column)
                guard !text.isEmpty else { return nil }
                let number = PublishedNumber.decimal(text)
                if number == nil { issues.append(table.issue(row, column, "This is not a number; it is taken as missing.")) }
                return number
            }
            let note = table.field(row, columns.note)
            let value = number(columns.value)
            if table.field(row, columns.value).isEmpty, note.isEmpty {
                issues.append(
                    table.issue(row, columns.value, "There is no value and no note that says why; it is kept as missing."))
            }
            records.append(
                IndicatorRecord(
                    row: row, indicator: indicator, name: table.field(row, columns.name), areaCode: key[1],
                    areaName: table.field(row, columns.areaName), areaType: key[2], sex: key[3], age: key[4], period: key[5],
                    value: value, lower95: number(columns.lower), upper95: number(columns.upper),
                    count: number(columns.count), denominator: number(columns.denominator), note: note.isEmpty ? nil : note))
        }
        if !ofCategories.isEmpty {
            let counts = ofCategories.sorted { $0.key < $1.key }.map { "\($0.value) by \($0.key)" }.joined(separator: ", ")
            issues.append(
                RowIssue(
                    file: table.file, row: 0, field: table.header[columns.categoryType], value: "",
                    reason: "Rows of inequality categories are no figures of an area and were left out: \(counts)."))
        }
        try table.requireRecords(records.count, of: .indicators)
        return Reading(
            publication: .indicators, edition: options.edition ?? "", part: part(records), vintage: nil, rows: table.rowCount,
            content: .indicators(records), issues: issues)
    }

    /// Column 23 is named after the parent asked for, and the last of the 27 is missing in older exports: neither is read.
    private struct Columns {
        let indicator, name, areaCode, areaName, areaType, sex, age, categoryType, period: Int
        let value, lower, upper, count, denominator, note: Int

        init(_ table: CSVTable) throws {
            indicator = try table.required("Indicator ID")
            name = try table.required("Indicator Name")
            areaCode = try table.required("Area Code")
            areaName = try table.required("Area Name")
            areaType = try table.required("Area Type")
            sex = try table.required("Sex")
            age = try table.required("Age")
            categoryType = try table.required("Category Type")
            period = try table.required("Time period")
            value = try table.required("Value")
            lower = try table.required("Lower CI 95.0 limit")
            upper = try table.required("Upper CI 95.0 limit")
            count = try table.required("Count")
            denominator = try table.required("Denominator")
            note = try table.required("Value note")
        }
    }

    private static func part(_ records: [IndicatorRecord]) -> String {
        let indicators = Set(records.map(\.indicator)).sorted()
        let types = Set(records.map(\.areaType)).sorted().joined(separator: ", ")
        let named = indicators.count > 6
            ? "\(indicators.count) indicators" : "indicator \(indicators.map { "\($0)" }.joined(separator: ", "))"
        return "\(named); \(types)"
    }
}
