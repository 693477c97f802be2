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
            guard !all.isEmpty else {
                throw Fault(
                    .data, file: shown,
                    message: "\(shown): no licensing register is loaded, so there is no history; add one with \"aleconner add\".")
            }
            let standing = try day.map { try Holdings.standing(on: $0, in: all, file: shown, field: "on") } ?? all
            let day = day?.description
            let found = standing.filter { stood in
                reference.map { $0.lowercased() == stood.premises.record.reference?.lowercased() } ?? true
            }
            if let reference, found.isEmpty {
                throw Fault(
                    .data, file: shown, field: "reference",
                    message: "\(shown): no register held has a licence number \"\(reference)\"\(day.map { " on \($0)" } ?? ""); "
                        + "look it up with \"aleconner export \(shown) premises --format csv\".")
            }
            return HistoryReport(
                on: day, reference: reference, extracts: Holdings.extracts(standing),
                premises: day == nil && reference == nil ? [] : found.map(HistoryReport.Premises.init))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
