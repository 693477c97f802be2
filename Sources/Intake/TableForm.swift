/// Forms of a table that are near to CSV and would be misread as it: each is refused with what it is and what to do.
enum TableForm {
    private static let remedy = "save it as CSV with commas, LF or CRLF line ends, in UTF-8"

    /// UTF-16, which spreadsheets call "Unicode text": by its mark, or by every other byte of the beginning being NUL.
    static func refuseUTF16(_ content: [UInt8], file: String) throws {
        let isMarked = content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF])
        let beginning = content.prefix(8)
        let nuls = beginning.indices.filter { beginning[$0] == 0 }
        guard isMarked || beginning.count >= 4 && (nuls == [1, 3, 5, 7] || nuls == [0, 2, 4, 6]) else { return }
        throw IntakeError(file: file, message: "\(file): its text is in UTF-16; \(remedy), or a GeoJSON file in UTF-8.")
    }

    /// By the first line and the line ends, outside quotation marks.
    static func refuseOther(_ source: ArraySlice<UInt8>, file: String) throws {
        var isQuoted = false
        var isFirstLine = true
        var counts: [UInt8: Int] = [:]
        var lineFeeds = 0, carriageReturns = 0
        for byte in source {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            switch byte {
            case UInt8(ascii: "\n"): lineFeeds += 1
            case UInt8(ascii: "\r"): carriageReturns += 1
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"): if isFirstLine { counts[byte, default: 0] += 1 }
            default: break
            }
            if lineFeeds > 0 { break }
            if carriageReturns > 0 { isFirstLine = false }
        }
        let commas = counts[UInt8(ascii: ",")] ?? 0
        for (separator, words) in [(UInt8(ascii: ";"), "semicolons"), (UInt8(ascii: "\t"), "tabs")]
        where (counts[separator] ?? 0) > commas {
            throw IntakeError(
                file: file, message: "\(file): its fields are separated by \(words), not by commas; \(remedy).")
        }
        // One at the very end parts no lines.
        if lineFeeds == 0, carriageReturns > (source.last == UInt8(ascii: "\r") ? 1 : 0) {
            throw IntakeError(
                file: file, message: "\(file): its lines end in CR alone, as those of old Macintosh programs; \(remedy).")
        }
    }
}
