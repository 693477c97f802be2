internal import GRDB
internal import GRDBSQLite

/// A layer that was worked out in the workspace, and how.
public struct ResultLayer: Hashable, Sendable {
    public let layer: String
    public let title: String
    public let rows: Int
    /// What was asked, as words of the command line.
    public let asked: String
    public let madeOn: String
    /// Files or decisions have changed since: what it says is of an earlier state.
    public let isOutdated: Bool

    package init(layer: String, title: String, rows: Int, asked: String, madeOn: String, isOutdated: Bool) {
        self.layer = layer
        self.title = title
        self.rows = rows
        self.asked = asked
        self.madeOn = madeOn
        self.isOutdated = isOutdated
    }
}

extension WorkspaceFile {
    /// Whether a layer may be called so: a word of a to z, 0 to 9 and "_", not one that the workspace needs itself.
    public static func mayBeCalled(_ name: String) -> Bool {
        let isWord = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        let first = name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
        return isWord && first && name.utf8.count <= 60 && !Layer.all.contains { $0.table == name }
            && !["gpkg_", "rtree_", "sqlite_", "grdb_", "qgis_"].contains { name.hasPrefix($0) }
            && !["density", "concentrations", "layer_styles"].contains(name)
            // Words of SQL itself, such as "order".
            && sqlite3_keyword_check(name, Int32(name.utf8.count)) == 0
    }

    /// Stores a layer that was worked out, in place of the one of its name: as a whole or not at all.
    /// - Parameters:
    ///   - asked: what was asked, as words of the command line.
    ///   - methods: the names of the methods, and `warnings` what a reader must know beside the figures.
    ///   - state: what the figures were made from, see `state()`; `PlanOutdated` is thrown where it has changed since.
    ///   - time: ISO 8601 in UTC with milliseconds.
    public func store(
        _ table: FeatureTable, asked: String, methods: [String], warnings: [String], state: String, time: String
    ) throws {
        do {
            try queue.write { database in
                guard try Self.state(in: database) == state else { throw PlanOutdated() }
                let held = try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM results WHERE layer = ?)", arguments: [table.table])
                if held == true { try GeoPackageSchema.drop(table.table, in: database) }
                var layer = Layer(table)
                // Two layers of a GeoPackage may not have one title.
                let taken = try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM gpkg_contents WHERE identifier = ?)", arguments: [table.title])
                if taken == true { layer.title = "\(table.title) (\(table.table))" }
                try GeoPackageSchema.create(layer, in: database, time: time, indexed: false)
                try table.insert(into: database)
                if layer.geometry != nil { try SpatialIndex(table: table.table, database: database).build() }
                try database.execute(
                    sql: """
                        INSERT OR REPLACE INTO results (layer, title, about, asked, methods, warnings, made_from, made_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        table.table, layer.title, table.about, asked, methods.joined(separator: "; "),
                        warnings.joined(separator: "\n"), state, String(time.prefix(10)),
                    ])
                try Self.describe([layer] + Layer.all.filter { $0.table == "results" }, in: database, time: time)
            }
        } catch let error as DatabaseError {
            throw failure(error)
        }
    }

    /// Names the files and decisions held: two states of one workspace have one name only if neither changed.
    public func state() throws -> String { try read { try Self.state(in: $0) } }

    private static func state(in database: Database) throws -> String {
        let sources = try Int.fetchAll(database, sql: "SELECT id FROM sources ORDER BY id").map(String.init)
        let decisions = try Int.fetchAll(
            database, sql: "SELECT id FROM decisions WHERE taken_back_on IS NULL ORDER BY id"
        ).map(String.init)
        return "files \(sources.joined(separator: " ")); decisions \(decisions.joined(separator: " "))"
    }

    /// The layers that were worked out, by name.
    public func results() throws -> [ResultLayer] {
        try read { database in
            let state = try Self.state(in: database)
            return try Row.fetchAll(database, sql: "SELECT * FROM results ORDER BY layer").map { row in
                let layer: String = row["layer"]
                return ResultLayer(
                    layer: layer, title: row["title"],
                    rows: try Int.fetchOne(database, sql: "SELECT count(*) FROM \(layer)") ?? 0, asked: row["asked"],
                    madeOn: row["made_on"], isOutdated: row["made_from"] as String != state)
            }
        }
    }

    /// A layer of the workspace, or one that was worked out.
    static func heldLayer(_ name: String, in database: Database) throws -> Layer? {
        if let layer = Layer.all.first(where: { $0.table == name }) { return layer }
        guard
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT r.title, r.about, g.geometry_type_name FROM results r
                    LEFT JOIN gpkg_geometry_columns g ON g.table_name = r.layer WHERE r.layer = ?
                    """, arguments: [name])
        else { return nil }
        return Layer(
            table: name, title: row["title"], about: row["about"], geometry: row["geometry_type_name"], columns: "")
    }

    /// Unit and meaning of a layer's columns, by name.
    static func meanings(of layer: String, in database: Database) throws -> [String: (unit: String, about: String)] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT column_name, title, description FROM gpkg_data_columns WHERE table_name = ?",
            arguments: [layer])
        return Dictionary(
            rows.map { ($0["column_name"], ($0["title"] as String? ?? "", $0["description"] as String? ?? "")) }
        ) { first, _ in first }
    }
}
