internal import Foundation
internal import GRDB
public import Geometry
public import Licensing

extension WorkspaceFile {
    /// Every area in order of code, joined with deprivation, land area and the residents of one edition.
    /// - Parameter population: the edition to take residents from; nil for none.
    public func areas(population edition: String?) throws -> [AreaProfile] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT areas.geom, areas.code, areas.name, areas.vintage,
                      coalesce(d.district_code, m.district_code) AS district_code,
                      coalesce(d.district_name, m.district_name, areas.district) AS district_name,
                      m.land_hectares, p.residents, coalesce(d.imd_rank, o.rank) AS imd_rank,
                      coalesce(d.imd_decile, o.decile) AS imd_decile
                    FROM areas
                    LEFT JOIN deprivation d ON d.id = (SELECT max(e.id) FROM deprivation e WHERE e.code = areas.code)
                    LEFT JOIN domains o ON o.id = (SELECT max(r.id) FROM domains r
                      WHERE r.code = areas.code AND r.domain = ? AND r.decile NOT NULL)
                    LEFT JOIN measurements m ON m.id = (SELECT max(n.id) FROM measurements n WHERE n.code = areas.code)
                    LEFT JOIN population p ON p.id = (SELECT max(q.id) FROM population q
                      JOIN sources s ON s.id = q.source WHERE q.code = areas.code AND s.edition = ?)
                    ORDER BY areas.code, areas.id
                    """,
                arguments: [DomainRecord.Domain.overall.rawValue, edition ?? "\u{0}"])
            var profiles: [AreaProfile] = []
            while let row = try rows.next() {
                let blob: Data = row["geom"]
                guard let shape = GeoPackageGeometry.multiPolygon(blob),
                    let vintage = AreaVintage(rawValue: row["vintage"])
                else { continue }
                let hectares: Double? = row["land_hectares"]
                profiles.append(
                    AreaProfile(
                        code: row["code"], name: row["name"], districtCode: row["district_code"],
                        districtName: row["district_name"], vintage: vintage, shape: shape,
                        landKm2: hectares.map { $0 / 100 }, residents: row["residents"], rank: row["imd_rank"],
                        decile: row["imd_decile"]))
            }
            return profiles
        }
    }

    /// Postcodes in use that have a position, in order of postcode. Ended ones place premises, but nobody lives there now.
    public func postcodes() throws -> [PostcodeRecord] { try postcodeRows(within: nil, orOf: nil) }

    /// Of these the ones in a box or, wherever they lie, of a district (GSS code), in the same order.
    public func postcodes(within box: BoundingBox, orOf district: String?) throws -> [PostcodeRecord] {
        try postcodeRows(within: box, orOf: district)
    }

    private func postcodeRows(within box: BoundingBox?, orOf district: String?) throws -> [PostcodeRecord] {
        try read { database in
            let near = try box.map { try SpatialIndex(table: "postcodes", database: database).rows(within: $0) } ?? nil
            // Up to 1.7 million rows: through SQLite's C API.
            var rows = try PreparedStatement(
                """
                SELECT row, postcode, quality, geom, district_code, county_code, lsoa_2011, lsoa_2021 FROM postcodes
                WHERE geom NOT NULL AND ended IS NULL \(near.map { "AND (district_code = ? OR id IN (\($0)))" } ?? "") ORDER BY id
                """, in: database)
            if near != nil { try rows.bind(district) }
            var records: [PostcodeRecord] = []
            while try rows.next() {
                guard let postcode = rows.postcode(1), let place = GeoPackageGeometry.point(rows.bytes(3)) else { continue }
                if let box, !box.contains(place), district == nil || rows.text(4) != district { continue }
                records.append(
                    PostcodeRecord(
                        row: Int(rows.integer(0)), postcode: postcode, quality: Int(rows.integer(2)), place: place,
                        districtCode: rows.text(4) ?? "", countyCode: rows.text(5), lsoa2011: rows.text(6),
                        lsoa2021: rows.text(7)))
            }
            // Publications come in this order already; the index on the text would go through the rows criss-cross.
            let isSorted = zip(records, records.dropFirst()).allSatisfy { $0.postcode <= $1.postcode }
            guard !isSorted else { return records }
            return records.indices.sorted { (records[$0].postcode, $0) < (records[$1].postcode, $1) }.map { records[$0] }
        }
    }

    /// The postcode's record; of several files the best quality. Nil where no file has it.
    public func postcode(_ postcode: Postcode) throws -> PostcodeRecord? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: "SELECT * FROM postcodes WHERE postcode = ? ORDER BY quality, id LIMIT 1",
                arguments: [postcode.description]
            ).flatMap(Self.postcodeRecord)
        }
    }

    static func postcodeRecord(_ row: Row) -> PostcodeRecord? {
        guard let postcode = Postcode(row["postcode"] as String) else { return nil }
        return PostcodeRecord(
            row: row["row"], postcode: postcode, quality: row["quality"],
            place: (row["geom"] as Data?).flatMap(GeoPackageGeometry.point), districtCode: row["district_code"],
            countyCode: row["county_code"], lsoa2011: row["lsoa_2011"], lsoa2021: row["lsoa_2021"], ended: row["ended"])
    }

    /// Crimes with a map point, in the order of files and rows.
    /// - Parameter box: only those whose map point lies in it; nil for all.
    public func crimes(within box: BoundingBox? = nil) throws -> [CrimeRecord] {
        try read { database in
            let near = try box.map { try SpatialIndex(table: "crimes", database: database).rows(within: $0) } ?? nil
            let rows = try PreparedStatement(
                """
                SELECT row, geom, month, force, type, given_code FROM crimes
                WHERE geom NOT NULL \(near.map { "AND id IN (\($0))" } ?? "") ORDER BY source, row
                """, in: database)
            var records: [CrimeRecord] = []
            while try rows.next() {
                let place = GeoPackageGeometry.point(rows.bytes(1))
                if let box {
                    guard let place, box.contains(place) else { continue }
                }
                records.append(
                    CrimeRecord(
                        row: Int(rows.integer(0)), month: rows.text(2) ?? "", force: rows.text(3) ?? "",
                        type: rows.text(4) ?? "", place: place, givenCode: rows.text(5)))
            }
            return records
        }
    }

    /// How many crimes have no map point, by force: they are in no area's count.
    public func crimesWithoutPlace() throws -> [String: Int] {
        try read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT force, count(*) AS number FROM crimes WHERE geom IS NULL GROUP BY force")
            return Dictionary(rows.map { ($0["force"], $0["number"]) }) { first, _ in first }
        }
    }

    /// The months loaded of each police force.
    public func crimeMonths() throws -> [String: [String]] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT DISTINCT force, month FROM crimes ORDER BY force, month")
            return Dictionary(grouping: rows) { $0["force"] as String }.mapValues { $0.map { $0["month"] as String } }
        }
    }

    /// The files that some areas, the postcodes of some districts, or the crimes of a force come from.
    public func sources(ofAreas codes: Set<String>, postcodesOf districts: Set<String>, crimesOf force: String?) throws
        -> Set<Int>
    {
        try read { database in
            var found: Set<Int> = []
            for row in try Row.fetchAll(database, sql: "SELECT code, source FROM areas") where codes.contains(row["code"]) {
                found.insert(row["source"])
            }
            let postcodes = try Row.fetchAll(database, sql: "SELECT DISTINCT district_code, source FROM postcodes")
            for row in postcodes where districts.contains(row["district_code"]) { found.insert(row["source"]) }
            if let force {
                let crimes = try Int.fetchAll(
                    database, sql: "SELECT DISTINCT source FROM crimes WHERE force = ?", arguments: [force])
                found.formUnion(crimes)
            }
            return found
        }
    }

    /// District code and name of each area known to a publication that gives them.
    public func districtNames() throws -> [String: String] {
        try read { database in
            var names: [String: String] = [:]
            for table in ["measurements", "deprivation"] {
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT DISTINCT district_code, district_name FROM \(table) WHERE district_code NOT NULL")
                for row in rows { names[row["district_code"]] = row["district_name"] }
            }
            return names
        }
    }
}

extension WorkspaceFile {
    /// For each area's code the number and name of the file that drew it.
    public func areaHolders() throws -> [String: (id: Int, file: String)] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT areas.code, sources.id, sources.file FROM areas JOIN sources ON sources.id = areas.source")
            return Dictionary(rows.map { ($0["code"], ($0["id"], $0["file"])) }) { first, _ in first }
        }
    }

    /// Whether any layer holds coordinates, which then were converted in the way the settings say.
    public func holdsCoordinates() throws -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM areas) OR EXISTS (SELECT 1 FROM premises) OR EXISTS (SELECT 1 FROM crimes)")
                ?? false
        }
    }
}
