internal import Licensing

/// What the readers of CSV publications share: required columns, data rows, issues that quote the field.
extension CSVTable {
    func required(_ name: String) throws -> Int {
        guard let found = column(name) else { throw lacking(name) }
        return found
    }

    func required(startingWith prefix: String) throws -> Int {
        guard let found = column(startingWith: prefix) else { throw lacking(prefix) }
        return found
    }

    private func lacking(_ name: String) -> IntakeError {
        IntakeError(
            file: file, row: 0, field: name,
            message: "\(file): it has no column \"\(name)\"; download the file again, or restore the column.")
    }

    func issue(_ row: Int, _ column: Int, _ reason: String) -> RowIssue {
        RowIssue(
            file: file, row: row, field: column < header.count ? header[column] : "", value: fieldAsItStands(row, column),
            reason: reason)
    }

    /// A file none of whose rows can be used is no use as a whole.
    func requireRecords(_ count: Int, of publication: Publication) throws {
        guard count == 0 else { return }
        throw IntakeError(
            file: file,
            message: "\(file): it has the columns of \(publication.rawValue), but none of its \(rowCount) rows can be "
                + "used; download the file again.")
    }

    struct Cell: Hashable {
        let row: Int
        let heading: String
    }

    /// The cells under a heading that show an error in place of a value.
    var cellErrors: [RowIssue] {
        guard isSheet else { return [] }
        let columns = header.indices.filter { !header[$0].isEmpty }
        return dataRows.flatMap { row in
            columns.filter { CellText.isError(fieldAsItStands(row, $0)) }.map { column in
                issue(
                    row, column,
                    "The spreadsheet shows the error \(fieldAsItStands(row, column)) here and no value; it is taken as missing.")
            }
        }
    }

    /// Of two columns with one heading the first is read: an issue says so, as the second may be the one that is meant.
    var headingIssues: [RowIssue] {
        var seen: Set<String> = [""]
        return header.compactMap { heading in
            guard !seen.insert(heading.lowercased()).inserted, !heading.isEmpty else { return nil }
            return RowIssue(
                file: file, row: 0, field: heading, value: "",
                reason: "The heading \"\(heading)\" stands more than once; the first column of that name is used.")
        }
    }
}
