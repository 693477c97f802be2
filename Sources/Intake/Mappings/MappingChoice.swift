internal import Licensing

/// Which mapping a table is read through, if any: the one that the user named, or the first that knows its columns.
struct MappingChoice {
    let file: String
    let options: IntakeOptions

    /// - Throws: `IntakeError` where the table is nearly one that a known mapping reads: a lost column is named rather than
    ///   a new mapping proposed.
    func mapping(for table: CSVTable) throws -> MappingFile? {
        if let asked = options.mapping, asked.recognises(table.header) || !isKnownOtherwise(table) { return asked }
        guard options.publication == nil || options.publication == .register else { return nil }
        let known = options.mappings.filter { options.publication == nil || $0.reads == .register }
        if let found = known.first(where: { $0.recognises(table.header) }) { return found }
        guard !isKnownOtherwise(table) else { return nil }
        // Tables of points share columns like "postcode" and "lat": to be near one of them says nothing.
        let close = known.filter { $0.statesRecognition && $0.reads == .register }.map { ($0, $0.missing(from: table.header)) }
            .filter { mapping, missing in
                missing.count < mapping.recognise.count && missing.count * 3 <= mapping.recognise.count
            }
            .min { $0.1.count < $1.1.count }
        guard let (mapping, missing) = close, let column = missing.first else { return nil }
        throw IntakeError(
            file: file, row: 0, field: column.name,
            message: "\(file): it looks like \(Publication.register.rawValue), \(mapping.name), but has no column \"\(column.name)\"; found are "
                + "\(HeadingList.quoted(table.header)). Download the file again, restore the column, or write a mapping and "
                + "name it with --mapping.")
    }

    private func isKnownOtherwise(_ table: CSVTable) -> Bool {
        Signature.all.contains { $0.missing(from: table.header).isEmpty && !$0.isExcluded(by: table.header) }
    }
}
