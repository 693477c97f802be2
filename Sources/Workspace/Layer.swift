/// The tables of a workspace: what each holds and what a person calls it.
struct Layer: Sendable {
    let table: String
    /// As QGIS lists it.
    var title: String
    let about: String
    /// "POINT" or "MULTIPOLYGON"; nil for a table without shapes.
    let geometry: String?
    /// Column definitions after the key and the geometry.
    let columns: String
    /// Columns to look rows up by.
    var indexed: [String] = []
    /// What the columns mean, where their names do not say it.
    var described: [FeatureTable.Column] = []

    /// Every row of a layer names its file and its row in it.
    private static let origin = "source INTEGER NOT NULL, row INTEGER NOT NULL"

    /// What is kept of a row of a register.
    private static let premisesColumns = """
        authority TEXT, authority_code TEXT, reference TEXT, name TEXT, address TEXT, postcode TEXT,
        kind TEXT NOT NULL, alcohol TEXT NOT NULL, sells_alcohol INTEGER, late_night_refreshment INTEGER,
        entertainment TEXT, status TEXT NOT NULL, status_word TEXT, status_date TEXT, holder TEXT,
        holder_digest TEXT, hours TEXT, last_permitted TEXT, start_date TEXT, expiry_date TEXT, capacity INTEGER,
        rateable_value INTEGER, fee_band TEXT, conditions TEXT, premises_kind TEXT, kind_rule TEXT,
        kind_confidence TEXT, remote_sales TEXT, remote_reasons TEXT, placed_by TEXT NOT NULL,
        place_quality INTEGER
        """

