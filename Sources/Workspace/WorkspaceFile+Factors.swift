internal import Foundation
internal import GRDB
public import Geometry
public import Licensing

/// What the factor table is made of, each row with the file it comes from, in the order of files and rows.
extension WorkspaceFile {
    /// The index of File 1 and the domains of the other files, by the number of their file.
    public func deprivationStandings() throws -> [Int: [DomainRecord]] {
        try read { database in
            var found: [Int: [DomainRecord]] = [:]
            let index = try Row.fetchCursor(database, sql: "SELECT source, row, code, imd_rank, imd_decile FROM deprivation ORDER BY source, row, id")
            while let row = try index.next() {
                found[row["source"], default: []].append(
                    DomainRecord(row: row["row"], code: row["code"], domain: .overall, rank: row["imd_rank"], decile: row["imd_decile"]))
            }
            let domains = try Row.fetchCursor(
                database, sql: "SELECT source, row, code, domain, basis, score, rank, decile FROM domains ORDER BY source, row, id")
            while let row = try domains.next() {
                guard let domain = DomainRecord.Domain(rawValue: row["domain"]), let basis = DomainRecord.Basis(rawValue: row["basis"])
                else { continue }
                found[row["source"], default: []].append(
                    DomainRecord(
                        row: row["row"], code: row["code"], domain: domain, basis: basis, score: row["score"], rank: row["rank"],
                        decile: row["decile"]))
            }
            return found
        }
    }

    /// Residents of some ages beside those of all ages in the same file.
    public func residentsOfAges() throws -> [(source: Int, code: String, ages: ResidentsOfAges, total: Int)] {
        // The plus keeps SQLite from going through the whole file for each row: the area's code is the quick way.
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT a.source, a.code, a.from_age, a.to_age, a.residents, p.residents AS total
                    FROM population_ages a JOIN population p ON p.code = a.code AND +p.source = a.source
                    ORDER BY a.source, a.row, a.id
                    """)
            var found: [(source: Int, code: String, ages: ResidentsOfAges, total: Int)] = []
            while let row = try rows.next() {
                found.append(
                    (
                        row["source"], row["code"],
                        ResidentsOfAges(from: row["from_age"], to: row["to_age"], residents: row["residents"]), row["total"]
                    ))
            }
            return found
        }
    }

    /// The codes of areas that indicators are held of.
    public func areasWithIndicators() throws -> Set<String> {
        try read { database in
            Set(try String.fetchAll(database, sql: "SELECT DISTINCT area_code FROM indicators"))
        }
    }

    /// MSOAs and wards of these codes by a shape of theirs; of several years the newest.
    public func outlines(ofWiderAreas codes: Set<String>) throws -> [String: MultiPolygon] {
        guard !codes.isEmpty else { return [:] }
        return try read { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT code, geom FROM wider_areas ORDER BY year, id")
            var found: [String: MultiPolygon] = [:]
            while let row = try rows.next() {
                let code: String = row["code"]
                let blob: Data? = row["geom"]
                if codes.contains(code), let shape = blob.flatMap(GeoPackageGeometry.multiPolygon) { found[code] = shape }
            }
            return found
        }
    }

    /// Every extract of incidents with the terms it was shared under. Whoever calls this answers for what is shown of it.
    public func restrictedIncidents() throws -> [(source: Int, terms: SharingTerms, incidents: [IncidentRecord])] {
        try read { database in
            let terms = try Row.fetchAll(database, sql: "SELECT * FROM restricted_terms ORDER BY source")
            return try terms.map { term in
                let source: Int = term["source"]
                let rows = try Row.fetchAll(
                    database, sql: "SELECT * FROM restricted_incidents WHERE source = ? ORDER BY row, id", arguments: [source])
                let incidents = rows.map { row in
                    let blob: Data? = row["geom"]
                    let alcohol: Int? = row["alcohol"]
                    return IncidentRecord(
                        row: row["row"], kind: row["kind"], date: row["date"], minute: row["minute"], period: row["period"],
                        isAlcoholRelated: alcohol.map { $0 == 1 }, count: row["count"],
                        place: blob.flatMap(GeoPackageGeometry.point))
                }
                return (
                    source,
                    SharingTerms(
                        partner: term["partner"], basis: term["basis"], timeResolution: term["time_resolution"],
                        positionedBy: term["positioned_by"], fewestShown: term["fewest_shown"], roundedTo: term["rounded_to"]),
                    incidents
                )
            }
        }
    }
}
