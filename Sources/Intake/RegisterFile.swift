internal import Licensing
internal import Projection

/// A council's licensing register, in one of the known shapes.
enum RegisterFile {
    static func read(_ table: CSVTable, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        guard
            let shape = RegisterShape.all.first(where: { shape in
                shape.signature.allSatisfy { column in table.header.contains(where: column.matches) }
            })
        else {
            throw IntakeError(file: table.file, message: "\(table.file): a register of no known shape.")
        }
        var reader = RegisterRows(table: table, shape: shape, grid: grid, options: options)
        try reader.refuseHalfOfCoordinates()
        for row in table.dataRows { reader.read(row) }
        try table.requireRecords(reader.records.count, of: .register)
        if !reader.hasStatus {
            reader.issues.append(
                RowIssue(
                    file: table.file, row: 0, field: "status", value: "",
                    reason: "The register has no status column: all its rows are taken as in force."))
        }
        if !shape.statesActivities {
            reader.issues.append(
                RowIssue(
                    file: table.file, row: 0, field: "activities", value: "",
                    reason: "The register does not state what each licence permits: its rows count as outlets whose "
                        + "activities are not stated, and on- and off-sales are unknown."))
        }
        if let issue = PostcodePoints.issue(reader.records, file: table.file) { reader.issues.append(issue) }
        // The part, an authority, follows from where the rows lie, which only the workspace can tell.
        return Reading(
            publication: .register, edition: options.edition ?? "", part: "", vintage: nil, rows: table.rowCount,
            content: .premises(reader.records), issues: reader.issues)
    }
}
