internal import Foundation

extension MeasureReport {
    /// Tables of at most 120 columns, then sentences.
    public var text: String {
        var lines = [counts]
        if !areas.isEmpty { lines += ["", "Beside the district, the county and the nation:", comparisons] }
        if since != nil { lines += ["", "Since \(since ?? ""):", changes] }
        if !deciles.isEmpty { lines += ["", "LSOAs by national deprivation decile (1 is most deprived):", byDecile] }
        lines += ["", rule]
        lines.append(
            "Residents: \(populationEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded"), all ages. "
                + "Intervals: Byar from 10 outlets, exact Poisson below. Square kilometres: "
                + (area == "land" ? "land to mean high water (ONS)." : "as drawn in the boundary file."))
        if let ages = areas.first?.ages, !ages.isEmpty {
            lines.append(
                "Rates per 10,000 \(ages.map(\.ages).joined(separator: ", ")) are in the JSON and in the layer "
                    + "(\(agesEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "")).")
        }
        lines.append(
            "Authorisations are premises licences and club premises certificates in force, with alcohol or without; where two "
                + "numbers stand, the second is with those whose kind, or whose hours, are not stated.")
        lines += notes + notCounted + decisions.sentences
        if outside > 0 { lines.append("\(outside) counted premises lie in none of these areas.") }
        if !districtsWithoutRegister.isEmpty {
            lines.append(
                "Not measured, because no register is loaded: \(districtsWithoutRegister.joined(separator: ", ")).")
        }
        if let storing { lines.append(storing) }
        lines.append(coordinateOperation.text)
        return lines.joined(separator: "\n")
    }

    /// Code and name together take 25 columns, or the code's own and a little.
    private var mostOfName: Int { max(25 - (areas.map(\.code.count).max() ?? 0), 12) }

    private func shortened(_ name: String, to most: Int) -> String {
        name.count > most ? name.prefix(most - 1) + "…" : name
    }

    private func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "-" }
    private func decimal(_ value: Double?) -> String { value.map { String(format: "%.1f", $0) } ?? "-" }
    private func ratio(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "-" }
    private func people(_ area: Area) -> String {
        area.population.map { String(format: "%.0f", $0) + ($0 == $0.rounded() && area.residentsBasis?.hasPrefix("estimate") != true ? "" : " e") } ?? "-"
    }

    private var counts: String {
        var table = TextTable(
            [
                "area", "name", "all", "on", "off", "not stated", "residents", "\(kind) per 10,000", "95% interval",
                "\(kind) per km2", "decile",
            ], numeric: [2, 3, 4, 5, 6, 7, 9, 10])
        let most = mostOfName
        for area in areas {
            table.add([
                area.code, shortened(area.name, to: most), "\(area.all)", number(area.on), number(area.off), "\(area.notStated)",
                people(area), decimal(area.per10000),
                area.lower == nil ? "-" : "\(decimal(area.lower)) to \(decimal(area.upper)) \(area.interval ?? "")",
                decimal(area.perSquareKilometre), area.decile.map { "\($0)" } ?? "-",
            ])
        }
        return table.text
    }

    private var comparisons: String {
        var table = TextTable(
            [
                "area", "authorisations", "after midnight", "24 hours", "funnel", "to district (95%)", "to county (95%)",
                "to nation (95%)",
            ], numeric: [1, 2, 3])
        func words(_ value: Double?, _ lower: Double?, _ upper: Double?) -> String {
            value == nil ? "-" : "\(ratio(value)) (\(ratio(lower)) to \(ratio(upper)))"
        }
        func range(_ low: Int?, _ high: Int) -> String {
            low == high ? "\(high)" : low.map { "\($0) to \(high)" } ?? "up to \(high)"
        }
        for area in areas {
            let district = area.comparison.district
            table.add([
                area.code, range(area.authorisations.count, area.authorisations.high.count),
                range(area.afterMidnight.low, area.afterMidnight.high), range(area.allWeek.low, area.allWeek.high),
                area.funnel?.standing ?? "-", words(district?.ratio, district?.lower, district?.upper),
                words(area.comparison.county?.ratio, area.comparison.county?.lower, area.comparison.county?.upper),
                words(area.comparison.nation?.ratio, area.comparison.nation?.lower, area.comparison.nation?.upper),
            ])
        }
        return table.text
    }

    private var changes: String {
        var table = TextTable(
            ["area", "name", "then", "now", "difference", "per 10,000 then", "now", "ratio", "95% interval"],
            numeric: [2, 3, 4, 5, 6, 7])
        let most = mostOfName
        for area in areas {
            let change = area.change
            table.add([
                area.code, shortened(area.name, to: most), number(change?.then), number(change?.now),
                change.map { ($0.difference > 0 ? "+" : "") + "\($0.difference)" } ?? "-", decimal(change?.per10000Then),
                decimal(area.per10000), ratio(change?.ratio),
                change?.lower == nil ? "-" : "\(ratio(change?.lower)) to \(ratio(change?.upper))",
            ])
        }
        return table.text
    }

    private var byDecile: String {
        var table = TextTable(
            ["decile", "areas", kind, "residents", "\(kind) per 10,000", "95% interval"], numeric: [0, 1, 2, 3, 4])
        for decile in deciles {
            table.add([
                "\(decile.decile)", "\(decile.areas)", number(decile.premises), decile.population.map { "\($0)" } ?? "-",
                decimal(decile.per10000), decile.lower == nil ? "-" : "\(decimal(decile.lower)) to \(decimal(decile.upper))",
            ])
        }
        return table.text
    }
}
