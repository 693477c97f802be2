internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

/// A row of a register as it stood for a time.
public struct StoodPremises: Hashable, Sendable {
    public let premises: RegisteredPremises
    public let file: String
    /// Of the file's bytes.
    public let sha256: String
    public let edition: String
    /// ISO 8601: the day of the extract.
    public let from: String
    /// The day of the next extract; nil where it stands still.
    public let until: String?
}

extension Source {
    /// The day of a register's extract, ISO 8601: the edition where that is a day, else the day on which it was added.
    public var asAt: String { Self.asAt(edition: edition, added: added) }

    static func asAt(edition: String, added: String) -> String { CalendarDate(iso: edition)?.description ?? added }
}

extension WorkspaceFile {
    /// Moves the rows of an older extract into the history before they are replaced.
    static func keepHistory(of source: Int, until day: String, in database: Database) throws {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT edition, added, file, sha256, publication FROM sources WHERE id = ?", arguments: [source]),
            row["publication"] == Publication.register.rawValue
        else { return }
        let edition: String = row["edition"]
        let from = Source.asAt(edition: edition, added: row["added"])
        let columns = try database.columns(in: "premises").map(\.name).filter { $0 != "id" }.joined(separator: ", ")
        try database.execute(
            sql: """
                INSERT INTO premises_history (\(columns), file, sha256, edition, stood_from, stood_until)
                SELECT \(columns), ?, ?, ?, ?, ? FROM premises WHERE source = ? ORDER BY id
                """,
            arguments: [row["file"] as String, row["sha256"] as String, edition, from, max(from, day), source])
    }

    /// Every row of every extract, the oldest first; those that stand now last.
    public func premisesHistory() throws -> [StoodPremises] {
        let sources = Dictionary(uniqueKeysWithValues: try sources().map { ($0.id, $0) })
        let earlier = try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM premises_history ORDER BY stood_from, source, row").map { row in
                StoodPremises(
                    premises: Self.premises(row), file: row["file"], sha256: row["sha256"], edition: row["edition"], from: row["stood_from"],
                    until: row["stood_until"])
            }
        }
        let now = try premises().compactMap { premises -> StoodPremises? in
            guard let source = sources[premises.source] else { return nil }
            return StoodPremises(
                premises: premises, file: source.file, sha256: source.sha256, edition: source.edition, from: source.asAt,
                until: nil)
        }
        return earlier + now
    }
}
