package import Licensing

/// The Home Office's tables on alcohol licensing: all years in one sheet, by name of authority without codes. The row of
/// headings stands under notes and is found by its cell "Licensing authority".
package enum LicensingStatisticsFile {
    /// A sheet of the workbook, row by row, with the notes above its headings.
    package struct Sheet: Sendable {
        package var name: String
        package var rows: [[String]]
        /// The number of each row as a person sees it.
        package var numbers: [Int]

        /// - Parameter numbers: nil where the rows are all of the sheet's from its first, empty rows too.
        package init(name: String, rows: [[String]], numbers: [Int]? = nil) {
            self.name = name
            self.rows = rows
            self.numbers = numbers.flatMap { $0.count == rows.count ? $0 : nil } ?? Array(1..<(rows.count + 1))
        }
    }

    private static let authority = "Licensing authority"

    /// - Parameter edition: as the user says; else the latest year in the sheets.
    package static func read(_ sheets: [Sheet], file: String, edition: String?) throws -> Reading {
        var records: [LicensingStatistic] = []
        var issues: [RowIssue] = []
        var rows = 0
        for sheet in sheets {
            let found = try read(sheet, file: file, issues: &issues)
            records += found.records
            rows += found.rows
        }
        guard !records.isEmpty else {
            throw IntakeError(
                file: file,
                message: "\(file): it has the columns of \(Publication.licensingStatistics.rawValue), but none of its \(rows) "
                    + "rows can be used; download the file again.")
        }
        return Reading(
            publication: .licensingStatistics, edition: edition ?? records.map(\.year).max() ?? "",
            part: sheets.map(\.name).joined(separator: ", "), vintage: nil, rows: rows, content: .statistics(records),
            issues: issues)
    }

    /// One sheet with its headings first: the only one of these tables that is known by its headings is the third.
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        let rows = table.dataRows.map { row in table.header.indices.map { table.field(row, $0) } }
        let sheet = Sheet(name: "Table_3", rows: [table.header] + rows, numbers: [0] + table.dataRows)
        return try read([sheet], file: table.file, edition: options.edition)
    }

    private static func read(_ sheet: Sheet, file: String, issues: inout [RowIssue]) throws -> (
        records: [LicensingStatistic], rows: Int
    ) {
        let headings = sheet.rows.lazy.map { $0.map(heading) }.enumerated().first { $0.element.contains(authority) }
        guard let headings else {
            throw IntakeError(
                file: file, field: authority,
                message: "\(file), sheet \(sheet.name): no row has a cell \"\(authority)\", by which the headings are known; "
                    + "download the tables again, or leave this sheet out.")
        }
        let names = headings.element
        func column(_ name: String) throws -> Int {
            guard let found = names.firstIndex(where: { $0.hasPrefix(name) }) else {
                throw IntakeError(
                    file: file, row: sheet.numbers[headings.offset], field: name,
                    message: "\(file), sheet \(sheet.name), row \(sheet.numbers[headings.offset]): the headings have no "
                        + "column \"\(name)\"; download the tables again, or restore the column.")
            }
            return found
        }
        let year = try column("Year"), region = try column("Region"), name = try column(authority)
        let figures = names.indices.filter { ![year, region, name].contains($0) && !names[$0].isEmpty }
        var records: [LicensingStatistic] = []
        var rows = 0
        for (index, cells) in sheet.rows.enumerated().dropFirst(headings.offset + 1) where cells.contains(where: { !$0.isEmpty }) {
            let number = sheet.numbers[index]
            func cell(_ column: Int) -> String { column < cells.count ? words(cells[column]) : "" }
            func issue(_ column: Int, _ reason: String) {
                issues.append(
                    RowIssue(
                        file: file, row: number, field: "\(sheet.name): \(names[column])", value: cell(column), reason: reason))
            }
            rows += 1
            guard cell(year).wholeMatch(of: /\d{4}\/\d\d/) != nil else {
                issue(year, "A year reads 2021/22; the row was not used.")
                continue
            }
            guard !cell(name).isEmpty else {
                issue(name, "A figure belongs to a licensing authority; the row was not used.")
                continue
            }
            // "*Total" of "*England and Wales".
            let isTotal = cell(name).hasPrefix("*")
            let place = isTotal ? plain(cell(region)) : cell(name)
            for column in figures {
                let text = cell(column)
                let count = PublishedNumber.integer(text)
                if count == nil, !isMissing(text) {
                    issue(column, "This is neither a whole number nor a mark for a missing one; it is taken as missing.")
                }
                records.append(
                    LicensingStatistic(
                        row: number, table: sheet.name, year: cell(year), region: plain(cell(region)), authority: place,
                        what: names[column], count: count))
            }
        }
        return (records, rows)
    }

    /// "x" is not available, "z" not applicable; "c" would be kept confidential.
    private static func isMissing(_ text: String) -> Bool {
        ["", "x", "z", "c", "[x]", "[z]", "[c]", "-", "..", ":"].contains(text.lowercased())
    }

    private static func plain(_ text: String) -> String { String(text.drop { $0 == "*" }) }

    private static func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// In one line and without "[Note 12]".
    private static func heading(_ text: String) -> String { words(text.replacing(/\[[Nn]otes?[^\]]*\]/, with: " ")) }
}

extension Workbook {
    /// The sheets of the Home Office's tables that are read, where the workbook has both under the names of 2022.
    var statistics: [LicensingStatisticsFile.Sheet] {
        let wanted = sheets.filter { ["Table_3", "Table_5"].contains($0.name) }
        guard wanted.count == 2 else { return [] }
        return wanted.map { sheet in
            LicensingStatisticsFile.Sheet(
                name: sheet.name,
                rows: (1...max(sheet.table.rowCount, 1)).map { row in
                    row <= sheet.table.rowCount ? (0..<sheet.table.fieldCount(row)).map { sheet.table.field(row, $0) } : []
                })
        }
    }
}
