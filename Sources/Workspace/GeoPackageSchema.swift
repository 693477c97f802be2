internal import GRDB
internal import Geometry

/// The tables that make a SQLite file a GeoPackage 1.3, and the layers in it.
enum GeoPackageSchema {
    static let applicationID = 0x4750_4B47
    static let userVersion = 10300

    /// - Parameter time: ISO 8601 in UTC with milliseconds, as GeoPackage wants it.
    static func create(_ layers: [Layer], in database: Database, time: String) throws {
        try database.execute(sql: core)
        for (name, id, organization, organizationID, definition, description) in systems {
            try database.execute(
                sql: "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [name, id, organization, organizationID, definition, description])
        }
        try database.execute(sql: dictionary)
        for layer in layers { try create(layer, in: database, time: time) }
    }

    /// - Parameter indexed: whether a layer with shapes gets its (empty) spatial index at once.
    static func create(_ layer: Layer, in database: Database, time: String, indexed: Bool = true) throws {
        let geometry = layer.geometry.map { "geom \($0), " } ?? ""
        try database.execute(
            sql: "CREATE TABLE \(layer.table) (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \(geometry)\(layer.columns))")
        try database.execute(
            sql: """
                INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                layer.table, layer.geometry == nil ? "attributes" : "features", layer.title, layer.about, time,
                layer.geometry == nil ? nil : GeoPackageGeometry.srsID,
            ])
        for column in layer.indexed {
            try database.execute(sql: "CREATE INDEX \(layer.table)_\(column) ON \(layer.table) (\(column))")
        }
        for column in layer.described {
            try database.execute(
                sql: "INSERT INTO gpkg_data_columns (table_name, column_name, title, description) VALUES (?, ?, ?, ?)",
                arguments: [layer.table, column.name, column.unit, column.about])
        }
        guard let type = layer.geometry else { return }
        try database.execute(
            sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
            arguments: [layer.table, type, GeoPackageGeometry.srsID])
        if indexed { try SpatialIndex(table: layer.table, database: database).build() }
    }

    /// Takes a layer away, with all that speaks of it.
    static func drop(_ table: String, in database: Database) throws {
        try SpatialIndex(table: table, database: database).remove()
        for list in ["gpkg_data_columns", "gpkg_geometry_columns", "gpkg_contents"] {
            try database.execute(sql: "DELETE FROM \(list) WHERE table_name = ?", arguments: [table])
        }
        try database.execute(sql: "DROP TABLE \(table)")
    }

    /// The extension gpkg_schema (OGC 12-128r18, annex F.9): what each column means. Its title is the unit here.
    private static let dictionary = """
        CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
          description TEXT, mime_type TEXT, constraint_name TEXT,
          CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
        CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
          value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
          CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
        INSERT INTO gpkg_extensions VALUES
          ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
          ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema',
           'read-write');
        """

    private static let core = """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
          description TEXT);
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
          identifier TEXT UNIQUE, description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
          definition TEXT NOT NULL, scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
        """

    private static let systems: [(String, Int, String, Int, String, String)] = [
        ("Undefined Cartesian", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
        ("Undefined geographic", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
        (
            "WGS 84", 4326, "EPSG", 4326,
            """
            GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],\
            AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],\
            UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],\
            AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]
            """, "longitude and latitude on the WGS 84 ellipsoid"
        ),
        (
            "OSGB36 / British National Grid", 27700, "EPSG", 27700,
            """
            PROJCS["OSGB36 / British National Grid",GEOGCS["OSGB36",DATUM["Ordnance_Survey_of_Great_Britain_1936",\
            SPHEROID["Airy 1830",6377563.396,299.3249646,AUTHORITY["EPSG","7001"]],AUTHORITY["EPSG","6277"]],\
            PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,\
            AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4277"]],PROJECTION["Transverse_Mercator"],\
            PARAMETER["latitude_of_origin",49],PARAMETER["central_meridian",-2],\
            PARAMETER["scale_factor",0.9996012717],PARAMETER["false_easting",400000],\
            PARAMETER["false_northing",-100000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],\
            AXIS["Northing",NORTH],AUTHORITY["EPSG","27700"]]
            """, "metres east and north, Great Britain"
        ),
    ]
}
