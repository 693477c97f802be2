internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Geometry
internal import Licensing

/// One statement run many times through SQLite's C API on GRDB's connection, and so in its transaction, without the arrays
/// of values that GRDB's own makes for each run.
struct PreparedStatement: ~Copyable {
    private let statement: OpaquePointer
    private let connection: OpaquePointer
    /// The parameter that is bound next, counted from 1.
    private var place: Int32 = 1
    /// Texts and blobs of one run, which SQLite then need not copy.
    private let memory: UnsafeMutableRawBufferPointer
    private var used = 0

    /// - Throws: `DatabaseError`, as does all that follows.
    init(_ sql: String, in database: Database) throws {
        guard let connection = database.sqliteConnection else { throw DatabaseError(message: "the connection is closed") }
        var made: OpaquePointer?
        try Self.check(sqlite3_prepare_v2(connection, sql, -1, &made, nil), connection)
        guard let made else { throw DatabaseError(message: "an empty statement") }
        statement = made
        self.connection = connection
        memory = .allocate(byteCount: 1 << 14, alignment: 8)
    }

    deinit {
        sqlite3_finalize(statement)
        memory.deallocate()
    }

    /// Every code that SQLite returns comes by here.
    private static func check(_ code: Int32, _ connection: OpaquePointer) throws {
        guard code != SQLITE_OK, code != SQLITE_DONE, code != SQLITE_ROW else { return }
        throw DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }

    private func check(_ code: Int32) throws { try Self.check(code, connection) }

    // MARK: parameters, each the one after the last

    mutating func bind(_ number: Int64) throws {
        try check(sqlite3_bind_int64(statement, place, number))
        place += 1
    }

    mutating func bind(_ number: Int) throws { try bind(Int64(number)) }

    mutating func bindNull() throws {
        try check(sqlite3_bind_null(statement, place))
        place += 1
    }

    mutating func bind(_ text: String) throws {
        var text = text
        let count = text.utf8.count
        if count <= memory.count - used {
            let target = UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + count])
            text.withUTF8 { target.copyMemory(from: UnsafeRawBufferPointer($0)) }
            used += count
            let start = memory.baseAddress.map { UnsafeRawPointer($0 + used - count).assumingMemoryBound(to: CChar.self) }
            try check(sqlite3_bind_text(statement, place, start, Int32(count), nil))
        } else {
            try check(sqlite3_bind_text(statement, place, text, Int32(count), Self.copied))
        }
        place += 1
    }

    mutating func bind(_ text: String?) throws {
        if let text { try bind(text) } else { try bindNull() }
    }

    mutating func bind(_ point: Point?) throws {
        guard let point else { return try bindNull() }
        let size = GeoPackageGeometry.pointSize
        guard size <= memory.count - used else {
            return try GeoPackageGeometry.blob(point).withUnsafeBytes { try bind($0, Self.copied) }
        }
        let target = UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + size])
        GeoPackageGeometry.write(point, to: target)
        used += size
        try bind(UnsafeRawBufferPointer(target), nil)
    }

    mutating func bind(_ value: (any DatabaseValueConvertible)?) throws {
        switch value?.databaseValue.storage {
        case nil, .null: try bindNull()
        case .int64(let number): try bind(number)
        case .string(let text): try bind(text)
        case .blob(let blob): try blob.withUnsafeBytes { try bind($0, Self.copied) }
        case .double(let number):
            try check(sqlite3_bind_double(statement, place, number))
            place += 1
        }
    }

    /// The bytes must stay where they are until the statement has run.
    mutating func bind(kept bytes: UnsafeRawBufferPointer) throws { try bind(bytes, nil) }

    private mutating func bind(_ bytes: UnsafeRawBufferPointer, _ destructor: sqlite3_destructor_type?) throws {
        try check(sqlite3_bind_blob(statement, place, bytes.baseAddress, Int32(bytes.count), destructor))
        place += 1
    }

    // MARK: running

    /// Runs a statement that gives no rows, and makes it ready for its parameters again.
    mutating func run() throws {
        let code = sqlite3_step(statement)
        let after = sqlite3_reset(statement)
        place = 1
        used = 0
        try check(code)
        try check(after)
    }

    /// Goes to the next row; false after the last.
    func next() throws -> Bool {
        let code = sqlite3_step(statement)
        try check(code)
        return code == SQLITE_ROW
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    /// Nil for NULL.
    func text(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))), as: UTF8.self)
    }

    /// A postcode's text, without a string in between; nil where it has not the form of one.
    func postcode(_ column: Int32) -> Postcode? {
        guard let start = sqlite3_column_text(statement, column) else { return nil }
        return Postcode(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// Valid until the next row; empty for NULL.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
    }

    /// SQLITE_TRANSIENT, a macro that Swift does not see.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

extension PreparedStatement {
    /// Puts rows into a table, fifty with one statement: what SQLite does once a statement, above all the keeping of
    /// AUTOINCREMENT's count, takes longer than what it does for a row (1.7 million rows: 1.0 s, one by one 3.6 s).
    /// - Parameter bind: the values of one row, in the order of the columns.
    static func insert<Rows: RandomAccessCollection>(
        _ rows: Rows, into table: String, _ columns: [String], in database: Database,
        bind: (inout PreparedStatement, Rows.Element) throws -> Void
    ) throws {
        let marks = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
        var rest = rows[...]
        for size in [50, 1] {
            let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
                + Array(repeating: marks, count: size).joined(separator: ", ")
            var statement = try PreparedStatement(sql, in: database)
            while rest.count >= size {
                for row in rest.prefix(size) { try bind(&statement, row) }
                try statement.run()
                rest = rest.dropFirst(size)
            }
        }
    }
}
