internal import Foundation
internal import GRDB
internal import Geometry
internal import Licensing

extension WorkspaceFile {
    /// The layers that `export` knows, by their tables' names.
    public static var exportable: [String] { Layer.all.map(\.table).filter { $0 != "settings" } }

    /// Those that a partner shared under conditions; the conditions themselves are for all to see.
    public static func isRestricted(_ layer: String) -> Bool {
        layer.hasPrefix("restricted_") && layer != "restricted_terms"
    }

    /// A layer as it stands, without the digests of holders, which are for this workspace alone.
    public func layer(_ name: String) throws -> FeatureTable? {
        try read { database in
            guard name != "settings", let layer = try Self.heldLayer(name, in: database) else { return nil }
            let meanings = try Self.meanings(of: name, in: database)
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
            return FeatureTable(
                table: name, title: layer.title, about: layer.about, kind: layer.kind,
                columns: columns.map { column in
                    FeatureTable.Column(
                        column.name, FeatureTable.Column.SQLType(rawValue: column.type) ?? .text,
                        unit: meanings[column.name]?.unit ?? "", about: meanings[column.name]?.about ?? "")
                }, rows: found)
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
