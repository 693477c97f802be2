/// The text of a spreadsheet's cell.
enum CellText {
    /// What Excel and LibreOffice show where a formula has no value; LibreOffice's own errors have numbers.
    private static let errors: Set<String> = [
        "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    static func isError(_ text: String) -> Bool {
        switch text.utf8.first {
        case UInt8(ascii: "#"): errors.contains(text)
        case UInt8(ascii: "E"): text.utf8.count == 7 && text.wholeMatch(of: /Err:\d{3}/) != nil
        default: false
        }
    }

    /// Empty for an error, and dates as 2026-05-01 where GDAL writes 2026/05/01.
    static func value(of text: String) -> String {
        if isError(text) { return "" }
        guard text.utf8.count >= 10, text.prefixMatch(of: /\d{4}\/\d\d\/\d\d(?: |$)/) != nil else { return text }
        return String(text.prefix(10).replacing("/", with: "-") + text.dropFirst(10))
    }
}
