internal import Geometry
internal import Licensing
internal import Projection

/// A table of no known kind that could be read through a mapping: what is proposed, and what it would read.
public struct ProposedMapping: Error, Hashable, Sendable {
    public let file: String
    /// "register", "places" and so on.
    public let reads: String
    /// YAML, with a reason behind every line.
    public let text: String
    /// What the first rows would become, one line each; empty where they cannot be shown.
    public let firstRows: [String]
    public let headings: [String]
}

/// Thrown where no publication and no mapping knows a table.
struct UnknownTable: Error {
    let file: String
    let table: CSVTable
    let proposal: MappingProposal

    private static let shown = 5

    /// The proposal with what it would read from the first rows: read, and nothing kept.
    func proposed(grid: NationalGrid, options: IntakeOptions) -> ProposedMapping {
        let short = file.split(separator: "/").last.map(String.init) ?? file
        let text = proposal.text(for: short)
        return ProposedMapping(
            file: file, reads: proposal.reads.rawValue, text: text,
            firstRows: (try? firstRows(text, grid: grid, options: options)) ?? [], headings: table.header)
    }

    private func firstRows(_ text: String, grid: NationalGrid, options: IntakeOptions) throws -> [String] {
        // Rows of a restricted extract are not shown.
        guard proposal.reads != .incidents else { return [] }
        let mapping = try MappingFile(text, file: "the proposed mapping")
        let reading = try MappedTable.read(table, through: mapping, grid: grid, options: options)
        switch reading.content {
        case .premises(let records): return records.prefix(Self.shown).map(Self.line)
        case .postcodes(let records):
            return records.prefix(Self.shown).map { record in
                "row \(record.row): postcode \(record.postcode); place "
                    + (record.place.map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" } ?? "none")
            }
        case .places(let records):
            return records.prefix(Self.shown).map { record in
                "row \(record.row): " + [record.kind, record.name, record.postcode?.description].compactMap(\.self).joined(separator: "; ")
            }
        default: return []
        }
    }

    private static func line(_ record: PremisesRecord) -> String {
        let parts: [(String, String?)] = [
            ("reference", record.reference), ("name", record.name), ("address", record.address),
            ("postcode", record.postcode?.description),
            ("authorisation", record.kind == .notStated ? nil : record.kind.rawValue), ("status", record.status.rawValue),
            ("alcohol", record.sales.words), ("late night refreshment", record.lateNightRefreshment.map { $0 ? "yes" : "no" }),
            ("hours", record.hours), ("start", record.startDate), ("holder", record.holder),
            ("place", record.place.map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" }),
        ]
        return "row \(record.row): " + parts.compactMap { name, value in value.map { "\(name) \($0)" } }.joined(separator: "; ")
    }
}
