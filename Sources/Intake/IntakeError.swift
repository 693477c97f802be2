/// Why a file cannot be used: where in it, what was found, what was expected, what to do.
public struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Cause: Hashable, Sendable {
        /// The file is there and its data cannot be used.
        case unusable
        /// The file is missing or cannot be read.
        case missing
    }

    public let cause: Cause
    public let file: String
    public let row: Int?
    public let field: String?
    /// A whole sentence that names the file.
    public let message: String

    public init(_ cause: Cause = .unusable, file: String, row: Int? = nil, field: String? = nil, message: String) {
        self.cause = cause
        self.file = file
        self.row = row
        self.field = field
        self.message = message
    }

    public var description: String { message }
}
