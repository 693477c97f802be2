internal import Licensing

/// The form of ONS's nine-character codes.
enum AreaCode {
    static let reason = "This is not the code of an LSOA or data zone (E01, W01 or S01 and six digits); the row was not used."

    static func isLSOA(_ code: String) -> Bool { isCode(code, of: nil) }

    /// - Parameter level: nil for the LSOA.
    static func isCode(_ code: String, of level: AreaLevel?) -> Bool {
        let beginnings = switch level {
        case nil: ["E01", "W01", "S01"]
        case .msoa: ["E02", "W02", "S02"]
        case .ward: ["E05", "W05", "S13", "N08"]
        case .district: ["E06", "E07", "E08", "E09", "W06", "S12", "N09"]
        }
        return code.utf8.count == 9 && beginnings.contains { code.hasPrefix($0) }
            && code.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The share of the country that a list of areas covers, told by how many there are.
    static func cover(_ codes: [String], whole: String) -> String {
        guard let first = codes.min(), let last = codes.max() else { return "" }
        switch codes.count {
        case 1: return "1 area, \(first)"
        case ...30_000: return "\(codes.count) areas, \(first) to \(last)"
        default: return whole
        }
    }
}

/// The rule of files that have one row an area: two for one area are rows of a breakdown (by sex, by age), of which
/// neither is the area's figure.
struct OneRowAnArea {
    let table: CSVTable
    let column: Int
    private var rows: [String: Int] = [:]

    init(table: CSVTable, column: Int) {
        self.table = table
        self.column = column
    }

    /// - Throws: `IntakeError` where an earlier row has the same code.
    mutating func check(_ row: Int) throws {
        let code = table.field(row, column)
        guard let first = rows.updateValue(row, forKey: code) else { return }
        throw IntakeError(
            file: table.file, row: row, field: table.header[column],
            message: "\(table.file), row \(row): \(code) stands already in row \(first); a file with one row an area is "
                + "needed (all persons, all ages). Take out the other rows, or download that table.")
    }
}
