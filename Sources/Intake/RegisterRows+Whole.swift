internal import Licensing

/// What is to be said of the register as a whole, and of rows that tell of one licence together.
extension RegisterRows {
    mutating func speakOfTheWhole() {
        func say(_ field: String, _ reason: String) {
            issues.append(RowIssue(file: table.file, row: 0, field: field, value: "", reason: reason))
        }
        if mapped.column("status") == nil {
            say("status", "The register has no status column: all its rows are taken as in force.")
        }
        if records.allSatisfy({ $0.sales == .notStated }) {
            say(
                "activities",
                "The register does not state what each licence permits: its rows count as outlets whose activities are not "
                    + "stated, and on- and off-sales are unknown.")
        }
    }

    /// Rows of one licence number and one date become one premises with the activities of them all. Of one number with
    /// several dates only the latest stands: the others were superseded by it.
    mutating func joinRows() {
        var order: [[String]] = []
        var joined: [[String]: PremisesRecord] = [:]
        for record in records {
            let reference = record.reference ?? ""
            let key = [reference, record.startDate ?? "", reference.isEmpty ? "\(record.row)" : "", record.kind.rawValue]
            guard var first = joined[key] else {
                joined[key] = record
                order.append(key)
                continue
            }
            first.takeActivities(of: record)
            joined[key] = first
        }
        var latest: [String: String] = [:]
        for record in joined.values {
            guard let reference = record.reference, let start = record.startDate else { continue }
            latest[reference] = max(latest[reference] ?? "", start)
        }
        let all = records.count
        records = order.compactMap { joined[$0] }.map { record in
            guard let reference = record.reference, let start = record.startDate, let last = latest[reference], start < last
            else { return record }
            var old = record
            old.status = .superseded
            issues.append(
                RowIssue(
                    file: table.file, row: record.row, field: mapped.heading("start"), value: start,
                    reason: "The licence number stands again with the later date \(last): this row was superseded by it and "
                        + "is not counted as in force."))
            return old
        }
        guard records.count < all else { return }
        issues.append(
            RowIssue(
                file: table.file, row: 0, field: "", value: "",
                reason: "The register has a row for each activity: its \(all) rows tell of \(records.count) authorisations."))
    }
}

extension PremisesRecord {
    /// The union of what two rows of one licence permit.
    mutating func takeActivities(of other: PremisesRecord) {
        switch (sales, other.sales) {
        case (.notStated, let sales), (let sales, .notStated), (.none, let sales), (let sales, .none): self.sales = sales
        case (let one, let two): sales = one == two ? one : .both
        }
        if let more = other.sellsAlcohol { sellsAlcohol = (sellsAlcohol ?? false) || more }
        if let more = other.lateNightRefreshment { lateNightRefreshment = (lateNightRefreshment ?? false) || more }
        if let more = other.entertainment {
            let both = Set(entertainment ?? []).union(more)
            entertainment = RegulatedEntertainment.allCases.filter(both.contains)
        }
    }
}
