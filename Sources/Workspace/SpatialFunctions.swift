internal import Foundation
internal import GRDB

/// The SQL functions that GeoPackage's R-tree triggers call (OGC 12-128r18, annex F.3).
enum SpatialFunctions {
    static func add(to database: Database) {
        add("ST_IsEmpty", to: database) { GeoPackageGeometry.envelope($0) == nil ? 1 : 0 }
        add("ST_MinX", to: database) { GeoPackageGeometry.envelope($0)?.minX }
        add("ST_MaxX", to: database) { GeoPackageGeometry.envelope($0)?.maxX }
        add("ST_MinY", to: database) { GeoPackageGeometry.envelope($0)?.minY }
        add("ST_MaxY", to: database) { GeoPackageGeometry.envelope($0)?.maxY }
    }

    private static func add(
        _ name: String, to database: Database, _ read: @escaping @Sendable (Data) -> (any DatabaseValueConvertible)?
    ) {
        database.add(
            function: DatabaseFunction(name, argumentCount: 1, pure: true) { values in
                guard let blob = Data.fromDatabaseValue(values[0]) else { return nil }
                return read(blob)
            })
    }
}
