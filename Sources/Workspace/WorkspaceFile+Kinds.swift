internal import Foundation
internal import GRDB
internal import Geometry
internal import Licensing

extension WorkspaceFile {
    /// Judges the kind of premises from all that is held: the row, and the food businesses at its postcode.
    /// - Parameter everyone: also those that were judged before, which new food businesses may change; else only new rows.
    func classify(everyone: Bool, in database: Database) throws {
        let chosen = everyone ? "" : "WHERE premises_kind IS NULL"
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM premises \(chosen))") == true else { return }
        let foods = FoodBusinessMatch(
            try Row.fetchAll(database, sql: "SELECT name, postcode, type FROM food_businesses WHERE type NOT NULL ORDER BY id")
                .compactMap { row in
                    guard let name: String = row["name"], let postcode: String = row["postcode"] else { return nil }
                    return (name: name, postcode: postcode, type: row["type"] as Int)
                })
        let update = try database.makeStatement(
            sql: """
                UPDATE premises SET premises_kind = ?, kind_rule = ?, kind_confidence = ?, remote_sales = ?, remote_reasons = ?
                WHERE id = ?
                """)
        for row in try Row.fetchAll(database, sql: "SELECT * FROM premises \(chosen) ORDER BY id") {
            let record = Self.premises(row).record
            var evidence = KindEvidence(record)
            evidence.foodBusinessType = record.name.flatMap { name in
                record.postcode.flatMap { foods.type(ofBusinessCalled: name, at: $0.description) }
            }
            let judged = KindClassification(of: evidence)
            try update.execute(
                arguments: [
                    judged.kind.rawValue, judged.rule, judged.confidence.rawValue, judged.remote.verdict.rawValue,
                    judged.remote.reasons.isEmpty ? nil : judged.remote.reasons.joined(separator: "; "), row["id"] as Int64,
                ])
        }
    }
}
