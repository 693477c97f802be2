internal import Licensing

extension Workbook {
    /// The one sheet that is a publication, from its headings down.
    /// - Throws: `IntakeError` where none is, or several could be.
    func table(options: IntakeOptions) throws -> (CSVTable, Recognition.Kind) {
        var found: [(sheet: String, table: CSVTable, kind: Recognition.Kind)] = []
        for sheet in sheets {
            for candidate in HeaderRow.candidates(in: sheet.table) {
                guard let kind = Recognition.kind(of: candidate.header, options: options) else { continue }
                found.append((sheet.name, sheet.table.headed(candidate.header, at: candidate.row), kind))
                break
            }
        }
        guard let first = found.first else {
            if let unknown = proposal(asked: options.publication) { throw unknown }
            throw nothingKnown(asked: options.publication)
        }
        guard found.count == 1 else {
            let names = found.map { "\"\($0.sheet)\" (\($0.kind.name))" }.joined(separator: ", ")
            throw IntakeError(
                file: file,
                message: "\(file): \(found.count) of its sheets could be meant: \(names); say which with --sheet.")
        }
        return (first.table, first.kind)
    }

    /// A mapping for the sheet and the row of headings that explain most columns; none where a publication is near.
    private func proposal(asked: Publication?) -> UnknownTable? {
        let candidates = sheets.flatMap { sheet in HeaderRow.candidates(in: sheet.table).map { (sheet, $0) } }
            .filter { $0.1.header.count { !$0.isEmpty } >= Self.fewestHeadings }
        let isNear = candidates.contains { candidate in
            Recognition.nearest(to: candidate.1.header, asked: asked).map { $0.missing.count < $0.signature.columns.count } ?? false
        }
        guard !isNear else { return nil }
        // By the headings alone: to look into the values of every row that might be one would take minutes. Of equals the first.
        let scores = candidates.map { FieldGuess.columns(of: $0.1.header).count }
        guard let most = scores.max(), most >= Self.fewestHeadings, let best = scores.firstIndex(of: most) else { return nil }
        let (sheet, candidate) = candidates[best]
        let table = sheet.table.headed(candidate.header, at: candidate.row)
        return MappingProposal(for: table, as: asked).map { UnknownTable(file: table.file, table: table, proposal: $0) }
    }

    private static let fewestHeadings = 3

    /// The sentence of the row that comes nearest, or of the whole workbook where none is near.
    private func nothingKnown(asked: Publication?) -> IntakeError {
        let near = sheets.flatMap { sheet in
            HeaderRow.candidates(in: sheet.table).compactMap { candidate in
                Recognition.nearest(to: candidate.header, asked: asked).map { (sheet, candidate, $0) }
            }
        }.min { $0.2.missing.count < $1.2.missing.count }
        if let (sheet, candidate, nearest) = near, nearest.missing.count < nearest.signature.columns.count {
            return Recognition.refusal(nearest, header: candidate.header, file: sheet.table.file, row: candidate.row)
        }
        let names = sheets.prefix(12).map { "\"\($0.name)\"" }.joined(separator: ", ")
        return IntakeError(
            file: file,
            message: "\(file): a workbook of no known kind; its sheets are \(names)"
                + (sheets.count > 12 ? " and \(sheets.count - 12) more" : "") + ". If one is of the publications that \"aleconner add "
                + "--help\" lists, say which with --as, and the sheet with --sheet; for any other write a mapping and name it with "
                + "--mapping.")
    }
}
