internal import Licensing
internal import Registers

/// The doctor's report as a licensing officer reads it in a terminal.
extension DoctorReport {
    private var kinds: [(kind: String, findings: [FindingReport])] {
        FindingKind.allCases.map(\.rawValue).map { kind in (kind, findings.filter { $0.kind == kind }) }
            .filter { !$0.findings.isEmpty }
    }

    var summary: [String] {
        let open = findings.count(where: \.open)
        var lines = ["Outlets: \(outlets.value), low \(outlets.low), high \(outlets.high)."]
        for authority in authorities {
            lines.append("  \(authority.authority): \(authority.value), low \(authority.low), high \(authority.high)")
            lines += authority.steps.map { "    \($0)" }
        }
        lines += [rule, ""]
        guard !findings.isEmpty else { return lines + ["No finding: nothing in the registers looks doubtful."] }
        lines.append("Findings: \(findings.count), of which \(open) open.")
        let reopened = findings.count { $0.decision?.evidenceChanged == true }
        if reopened > 0 {
            lines.append(
                reopened == 1
                    ? "1 decision stands on other evidence, and its finding is open again."
                    : "\(reopened) decisions stand on other evidence, and their findings are open again.")
        }
        var table = TextTable(["kind", "findings", "open", "rows"], numeric: [1, 2, 3])
        for (kind, findings) in kinds {
            table.add([
                kind, "\(findings.count)", "\(findings.count(where: \.open))",
                "\(Set(findings.flatMap(\.rows)).count)",
            ])
        }
        return lines + [table.text]
    }

    var findingsText: [String] {
        kinds.enumerated().flatMap { number, group in
            (number > 0 ? [""] : []) + ["\(group.kind) (\(group.findings.count))"] + group.findings.flatMap(lines)
        }
    }

    private func lines(_ finding: FindingReport) -> [String] {
        let margin = "            "
        var lines = [
            "  \(finding.id)  \(finding.rows.joined(separator: ", "))", margin + finding.evidence,
        ]
        guard let decision = finding.decision else { return lines + [margin + "Proposal: \(finding.proposal)"] }
        guard !decision.evidenceChanged else {
            let was =
                decision.evidence == finding.evidence
                ? "The sentence was the same, but the proposal or the rows were others." : "It was: \(decision.evidence)"
            return lines + [
                margin + "Proposal: \(finding.proposal)",
                margin + "Decided on other evidence by \(decision.by) on \(decision.on), \(decision.what), when the proposal "
                    + "was to \(decision.action). Why: \(decision.why)",
                margin + was + " Nothing of it is applied; decide again.",
            ]
        }
        let what = decision.what == Decision.Verdict.accepted.rawValue ? "accepted: \(finding.proposal)" : "kept as it is."
        lines.append(margin + "Decided by \(decision.by) on \(decision.on), \(what) Why: \(decision.why)")
        return lines
    }

    var homeOfficeText: [String] {
        guard homeOfficeIsLoaded else {
            return [
                "Home Office: its licensing tables are not loaded, so the count stands alone. Add the ODS file from GOV.UK."
            ]
        }
        guard !homeOffice.isEmpty else { return ["Home Office: its tables have none of these authorities."] }
        var lines = ["Set beside the Home Office's licensing tables, like with like:"]
        for line in homeOffice {
            let figures = "theirs \(Self.number(line.theirs)), ours \(Self.number(line.ours))"
            let difference = line.difference.map { ", difference \($0 > 0 ? "+" : "")\($0)" } ?? ""
            lines += ["  \(line.authority), \(line.year), \(line.what): \(figures)\(difference).", "    \(line.explained)"]
        }
        return lines
    }

    private static func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "not known" }

    var restingText: [String] {
        guard !resting.isEmpty else { return [] }
        return ["Resting decisions, whose matter is in no register now:"]
            + resting.map { "  \($0.id)  \($0.what) by \($0.by) on \($0.on). Why: \($0.why) It was: \($0.evidence)" }
    }

    var next: [String] {
        var lines = ["What to do next:"]
        if let first = findings.first(where: \.open) {
            lines.append(
                "  aleconner decide \(workspace) \(first.id) --accept --by ROLE --why \"...\"   carries out the proposal; "
                    + "--keep leaves the rows as they are.")
            lines.append("  --all-of \"\(first.kind)\" instead of \(first.id) decides every open finding of that kind.")
        }
        if history.contains(where: { $0.takenBack == nil }) {
            lines.append("  aleconner undo \(workspace)   takes back what was decided last.")
        }
        return lines.count > 1 ? lines : []
    }
}
