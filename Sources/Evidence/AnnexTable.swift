/// A table as CSV (RFC 4180, UTF-8, CRLF): the annexes of a pack.
public enum AnnexTable {
    public static func csv(columns: [String], rows: [[String]]) -> String {
        ([columns] + rows).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A spreadsheet would run a cell that begins like a formula: such text is set off with an apostrophe.
    private static func field(_ text: String) -> String {
        var text = text
        if let first = text.first, "=+@\t\r".contains(first) || (first == "-" && Double(text) == nil) { text = "'" + text }
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
