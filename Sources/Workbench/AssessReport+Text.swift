internal import Foundation
internal import Licensing
internal import Zones

extension AssessReport {
    public var text: String {
        var lines = [marking].compactMap(\.self) + [place] + opening
        lines.append(
            "Last day for representations: "
                + (lastDayForRepresentations?.words ?? notCountedReason
                    ?? "not known, because no day is given on which the application was given"))
        if let countedLastDay, let authorityLastDay, countedLastDay != authorityLastDay {
            lines.append(
                "  counted \(countedLastDay.words), the authority's own \(authorityLastDay.words): work to the earlier")
        }
        lines.append("Published cumulative impact assessment covering this place and kind: \(cumulativeImpactAssessment)")
        lines += cumulativeImpactAreas.map { "  \($0)" }
        if let outletsNotKnown {
            lines += ["", outletsNotKnown, ""]
        } else {
            var table = TextTable(["within", "all", "on", "off", "not stated", "middle postcode"], numeric: [1, 2, 3, 4, 5])
            for ring in within {
                table.add([
                    "\(Int(ring.radius)) m", ring.all.map { "\($0)" } ?? "-", ring.on.map { "\($0)" } ?? "not stated",
                    ring.off.map { "\($0)" } ?? "not stated", ring.notStated.map { "\($0)" } ?? "-",
                    ring.median.map { "\($0)" } ?? "-",
                ])
            }
            lines += ["", table.text, ""]
        }
        if let lsoa {
            let rate = per10000.map { String(format: "%.1f outlets per 10,000 residents (%.1f to %.1f)", $0, lower ?? 0, upper ?? 0) }
            lines.append(
                "Area: \(lsoaName ?? "") \(lsoa), deprivation decile \(decile.map { "\($0)" } ?? "not known"), "
                    + (rate ?? "rate not known"))
        } else {
            lines.append("Area: the place lies in none of the areas loaded.")
        }
        if outletsNotKnown == nil {
            lines.append(
                zone.map { "It lies in concentration C\($0) of \(authority ?? ""): \(Concentration.wording)." }
                    ?? "It lies in no concentration of licensed premises.")
        }
        lines += closing
        lines += notCounted + decisions.sentences + [doubt].compactMap(\.self) + [rule, coordinateOperation.text]
        return (lines + [marking].compactMap(\.self)).joined(separator: "\n")
    }

    /// What the evidence bears stands first.
    private var opening: [String] {
        ["What the data loaded would carry, on \(weighedOn.words): \(advice). The decision is yours."] + adviceReasons.map { "  \($0)" }
    }

    private var closing: [String] {
        var lines: [String] = []
        if let adds {
            lines += ["", "What it would add within \(Int(adds.reach)) m (context, never a ground by itself and no quota):"] + adds.lines
        }
        if !findings.isEmpty {
            lines += ["", "Findings:"]
            lines += findings.flatMap { finding in
                [
                    "\(finding.number). \(finding.objective) [\(finding.inference)]", "   \(finding.statement)",
                    "   Link: \(finding.mechanism)", "   It does not prove: \(finding.doesNotProve)",
                ]
            }
        }
        lines += ["", "What points the other way:"]
        lines += pointsTheOtherWay.isEmpty ? ["  Nothing in the data loaded."] : pointsTheOtherWay.map { "- \($0)" }
        if !conditions.isEmpty {
            lines += ["", "Conditions that answer a finding:"] + conditions.map { "- (finding \($0.finding)) \($0.text)" }
        }
        if !missing.isEmpty { lines += ["", "Missing, and what cannot be said:"] + missing.map { "- \($0)" } }
        return lines + [""]
    }
}
