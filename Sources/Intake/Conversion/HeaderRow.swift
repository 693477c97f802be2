/// The headings of a sheet: known by the publication whose columns they name, wherever in the sheet they stand.
struct HeaderRow {
    /// As a person sees it, counted from 1.
    let row: Int
    let header: [String]

    /// Titles and notes above a table are never longer.
    private static let deepest = 60

    /// Each row as it stands; filled from above where cells are merged downwards; and put together with the row above
    /// where that names groups of columns.
    static func candidates(in table: CSVTable) -> [HeaderRow] {
        let rows = (1...min(deepest, max(table.rowCount, 1))).map { row in
            row <= table.rowCount ? (0..<table.fieldCount(row)).map { CSVTable.heading(table.field(row, $0)) } : []
        }
        return rows.indices.flatMap { index -> [HeaderRow] in
            var found = [rows[index]]
            if index > 0 {
                let above = rows[index - 1]
                found.append(joined(rows[index], under: above) { $1.isEmpty ? $0 : $1 })
                found.append(
                    joined(rows[index], under: filledRightwards(above)) { $0.isEmpty || $1.isEmpty ? $0 + $1 : $0 + " " + $1 })
            }
            return found.map { header in
                // A sheet is as wide as its widest row.
                HeaderRow(row: index + 1, header: header.lastIndex { !$0.isEmpty }.map { Array(header[...$0]) } ?? [])
            }
        }
    }

    private static func joined(_ row: [String], under above: [String], _ join: (String, String) -> String) -> [String] {
        (0..<max(row.count, above.count)).map { column in
            join(column < above.count ? above[column] : "", column < row.count ? row[column] : "")
        }
    }

    /// The text of merged cells stands in the first of them.
    private static func filledRightwards(_ row: [String]) -> [String] {
        var last = ""
        return row.map { cell in
            if !cell.isEmpty { last = cell }
            return last
        }
    }
}
