/// A row, or a field of one, that could not be used as it stands: counted, kept and listed, never dropped unseen.
public struct RowIssue: Hashable, Codable, Sendable {
    public let file: String
    /// The data row, counted from 1 without the header; 0 speaks of the file as a whole.
    public let row: Int
    public let field: String
    /// As found; empty where it must not be kept (names of people).
    public let value: String
    /// A sentence: what was expected and what was done.
    public let reason: String

    public init(file: String, row: Int, field: String, value: String, reason: String) {
        self.file = file
        self.row = row
        self.field = field
        self.value = value
        self.reason = reason
    }
}
