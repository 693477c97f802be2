public import Foundation
internal import GRDB
public import Projection

/// A workspace: one GeoPackage that holds all the program knows.
///
/// Reads and writes may come from any thread; GRDB puts them in a row. A write is one transaction: it happens as a
/// whole or not at all, also when the program is killed in the middle (SQLite then rolls back at the next opening).
public final class WorkspaceFile: Sendable {
    /// Raised whenever an older program could not read the tables.
    static let version = 5

    public let url: URL
    let queue: DatabaseQueue

    private init(url: URL, queue: DatabaseQueue) {
        self.url = url
        self.queue = queue
    }

    static func configuration(readOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            SpatialFunctions.add(to: database)
            // SQLite opens a journal for every statement that sets off a trigger, which each row with a shape does: in a
            // file on the disk that made 240,000 writes of an add of 125,000 rows. It is needed only while the statement
            // runs; what outlives a crash is the transaction's own journal, which stays beside the file.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Makes an empty workspace. It appears under its name only when it is whole.
    /// - Parameter time: ISO 8601 in UTC with milliseconds.
    /// - Throws: `WorkspaceError` where the file exists or cannot be written.
    public static func create(
        at url: URL, name: String, holderKey: String, operation: CoordinateOperation, time: String
    ) throws {
        let shown = url.relativePath
        guard !FileManager.default.fileExists(atPath: url.path) else {
            throw WorkspaceError(
                .unusable, file: shown, message: "\(shown): there is a file of this name already; choose another name.")
        }
        let draft = Draft(of: url)
        defer { draft.discard() }
        do {
            try make(
                draft.url, layers: Layer.all,
                settings: [
                    ("name", name), ("version", "\(version)"), ("holder_key", holderKey),
                ] + operationSettings(operation), time: time)
            try FileManager.default.moveItem(at: draft.url, to: url)
        } catch {
            let folder = url.deletingLastPathComponent()
            let (reason, advice) =
                !FileManager.default.fileExists(atPath: folder.path)
                ? ("there is no folder \(folder.relativePath)", "make the folder first, or name another")
                : (WorkspaceError.reason(error), "check the space left and your right to write in the folder")
            throw WorkspaceError(
                .disk, file: shown, message: "\(shown): the workspace could not be written (\(reason)); \(advice).")
        }
    }

    static func make(_ url: URL, layers: [Layer], settings: [(String, String)], time: String) throws {
        let queue = try DatabaseQueue(path: url.path, configuration: configuration())
        // SQLite takes these two outside a transaction only.
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA application_id = \(GeoPackageSchema.applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(GeoPackageSchema.userVersion)")
        }
        try queue.write { database in
            try GeoPackageSchema.create(layers, in: database, time: time)
            for (key, value) in settings {
                try database.execute(sql: "INSERT INTO settings (key, value) VALUES (?, ?)", arguments: [key, value])
            }
        }
        try queue.close()
    }

    /// Opens an existing workspace. - Throws: `WorkspaceError` where it is missing, not a GeoPackage, not a workspace,
    /// or written by a newer version of the program.
    public init(opening url: URL) throws {
        let shown = url.relativePath
        guard let handle = try? FileHandle(forReadingFrom: url) else {
            throw WorkspaceError(
                .missing, file: shown,
                message: "\(shown): there is no such workspace; make one with \"aleconner new \(shown)\".")
        }
        let head = [UInt8]((try? handle.read(upToCount: 100)) ?? Data())
        try? handle.close()
        guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)),
            head[68..<72].elementsEqual(Array("GPKG".utf8))
        else {
            throw WorkspaceError(
                .unusable, file: shown,
                message: "\(shown): this is not a GeoPackage, so it is no workspace; name a file made by "
                    + "\"aleconner new\".")
        }
        let queue: DatabaseQueue
        let version: Int?
        do {
            queue = try DatabaseQueue(path: url.path, configuration: Self.configuration())
            version = try queue.read { database in
                guard try database.tableExists("settings") else { return nil }
                return try Int.fetchOne(database, sql: "SELECT value FROM settings WHERE key = 'version'")
            }
        } catch {
            throw WorkspaceError(
                .unusable, file: shown, message: "\(shown): the GeoPackage cannot be read (\(error)); restore a copy.")
        }
        guard let version else {
            throw WorkspaceError(
                .unusable, file: shown,
                message: "\(shown): this GeoPackage is not a workspace of aleconner; name a file made by "
                    + "\"aleconner new\".")
        }
        guard version <= Self.version else {
            throw WorkspaceError(
                .unusable, file: shown,
                message: "\(shown): this workspace was written by a newer version of aleconner (form \(version), this "
                    + "program knows \(Self.version)); use that version.")
        }
        guard version == Self.version else {
            throw WorkspaceError(
                .unusable, file: shown,
                message: "\(shown): this workspace was written by an older version of aleconner (form \(version), this "
                    + "program writes \(Self.version)) and lacks what this one stores; make a new workspace and add the "
                    + "files again.")
        }
        self.url = url
        self.queue = queue
        clearJournal()
    }

    /// A program killed before SQLite had written its journal's head leaves a journal that nobody needs, and SQLite lets
    /// it lie. Only a holder of the write lock may have a journal: with the lock in our hand, and the journal found not
    /// to be one to roll back, it is nobody's. Where another program is writing just now, it is that program's.
    private func clearJournal() {
        let journal = URL(fileURLWithPath: url.path + "-journal")
        guard FileManager.default.fileExists(atPath: journal.path) else { return }
        try? queue.writeWithoutTransaction { database in
            // A reader does not wait for the writer.
            try database.execute(sql: "PRAGMA busy_timeout = 0")
            defer { try? database.execute(sql: "PRAGMA busy_timeout = 10000") }
            try database.inTransaction(.immediate) {
                try FileManager.default.removeItem(at: journal)
                return .rollback
            }
        }
    }

    static func operationSettings(_ operation: CoordinateOperation) -> [(String, String)] {
        [
            ("operation_name", operation.name), ("operation_accuracy_metres", "\(operation.accuracyMetres)"),
            ("operation_note", operation.note), ("operation_uses_shift_data", operation.usesShiftData ? "1" : "0"),
        ]
    }

    /// Reads from the file, with errors as sentences.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.read(body)
        } catch let error as DatabaseError {
            throw failure(error)
        }
    }

    func failure(_ error: DatabaseError) -> WorkspaceError {
        let shown = url.relativePath
        switch error.resultCode {
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            return WorkspaceError(
                .disk, file: shown,
                message: "\(shown): the disk refused (\(error.message ?? "no reason")); nothing was changed. Check the "
                    + "space left and your right to write.")
        case .SQLITE_BUSY:
            return WorkspaceError(
                .disk, file: shown,
                message: "\(shown): another program is writing to this workspace; nothing was changed. Try again when "
                    + "it has finished.")
        default:
            return WorkspaceError(
                .unusable, file: shown,
                message: "\(shown): the workspace cannot be used (\(error.message ?? "no reason")); nothing was changed. Restore a copy.")
        }
    }
}
