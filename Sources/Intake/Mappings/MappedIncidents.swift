internal import Geometry
internal import Licensing
internal import Projection

/// A partner's extract of incidents. Nothing is quoted from its rows: an issue names the row and the field alone.
enum MappedIncidents {
    static func read(
        _ mapped: MappedTable, shapes: [PlaceRecord.Shape?]?, grid: NationalGrid, options: IntakeOptions
    ) throws -> Reading {
        let table = mapped.table
        guard let terms = mapped.mapping.sharing else {
            throw IntakeError(
                file: mapped.mapping.file, field: "sharing",
                message: "\(mapped.mapping.file): an extract of incidents needs \"sharing\"; add it.")
        }
        var records: [IncidentRecord] = []
        var issues: [RowIssue] = []
        for row in table.dataRows {
            func note(_ field: String, _ reason: String) {
                issues.append(
                    RowIssue(
                        file: table.file, row: row, field: mapped.heading(field), value: "",
                        reason: reason + " The value is not kept, because the extract is restricted."))
            }
            if let issue = mapped.shapeIssue(row) {
                issues.append(issue)
                continue
            }
            guard let kind = mapped.text(row, "kind") else {
                note("kind", "The row does not say what kind of incident it is; it was not used.")
                continue
            }
            var record = IncidentRecord(row: row, kind: kind, period: mapped.text(row, "period"))
            readTime(row, mapped, into: &record, note)
            guard record.date != nil || record.period != nil else {
                note("date", "The row has no usable date; it was not used.")
                continue
            }
            if let word = mapped.text(row, "alcohol") {
                record.isAlcoholRelated = mapped.mapping.alcohol[word.lowercased()]
                if record.isAlcoholRelated == nil { note("alcohol", "The mapping does not say what the word means; not known.") }
            }
            if let count = mapped.text(row, "count") {
                guard let number = PublishedNumber.integer(count), number > 0 else {
                    note("count", "A count is a whole number from 1; the row was not used.")
                    continue
                }
                record.count = number
            }
            readPlace(row, mapped, shapes, grid, into: &record, note)
            records.append(record)
        }
        try table.requireRecords(records.count, of: .incidents)
        let months = records.compactMap { $0.date.map { String($0.prefix(7)) } ?? $0.period }.sorted()
        let span = months.first.map { first in months.last.map { $0 == first ? first : "\(first) to \($0)" } ?? first } ?? ""
        return Reading(
            publication: .incidents, edition: options.edition ?? "", part: "\(mapped.mapping.name), \(span)", vintage: nil,
            rows: table.rowCount, content: .incidents(records, terms), issues: issues, mapping: mapped.mapping.provenance)
    }

    /// The time of day is kept only where the extract is said to be so fine: midnight is often written for "not known".
    private static func readTime(
        _ row: Int, _ mapped: MappedTable, into record: inout IncidentRecord, _ note: (String, String) -> Void
    ) {
        guard let written = mapped.text(row, "date") else { return }
        record.date = mapped.isoDate(written)
        guard ["minute", "hour"].contains(mapped.mapping.sharing?.timeResolution) else { return }
        if let time = mapped.text(row, "time") {
            record.minute = DateText.minute(time)
            if record.minute == nil { note("time", "It is no time of day such as 23:15; the time is not known.") }
        } else if mapped.column("time") == nil, written.contains(":") {
            record.minute = DateText.minute(written)
        }
    }

    private static func readPlace(
        _ row: Int, _ mapped: MappedTable, _ shapes: [PlaceRecord.Shape?]?, _ grid: NationalGrid,
        into record: inout IncidentRecord, _ note: (String, String) -> Void
    ) {
        if let shapes {
            if case .point(let point) = shapes[row - 1] { record.place = point }
        } else {
            switch mapped.place(row, grid: grid) {
            case .none: break
            case .at(let point): record.place = point
            case .unusable(let field, _): note(field, "The position cannot be used; the incident is kept without one.")
            }
        }
        if record.place == nil { note("easting", "The incident has no position; it is in no figure by place.") }
    }
}
