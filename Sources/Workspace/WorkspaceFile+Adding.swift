internal import Foundation
internal import GRDB
internal import Geometry
internal import Licensing
public import Projection

/// Another program changed the workspace after the additions were planned.
public struct PlanOutdated: Error {}

extension WorkspaceFile {
    /// Takes all additions in, or none.
    /// - Parameters:
    ///   - planned: the numbers of the sources that the additions were planned for. A number is never used again, so they
    ///     tell every change.
    ///   - operation: how the additions' coordinates were converted; callers refuse one that differs from what is held.
    ///   - time: ISO 8601 in UTC with milliseconds, for the layers' last change.
    ///   - spatialIndex: whether every layer has a spatial index afterwards; otherwise those that get rows have none.
    /// - Throws: `WorkspaceError`, or `PlanOutdated` where other sources are held by now; nothing is changed then.
    public func add(
        _ additions: [Addition], planned: [Int], operation: CoordinateOperation, time: String,
        spatialIndex: Bool = true
    ) throws {
        do {
            // IMMEDIATE: nobody else can write between the look at the sources and the end.
            try queue.write { database in
                guard try Int.fetchAll(database, sql: "SELECT id FROM sources ORDER BY id") == planned else {
                    throw PlanOutdated()
                }
                for (key, value) in Self.operationSettings(operation) {
                    try database.execute(sql: "UPDATE settings SET value = ? WHERE key = ?", arguments: [value, key])
                }
                let indexes = try IndexedLayers(changedBy: additions, spatial: spatialIndex, in: database)
                for addition in additions { try insert(addition, into: database, day: String(time.prefix(10))) }
                try placeByPostcode(in: database)
                try classify(everyone: additions.contains { $0.reading.publication == .foodHygiene }, in: database)
                try indexes.build()
                try Self.describe(Layer.all, in: database, time: time)
            }
        } catch let error as DatabaseError {
            throw failure(error)
        }
    }

    private func insert(_ addition: Addition, into database: Database, day: String) throws {
        let extractDay = Source.asAt(edition: addition.reading.edition, added: day)
        for old in addition.replaces {
            try Self.keepHistory(of: old, until: extractDay, in: database)
            for layer in Layer.all where layer.indexed.contains("source") {
                try database.execute(sql: "DELETE FROM \(layer.table) WHERE source = ?", arguments: [old])
            }
            try database.execute(sql: "DELETE FROM sources WHERE id = ?", arguments: [old])
        }
        let reading = addition.reading
        let publication = reading.publication
        try database.execute(
            sql: """
                INSERT INTO sources (publication, edition, part, vintage, file, sha256, bytes, rows, used, publisher,
                licence, attribution, added, mapping_name, mapping) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                publication.rawValue, reading.edition, reading.part, reading.vintage?.rawValue, addition.file,
                addition.sha256, addition.bytes, reading.rows, reading.used, publication.publisher,
                publication.licence, publication.attribution, day, reading.mapping?.name, reading.mapping?.text,
            ])
        let source = database.lastInsertedRowID
        try RowWriter(database: database, source: source).write(addition)
        let statement = try database.makeStatement(
            sql: "INSERT INTO issues (source, file, row, field, value, reason, derived) VALUES (?, ?, ?, ?, ?, ?, 0)")
        for issue in reading.issues {
            try statement.execute(arguments: [source, addition.file, issue.row, issue.field, issue.value, issue.reason])
        }
    }

    /// Premises without coordinates of their own go to the centre of their postcode; what still has no place is an
    /// issue that lasts until a postcode file resolves it.
    private func placeByPostcode(in database: Database) throws {
        try database.execute(sql: "DELETE FROM issues WHERE derived = 1")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT premises.id, premises.source, premises.row, premises.postcode, sources.file FROM premises
                JOIN sources ON sources.id = premises.source WHERE placed_by != ? ORDER BY premises.id
                """,
            arguments: [PremisesRecord.Placement.registerCoordinates.rawValue])
        guard !rows.isEmpty else { return }
        let anyPostcodes = try Int.fetchOne(database, sql: "SELECT 1 FROM postcodes LIMIT 1") != nil
        let find = try database.makeStatement(
            sql: "SELECT geom, quality FROM postcodes WHERE postcode = ? ORDER BY quality, id LIMIT 1")
        let place = try database.makeStatement(
            sql: "UPDATE premises SET geom = ?, placed_by = ?, place_quality = ? WHERE id = ?")
        let doubt = try database.makeStatement(
            sql: """
                INSERT INTO issues (source, file, row, field, value, reason, derived)
                VALUES (?, ?, ?, 'postcode', ?, ?, 1)
                """)
        for row in rows {
            let postcode: String? = row["postcode"]
            let found = try postcode.flatMap { try Row.fetchOne(find, arguments: [$0]) }
            let geometry: Data? = found?["geom"]
            let quality: Int? = geometry == nil ? nil : found?["quality"]
            let placement: PremisesRecord.Placement = geometry == nil ? .nowhere : .postcode
            try place.execute(arguments: [geometry, placement.rawValue, quality, row["id"] as Int64])
            guard geometry == nil else { continue }
            let reason =
                postcode == nil
                ? "The premises has neither coordinates nor a postcode; it is on no map and in no figure."
                : found != nil
                    ? "The premises has no coordinates and its postcode has no position in the postcode file; it is on no "
                        + "map and in no figure."
                : anyPostcodes
                    ? "The premises has no coordinates and its postcode is in no postcode file of this workspace; it is "
                        + "on no map and in no figure."
                    : "The premises has no coordinates and no postcode file is loaded; add Code-Point Open."
            try doubt.execute(
                arguments: [row["source"] as Int64, row["file"] as String, row["row"] as Int, postcode ?? "", reason])
        }
    }

    /// Writes each layer's extent and time of change where GeoPackage readers look for them.
    static func describe(_ layers: [Layer], in database: Database, time: String) throws {
        for layer in layers {
            let index = SpatialIndex(table: layer.table, database: database)
            let extent = layer.geometry == nil ? nil : try index.exists() ? index.extent() : index.extentOfRows()
            try database.execute(
                sql: """
                    UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ?
                    WHERE table_name = ?
                    """,
                arguments: [time, extent?.minX, extent?.minY, extent?.maxX, extent?.maxY, layer.table])
        }
    }
}
