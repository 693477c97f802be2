internal import Licensing
internal import Projection

/// A council's licensing register, read through a mapping.
enum RegisterFile {
    /// England and Wales together have about 240,000 licences and certificates; no authority has a tenth of them.
    private static let mostRows = 100_000

    static func read(_ table: CSVTable, mapping: MappingFile, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        guard table.rowCount <= mostRows else {
            throw IntakeError(
                file: table.file,
                message: "\(table.file): it has \(table.rowCount) rows, and no authority's register has more than \(mostRows); name "
                    + "the register itself, or cut out the authority's rows.")
        }
        var reader = RegisterRows(table: try MappedTable(table, mapping: mapping), grid: grid, options: options)
        try reader.refuseHalfOfCoordinates()
        for row in table.dataRows { reader.read(row) }
        try table.requireRecords(reader.records.count, of: .register)
        if mapping.hasSeveralRows { reader.joinRows() }
        reader.speakOfTheWhole()
        if let edition = options.edition, CalendarDate(iso: edition) == nil {
            reader.issues.append(
                RowIssue(
                    file: table.file, row: 0, field: "edition", value: "",
                    reason: "The edition \"\(edition)\" is no day such as 2023-03-02, so the register stands from the day on which "
                        + "it was added."))
        }
        if let issue = PostcodePoints.issue(reader.records, file: table.file) { reader.issues.append(issue) }
        // The part, an authority, follows from where the rows lie, which only the workspace can tell.
        return Reading(
            publication: .register, edition: options.edition ?? "", part: "", vintage: nil, rows: table.rowCount,
            content: .premises(reader.records), issues: reader.issues, mapping: mapping.provenance)
    }
}
