internal import Assessment
internal import Licensing
internal import Wording

/// The findings as numbered paragraphs under the four objectives, each with what a hearing may ask of it.
enum FindingsSection {
    static func section(_ hearing: ApplicationCase, _ inputs: PackInputs) -> EvidenceSection {
        var blocks: [EvidenceSection.Block] = [
            .paragraph(
                "A finding is what the data say. Whether it bears on this application is the licensing authority's "
                    + "judgment. The figures of the findings, not rounded, are in annex \(annex(hearing)).csv.")
        ]
        for objective in LicensingObjective.allCases {
            blocks.append(.heading(heading(objective)))
            let findings = hearing.findings.filter { $0.objective == objective }
            let own = hearing.ownParagraphs.filter { $0.objective == objective }
            if findings.isEmpty, own.isEmpty {
                blocks.append(.paragraph("Nothing is found under this objective in what is loaded."))
            }
            for finding in findings {
                blocks.append(.numbered(finding.number, finding.statement))
                blocks.append(.details(details(finding, inputs)))
            }
            blocks += own.flatMap(ownBlocks)
        }
        let general = hearing.ownParagraphs.filter { $0.objective == nil }
        if !general.isEmpty {
            blocks.append(.heading("Added by the office"))
            blocks += general.flatMap(ownBlocks)
        }
        return EvidenceSection(id: "findings", heading: "Findings by licensing objective", blocks: blocks)
    }

    /// The annex that has their figures.
    static func annex(_ hearing: ApplicationCase) -> String { hearing.isRestricted ? "restricted-findings" : "findings" }

    static func heading(_ objective: LicensingObjective) -> String {
        objective.rawValue.prefix(1).uppercased() + objective.rawValue.dropFirst()
    }

    /// The officer's own words, marked as such.
    static func ownBlocks(_ paragraph: OwnParagraph) -> [EvidenceSection.Block] {
        [
            .statement(Traced.read(paragraph.text)),
            .details([
                .init("Added by the office", Traced.read("Source: " + (paragraph.source ?? "none is given") + "."))
            ]),
        ]
    }

    static func details(_ finding: ObjectiveFinding, _ inputs: PackInputs) -> [EvidenceSection.Detail] {
        var details: [EvidenceSection.Detail] = [
            .init("Source", Traced.read(finding.source) + OtherWaySection.cited(finding.publications, inputs)),
            .init("Date", Traced.read(finding.date)),
            .init("Place", Traced.read(finding.place)),
            .init("n", finding.n.map { "\(TracedFigure.count($0, "n"))" } ?? "not stated"),
            .init("Value", value(finding)),
            .init("Comparator", Traced.read(finding.comparator ?? "none")),
            .init("How it stands to it", TracedText(standing(finding.standing))),
            .init("Kind of inference", TracedText(finding.inference.rawValue)),
            .init("Mechanism", finding.mechanism),
            .init("What it does not prove", Traced.read(finding.doesNotProve)),
        ]
        if finding.isRestricted {
            details.append(.init("Marking", "RESTRICTED: made of what a partner shared under conditions."))
        }
        return details
    }

    /// "1.9 times (1.4 to 2.6)".
    static func value(_ finding: ObjectiveFinding) -> TracedText {
        guard let value = finding.value else { return "no figure" }
        let unit = finding.unit
        let isCount = finding.lower == nil && value == value.rounded() && value.magnitude < 1e9
        let figure = isCount ? TracedFigure.count(Int(value), unit) : Traced.measure(value, unit)
        var text = "\(figure)" + TracedText(unit.isEmpty ? "" : " \(unit)")
        if let lower = finding.lower, let upper = finding.upper {
            text = text + ", 95% interval \(Traced.measure(lower, unit + ", lower 95% limit")) to "
                + "\(Traced.measure(upper, unit + ", upper 95% limit"))"
        }
        return text
    }

    static func standing(_ standing: ObjectiveFinding.Standing) -> String {
        switch standing {
        case .worse: "worse than what it is compared with: the whole interval lies on that side"
        case .better: "better than what it is compared with: the whole interval lies on that side"
        case .notTold: "not told apart: the interval holds the comparator"
        case .notCompared: "not compared"
        }
    }
}
