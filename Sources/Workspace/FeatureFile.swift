public import Foundation
internal import GRDB
internal import Geometry
internal import Licensing

/// A GeoPackage that is no workspace: an annex of a pack, or an exported layer.
public enum FeatureFile {
    /// - Parameter time: ISO 8601 in UTC with milliseconds; the same tables and time give the same bytes.
    /// - Throws: `WorkspaceError` where the file cannot be written.
    public static func write(_ tables: [FeatureTable], to url: URL, time: String) throws {
        do {
            try? FileManager.default.removeItem(at: url)
            let layers = tables.map { table in
                Layer(
                    table: table.table, title: table.title, about: table.about, geometry: geometryType(table.kind),
                    columns: table.columns.map { "\(quoted($0.name)) \($0.type)" }.joined(separator: ", "))
            }
            try WorkspaceFile.make(url, layers: layers, settings: [], time: time)
            let queue = try DatabaseQueue(path: url.path, configuration: WorkspaceFile.configuration())
            try queue.write { database in
                for table in tables { try insert(table, into: database) }
                try WorkspaceFile.describe(layers, in: database, time: time)
            }
            try queue.close()
        } catch {
            let shown = Draft.shown(url)
            throw WorkspaceError(
                .disk, file: shown,
                message: "\(shown): it could not be written (\(WorkspaceError.reason(error))); check the space left and "
                    + "your right to write in the folder.")
        }
    }

    private static func insert(_ table: FeatureTable, into database: Database) throws {
        let names = (table.kind == .attributes ? [] : ["geom"]) + table.columns.map { quoted($0.name) }
        let marks = Array(repeating: "?", count: names.count).joined(separator: ", ")
        let statement = try database.makeStatement(
            sql: "INSERT INTO \(table.table) (\(names.joined(separator: ", "))) VALUES (\(marks))")
        for row in table.rows {
            let shape: [(any DatabaseValueConvertible)?] = table.kind == .attributes ? [] : [row.shape.map(blob)]
            try statement.execute(arguments: StatementArguments(shape + row.values.map(convertible)))
        }
    }

    private static func blob(_ shape: FeatureTable.Shape) -> Data {
        switch shape {
        case .point(let point): GeoPackageGeometry.blob(point)
        case .area(let area): GeoPackageGeometry.blob(area)
        case .lines(let lines): GeoPackageGeometry.blob(lines)
        }
    }

    private static func convertible(_ value: FeatureTable.Value) -> (any DatabaseValueConvertible)? {
        switch value {
        case .none: nil
        case .integer(let number): number
        case .real(let number): number
        case .text(let text): text
        }
    }

    private static func geometryType(_ kind: FeatureTable.Kind) -> String? {
        switch kind {
        case .points: "POINT"
        case .areas: "MULTIPOLYGON"
        case .lines: "MULTILINESTRING"
        case .mixed: "GEOMETRY"
        case .attributes: nil
        }
    }

    private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}

extension WorkspaceFile {
    /// The layers that `export` knows, by their tables' names.
    public static var exportable: [String] { Layer.all.map(\.table).filter { $0 != "settings" } }

    /// Those that a partner shared under conditions; the conditions themselves are for all to see.
    public static let restricted: Set<String> = ["restricted_incidents"]

    /// A layer as it stands, without the digests of holders, which are for this workspace alone.
    public func layer(_ name: String) throws -> FeatureTable? {
        guard let layer = Layer.all.first(where: { $0.table == name && $0.table != "settings" }) else { return nil }
        return try read { database in
            let columns = try database.columns(in: name).filter { !["id", "geom", "holder_digest"].contains($0.name) }
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(name) ORDER BY id")
            var found: [(shape: FeatureTable.Shape?, values: [FeatureTable.Value])] = []
            while let row = try rows.next() {
                let blob: Data? = layer.geometry == nil ? nil : row["geom"]
                // The mapping of a partner's extract has its terms in it.
                let isPartners = name == "sources" && (row["publication"] as String?).flatMap { Publication(rawValue: $0) }?.isRestricted == true
                let values = columns.map { column -> FeatureTable.Value in
                    isPartners && ["mapping", "mapping_name", "part"].contains(column.name)
                        ? .none : Self.value((row[column.name] as DatabaseValue).storage)
                }
                found.append((blob.flatMap(Self.shape), values))
            }
            let kind: FeatureTable.Kind =
                switch layer.geometry {
                case nil: .attributes
                case "POINT": .points
                case "MULTIPOLYGON": .areas
                case "MULTILINESTRING": .lines
                default: .mixed
                }
            return FeatureTable(
                table: name, title: layer.title, about: layer.about, kind: kind,
                columns: columns.map { ($0.name, $0.type) }, rows: found)
        }
    }

    private static func shape(_ blob: Data) -> FeatureTable.Shape? {
        GeoPackageGeometry.point(blob).map { .point($0) } ?? GeoPackageGeometry.multiPolygon(blob).map { .area($0) }
            ?? GeoPackageGeometry.lines(blob).map { .lines($0) }
    }

    private static func value(_ storage: DatabaseValue.Storage) -> FeatureTable.Value {
        switch storage {
        case .null, .blob: .none
        case .int64(let number): .integer(Int(number))
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        }
    }
}
