internal import Licensing
internal import Projection

/// A council's licensing register, read through a mapping.
enum RegisterFile {
    static func read(_ table: CSVTable, mapping: MappingFile, grid: NationalGrid, options: IntakeOptions) throws -> Reading {
        var reader = RegisterRows(table: try MappedTable(table, mapping: mapping), grid: grid, options: options)
        try reader.refuseHalfOfCoordinates()
        for row in table.dataRows { reader.read(row) }
        try table.requireRecords(reader.records.count, of: .register)
        if mapping.hasSeveralRows { reader.joinRows() }
        reader.speakOfTheWhole()
        if let issue = PostcodePoints.issue(reader.records, file: table.file) { reader.issues.append(issue) }
        // The part, an authority, follows from where the rows lie, which only the workspace can tell.
        return Reading(
            publication: .register, edition: options.edition ?? "", part: "", vintage: nil, rows: table.rowCount,
            content: .premises(reader.records), issues: reader.issues, mapping: mapping.provenance)
    }
}
