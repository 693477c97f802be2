internal import GRDB
public import Licensing
public import Projection

extension WorkspaceFile {
    public func name() throws -> String { try setting("name") ?? "" }

    /// The secret with which holders' names are turned into digests.
    public func holderKey() throws -> String { try setting("holder_key") ?? "" }

    /// How the coordinates in this workspace were converted.
    public func coordinateOperation() throws -> CoordinateOperation {
        CoordinateOperation(
            name: try setting("operation_name") ?? "unknown",
            accuracyMetres: Double(try setting("operation_accuracy_metres") ?? "") ?? .infinity,
            note: try setting("operation_note") ?? "",
            usesShiftData: try setting("operation_uses_shift_data") == "1")
    }

    private func setting(_ key: String) throws -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM settings WHERE key = ?", arguments: [key]) }
    }

    /// In the order in which they were added.
    public func sources() throws -> [Source] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM sources ORDER BY id").compactMap { row in
                guard let publication = Publication(rawValue: row["publication"]) else { return nil }
                return Source(
                    id: row["id"], publication: publication, edition: row["edition"], part: row["part"],
                    vintage: (row["vintage"] as String?).flatMap(AreaVintage.init), file: row["file"],
                    sha256: row["sha256"], bytes: row["bytes"], rows: row["rows"], used: row["used"], added: row["added"],
                    mapping: (row["mapping"] as String?).map { MappingProvenance(name: row["mapping_name"] ?? "", text: $0) })
            }
        }
    }

    /// By file, then row.
    public func issues() throws -> [RowIssue] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM issues ORDER BY source, row, id").map { row in
                RowIssue(
                    file: row["file"], row: row["row"], field: row["field"], value: row["value"],
                    reason: row["reason"])
            }
        }
    }

    /// Table, title and number of rows of every layer.
    public func layers() throws -> [(table: String, title: String, rows: Int)] {
        try read { database in
            try Layer.all.filter { $0.table != "settings" }.map { layer in
                let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(layer.table)") ?? 0
                return (layer.table, layer.title, count)
            }
        }
    }
}

/// The version of the SQLite library in use.
public var sqliteVersion: String {
    guard let queue = try? DatabaseQueue(),
        let version = try? queue.read({ try String.fetchOne($0, sql: "SELECT sqlite_version()") })
    else { return "unknown" }
    return version
}
