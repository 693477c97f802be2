internal import Foundation
internal import GRDB

/// Why a workspace cannot be opened, made or written, as a sentence that names it.
public struct WorkspaceError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Cause: Hashable, Sendable {
        case missing
        case unusable
        /// The disk, or the right to write on it.
        case disk
    }

    public let cause: Cause
    public let file: String
    public let message: String

    public init(_ cause: Cause, file: String, message: String) {
        self.cause = cause
        self.file = file
        self.message = message
    }

    public var description: String { message }

    /// SQLite's or the system's reason, without the statement and the hidden file that a person cannot know.
    static func reason(_ error: any Error) -> String {
        (error as? DatabaseError).map { $0.message ?? "no reason" } ?? error.localizedDescription
    }
}
