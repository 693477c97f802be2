internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

/// What the workspace knows of the postcodes and authorities of its registers.
extension WorkspaceFile {
    /// Those of the registers' postcodes that a postcode file has, the best placed of each.
    public func postcodesOfPremises() throws -> [Postcode: PostcodeRecord] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT * FROM postcodes WHERE postcode IN (SELECT DISTINCT postcode FROM premises)
                    ORDER BY quality DESC, id DESC
                    """)
            var found: [Postcode: PostcodeRecord] = [:]
            while let row = try rows.next() {
                guard let postcode = Postcode(row["postcode"] as String) else { continue }
                found[postcode] = PostcodeRecord(
                    row: row["row"], postcode: postcode, quality: row["quality"],
                    place: (row["geom"] as Data?).flatMap(GeoPackageGeometry.point), districtCode: row["district_code"],
                    ended: row["ended"])
            }
            return found
        }
    }

    /// The postcode areas of which a file is held, such as "BN".
    public func postcodeAreas() throws -> Set<String> {
        try read { database in
            Set(
                try String.fetchAll(
                    database, sql: "SELECT DISTINCT rtrim(substr(postcode, 1, 2), '0123456789') FROM postcodes"))
        }
    }

    /// Every figure of the Home Office's licensing tables, in the order of files and rows.
    public func licensingStatistics() throws -> [LicensingStatistic] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM licensing_statistics ORDER BY source, row, id").map { row in
                LicensingStatistic(
                    row: row["row"], table: row["sheet"], year: row["year"], region: row["region"],
                    authority: row["authority"], what: row["what"], count: row["count"])
            }
        }
    }
}