    static let all: [Layer] = [
        Layer(
            table: "premises", title: "Licensed premises",
            about: "One row for each row of a licensing register; names of people are not kept.", geometry: "POINT",
            columns: """
                \(origin), \(premisesColumns)
                """,
            indexed: ["source"]),
        Layer(
            table: "premises_history", title: "Licensed premises as they stood",
            about: "Rows of earlier extracts of a register: each stood from one day until before another.", geometry: "POINT",
            columns: """
                \(origin), \(premisesColumns), file TEXT NOT NULL, sha256 TEXT NOT NULL, edition TEXT NOT NULL,
                stood_from TEXT NOT NULL, stood_until TEXT NOT NULL
                """),
        Layer(
            table: "areas", title: "Statistical areas (LSOA)", about: "Boundaries as published, rings repaired where named.",
            geometry: "MULTIPOLYGON",
            columns: "\(origin), code TEXT NOT NULL, name TEXT NOT NULL, district TEXT NOT NULL, vintage TEXT NOT NULL, repaired TEXT",
            indexed: ["source"]),
        Layer(
            table: "wider_areas", title: "MSOAs, wards and districts",
            about: "Boundaries as published, rings repaired where named; each with the year of its codes.",
            geometry: "MULTIPOLYGON",
            columns: "\(origin), level TEXT NOT NULL, year TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, repaired TEXT",
            indexed: ["source"]),
        Layer(
            table: "postcodes", title: "Postcodes", about: "Centre of each postcode; its file says by which publication.",
            geometry: "POINT",
            columns: """
                \(origin), postcode TEXT NOT NULL, quality INTEGER NOT NULL, district_code TEXT NOT NULL, county_code TEXT,
                lsoa_2011 TEXT, lsoa_2021 TEXT, ended TEXT
                """,
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
            table: "domains", title: "Deprivation by domain",
            about: "English Indices of Deprivation: decile 1 is most deprived; scores by their basis, which are not alike.",
            geometry: nil,
            columns: "\(origin), code TEXT NOT NULL, domain TEXT NOT NULL, basis TEXT NOT NULL, score REAL, rank INTEGER, decile INTEGER",
            indexed: ["source", "code"]),
        Layer(
            table: "population", title: "Residents", about: "Mid-year estimates, all ages.", geometry: nil,
            columns: "\(origin), code TEXT NOT NULL, residents INTEGER NOT NULL", indexed: ["source", "code"]),
        Layer(
            table: "population_ages", title: "Residents by age", about: "Mid-year estimates of the ages named.", geometry: nil,
            columns: "\(origin), code TEXT NOT NULL, ages TEXT NOT NULL, from_age INTEGER NOT NULL, to_age INTEGER, residents INTEGER NOT NULL",
            indexed: ["source", "code"]),
        Layer(
            table: "area_lookup", title: "LSOA 2011 to LSOA 2021",
            about: "U unchanged, S split, M merged, X irregular; one row a pair, without shares of residents.", geometry: nil,
            columns: "\(origin), lsoa_2011 TEXT NOT NULL, lsoa_2021 TEXT NOT NULL, change TEXT NOT NULL, district_code TEXT, district_name TEXT",
            indexed: ["source", "lsoa_2011"]),
        Layer(
            table: "indicators", title: "Health indicators", about: "Fingertips: values with their intervals, by area.",
            geometry: nil,
            columns: """
                \(origin), indicator INTEGER NOT NULL, name TEXT NOT NULL, area_code TEXT NOT NULL, area_name TEXT NOT NULL,
                area_type TEXT NOT NULL, sex TEXT NOT NULL, age TEXT NOT NULL, period TEXT NOT NULL, value REAL,
                lower_95 REAL, upper_95 REAL, count REAL, denominator REAL, note TEXT
                """,
            indexed: ["source", "area_code"]),
        Layer(
            table: "licensing_statistics", title: "Home Office licensing tables",
            about: "Numbers of licences by authority, as at 31 March; a missing count was not available.", geometry: nil,
            columns: """
                \(origin), sheet TEXT NOT NULL, year TEXT NOT NULL, region TEXT NOT NULL, authority TEXT NOT NULL,
                what TEXT NOT NULL, count INTEGER
                """,
            indexed: ["source"]),
        Layer(
            table: "food_businesses", title: "Food businesses",
            about: "Food Hygiene Rating Scheme: no licences, and nothing on alcohol.", geometry: "POINT",
            columns: """
                \(origin), fhrs_id TEXT NOT NULL, name TEXT, address TEXT, postcode TEXT, type INTEGER, type_name TEXT,
                authority TEXT, rating TEXT
                """,
            indexed: ["source", "postcode"]),
        Layer(
            table: "places", title: "Places", about: "Schools, treatment services, hostels, parks: what the user added.",
            geometry: "GEOMETRY",
            columns: "\(origin), kind TEXT NOT NULL, reference TEXT, name TEXT, detail TEXT, postcode TEXT",
            indexed: ["source"]),
        Layer(
            table: "roads", title: "Roads", about: "Pieces of road as published; no paths and no one-way streets.",
            geometry: "MULTILINESTRING",
            columns: "\(origin), road_id TEXT, name TEXT, number TEXT, classification TEXT, form TEXT, metres REAL NOT NULL",
            indexed: ["source"]),
        Layer(
            table: "impact_areas", title: "Cumulative impact areas",
            about: "Published under section 5A of the Licensing Act 2003, each with its date and next review.",
            geometry: "MULTIPOLYGON",
            columns: """
                \(origin), name TEXT NOT NULL, authority TEXT NOT NULL, published TEXT NOT NULL, next_review TEXT,
                kinds TEXT NOT NULL, wording TEXT, paragraph TEXT, document TEXT
                """,
            indexed: ["source"]),
        Layer(
            table: "test_purchases", title: "Test purchases",
            about: "Those that trading standards released, passed and failed; nothing is kept of pending and unreleased ones.",
            geometry: "POINT",
            columns: "\(origin), date TEXT NOT NULL, premises TEXT, address TEXT, postcode TEXT, kind TEXT NOT NULL, result TEXT NOT NULL, targeting_basis TEXT",
            indexed: ["source"]),
        Layer(
            table: "applications", title: "Register of applications",
            about: "Applications and what came of each; names of people are not kept. A suggested look decides nothing.",
            geometry: "POINT",
            columns: """
                application TEXT NOT NULL UNIQUE, type TEXT NOT NULL, premises TEXT, address TEXT, postcode TEXT,
                activities TEXT NOT NULL, hours TEXT, given TEXT, last_day TEXT, authority TEXT, status TEXT NOT NULL,
                outcome TEXT, reason TEXT, recorded_by TEXT, recorded_on TEXT NOT NULL, suggested TEXT, suggested_why TEXT,
                suggested_on TEXT
                """),
        Layer(
            table: "application_history", title: "What was recorded of applications",
            about: "One row for each time that something was recorded of an application; nothing is erased.", geometry: nil,
            columns: """
                application TEXT NOT NULL, status TEXT NOT NULL, outcome TEXT, reason TEXT, recorded_by TEXT,
                recorded_on TEXT NOT NULL
                """,
            indexed: ["application"]),
        Layer(
            table: "restricted_incidents", title: "RESTRICTED: incidents",
            about: "Shared by a partner for this work only: not for publication, and in no public output.", geometry: "POINT",
            columns: "\(origin), kind TEXT NOT NULL, date TEXT, minute INTEGER, period TEXT, alcohol INTEGER, count INTEGER NOT NULL",
            indexed: ["source"]),
        Layer(
            table: "restricted_terms", title: "RESTRICTED: sharing terms",
            about: "Under which conditions each extract of incidents was shared.", geometry: nil,
            columns: """
                source INTEGER NOT NULL, partner TEXT NOT NULL, basis TEXT NOT NULL, time_resolution TEXT NOT NULL,
                positioned_by TEXT NOT NULL, fewest_shown INTEGER NOT NULL, rounded_to INTEGER NOT NULL
                """,
            indexed: ["source"]),
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
                publisher TEXT NOT NULL, licence TEXT NOT NULL, attribution TEXT NOT NULL, added TEXT NOT NULL, mapping_name TEXT,
                mapping TEXT
                """),
        Layer(
            table: "issues", title: "Rows in doubt", about: "Rows or fields that could not be used as they stand, and why.",
            geometry: nil,
            columns: "source INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, reason TEXT NOT NULL, derived INTEGER NOT NULL",
            indexed: ["source"]),
        Layer(
            table: "decisions", title: "Decisions on registers",
            about: "Who decided what on a finding of the doctor, when and why; one taken back is marked, not erased.",
            geometry: nil,
            columns: """
                batch INTEGER NOT NULL, key TEXT NOT NULL, finding TEXT NOT NULL, verdict TEXT NOT NULL,
                decided_by TEXT NOT NULL, decided_on TEXT NOT NULL, why TEXT NOT NULL, evidence TEXT NOT NULL,
                action TEXT NOT NULL, named TEXT NOT NULL, taken_back_on TEXT
                """,
            indexed: ["key"]),
        Layer(
            table: "results", title: "Layers that were measured",
            about: "Which layers were worked out here, by which methods and from which state of the files and decisions.",
            geometry: nil,
            columns: """
                layer TEXT NOT NULL UNIQUE, title TEXT NOT NULL, about TEXT NOT NULL, asked TEXT NOT NULL,
                methods TEXT NOT NULL, warnings TEXT NOT NULL, made_from TEXT NOT NULL, made_on TEXT NOT NULL
                """),
        Layer(
            table: "settings", title: "Settings", about: "Name, version and coordinate operation of this workspace.",
            geometry: nil, columns: "key TEXT NOT NULL UNIQUE, value TEXT NOT NULL"),
    ]
}
