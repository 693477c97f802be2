internal import Foundation
internal import Licensing

extension EvaluationReport {
    public var text: String {
        var lines: [String] = marking.map { [$0, ""] } ?? []
        lines += [
            "\(outline) (\(origin)), \(authority): adopted \(adopted) (\(adoptedFrom)).",
            "", "Recorded crime, \(types.map { $0.joined(separator: ", ") } ?? "all types"): \(verdict).",
        ]
        lines += reasons.map { "  " + $0 }
        if let power { lines += ["", power.sentence] }
        if let effect {
            lines.append("Change inside over that of the comparator: \(Self.words(effect)).")
            lines.append("Dispersion \(Self.decimal(effect.dispersion)), correlation of neighbouring months taken as "
                + "\(Self.decimal(effect.correlation)), \(effect.degreesOfFreedom) degrees of freedom.")
        } else {
            lines.append("Change inside over that of the comparator: not worked out.")
        }
        lines += readings
        if let comparator {
            lines += [
                "", "Inside: \(Self.list(comparator.inside)). Comparator (\(comparator.kind)): \(comparator.comparator.count) LSOAs; "
                    + "\(comparator.touching) that the outline touches are in neither.",
            ]
        }
        if let series { lines += ["", Self.table(series)] + gaps(series) }
        for extract in extracts { lines += [""] + Self.lines(extract) }
        lines += [""] + authorisationLines
        if let drawing { lines += ["", "Drew the months in \(drawing.file)."] }
        lines += ["", meaning, rule] + warnings + notCounted + decisions.sentences + [coordinateOperation.text]
        return (lines + (marking.map { ["", $0] } ?? [])).joined(separator: "\n")
    }

    private var readings: [String] {
        var lines: [String] = []
        if let trendBefore { lines.append("Before adoption the inside's share moved by a factor of \(Self.words(trendBefore)) a year.") }
        func say(_ name: String, _ found: Interrupted) {
            let slope = found.slopeChangePerYear.map { "; change of trend a year \(Self.words($0))" } ?? ""
            lines.append("Interrupted series, \(name): level \(Self.words(found.levelChange))\(slope).")
        }
        if let interrupted { say("inside alone", interrupted) }
        if let interruptedAgainstComparator { say("share inside", interruptedAgainstComparator) }
        guard let placebos else { return lines }
        if let strongest = placebos.dates.max(by: { Self.strength($0.effect) < Self.strength($1.effect) }) {
            lines.append(
                "Placebo dates: \(placebos.dates.count) before adoption; the strongest, \(strongest.month): \(Self.words(strongest.effect)).")
        } else {
            lines.append("Placebo dates: none, for want of months before adoption.")
        }
        if let strong = placebos.placesAsStrong, let share = placebos.placeShare {
            lines.append(
                "Placebo places: \(strong) of \(placebos.places.count) show a change as strong (rank share \(Self.decimal(share))).")
        } else {
            lines.append("Placebo places: \(placebos.places.isEmpty ? "none" : "\(placebos.places.count), and no effect to hold against them").")
        }
        return lines
    }

    private static func strength(_ effect: Effect) -> Double { log(effect.value).magnitude / (log(effect.upper) - log(effect.value)) }

    private static func table(_ series: Series) -> String {
        var table = TextTable(["month", "inside", "comparator", ""], numeric: [1, 2])
        for month in series.months {
            table.add([
                month.month, "\(month.inside)", month.comparator.map { "\($0)" } ?? "none",
                month.isAfter.map { $0 ? "after" : "before" } ?? "left out",
            ])
        }
        return table.text
    }

    private func gaps(_ series: Series) -> [String] {
        var lines: [String] = []
        if !series.missing.isEmpty {
            let isOne = series.missing.count == 1
            lines.append(
                "\(isOne ? "A month" : "\(series.missing.count) months") between \(isOne ? "is" : "are") not held and left out, not taken "
                    + "as nought: \(series.missing.joined(separator: ", ")).")
        }
        if let leftOut = series.leftOut { lines.append("The day falls within \(leftOut), which is neither before nor after and left out.") }
        return lines
    }

    private static func lines(_ extract: Extract) -> [String] {
        func count(_ value: Int?) -> String { value.map { "\($0)" } ?? "not shown" }
        var lines = ["\(extract.title) of \(extract.partner) (\(extract.basis)): \(extract.verdict)."]
        lines += extract.reasons.map { "  " + $0 }
        lines.append(
            "  Inside \(count(extract.insideBefore)) before and \(count(extract.insideAfter)) after; comparator "
                + "\(count(extract.comparatorBefore)) and \(count(extract.comparatorAfter)).")
        if let fall = extract.smallestChange { lines.append("  Smallest fall that could be seen: \(String(format: "%.0f%%", fall * 100)).") }
        if let effect = extract.effect {
            lines.append("  Change inside over that of the comparator: \(decimal(effect.value)) (\(decimal(effect.lower)) to \(decimal(effect.upper))).")
        }
        return lines + extract.notes.map { "  " + $0 }
    }

    private var authorisationLines: [String] {
        let found = authorisations
        var lines = ["Authorisations: \(found.verdict ?? "as the registers held list them")."]
        if let reason = found.reason { lines.append("  " + reason) }
        var table = TextTable(["", "inside", "outside", "after midnight inside", "outside", "hours not stated"], numeric: [1, 2, 3, 4, 5])
        func add(_ name: String, _ day: Day) {
            table.add([
                name, "\(day.inside.all)", "\(day.outside.all)", "\(day.inside.afterMidnight)", "\(day.outside.afterMidnight)",
                "\(day.inside.hoursNotStated + day.outside.hoursNotStated)",
            ])
        }
        if let then = found.then { add("at adoption", then) }
        add("now", found.now)
        lines.append(table.text)
        let kinds = Set(found.now.inside.byKind.keys).union(found.then?.inside.byKind.keys ?? [:].keys).sorted()
        if !kinds.isEmpty {
            var list = TextTable(["kind, inside", "at adoption", "now"], numeric: [1, 2])
            for kind in kinds {
                list.add([kind, found.then.map { "\($0.inside.byKind[kind] ?? 0)" } ?? "-", "\(found.now.inside.byKind[kind] ?? 0)"])
            }
            lines += ["", list.text]
        }
        if let inside = found.changesInside, let outside = found.changesOutside {
            lines.append(
                "Inside \(inside.new) new, \(inside.gone) gone, \(inside.otherHours) with other hours; outside \(outside.new), "
                    + "\(outside.gone) and \(outside.otherHours).")
        }
        if let inside = found.standingInside, let outside = found.standingOutside {
            lines.append(
                "Of those that stand now, begun on the day or after: \(inside.after) of \(inside.before + inside.after) inside, "
                    + "\(outside.after) of \(outside.before + outside.after) outside. \(Self.survivors)")
        }
        return lines
    }

    private static func words(_ effect: Effect) -> String {
        "\(decimal(effect.value)) (95% interval \(decimal(effect.lower)) to \(decimal(effect.upper)))"
    }
    private static func decimal(_ value: Double) -> String { String(format: "%.2f", value) }
    private static func list(_ codes: [String]) -> String {
        codes.count > 8 ? codes.prefix(8).joined(separator: ", ") + " and \(codes.count - 8) more" : codes.joined(separator: ", ")
    }
}
