internal import Foundation

extension InequalityReport {
    public var text: String {
        var lines: [String] = []
        if !deciles.isEmpty {
            lines += ["By national deprivation decile (1 is most deprived):", table, ""]
        }
        if let regression { lines += [regression.sentence, ""] }
        lines.append("Slope index of inequality: \(words(inequality.sii, "%.1f", unit: " per 10,000 residents")).")
        if inequality.sii.value != nil {
            lines.append("  So much higher is the fitted rate at the most deprived end of the scale than at the least deprived.")
        }
        lines.append("Relative index of inequality: \(words(inequality.rii, "%.2f")).")
        if inequality.rii.value != nil {
            lines.append("  So many times is the fitted rate at the most deprived end that at the least deprived.")
        }
        lines.append("Concentration index: \(words(inequality.concentrationIndex, "%.3f")).")
        if let index = inequality.concentrationIndex.value {
            lines.append(
                "  "
                    + (index < 0
                        ? "Below 0: the more deprived areas have more than their share of residents would give."
                        : index > 0
                            ? "Above 0: the less deprived areas have more than their share of residents would give."
                            : "0: outlets are spread as residents are."))
        }
        if !secondReadings.isEmpty {
            var readings = TextTable(["second reading", "slope index", "relative index"])
            for reading in secondReadings {
                readings.add([
                    reading.reading, reading.sii.map { words($0, "%.1f") } ?? "-", words(reading.rii, "%.2f"),
                ])
            }
            lines += ["", readings.text, "", main]
        }
        lines += ["", meaning, rule]
        lines += (methods.first?.denominators ?? []).map { "Divided by \($0)." }
        lines += warnings + notCounted + decisions.sentences + [storing].compactMap(\.self) + [coordinateOperation.text]
        return lines.joined(separator: "\n")
    }

    private var table: String {
        var table = TextTable(
            ["decile", "areas", kind, "residents", "ridit", "\(kind) per 10,000", "95% interval", "on the line"],
            numeric: [0, 1, 2, 3, 4, 5, 7])
        for decile in deciles {
            table.add([
                "\(decile.decile)", "\(decile.areas)", "\(decile.outlets)", "\(decile.residents)",
                String(format: "%.3f", decile.ridit), String(format: "%.1f", decile.per10000),
                String(format: "%.1f to %.1f", decile.lower, decile.upper) + " " + decile.interval,
                decile.fitted.map { String(format: "%.1f", $0) } ?? "-",
            ])
        }
        return table.text
    }

    private func words(_ figure: InequalityFigure, _ form: String, unit: String = "") -> String {
        func number(_ value: Double) -> String { String(format: form, value) }
        guard let value = figure.value else { return "not defined" }
        let limits =
            switch (figure.lower, figure.upper) {
            case (let lower?, let upper?): "95% interval \(number(lower)) to \(number(upper))"
            case (let lower?, nil): "95% interval from \(number(lower)) without an upper limit"
            default: "no interval"
            }
        return "\(number(value))\(unit) (\(limits); \(figure.n) \(figure.of))"
    }
}
