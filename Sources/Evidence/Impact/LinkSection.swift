internal import Cartography
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording
internal import Zones

/// Whether what happens is linked to customers of licensed premises: only where a partner's own mark says so.
enum LinkSection {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        guard !inputs.links.isEmpty else {
            return EvidenceSection(
                id: "link", heading: "3. Link to customers of licensed premises",
                blocks: [
                    .paragraph(
                        "Not evidenced. No extract brought in marks incidents as related to alcohol, and police.uk\u{2019}s points bear no "
                            + "such mark. That incidents and premises lie near each other is no link. A partner\u{2019}s extract with "
                            + "such a mark, or a study on the ground at the key times and places, would be evidence.")
                ])
        }
        return EvidenceSection(
            id: "link", heading: "3. Link to customers of licensed premises",
            blocks: [
                .table(
                    EvidenceTable(
                        id: "link", caption: "Incidents that the partner marks as related to alcohol",
                        columns: [
                            .init("Kind"), .init("Where"), .init("Marked", isNumber: true), .init("Marked as not", isNumber: true),
                            .init("Not stated", isNumber: true), .init("Share marked (95% interval)", isNumber: true),
                        ],
                        rows: inputs.links.flatMap { link in
                            [row(link.kind, "Inside", link.inside), row(link.kind, "Rest of the district", link.rest)]
                        },
                        sources: inputs.sources.numbers(.incidents),
                        notes: [
                            "The share is of incidents with a mark; Wilson\u{2019}s interval. The mark says that alcohol was involved. It does not "
                                + "say where it was sold, and no premises is named by it.",
                        ]))
            ])
    }

    private static func row(_ kind: String, _ place: String, _ marks: CustomerLink.Marks) -> [String] {
        func shown(_ count: Int?) -> String { count.map(NumberText.grouped) ?? "suppressed" }
        let share = marks.share.map { share in
            "\(ImpactOpening.percent(share.proportion)) (\(ImpactOpening.percent(share.lower)) to \(ImpactOpening.percent(share.upper)))"
        }
        return [kind, place, shown(marks.marked), shown(marks.notMarked), shown(marks.notStated), share ?? "not given"]
    }
}
