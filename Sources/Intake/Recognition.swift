internal import Licensing

/// Which publication a table is, by its headings.
enum Recognition {
    typealias Nearest = (signature: Signature, missing: [Signature.Column])

    /// How a sheet is read: as a publication, or through a mapping that has all its columns there.
    enum Kind {
        case publication(Publication)
        case mapping(MappingFile)

        var name: String {
            switch self {
            case .publication(let publication): publication.rawValue
            case .mapping(let mapping): mapping.name
            }
        }
    }

    static func kind(of header: [String], options: IntakeOptions) -> Kind? {
        if let asked = options.mapping, asked.missing(from: header).isEmpty { return .mapping(asked) }
        if options.publication == nil || options.publication == .register {
            let known = options.mappings.filter { options.publication == nil || $0.reads == .register }
            if let found = known.first(where: { $0.recognises(header) }) { return .mapping(found) }
        }
        return publication(of: header, asked: options.publication).map(Kind.publication)
    }

    static func publication(of header: [String], asked: Publication?) -> Publication? {
        candidates(header, asked: asked).first { $0.missing(from: header).isEmpty }?.publication
    }

    /// The publication that lacks the fewest columns: of all where it is asked for, else only where few are lacking.
    static func nearest(to header: [String], asked: Publication?) -> Nearest? {
        candidates(header, asked: asked).map { ($0, $0.missing(from: header)) }
            .filter { signature, missing in
                asked != nil || (missing.count < signature.columns.count && missing.count * 3 <= signature.columns.count)
            }
            .min { $0.1.count < $1.1.count }
    }

    private static func candidates(_ header: [String], asked: Publication?) -> [Signature] {
        Signature.all.filter { (asked == nil || $0.publication == asked) && !$0.isExcluded(by: header) }
    }

    static func refusal(_ nearest: Nearest, header: [String], file: String, row: Int) -> IntakeError {
        let column = nearest.missing.first?.name ?? ""
        return IntakeError(
            file: file, row: row, field: column,
            message: "\(file)\(row > 0 ? ", row \(row)" : ""): it looks like \(nearest.signature.publication.rawValue), but "
                + "has no column \"\(column)\"; found are \(HeadingList.quoted(header)). Download the file again, or restore the column.")
    }

    /// - Throws: `IntakeError` where the headings are of no known publication, `UnknownTable` where a mapping could read it.
    static func publication(of table: CSVTable, asked: Publication?) throws -> Publication {
        if let found = publication(of: table.header, asked: asked) { return found }
        if let nearest = nearest(to: table.header, asked: asked), !nearest.missing.isEmpty {
            throw refusal(nearest, header: table.header, file: table.file, row: 0)
        }
        if let proposal = MappingProposal(for: table, as: asked) {
            throw UnknownTable(file: table.file, table: table, proposal: proposal)
        }
        throw unknown(table)
    }

    static func unknown(_ table: CSVTable) -> IntakeError {
        IntakeError(
            file: table.file,
            message: "\(table.file): a file of no known kind; its first line reads \(HeadingList.quoted(table.header)). If it is one "
                + "of the publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping "
                + "and name it with --mapping.")
    }
}
