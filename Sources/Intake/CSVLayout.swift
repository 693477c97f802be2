/// Where the rows and fields of a CSV file stand in its bytes. No field is copied: one pass over the bytes, and memory of
/// 16 bytes a row and 4 bytes a field.
struct CSVLayout: Sendable {
    /// Far above any row that a publisher writes: what is longer is no table, or a quotation mark that is never closed.
    static let longestRow = 16 << 20

    /// Where each row begins.
    private(set) var rowStarts: [Int] = []
    /// The number of the first field of each row, and one past the last.
    private(set) var firstFields: [Int] = [0]
    /// Where each field ends, counted from the beginning of its row, before the comma or line end.
    private(set) var fieldEnds: [UInt32] = []

    enum Fault: Error {
        /// The row counted from 0 has a quotation mark that is opened and never closed.
        case openQuote(row: Int)
        /// The row counted from 0 is longer than `longestRow`.
        case longRow(row: Int)
    }

    var rowCount: Int { rowStarts.count }

    func fieldCount(_ row: Int) -> Int { firstFields[row + 1] - firstFields[row] }

    /// The bytes of a field, with its quotation marks.
    func range(_ row: Int, _ column: Int) -> Range<Int> {
        let start = rowStarts[row]
        let field = firstFields[row] + column
        let from = column == 0 ? start : start + Int(fieldEnds[field - 1]) + 1
        return from..<start + Int(fieldEnds[field])
    }

    /// - Throws: `Fault`
    init(_ source: UnsafeBufferPointer<UInt8>, from beginning: Int) throws {
        let quote = UInt8(ascii: "\""), comma = UInt8(ascii: ","), cr = UInt8(ascii: "\r"), lf = UInt8(ascii: "\n")
        let end = source.count
        reserve(source, from: beginning)
        var position = beginning
        while position < end {
            // A line with nothing on it is no row.
            if source[position] == lf {
                position += 1
                continue
            }
            if source[position] == cr, position + 1 < end, source[position + 1] == lf {
                position += 2
                continue
            }
            let start = position
            // No step below runs past this: a field that is longer than a row may be is not followed to its end.
            let limit = min(end, start + Self.longestRow + 1)
            var rowEnds = false
            while !rowEnds {
                if position < limit, source[position] == quote {
                    position = Self.pastQuotes(source, from: position + 1, to: limit)
                    if position > limit {
                        throw limit < end ? Fault.longRow(row: rowStarts.count) : Fault.openQuote(row: rowStarts.count)
                    }
                }
                while position < limit {
                    let byte = source[position]
                    if byte == comma || byte == lf { break }
                    if byte == cr, position + 1 == end || source[position + 1] == lf { break }
                    position += 1
                }
                if position - start > Self.longestRow { throw Fault.longRow(row: rowStarts.count) }
                fieldEnds.append(UInt32(truncatingIfNeeded: position - start))
                if position < end, source[position] == comma {
                    position += 1
                } else {
                    rowEnds = true
                    if position < end, source[position] == cr { position += 1 }
                    if position < end, source[position] == lf { position += 1 }
                }
            }
            rowStarts.append(start)
            firstFields.append(fieldEnds.count)
        }
    }

    /// The place after the closing quotation mark, or past `limit` where there is none. Two marks stand for one.
    private static func pastQuotes(_ source: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
        let quote = UInt8(ascii: "\"")
        var position = start
        while position < limit {
            guard source[position] == quote else {
                position += 1
                continue
            }
            guard position + 1 < limit, source[position + 1] == quote else { return position + 1 }
            position += 2
        }
        return limit + 1
    }

    /// Room for as many rows as there would be were all as long as those of the first 64 KiB.
    private mutating func reserve(_ source: UnsafeBufferPointer<UInt8>, from beginning: Int) {
        let sample = source[beginning...].prefix(1 << 16)
        guard sample.count == 1 << 16 else { return }
        var lines = 1, commas = 0
        for byte in sample {
            if byte == UInt8(ascii: "\n") { lines += 1 }
            if byte == UInt8(ascii: ",") { commas += 1 }
        }
        let samples = Double(source.count - beginning) / Double(1 << 16) * 1.05
        rowStarts.reserveCapacity(Int(samples * Double(lines)))
        firstFields.reserveCapacity(Int(samples * Double(lines)))
        fieldEnds.reserveCapacity(Int(samples * Double(lines + commas)))
    }
}
