internal import Geometry
internal import Licensing
internal import Projection

/// Test purchases that trading standards released, passed or failed. Nothing of any other row is kept, not even its number:
/// how many were left out, and why, is one issue for each reason.
enum MappedTestPurchases {
    private enum LeftOut: String, CaseIterable {
        case unreleased = "released"
        case pending = "result"
    }

    static func read(
        _ mapped: MappedTable, shapes: [PlaceRecord.Shape?]?, grid: NationalGrid, options: IntakeOptions
    ) throws -> Reading {
        let table = mapped.table
        var records: [TestPurchaseRecord] = []
        var issues: [RowIssue] = []
        var leftOut: [LeftOut: Int] = [:]
        for row in table.dataRows {
            // Of a row that is cut short or shifted nobody can say that it was released.
            guard mapped.shapeIssue(row) == nil, isReleased(row, mapped) else {
                leftOut[.unreleased, default: 0] += 1
                continue
            }
            guard let result = result(row, mapped) else {
                leftOut[.pending, default: 0] += 1
                continue
            }
            if let record = record(row, result, mapped, shapes, grid, &issues) { records.append(record) }
        }
        issues += LeftOut.allCases.compactMap { reason in
            leftOut[reason].map { sentence(reason, $0, of: table.rowCount, mapped) }
        }
        guard !records.isEmpty else {
            throw IntakeError(
                file: table.file,
                message: "\(table.file): none of its \(table.rowCount) rows is a test purchase that is marked as released and passed "
                    + "or failed (not released: \(leftOut[.unreleased] ?? 0), pending: \(leftOut[.pending] ?? 0)), so there is nothing "
                    + "to keep; ask trading standards for the released ones, or correct \"released\" and \"results\" in the mapping.")
        }
        return Reading(
            publication: .testPurchases, edition: options.edition ?? "", part: mapped.mapping.name, vintage: nil,
            rows: table.rowCount, content: .testPurchases(records), issues: issues, mapping: mapped.mapping.provenance)
    }

    /// By the mapping's words, else by a plain yes. What is not said is not released.
    private static func isReleased(_ row: Int, _ mapped: MappedTable) -> Bool {
        guard let word = mapped.text(row, "released")?.lowercased() else { return false }
        return mapped.mapping.released[word] ?? (mapped.mapping.released.isEmpty && ["yes", "y", "true"].contains(word))
    }

    /// Nil where it is neither passed nor failed, or nobody said what the word means.
    private static func result(_ row: Int, _ mapped: MappedTable) -> TestPurchaseRecord.Result? {
        guard let word = mapped.text(row, "result")?.lowercased() else { return nil }
        return mapped.mapping.results.isEmpty ? TestPurchaseRecord.Result(rawValue: word) : mapped.mapping.results[word]
    }

    private static func record(
        _ row: Int, _ result: TestPurchaseRecord.Result, _ mapped: MappedTable, _ shapes: [PlaceRecord.Shape?]?,
        _ grid: NationalGrid, _ issues: inout [RowIssue]
    ) -> TestPurchaseRecord? {
        func note(_ field: String, _ reason: String) {
            issues.append(
                RowIssue(file: mapped.table.file, row: row, field: mapped.heading(field), value: "", reason: reason))
        }
        guard let date = mapped.text(row, "date").flatMap(mapped.isoDate) else {
            note("date", "The test purchase has no usable date; it was not used.")
            return nil
        }
        guard let kind = mapped.text(row, "kind") else {
            note("kind", "The row does not say what was asked for; it was not used.")
            return nil
        }
        var record = TestPurchaseRecord(row: row, date: date, kind: kind, result: result)
        record.premises = mapped.text(row, "premises").flatMap { PremisesWords.name($0, holder: nil) }
        record.address = mapped.text(row, "address").flatMap { PremisesWords.address($0, holder: nil) }
        record.postcode = mapped.text(row, "postcode").flatMap { Postcode($0) }
        record.basis = mapped.text(row, "targeting basis")
        if let shapes {
            if case .point(let point) = shapes[row - 1] { record.place = point }
        } else {
            switch mapped.place(row, grid: grid) {
            case .none: break
            case .at(let point): record.place = point
            case .unusable(let field, let sentence): note(field, sentence + " The test purchase is kept without a position.")
            }
        }
        if record.place == nil, record.postcode == nil {
            note("postcode", "The test purchase has neither a position nor a postcode; it is in no figure by place.")
        }
        return record
    }

    private static func sentence(_ reason: LeftOut, _ count: Int, of rows: Int, _ mapped: MappedTable) -> RowIssue {
        let which = "\(count) of \(rows) rows \(count == 1 ? "is" : "are")"
        let why =
            switch reason {
            case .unreleased: "not marked as released by trading standards"
            case .pending: "released but neither passed nor failed, so the case may be pending"
            }
        return RowIssue(
            file: mapped.table.file, row: 0, field: mapped.heading(reason.rawValue), value: "",
            reason: "\(which) \(why) and left out; nothing of \(count == 1 ? "it" : "them") is kept.")
    }
}
