internal import Geometry
internal import Licensing
internal import Projection

/// Places of the user's, from a table or from the features of a vector file.
enum MappedPlaces {
    /// - Parameter shapes: of each row, where the rows are features; nil for a table, whose columns then give the place.
    static func read(
        _ mapped: MappedTable, shapes: [PlaceRecord.Shape?]?, grid: NationalGrid, options: IntakeOptions
    ) throws -> Reading {
        let table = mapped.table
        var records: [PlaceRecord] = []
        var issues: [RowIssue] = []
        for row in table.dataRows {
            if let issue = mapped.shapeIssue(row) {
                issues.append(issue)
                continue
            }
            guard let kind = mapped.text(row, "kind") else {
                issues.append(
                    RowIssue(
                        file: table.file, row: row, field: mapped.heading("kind"), value: "",
                        reason: "The row does not say what kind of place it is; it was not used."))
                continue
            }
            var record = PlaceRecord(row: row, kind: kind)
            record.reference = mapped.text(row, "reference")
            record.name = mapped.text(row, "name").flatMap { PremisesWords.name($0, holder: nil) }
            record.detail = mapped.text(row, "detail").flatMap { PremisesWords.address($0, holder: nil) }
            record.postcode = mapped.text(row, "postcode").flatMap { Postcode($0) }
            if let shapes {
                record.shape = shapes[row - 1]
            } else {
                switch mapped.place(row, grid: grid) {
                case .none: break
                case .at(let point): record.shape = .point(point)
                case .unusable(let field, let sentence):
                    issues.append(table.issue(row, mapped.column(field) ?? 0, sentence + " The place is kept without a position."))
                }
            }
            if record.shape == nil, record.postcode == nil {
                issues.append(
                    RowIssue(
                        file: table.file, row: row, field: "", value: "",
                        reason: "The row has neither a position nor a postcode; the place is on no map."))
            }
            records.append(record)
        }
        try table.requireRecords(records.count, of: .places)
        return Reading(
            publication: .places, edition: options.edition ?? "", part: mapped.mapping.name, vintage: nil,
            rows: table.rowCount, content: .places(records), issues: issues, mapping: mapped.mapping.provenance)
    }
}
