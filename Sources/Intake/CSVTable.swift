/// A CSV file in memory: its bytes as they are, with where each row and field stands in them.
///
/// Reads RFC 4180 with LF or CRLF, quoted line breaks, a UTF-8 byte order mark, and Windows-1252 where the bytes are
/// not UTF-8. Takes time and memory in proportion to the file; a row of more than 16 MiB is refused.
struct CSVTable: Sendable {
    let file: String
    private(set) var header: [String] = []
    let isWindows1252: Bool
    private static let mostColumns = 4_096
    /// In UTF-8.
    private let source: [UInt8]
    private let layout: CSVLayout
    /// Lines above the one that is row 1: in CSV the header, in a sheet the headings that GDAL invents.
    private let linesAboveFirst: Int
    /// A sheet of a workbook, whose rows have the numbers that a person sees and whose cells may be errors.
    let isSheet: Bool
    /// The numbers of the data rows. A row of a sheet with nothing in it is none, as in CSV an empty line is none.
    private(set) var dataRows: RowNumbers

    /// Data rows, without the header.
    var rowCount: Int { dataRows.count }

    /// - Throws: `IntakeError` for NUL bytes, for another separator or line end, for a quote that is never closed, and for
    ///   a row of more than 16 MiB.
    init(_ source: [UInt8], file: String, hasHeader: Bool = true) throws {
        try self.init(source, file: file, hasHeader: hasHeader, isSheet: false)
    }

    /// A sheet as GDAL writes it: under a line of invented headings every row of the sheet, empty ones too.
    init(sheet source: [UInt8], file: String) throws {
        try self.init(source, file: file, hasHeader: true, isSheet: true)
    }

    private init(_ source: [UInt8], file: String, hasHeader: Bool, isSheet: Bool) throws {
        self.file = file
        self.isSheet = isSheet
        if let position = TableEncoding.firstNUL(source) {
            throw IntakeError(
                file: file,
                message: "\(file): byte \(position + 1) is NUL, which no text file has; export it again as CSV.")
        }
        let mark = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        isWindows1252 = !TableEncoding.isUTF8(source)
        let utf8 = isWindows1252 ? TableEncoding.utf8(fromWindows1252: Array(source[mark...])) : source
        let beginning = isWindows1252 ? 0 : mark
        linesAboveFirst = hasHeader ? 1 : 0
        if !isSheet { try TableForm.refuseOther(utf8[beginning...], file: file) }
        do {
            layout = try utf8.withUnsafeBufferPointer { try CSVLayout($0, from: beginning) }
        } catch let fault as CSVLayout.Fault {
            throw Self.refusal(fault, file: file, headerRows: linesAboveFirst)
        }
        if layout.rowCount > 0, layout.fieldCount(0) > Self.mostColumns {
            throw IntakeError(
                file: file,
                message: "\(file): its first line has \(layout.fieldCount(0)) fields, and no table that is read here has more than "
                    + "\(Self.mostColumns); the file is no table. Export it again as CSV.")
        }
        self.source = utf8
        dataRows = RowNumbers(first: layout.rowCount - linesAboveFirst)
        if hasHeader, layout.rowCount > 0 {
            header = (0..<layout.fieldCount(0)).map { Self.heading(text(atRow: 0, $0)) }
        }
    }

    /// A sheet whose headings stand in that row.
    func headed(_ header: [String], at row: Int) -> CSVTable {
        var table = self
        table.header = header
        table.dataRows = RowNumbers(
            dataRows.dropFirst(row).filter { row in
                (0..<fieldCount(row)).contains { !layout.range(row - 1 + linesAboveFirst, $0).isEmpty }
            })
        return table
    }

    /// A heading in one line: merged and broken ones have line ends and runs of blanks.
    static func heading(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func refusal(_ fault: CSVLayout.Fault, file: String, headerRows: Int) -> IntakeError {
        switch fault {
        case .openQuote(let place):
            let row = place + 1 - headerRows
            return IntakeError(
                file: file, row: row,
                message: "\(file), row \(row): a quotation mark is opened and never closed; the file is cut short or "
                    + "damaged.")
        case .longRow(let place):
            let row = place + 1 - headerRows
            return IntakeError(
                file: file, row: row,
                message: "\(file), row \(row): the row is longer than 16 MiB, as no table's is; a quotation mark may be "
                    + "opened and not closed, or the file is no table. Export it again as CSV.")
        }
    }

    /// The number of fields in a data row (counted from 1).
    func fieldCount(_ row: Int) -> Int { layout.fieldCount(row - 1 + linesAboveFirst) }

    /// A field of a data row (counted from 1), trimmed; empty where the row is too short, and where a cell of a sheet
    /// is an error.
    func field(_ row: Int, _ column: Int) -> String {
        let text = fieldAsItStands(row, column)
        return isSheet ? CellText.value(of: text) : text
    }

    func fieldAsItStands(_ row: Int, _ column: Int) -> String { text(atRow: row - 1 + linesAboveFirst, column) }

    /// The column of that name, without regard to case.
    func column(_ name: String) -> Int? {
        let wanted = name.lowercased()
        return header.firstIndex { $0.lowercased() == wanted }
    }

    /// The first column whose name begins so, without regard to case: spreadsheets cut long headings.
    func column(startingWith prefix: String) -> Int? {
        let wanted = prefix.lowercased()
        return header.firstIndex { $0.lowercased().hasPrefix(wanted) }
    }

    private func text(atRow row: Int, _ column: Int) -> String {
        withBytes(atRow: row, column) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a field of a data row (counted from 1), trimmed and without its quotation marks; none where the row is
    /// too short. They are valid within `body` only.
    func withField<Value>(
        _ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        guard !isSheet else { return try Array(field(row, column).utf8).withUnsafeBufferPointer(body) }
        return try withBytes(atRow: row - 1 + linesAboveFirst, column, body)
    }

    private func withBytes<Value>(
        atRow row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        guard column < layout.fieldCount(row) else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        let range = layout.range(row, column)
        return try source.withUnsafeBufferPointer { source in
            let quote = UInt8(ascii: "\"")
            guard !range.isEmpty, source[range.lowerBound] == quote else {
                return try body(Self.trimmed(UnsafeBufferPointer(rebasing: source[range])))
            }
            let inside = source[(range.lowerBound + 1)..<range.upperBound]
            if let close = inside.firstIndex(of: quote), close == range.upperBound - 1 {
                return try body(Self.trimmed(UnsafeBufferPointer(rebasing: inside.dropLast())))
            }
            return try Self.unescaped(inside).withUnsafeBufferPointer { try body(Self.trimmed($0)) }
        }
    }

    /// What follows an opening quotation mark: two marks stand for one, one closes, and what comes after it is as it is.
    private static func unescaped(_ inside: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(inside.count)
        var position = inside.startIndex
        while position < inside.endIndex {
            if inside[position] == quote {
                position += 1
                guard position < inside.endIndex, inside[position] == quote else {
                    bytes.append(contentsOf: inside[position...])
                    break
                }
            }
            bytes.append(inside[position])
            position += 1
        }
        return bytes
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var from = 0
        var to = bytes.count
        while from < to, bytes[from] <= 0x20 { from += 1 }
        while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[from..<to])
    }
}
