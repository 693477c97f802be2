internal import Foundation

extension ProposalReport {
    public var text: String {
        var lines: [String] = []
        if let marking { lines += [marking, ""] }
        if candidates.isEmpty {
            lines.append("Places to look at in \(authority) (\(kind)): none was found.")
        } else {
            lines += ["Places to look at in \(authority) (\(kind)), in order of rank:", "", table]
            for candidate in candidates { lines += [""] + candidate.lines }
        }
        lines.append("")
        if let noCandidate { lines.append(noCandidate) }
        if leftOut > 0 { lines.append("\(leftOut) more were found and are not shown; --most shows more.") }
        lines += tried.map { "\($0.way): \($0.outcome) (\($0.settings))" }
        lines += ["Ranked by: \(ranking.joined(separator: "; ")).", meaning, rule]
        lines += warnings + notCounted + decisions.sentences + [coordinateOperation.text]
        if let drawing { lines.append("The map is in \(drawing.file).") }
        return (lines + [storing].compactMap(\.self)).joined(separator: "\n")
    }

    private var table: String {
        var table = TextTable(
            ["", "found by", "also", "outlets", "on", "off", "km2", "per km2", "to rest of district", "95% interval"],
            numeric: Set(3...8))
        for candidate in candidates {
            let figures = Dictionary(candidate.criteria.map { ($0.what, $0) }) { first, _ in first }
            func text(_ what: String, _ form: String) -> String {
                figures[what]?.value.map { String(format: form, $0) } ?? "not known"
            }
            let ratio = figures["outlets per square kilometre over the rest of the district"]
            table.add([
                candidate.id, candidate.foundBy,
                candidate.alsoFoundBy.isEmpty
                    ? "-" : candidate.alsoFoundBy.map { $0.id ?? $0.way }.joined(separator: ", "),
                text("outlets", "%.0f"), text("on-sales outlets", "%.0f"), text("off-sales outlets", "%.0f"),
                text("square kilometres", "%.2f"), text("outlets per square kilometre", "%.0f"),
                ratio?.value.map { String(format: "%.1f times", $0) } ?? "-",
                ratio?.lower.map { lower in
                    String(format: "%.1f", lower) + " to " + (ratio?.upper.map { String(format: "%.1f", $0) } ?? "no limit")
                } ?? "-",
            ])
        }
        return table.text
    }
}

extension ProposalReport.Candidate {
    /// The candidate in words, below the table.
    fileprivate var lines: [String] {
        var lines = ["\(id): \(what). Outline: \(outlineFollows)."]
        let figures = Dictionary(criteria.map { ($0.what, $0) }) { first, _ in first }
        if let residents = figures["residents"]?.value {
            lines.append("About \(Int(residents.rounded())) residents, an estimate by postcodes.")
        }
        if let late = figures["outlets permitted after midnight"], let low = late.lower, let high = late.upper {
            lines.append(
                low == high
                    ? "Permitted after midnight: \(Int(low))."
                    : "Permitted after midnight: \(Int(low)) stated, up to \(Int(high)) with those whose hours are not stated.")
        }
        if let crimes = criteria.first(where: { $0.what.hasPrefix("recorded crimes") && $0.value != nil }) {
            lines.append("R\(crimes.what.dropFirst()): \(Int(crimes.value ?? 0)). \(crimeNote)")
        } else {
            lines.append(crimeNote)
        }
        for restricted in criteria where restricted.what.hasPrefix("RESTRICTED") {
            lines.append(
                "\(restricted.what): \(restricted.value.map { "\(Int($0))" } ?? "not shown") (\(restricted.note ?? "")).")
        }
        if let streets {
            lines.append(
                "Streets: "
                    + (streets.isEmpty
                        ? "none has a name" : streets.map { $0.name + ($0.partly ? " (partly)" : "") }.joined(separator: ", "))
                    + ". \(streetsNote)")
        } else {
            lines.append(streetsNote)
        }
        lines.append("Postcodes: \(postcodes.isEmpty ? "none loaded lies inside" : postcodes.joined(separator: ", ")).")
        lines.append("LSOAs: " + lsoas.map { "\($0.name) (\(Self.percent($0.share)))" }.joined(separator: ", ") + ".")
        for area in published {
            lines.append(
                "\(Self.percent(area.ofCandidate)) of it lies in the published area \(area.name), which lies in it with "
                    + "\(Self.percent(area.ofPublished)).")
        }
        return (lines + notes).enumerated().flatMap { number, line in
            Self.wrapped(line, indent: number == 0 ? "" : "    ")
        }
    }

    private static func percent(_ share: Double) -> String {
        share < 0.01 ? "under 1%" : share < 1 && share >= 0.995 ? "over 99%" : "\(Int((share * 100).rounded()))%"
    }

    /// At most 116 characters a line, broken between words.
    private static func wrapped(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = indent
        for word in text.split(separator: " ") {
            if line.count > 4, line.count + word.count + 1 > 116 {
                lines.append(line)
                line = "    "
            }
            line += line.allSatisfy { $0 == " " } ? String(word) : " \(word)"
        }
        return lines + [line]
    }
}
