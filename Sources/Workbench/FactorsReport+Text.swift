internal import Foundation

extension FactorsReport {
    public var text: String {
        var lines: [String] = []
        if let marking { lines += [marking, ""] }
        lines += [table, "", "In brackets: the percentile in the district, by value; it does not say which end is the worse."]
        lines += legend
        if !wider.isEmpty { lines += ["", "Figures of wider areas; each stands for the whole and tells nothing of the areas in it:", widerTable] }
        if let composite { lines += [""] + words(of: composite) }
        for rule in rules { lines += [""] + words(of: rule) }
        if !rules.isEmpty { lines += ["", "The rules are the user's own; no law sets such a number, and distances are in a straight line."] }
        lines += [""] + warnings + [rule] + notCounted + decisions.sentences + [coordinateOperation.text]
        if let storing { lines.append(storing) }
        if let marking { lines += ["", marking] }
        return lines.joined(separator: "\n")
    }

    private var columns: [Column] { factors.filter { shown.contains($0.id) } }

    private var table: String {
        let columns = columns
        let last = composite == nil ? [] : ["composite"]
        var table = TextTable(["area", "name"] + columns.map(\.head) + last, numeric: Set(2..<(2 + columns.count + last.count)))
        for area in areas {
            let values = Dictionary(area.values.map { ($0.factor, $0) }) { first, _ in first }
            let cells = columns.map { column in values[column.id].map { Self.cell($0, column) } ?? "-" }
            let whole = composite == nil ? [] : [area.composite.flatMap(Self.cell) ?? "-"]
            table.add([area.code, area.name] + cells + whole)
        }
        return table.text
    }

    private static func cell(_ value: Value, _ column: Column) -> String {
        guard let number = value.value else { return value.note == "suppressed" ? "suppressed" : "-" }
        let isWhole = ["rank", "decile", "count", "metres"].contains { column.unit.hasPrefix($0) }
        return String(format: isWhole ? "%.0f" : "%.1f", number) + percentile(value.percentile)
    }

    private static func cell(_ composite: AreaComposite) -> String? {
        composite.value.map { String(format: "%.2f", $0) + percentile(composite.percentile) }
    }

    private static func percentile(_ percentile: Double?) -> String {
        percentile.map { String(format: " (%.0f)", $0) } ?? ""
    }

    private var legend: [String] {
        var lines = columns.map { column in
            "\(column.head): \(column.title), \(column.unit); \(column.direction). \(column.source); \(column.period)."
        }
        // A note that several columns share is said once.
        var said: Set<String> = []
        lines += columns.compactMap(\.note).filter { said.insert($0).inserted }
        lines += columns.flatMap { column in
            column.overlaps.filter { overlap in shown.contains(overlap.factor) && column.id < overlap.factor }.map { overlap in
                "\(column.id) and \(overlap.factor) overlap: \(overlap.why)."
            }
        }
        let others = factors.map(\.id).filter { !shown.contains($0) }
        if !others.isEmpty { lines.append("Not shown here (--show names them, --json has all): \(others.joined(separator: ", ")).") }
        return lines
    }

    private var widerTable: String {
        var table = TextTable(["area", "name", "mark", "factor", "value", "95% interval", "period", "source"], numeric: [4])
        func decimal(_ number: Double?) -> String { number.map { String(format: "%.1f", $0) } ?? "-" }
        for figure in wider {
            table.add([
                figure.code, figure.name, figure.mark, figure.factor.title, figure.value.value.map(decimal) ?? figure.value.note ?? "-",
                figure.value.lower == nil ? "-" : "\(decimal(figure.value.lower)) to \(decimal(figure.value.upper))",
                figure.factor.period, figure.factor.source,
            ])
        }
        return table.text
    }

    private func words(of composite: Whole) -> [String] {
        let weights = composite.weights.map { "\($0.factor) \($0.weight)\($0.turned ? " (turned round)" : "")" }
        return ["Composite (\(composite.method)): \(composite.words). Weights: \(weights.joined(separator: ", "))."] + composite.notes
    }

    private func words(of rule: Rule) -> [String] {
        let unit = rule.of == 1 ? rule.unit : "\(rule.unit)s"
        var lines = [
            "\(rule.name) (\(rule.rule)): " + (rule.met.map { "\($0) of \(rule.of) \(unit)" } ?? "not known") + "."
        ]
        lines += rule.around.map { "  \($0.rule): \($0.met.map { "\($0)" } ?? "not known")" }
        let named = rule.meets.prefix(12).map { "\($0.name) (\($0.count))" }
        if !named.isEmpty {
            let more = rule.meets.count - named.count
            lines.append("  Met by \(named.joined(separator: ", "))" + (more > 0 ? " and \(more) more (--json)." : "."))
        }
        return lines + rule.notes.map { "  \($0)" }
    }
}
