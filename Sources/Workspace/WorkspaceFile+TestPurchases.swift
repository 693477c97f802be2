internal import Foundation
internal import GRDB
internal import Geometry
public import Licensing

extension WorkspaceFile {
    /// The test purchases released, by day, each at its own position or else at the centre of its postcode.
    public func testPurchases() throws -> [TestPurchaseRecord] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT t.*, (SELECT p.geom FROM postcodes p WHERE p.postcode = t.postcode ORDER BY p.quality, p.id LIMIT 1) AS centre
                    FROM test_purchases t ORDER BY t.date, t.source, t.row, t.id
                    """)
            return rows.compactMap { row in
                guard let result = TestPurchaseRecord.Result(rawValue: row["result"]) else { return nil }
                return TestPurchaseRecord(
                    row: row["row"], date: row["date"], premises: row["premises"], address: row["address"],
                    postcode: (row["postcode"] as String?).flatMap { Postcode($0) }, kind: row["kind"], result: result,
                    basis: row["targeting_basis"],
                    place: ((row["geom"] as Data?) ?? (row["centre"] as Data?)).flatMap(GeoPackageGeometry.point))
            }
        }
    }
}
