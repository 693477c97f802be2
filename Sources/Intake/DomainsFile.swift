internal import Licensing

/// English Indices of Deprivation by domain: scores, ranks and deciles of every LSOA, as the file has them.
enum DomainsFile {
    static func read(_ table: CSVTable, options: IntakeOptions) throws -> Reading {
        let is2011 = table.column("LSOA code (2011)") != nil
        let code = try table.required(is2011 ? "LSOA code (2011)" : "LSOA code (2021)")
        let headings = DomainHeadings(table)
        var records: [DomainRecord] = []
        var codes: [String] = []
        var issues = ResidentColumns(table).columns.isEmpty ? [] : [residentsLeftOut(table)]
        var single = OneRowAnArea(table: table, column: code)
        for row in table.dataRows {
            let area = table.field(row, code)
            guard AreaCode.isLSOA(area) else {
                issues.append(table.issue(row, code, AreaCode.reason))
                continue
            }
            try single.check(row)
            var found: [DomainRecord] = []
            for columns in headings.domains {
                let record = DomainRecord(
                    row: row, code: area, domain: columns.domain, basis: columns.isTransformed ? .transformed : .published,
                    score: value(row, columns.score, "A score is a number", of: table, &issues, PublishedNumber.decimal),
                    rank: value(row, columns.rank, "A rank is a whole number from 1", of: table, &issues) {
                        PublishedNumber.integer($0).flatMap { $0 > 0 ? $0 : nil }
                    },
                    decile: value(row, columns.decile, "A decile is 1 to 10", of: table, &issues) {
                        PublishedNumber.integer($0).flatMap { (1...10).contains($0) ? $0 : nil }
                    })
                if record.score != nil || record.rank != nil || record.decile != nil { found.append(record) }
            }
            guard !found.isEmpty else { continue }
            if headings.areTransformed, let rebuilt = rebuilt(from: found, weights: options.domainWeights.value) {
                found.insert(rebuilt, at: 0)
            }
            codes.append(area)
            records += found
        }
        try table.requireRecords(records.count, of: .domains)
        return Reading(
            publication: .domains, edition: "\(is2011 ? "IoD 2019" : "IoD 2025"), \(headings.file)",
            part: AreaCode.cover(codes, whole: "England"), vintage: is2011 ? .lsoa2011 : .lsoa2021, rows: table.rowCount,
            content: .domains(records), issues: issues)
    }

    private static func value<Number>(
        _ row: Int, _ column: Int?, _ rule: String, of table: CSVTable, _ issues: inout [RowIssue], _ read: (String) -> Number?
    ) -> Number? {
        guard let column else { return nil }
        if let number = read(table.field(row, column)) { return number }
        issues.append(table.issue(row, column, "\(rule); the value was not used."))
        return nil
    }

    /// The index's score where every domain has one. Not a published figure: it is off by up to 0.00071.
    private static func rebuilt(from records: [DomainRecord], weights: [DomainRecord.Domain: Double]) -> DomainRecord? {
        guard let first = records.first, !records.contains(where: { $0.domain == .overall }) else { return nil }
        var sum = 0.0
        for (domain, weight) in weights.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let score = records.first(where: { $0.domain == domain })?.score else { return nil }
            sum += weight * score
        }
        return DomainRecord(row: first.row, code: first.code, domain: .overall, basis: .rebuilt, score: sum)
    }

    private static func residentsLeftOut(_ table: CSVTable) -> RowIssue {
        RowIssue(
            file: table.file, row: 0, field: "Total population", value: "",
            reason: "The columns of residents were not used; add File 6 for them.")
    }
}
