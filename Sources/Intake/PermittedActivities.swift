internal import Licensing

/// What each row of a register permits: from a column for each activity, from codes, or from its own words.
struct PermittedActivities {
    private let mapped: MappedTable
    private let words: ActivityText
    private let hasSales: Bool

    init(_ mapped: MappedTable) {
        self.mapped = mapped
        words = ActivityText(codes: mapped.mapping.codes)
        hasSales = ["on-sales", "off-sales", "on- and off-sales"].contains { mapped.column($0) != nil }
    }

    struct Permitted {
        var sales = AlcoholSales.notStated
        var sellsAlcohol: Bool?
        var lateNightRefreshment: Bool?
        var entertainment: [RegulatedEntertainment]?
        var issues: [String] = []

        func apply(to record: inout PremisesRecord) {
            record.sales = sales
            record.sellsAlcohol = sellsAlcohol
            record.lateNightRefreshment = lateNightRefreshment
            record.entertainment = entertainment
        }
    }

    func read(_ row: Int) -> Permitted {
        var permitted = Permitted()
        if !mapped.columns("activities").isEmpty { readWords(row, into: &permitted) }
        if hasSales {
            permitted.sales = sales(row)
            permitted.sellsAlcohol = permitted.sales != .none
        } else if let always = mapped.mapping.always["alcohol"].flatMap(AlcoholSales.init) {
            permitted.sales = always
            permitted.sellsAlcohol = true
        }
        if let column = mapped.column("late night refreshment") { permitted.lateNightRefreshment = isFilled(row, column) }
        readEntertainment(row, into: &permitted)
        return permitted
    }

    private func readWords(_ row: Int, into permitted: inout Permitted) {
        let texts = mapped.texts(row, "activities")
        let reading = texts.count == 1 ? words.read(texts[0]) : words.read(items: texts)
        permitted.sales = reading.sales ?? .notStated
        // What was understood of nothing says nothing.
        if reading.namesAlcohol { permitted.sellsAlcohol = true }
        if reading.sales == AlcoholSales.none { permitted.sellsAlcohol = false }
        permitted.lateNightRefreshment = reading.lateNightRefreshment
        if !reading.entertainment.isEmpty || reading.leftover.isEmpty, !texts.isEmpty {
            permitted.entertainment = reading.entertainment
        }
        permitted.issues =
            texts.allSatisfy(PlainWords.alone)
            ? reading.issues
            : reading.leftover.isEmpty ? [] : ["Not all of the activities could be read. " + QuotableValue.withheld]
    }

    /// A column whose heading names the entertainment and whose cell is filled where it is permitted, or a column whose
    /// cells name it.
    private func readEntertainment(_ row: Int, into permitted: inout Permitted) {
        let columns = mapped.columns("entertainment")
        guard !columns.isEmpty else { return }
        var kinds = Set(permitted.entertainment ?? [])
        for column in columns where isFilled(row, column) {
            let named = words.read(items: [mapped.table.header[column]]).entertainment
            let reading = named.isEmpty ? words.read(mapped.table.field(row, column)) : nil
            kinds.formUnion(reading?.entertainment ?? named)
            guard let reading, !reading.issues.isEmpty else { continue }
            permitted.issues +=
                PlainWords.alone(in: mapped.table.field(row, column))
                ? reading.issues : ["Not all of the entertainment could be read. " + QuotableValue.withheld]
        }
        permitted.entertainment = RegulatedEntertainment.allCases.filter(kinds.contains)
    }

    private func isFilled(_ row: Int, _ column: Int) -> Bool {
        let found = mapped.table.field(row, column)
        return !PublishedNumber.isMissing(found) && !["no", "n", "false", "0"].contains(found.lowercased())
    }

    private func sales(_ row: Int) -> AlcoholSales {
        func filled(_ field: String) -> Bool { mapped.column(field).map { isFilled(row, $0) } ?? false }
        switch (filled("on- and off-sales"), filled("on-sales"), filled("off-sales")) {
        case (true, _, _), (_, true, true): return .both
        case (_, true, _): return .onOnly
        case (_, _, true): return .offOnly
        default: return .none
        }
    }
}
