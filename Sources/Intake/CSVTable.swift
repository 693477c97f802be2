/// A CSV file in memory: all fields unescaped into one flat array of bytes, with where each ends.
///
/// Reads RFC 4180 with LF or CRLF, quoted line breaks, a UTF-8 byte order mark, and Windows-1252 where the bytes are
/// not UTF-8. Takes time and memory in proportion to the file.
struct CSVTable: Sendable {
    let file: String
    private(set) var header: [String] = []
    let isWindows1252: Bool
    private var bytes: [UInt8] = []
    /// Where each field ends in `bytes`; a field begins where the one before it ends.
    private var fieldEnds: [Int] = [0]
    /// The number of the first field of each row, and one past the last.
    private var rowStarts: [Int] = [0]
    private let headerRows: Int

    /// Data rows, without the header.
    var rowCount: Int { rowStarts.count - 1 - headerRows }

    /// - Throws: `IntakeError` for NUL bytes, for another separator or line end, and for a quote that is never closed.
    init(_ source: [UInt8], file: String, hasHeader: Bool = true) throws {
        self.file = file
        if let position = source.firstIndex(of: 0) {
            throw IntakeError(
                file: file,
                message: "\(file): byte \(position + 1) is NUL, which no text file has; export it again as CSV.")
        }
        var source = source
        if source.starts(with: [0xEF, 0xBB, 0xBF]) { source.removeFirst(3) }
        isWindows1252 = !Self.isUTF8(source)
        if isWindows1252 { source = Self.utf8(fromWindows1252: source) }
        headerRows = hasHeader ? 1 : 0
        try TableForm.refuseOther(source, file: file)
        try parse(source)
        if hasHeader, rowStarts.count > 1 {
            header = (0..<rowStarts[1]).map { trimmed(fieldAt: $0) }
        }
    }

    private mutating func parse(_ source: [UInt8]) throws {
        let quote = UInt8(ascii: "\""), comma = UInt8(ascii: ","), cr = UInt8(ascii: "\r"), lf = UInt8(ascii: "\n")
        bytes.reserveCapacity(source.count)
        var position = 0
        while position < source.count {
            // A line with nothing on it is no row.
            if source[position] == lf || (source[position] == cr && position + 1 < source.count && source[position + 1] == lf) {
                position += source[position] == lf ? 1 : 2
                continue
            }
            var rowEnds = false
            while !rowEnds {
                if position < source.count, source[position] == quote {
                    position += 1
                    var closed = false
                    while position < source.count {
                        if source[position] != quote {
                            bytes.append(source[position])
                            position += 1
                        } else if position + 1 < source.count, source[position + 1] == quote {
                            bytes.append(quote)
                            position += 2
                        } else {
                            position += 1
                            closed = true
                            break
                        }
                    }
                    guard closed else {
                        let row = rowStarts.count - headerRows
                        throw IntakeError(
                            file: file, row: row,
                            message: "\(file), row \(row): a quotation mark is opened and never closed; the file is "
                                + "cut short or damaged.")
                    }
                }
                while position < source.count, source[position] != comma, source[position] != lf {
                    if source[position] == cr, position + 1 == source.count || source[position + 1] == lf { break }
                    bytes.append(source[position])
                    position += 1
                }
                fieldEnds.append(bytes.count)
                if position < source.count, source[position] == comma {
                    position += 1
                } else {
                    rowEnds = true
                    if position < source.count, source[position] == cr { position += 1 }
                    if position < source.count, source[position] == lf { position += 1 }
                }
            }
            rowStarts.append(fieldEnds.count - 1)
        }
    }

    /// The number of fields in a data row (counted from 1).
    func fieldCount(_ row: Int) -> Int {
        rowStarts[row + headerRows] - rowStarts[row - 1 + headerRows]
    }

    /// A field of a data row (counted from 1), trimmed; empty where the row is too short.
    func field(_ row: Int, _ column: Int) -> String {
        guard column < fieldCount(row) else { return "" }
        return trimmed(fieldAt: rowStarts[row - 1 + headerRows] + column)
    }

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

    private func trimmed(fieldAt index: Int) -> String {
        var from = fieldEnds[index]
        var to = fieldEnds[index + 1]
        while from < to, bytes[from] <= 0x20 { from += 1 }
        while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
        return String(decoding: bytes[from..<to], as: UTF8.self)
    }

    // MARK: encodings

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }

    /// 0x80 to 0x9F differ from Latin-1; the five bytes that Windows-1252 leaves open become U+FFFD.
    private static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
        let special: [UInt32] = [
            0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
            0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
            0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
        ]
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            let code = (0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
            text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        return Array(String(text).utf8)
    }
}
