public import Foundation
public import Licensing
internal import Workspace

public struct HistoryReport: Report {
    struct Premises: Encodable, Sendable {
        let authority: String
        let row: Int
        @ExplicitNull var reference: String?
        @ExplicitNull var name: String?
        @ExplicitNull var postcode: String?
        let authorisation: String
        let alcohol: String
        let status: String
        @ExplicitNull var hours: String?
        let file: String
        let edition: String
        let from: String
        /// Null where it stands still.
        @ExplicitNull var until: String?

        init(_ stood: StoodPremises) {
            let record = stood.premises.record
            authority = stood.premises.authority.name
            row = record.row
            reference = record.reference
            name = record.name
            postcode = record.postcode?.description
            authorisation = record.kind.rawValue
            alcohol = record.sales.rawValue
            status = record.status.rawValue
            hours = record.hours
            file = stood.file
            edition = stood.edition
            from = stood.from
            until = stood.until
        }
    }

    struct Extract: Encodable, Sendable {
        let authority: String
        let file: String
        let edition: String
        let from: String
        @ExplicitNull var until: String?
        let rows: Int
    }

    @ExplicitNull var on: String?
    @ExplicitNull var reference: String?
    let extracts: [Extract]
    let premises: [Premises]

    public var text: String {
        var table = TextTable(["register of", "extract", "stood from", "until before", "rows"], numeric: [4])
        for extract in extracts {
            table.add([extract.authority, extract.file, extract.from, extract.until ?? "still", "\(extract.rows)"])
        }
        guard on != nil || reference != nil else { return table.text }
        var rows = TextTable(["reference", "name", "postcode", "alcohol", "status", "hours", "from", "until before"])
        for entry in premises {
            rows.add([
                entry.reference ?? "", entry.name ?? "", entry.postcode ?? "", entry.alcohol, entry.status,
                entry.hours ?? "not stated", entry.from, entry.until ?? "still",
            ])
        }
        return [table.text, "", rows.text].joined(separator: "\n")
    }
}

extension Desk {
    /// The extracts of registers that were held, and premises as they stood.
    /// - Parameters:
    ///   - day: only what stood on that day; nil for every extract.
    ///   - reference: only the rows of that licence number.
    public func history(_ workspace: URL, on day: CalendarDate?, reference: String?) throws -> HistoryReport {
        do {
            let all = try open(workspace).premisesHistory()
            let shown = workspace.relativePath
            guard let first = all.map(\.from).min() else {
                throw Fault(
                    .data, file: shown,
                    message: "\(shown): no licensing register is loaded, so there is no history; add one with \"aleconner add\".")
            }
            let day = day?.description
            if let day, day < first {
                throw Fault(
                    .data, file: shown, field: "on",
                    message: "\(shown): the first extract is of \(first), and nothing is known of \(day); ask for a later day.")
            }
            let standing = all.filter { stood in
                guard let day else { return true }
                return stood.from <= day && stood.until.map { day < $0 } ?? true
            }
            let found = standing.filter { stood in
                reference.map { $0.lowercased() == stood.premises.record.reference?.lowercased() } ?? true
            }
            if let reference, found.isEmpty {
                throw Fault(
                    .data, file: shown, field: "reference",
                    message: "\(shown): no register held has a licence number \"\(reference)\"\(day.map { " on \($0)" } ?? ""); "
                        + "look it up with \"aleconner export \(shown) premises --format csv\".")
            }
            let groups = Dictionary(grouping: standing) { [$0.premises.authority.name, $0.from, $0.file, $0.edition, $0.until ?? ""] }
            let extracts = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
                HistoryReport.Extract(
                    authority: key[0], file: key[2], edition: key[3], from: key[1], until: key[4].isEmpty ? nil : key[4],
                    rows: rows.count)
            }
            return HistoryReport(
                on: day, reference: reference, extracts: extracts,
                premises: day == nil && reference == nil ? [] : found.map(HistoryReport.Premises.init))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
