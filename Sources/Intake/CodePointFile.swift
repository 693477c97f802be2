internal import Geometry
internal import Licensing

/// Ordnance Survey's Code-Point Open: one CSV a postcode area, without a header row, EPSG:27700.
enum CodePointFile {
    private static let columns = [
        "Postcode", "Positional_quality_indicator", "Eastings", "Northings", "Country_code", "NHS_regional_HA_code",
        "NHS_HA_code", "Admin_county_code", "Admin_district_code", "Admin_ward_code",
    ]

    /// By the first line: a postcode, a quality of two digits, two whole numbers.
    static func recognises(_ content: [UInt8]) -> Bool {
        let line = content.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let fields = String(decoding: line.prefix(300), as: UTF8.self).split(
            separator: ",", omittingEmptySubsequences: false
        ).map { $0.filter { $0 != "\"" } }
        guard fields.count >= 4, Postcode(fields[0]) != nil, let quality = Int(fields[1]), Int(fields[2]) != nil,
            Int(fields[3]) != nil
        else { return false }
        return (10...90).contains(quality) && quality % 10 == 0
    }

    /// Codes that end in 99999999 mean that there is none here.
    private static func county(_ text: String) -> String? {
        text.isEmpty || text.hasSuffix("99999999") ? nil : text
    }

    static func read(_ content: [UInt8], file: String, options: IntakeOptions) throws -> Reading {
        let table = try CSVTable(content, file: file, hasHeader: false)
        guard table.rowCount > 0, table.fieldCount(1) == columns.count else {
            let found = table.rowCount > 0 ? table.fieldCount(1) : 0
            throw IntakeError(
                file: file, row: 1, field: columns[min(found, columns.count - 1)],
                message: "\(file), row 1: it looks like Code-Point Open, which has \(columns.count) columns, but has "
                    + "\(found); download the file again.")
        }
        var records: [PostcodeRecord] = []
        records.reserveCapacity(table.rowCount)
        var issues: [RowIssue] = []
        var firstRows: [Postcode: Int] = [:]
        firstRows.reserveCapacity(table.rowCount)
        for row in 1...table.rowCount {
            func refuse(_ field: Int, _ reason: String) {
                issues.append(
                    RowIssue(file: file, row: row, field: columns[field], value: table.field(row, field), reason: reason))
            }
            guard table.fieldCount(row) == columns.count else {
                issues.append(
                    RowIssue(
                        file: file, row: row, field: "", value: "",
                        reason: "The row has \(table.fieldCount(row)) fields where \(columns.count) were expected; it "
                            + "was not used."))
                continue
            }
            guard let postcode = table.postcode(row, 0) else {
                refuse(0, "This is not a postcode; the row was not used.")
                continue
            }
            guard let quality = table.integer(row, 1, grouping: false),
                let easting = table.decimal(row, 2, grouping: false),
                let northing = table.decimal(row, 3, grouping: false)
            else {
                refuse(1, "Quality, easting and northing must be numbers; the row was not used.")
                continue
            }
            if let first = firstRows[postcode] {
                refuse(0, "The postcode stands already in row \(first), which is used; this row was not used.")
                continue
            }
            firstRows[postcode] = row
            // Quality 90 means no position: the file then gives 0, 0.
            let placed = quality < 90 && (easting, northing) != (0, 0)
            if !placed {
                refuse(1, "Ordnance Survey gives no position for this postcode; it is kept without one.")
            }
            records.append(
                PostcodeRecord(
                    row: row, postcode: postcode, quality: quality,
                    place: placed ? Point(x: easting, y: northing) : nil, districtCode: table.field(row, 8),
                    countyCode: county(table.field(row, 7))))
        }
        return Reading(
            publication: .postcodes, edition: options.edition ?? "",
            part: records.lazy.map(\.postcode).areas.sorted().joined(separator: ", "), vintage: nil, rows: table.rowCount, content: .postcodes(records), issues: issues)
    }
}
