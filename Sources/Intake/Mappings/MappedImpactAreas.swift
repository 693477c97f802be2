internal import Geometry
internal import Licensing
internal import Projection

/// Published cumulative impact areas: shapes from a vector file, words from its columns or from the mapping.
enum MappedImpactAreas {
    static func read(_ mapped: MappedTable, shapes: [PlaceRecord.Shape?]?, options: IntakeOptions) throws -> Reading {
        let table = mapped.table
        guard let shapes else {
            throw IntakeError(
                file: table.file,
                message: "\(table.file): a cumulative impact area needs its shape, and this is a table without shapes; add the "
                    + "vector file (GeoJSON, GeoPackage, zipped shapefile or KML) with the mapping.")
        }
        var records: [ImpactAreaRecord] = []
        var issues: [RowIssue] = []
        for row in table.dataRows {
            func refuse(_ field: String, _ reason: String) {
                issues.append(
                    RowIssue(
                        file: table.file, row: row, field: mapped.heading(field), value: mapped.text(row, field) ?? "",
                        reason: reason))
            }
            guard case .area(let shape) = shapes[row - 1] else {
                refuse("name", "A cumulative impact area must be a polygon; the feature was not used.")
                continue
            }
            guard let name = mapped.text(row, "name"), let authority = mapped.text(row, "authority"),
                let kinds = mapped.text(row, "kinds")
            else {
                refuse("name", "The feature lacks its name, its authority or the kinds it covers; it was not used.")
                continue
            }
            guard let published = mapped.text(row, "published").flatMap(mapped.isoDate) else {
                refuse("published", "The day of publication is no date; the feature was not used.")
                continue
            }
            var record = ImpactAreaRecord(
                row: row, name: name, authority: authority, shape: shape, published: published, kinds: kinds)
            record.nextReview = mapped.text(row, "next review").flatMap(mapped.isoDate)
            record.wording = mapped.text(row, "wording")
            record.paragraph = mapped.text(row, "paragraph")
            record.document = mapped.text(row, "document")
            if record.nextReview == nil {
                refuse(
                    "next review",
                    "The next review is not stated; by section 5A(7) it is due before three years are over.")
            }
            records.append(record)
        }
        try table.requireRecords(records.count, of: .impactAreas)
        return Reading(
            publication: .impactAreas, edition: options.edition ?? "", part: mapped.mapping.name, vintage: nil,
            rows: table.rowCount, content: .impactAreas(records), issues: issues, mapping: mapped.mapping.provenance)
    }
}
