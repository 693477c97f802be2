/// The tables of a workspace: what each holds and what a person calls it.
struct Layer: Sendable {
    let table: String
    /// As QGIS lists it.
    let title: String
    let about: String
    /// "POINT" or "MULTIPOLYGON"; nil for a table without shapes.
    let geometry: String?
    /// Column definitions after the key and the geometry.
    let columns: String
    /// Columns to look rows up by.
    var indexed: [String] = []

    /// Every row of a layer names its file and its row in it.
    private static let origin = "source INTEGER NOT NULL, row INTEGER NOT NULL"

    static let all: [Layer] = [
        Layer(
            table: "premises", title: "Licensed premises",
            about: "One row for each row of a licensing register; names of people are not kept.", geometry: "POINT",
            columns: """
                \(origin), authority TEXT, authority_code TEXT, reference TEXT, name TEXT, address TEXT, postcode TEXT,
                kind TEXT NOT NULL, alcohol TEXT NOT NULL, late_night_refreshment INTEGER, status TEXT NOT NULL,
                holder TEXT, holder_digest TEXT, hours TEXT, start_date TEXT, placed_by TEXT NOT NULL,
                place_quality INTEGER
                """,
            indexed: ["source"]),
        Layer(
            table: "areas", title: "Statistical areas (LSOA)", about: "Boundaries as published, rings repaired where named.",
            geometry: "MULTIPOLYGON",
            columns: "\(origin), code TEXT NOT NULL, name TEXT NOT NULL, district TEXT NOT NULL, vintage TEXT NOT NULL, repaired TEXT",
            indexed: ["source"]),
        Layer(
            table: "postcodes", title: "Postcodes", about: "Code-Point Open: centre of each postcode.", geometry: "POINT",
            columns: "\(origin), postcode TEXT NOT NULL, quality INTEGER NOT NULL, district_code TEXT NOT NULL",
            indexed: ["source", "postcode"]),
        Layer(
            table: "crimes", title: "Recorded crime at anonymous map points",
            about: "police.uk: these points are not where crimes happened; never read them finer than an LSOA.",
            geometry: "POINT",
            columns: "\(origin), month TEXT NOT NULL, force TEXT NOT NULL, type TEXT NOT NULL, given_code TEXT",
            indexed: ["source"]),
        Layer(
            table: "deprivation", title: "Deprivation", about: "English Indices of Deprivation: decile 1 is most deprived.",
            geometry: nil,
            columns: "\(origin), code TEXT NOT NULL, district_code TEXT NOT NULL, district_name TEXT NOT NULL, imd_rank INTEGER NOT NULL, imd_decile INTEGER NOT NULL",
            indexed: ["source", "code"]),
        Layer(
            table: "population", title: "Residents", about: "Mid-year estimates, all ages.", geometry: nil,
            columns: "\(origin), code TEXT NOT NULL, residents INTEGER NOT NULL", indexed: ["source", "code"]),
        Layer(
            table: "measurements", title: "Area measurements", about: "Hectares; land is to mean high water.", geometry: nil,
            columns: "\(origin), code TEXT NOT NULL, extent_hectares REAL NOT NULL, land_hectares REAL NOT NULL, district_code TEXT, district_name TEXT",
            indexed: ["source", "code"]),
        Layer(
            table: "sources", title: "Published files", about: "Every file in this workspace, its edition, licence and check sum.",
            geometry: nil,
            columns: """
                publication TEXT NOT NULL, edition TEXT NOT NULL, part TEXT NOT NULL, vintage TEXT, file TEXT NOT NULL,
                sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, rows INTEGER NOT NULL, used INTEGER NOT NULL,
                publisher TEXT NOT NULL, licence TEXT NOT NULL, attribution TEXT NOT NULL
                """),
        Layer(
            table: "issues", title: "Rows in doubt", about: "Rows or fields that could not be used as they stand, and why.",
            geometry: nil,
            columns: "source INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, derived INTEGER NOT NULL",
            indexed: ["source"]),
        Layer(
            table: "settings", title: "Settings", about: "Name, version and coordinate operation of this workspace.",
            geometry: nil, columns: "key TEXT NOT NULL UNIQUE, value TEXT NOT NULL"),
    ]
}
