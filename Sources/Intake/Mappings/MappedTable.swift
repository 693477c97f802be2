internal import Geometry
internal import Licensing
internal import Projection

/// A table seen through a mapping: the fields of a row by their names in the mapping.
struct MappedTable {
    let table: CSVTable
    let mapping: MappingFile
    private let found: [String: [Int]]
    /// Columns of easting and northing.
    private let gridColumns: (easting: Int, northing: Int)?

    /// - Throws: `IntakeError` with the mapping's line where a column that it needs is not in the table.
    init(_ table: CSVTable, mapping: MappingFile) throws {
        self.table = table
        self.mapping = mapping
        var found: [String: [Int]] = [:]
        for (field, headings) in mapping.columns {
            let columns = headings.compactMap { table.column($0.name) }
            if !columns.isEmpty { found[field] = columns }
        }
        self.found = found
        if let easting = found["easting"]?.first, let northing = found["northing"]?.first {
            gridColumns = (easting, northing)
        } else {
            gridColumns = nil
        }
        guard let lost = mapping.missing(from: table.header).first else { return }
        let place = lost.line.map { ", line \($0)" } ?? ""
        throw IntakeError(
            file: mapping.file, row: lost.line, field: lost.name,
            message: "\(mapping.file)\(place): \(table.file) has no column \"\(lost.name)\"; its columns are \(HeadingList.quoted(table.header)). "
                + "Correct the mapping, or restore the column.")
    }

    func has(_ field: String) -> Bool { found[field] != nil || mapping.always[field] != nil }

    func column(_ field: String) -> Int? { found[field]?.first }

    func columns(_ field: String) -> [Int] { found[field] ?? [] }

    /// The heading under which a field stands; the field's own name where it has none.
    func heading(_ field: String) -> String { column(field).map { table.header[$0] } ?? field }

    /// The value that holds for the row: of its column, or of every row. Nil where it is missing.
    func text(_ row: Int, _ field: String) -> String? {
        if let column = column(field) {
            let value = table.field(row, column)
            if !PublishedNumber.isMissing(value) { return value }
        }
        return mapping.always[field]
    }

    /// A field found once, for tables of a million rows: finding it by name takes longer than reading it.
    struct Field {
        fileprivate let column: Int?
        fileprivate let always: String?
    }

    func field(_ name: String) -> Field { Field(column: column(name), always: mapping.always[name]) }

    /// As `text(_:_:)` of the field's name.
    func text(_ row: Int, _ field: Field) -> String? {
        if let column = field.column {
            let value = table.field(row, column)
            if !PublishedNumber.isMissing(value) { return value }
        }
        return field.always
    }

    /// The values of all columns of a field, without those that are missing.
    func texts(_ row: Int, _ field: String) -> [String] {
        columns(field).map { table.field(row, $0) }.filter { !PublishedNumber.isMissing($0) }
    }

    /// A row that is cut short or shifted would put values under headings that are not theirs.
    func shapeIssue(_ row: Int) -> RowIssue? {
        guard table.fieldCount(row) != table.header.count else { return nil }
        return RowIssue(
            file: table.file, row: row, field: "", value: "",
            reason: "The row has \(table.fieldCount(row)) fields where \(table.header.count) were expected; it was not used.")
    }

    enum Place {
        /// The row gives none.
        case none
        case at(Point)
        /// The field at fault and a sentence.
        case unusable(field: String, String)
    }

    /// EPSG:27700, from easting and northing or from longitude and latitude.
    func place(_ row: Int, grid: NationalGrid) -> Place {
        // The plain case without a text made: whatever is amiss is found out below.
        if let gridColumns, let x = table.decimal(row, gridColumns.easting),
            let y = table.decimal(row, gridColumns.northing), (x, y) != (0, 0), Self.onGrid(x, y)
        {
            return .at(Point(x: x, y: y))
        }
        let isGrid = found["easting"] != nil
        let names = isGrid ? ("easting", "northing") : ("longitude", "latitude")
        guard let first = column(names.0), let second = column(names.1) else { return .none }
        let a = table.field(row, first)
        let b = table.field(row, second)
        if PublishedNumber.isMissing(a), PublishedNumber.isMissing(b) { return .none }
        guard let x = PublishedNumber.decimal(a), let y = PublishedNumber.decimal(b) else {
            let field = PublishedNumber.decimal(a) == nil ? names.0 : names.1
            return .unusable(
                field: field,
                isGrid
                    ? "Easting and northing must be numbers of metres."
                    : "Longitude and latitude must be numbers of degrees.")
        }
        if isGrid {
            guard (x, y) != (0, 0) else { return .none }
            guard Self.onGrid(x, y) else {
                return .unusable(field: names.0, "Easting \(a) and northing \(b) lie outside the British National Grid.")
            }
            return .at(Point(x: x, y: y))
        }
        do {
            return .at(try grid.point(Geographic(longitude: x, latitude: y)))
        } catch {
            return .unusable(field: names.0, "\(error)")
        }
    }

    private static func onGrid(_ x: Double, _ y: Double) -> Bool {
        (0...700_000).contains(x) && (0...1_300_000).contains(y)
    }

    /// ISO 8601; nil where the text is no date in the mapping's order.
    func isoDate(_ text: String) -> String? { DateText.iso(text, order: mapping.dates) }
}
