internal import GRDB
internal import Geometry

/// The R-tree of a layer: GeoPackage's extension gpkg_rtree_index (OGC 12-128r18, annex F.3), which QGIS finds what is
/// near by. Its triggers keep it true row by row, at about 14 microseconds a row; where much changes, it is taken away
/// before and built whole after, at 1 to 2 microseconds a row.
struct SpatialIndex {
    let table: String
    let database: Database

    private var name: String { "rtree_\(table)_geom" }
    private static let triggers = ["insert", "update1", "update2", "update3", "update4", "delete"]

    /// Asks the file: what GRDB remembers of its tables outlasts a transaction that is rolled back.
    func exists() throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT 1 FROM sqlite_master WHERE name = ?", arguments: [name]) != nil
    }

    /// The layer then says that it has no index.
    func remove() throws {
        for trigger in Self.triggers { try database.execute(sql: "DROP TRIGGER IF EXISTS \(name)_\(trigger)") }
        try database.execute(sql: "DROP TABLE IF EXISTS \(name)")
        try database.execute(
            sql: "DELETE FROM gpkg_extensions WHERE table_name = ? AND extension_name = 'gpkg_rtree_index'",
            arguments: [table])
    }

    /// Makes the index of all rows that the layer has.
    func build() throws {
        try database.execute(
            sql: """
                INSERT INTO gpkg_extensions VALUES
                (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')
                """,
            arguments: [table])
        try database.execute(sql: "CREATE VIRTUAL TABLE \(name) USING rtree(id, minx, maxx, miny, maxy)")
        try fill()
        try database.execute(sql: triggerStatements)
    }

    /// Writes the tables that the virtual one stands on. SQLite does the same when it puts in row after row.
    private func fill() throws {
        let boxes = try boxes()
        guard boxes.count > 0 else { return }
        let size = try Int.fetchOne(database, sql: "SELECT length(data) FROM \(name)_node WHERE nodeno = 1")
        let nodes = RTreeNodes(boxes, nodeSize: size ?? 0)
        try database.execute(sql: "DELETE FROM \(name)_node")
        try nodes.bytes.withUnsafeBytes { bytes in
            try PreparedStatement.insert(0..<nodes.count, into: "\(name)_node", ["nodeno", "data"], in: database) {
                try $0.bind($1 + 1)
                let place = $1 * nodes.nodeSize..<($1 + 1) * nodes.nodeSize
                try $0.bind(kept: UnsafeRawBufferPointer(rebasing: bytes[place]))
            }
        }
        try PreparedStatement.insert(nodes.parents.indices, into: "\(name)_parent", ["nodeno", "parentnode"], in: database) {
            try $0.bind($1 + 2)
            try $0.bind(Int(nodes.parents[$1]))
        }
        try PreparedStatement.insert(boxes.rows.indices, into: "\(name)_rowid", ["rowid", "nodeno"], in: database) {
            try $0.bind(boxes.rows[$1])
            try $0.bind(Int(nodes.leaves[$1]))
        }
    }

    /// Of all rows that have a shape, in the order of rows.
    private func boxes() throws -> RTreeNodes.Boxes {
        var boxes = RTreeNodes.Boxes()
        let rows = try PreparedStatement("SELECT id, geom FROM \(table) WHERE geom NOTNULL ORDER BY id", in: database)
        while try rows.next() {
            guard let box = GeoPackageGeometry.envelope(rows.bytes(1)) else { continue }
            boxes.append(row: rows.integer(0), minX: box.minX, maxX: box.maxX, minY: box.minY, maxY: box.maxY)
        }
        return boxes
    }

    /// A query for the numbers of the rows whose box meets another, and of some just outside, for the index keeps its
    /// corners with seven figures. Nil where the layer has no index.
    func rows(within box: BoundingBox) throws -> String? {
        guard try exists() else { return nil }
        return "SELECT id FROM \(name) WHERE minx <= \(box.maxX) AND maxx >= \(box.minX) AND miny <= \(box.maxY) AND maxy >= \(box.minY)"
    }

    /// minx, maxx, miny, maxy of all that the index holds: its root's cells. Nil where it is empty.
    func extent() throws -> (minX: Double, maxX: Double, minY: Double, maxY: Double)? {
        let root = try PreparedStatement("SELECT data FROM \(name)_node WHERE nodeno = 1", in: database)
        guard try root.next() else { return nil }
        return RTreeNodes.extent(ofNode: root.bytes(0))
    }

    /// The same of a layer without an index: takes time in proportion to its rows.
    func extentOfRows() throws -> (minX: Double, maxX: Double, minY: Double, maxY: Double)? {
        var extent: (minX: Double, maxX: Double, minY: Double, maxY: Double)?
        let rows = try PreparedStatement("SELECT geom FROM \(table) WHERE geom NOTNULL", in: database)
        while try rows.next() {
            guard let box = GeoPackageGeometry.envelope(rows.bytes(0)) else { continue }
            extent = (
                min(box.minX, extent?.minX ?? box.minX), max(box.maxX, extent?.maxX ?? box.maxX),
                min(box.minY, extent?.minY ?? box.minY), max(box.maxY, extent?.maxY ?? box.maxY)
            )
        }
        return extent
    }

    private var triggerStatements: String {
        let row = "NEW.id, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)"
        let full = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"
        let empty = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
        return """
            CREATE TRIGGER \(name)_insert AFTER INSERT ON \(table) WHEN \(full)
              BEGIN INSERT OR REPLACE INTO \(name) VALUES (\(row)); END;
            CREATE TRIGGER \(name)_update1 AFTER UPDATE OF geom ON \(table) WHEN OLD.id = NEW.id AND \(full)
              BEGIN INSERT OR REPLACE INTO \(name) VALUES (\(row)); END;
            CREATE TRIGGER \(name)_update2 AFTER UPDATE OF geom ON \(table) WHEN OLD.id = NEW.id AND \(empty)
              BEGIN DELETE FROM \(name) WHERE id = OLD.id; END;
            CREATE TRIGGER \(name)_update3 AFTER UPDATE ON \(table) WHEN OLD.id != NEW.id AND \(full)
              BEGIN DELETE FROM \(name) WHERE id = OLD.id; INSERT OR REPLACE INTO \(name) VALUES (\(row)); END;
            CREATE TRIGGER \(name)_update4 AFTER UPDATE ON \(table) WHEN OLD.id != NEW.id AND \(empty)
              BEGIN DELETE FROM \(name) WHERE id IN (OLD.id, NEW.id); END;
            CREATE TRIGGER \(name)_delete AFTER DELETE ON \(table) WHEN OLD.geom NOT NULL
              BEGIN DELETE FROM \(name) WHERE id = OLD.id; END;
            """
    }
}
