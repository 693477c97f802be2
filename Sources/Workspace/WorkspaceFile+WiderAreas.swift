internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

/// Areas above the LSOA, and who lives in areas.
extension WorkspaceFile {
    /// Those of one level, in the order of their years and codes. One that two files have is taken from the later.
    public func widerAreas(_ level: AreaLevel) throws -> [WiderAreaRecord] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT * FROM wider_areas WHERE level = ?1 AND id IN
                      (SELECT max(id) FROM wider_areas WHERE level = ?1 GROUP BY year, code)
                    ORDER BY year, code
                    """,
                arguments: [level.rawValue])
            var records: [WiderAreaRecord] = []
            while let row = try rows.next() {
                guard let shape = (row["geom"] as Data?).flatMap(GeoPackageGeometry.multiPolygon) else { continue }
                records.append(
                    WiderAreaRecord(
                        row: row["row"], level: level, year: row["year"], code: row["code"], name: row["name"], shape: shape,
                        repaired: row["repaired"]))
            }
            return records
        }
    }

    /// Residents of some ages by area code, in the order of the file, of one edition of the population.
    public func residentsByAge(population edition: String) throws -> [String: [ResidentsOfAges]] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT a.source, a.code, a.from_age, a.to_age, a.residents FROM population_ages a
                    JOIN sources s ON s.id = a.source WHERE s.edition = ? ORDER BY a.source, a.id
                    """,
                arguments: [edition])
            // Of two files of one edition the later, as with residents of all ages.
            var held: [String: (source: Int, ages: [ResidentsOfAges])] = [:]
            while let row = try rows.next() {
                let code: String = row["code"]
                let source: Int = row["source"]
                let ages = ResidentsOfAges(from: row["from_age"], to: row["to_age"], residents: row["residents"])
                if held[code]?.source == source { held[code]?.ages.append(ages) } else { held[code] = (source, [ages]) }
            }
            return held.mapValues(\.ages)
        }
    }

    /// The editions of the population that have residents of some ages.
    public func editionsWithAges() throws -> Set<String> {
        try read { database in
            Set(
                try String.fetchAll(
                    database,
                    sql: "SELECT DISTINCT edition FROM sources WHERE id IN (SELECT source FROM population_ages)"))
        }
    }

    /// How many LSOAs of England and Wales an edition of the population has, and how many people live in all of them.
    public func population(ofAll edition: String) throws -> (areas: Int, residents: Int) {
        try read { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT count(*) AS areas, coalesce(sum(residents), 0) AS residents FROM population WHERE id IN
                      (SELECT max(p.id) FROM population p JOIN sources s ON s.id = p.source
                       WHERE s.edition = ? AND (p.code LIKE 'E01%' OR p.code LIKE 'W01%') GROUP BY p.code)
                    """,
                arguments: [edition])
            return (row?["areas"] ?? 0, row?["residents"] ?? 0)
        }
    }
}

extension WorkspaceFile {
    /// The districts of each county in the postcodes loaded, all by GSS code. A unitary authority is in none.
    public func counties() throws -> [String: Set<String>] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT county_code, district_code FROM postcodes
                    WHERE county_code NOT NULL AND county_code <> '' AND district_code <> ''
                    """)
            return Dictionary(grouping: rows) { $0["county_code"] as String }
                .mapValues { Set($0.map { $0["district_code"] as String }) }
        }
    }
}
