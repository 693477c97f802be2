internal import Assessment
internal import Licensing
internal import Wording

/// How to meet what points the other way: for the officer at the hearing, and no part of what is filed.
public enum OfficerNotes {
    public static let marking = "NOT FOR FILING: notes for the officer, no part of the representation."

    /// Nil without an application's case.
    public static func page(_ inputs: PackInputs) -> EvidencePack? {
        guard let hearing = inputs.hearing else { return nil }
        let application = inputs.application
        let name = application.premises ?? application.address ?? inputs.assessment.placeWords
        var page = EvidencePack(
            title: "Officer\u{2019}s notes: \(name)", subtitle: "Not for filing. \(inputs.districtName)",
            keyFacts: [("Last day for representations", OpeningFacts.lastDay(application.period))],
            sections: beforeFiling(hearing) + [
                marked("answers", "How to meet what points the other way", answers(hearing)),
                marked("conditions", "What to weigh before asking for a condition", weighing(hearing)),
                marked("overrides", "Rules of the gate that were set aside", overrides(hearing)),
            ], sources: [])
        page.kind = .notes
        page.marking = [HearingSections.marking(hearing), marking].compactMap(\.self).joined(separator: " ")
        return page
    }

    /// A representation goes to the applicant and is read in public.
    private static func beforeFiling(_ hearing: ApplicationCase) -> [EvidenceSection] {
        guard !hearing.sharing.isEmpty else { return [] }
        return [
            marked(
                "before-filing", "Before this is filed",
                [
                    .paragraph(
                        "This pack is made with what partners shared under conditions. A representation is given to the applicant and "
                            + "its hearing is public. Get each partner\u{2019}s written leave for what stands here, or make the pack again "
                            + "without --restricted. Packs of places near each other can be held against each other, and a difference of their "
                            + "counts may be small: hand on one. Check with your solicitor."),
                    .details(
                        hearing.sharing.map { terms in
                            .init(
                                terms.partner,
                                Traced.read("Shared under: \(terms.basis). Fewer than \(terms.fewestShown) are not shown. Positioned by: \(terms.positionedBy)."))
                        }),
                ])
        ]
    }

    private static func marked(_ id: String, _ heading: String, _ blocks: [EvidenceSection.Block]) -> EvidenceSection {
        EvidenceSection(id: id, heading: "\(heading) (not for filing)", blocks: [.paragraph(marking)] + blocks)
    }

    private static func answers(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        guard !hearing.pointsTheOtherWay.isEmpty else { return [.paragraph(OtherWaySection.none)] }
        let isMet = hearing.position != .noRepresentation
        let first: [EvidenceSection.Block] = isMet ? [] : [.paragraph("No representation is made, so nothing is to be met.")]
        return first + hearing.pointsTheOtherWay.flatMap { point -> [EvidenceSection.Block] in
            [.statement(point.text + TracedText(point.finding.map { " (Of finding \($0).)" } ?? ""))]
                + (isMet ? [.details([.init("To meet it", Traced.read(point.advice))])] : [])
        }
    }

    private static func weighing(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        let details = hearing.conditions.enumerated().compactMap { index, condition in
            condition.template.note.map { note in
                EvidenceSection.Detail("Condition \(index + 1)", Traced.read(note))
            }
        }
        return details.isEmpty ? [.paragraph("The library says nothing more of the conditions of this pack.")] : [.details(details)]
    }

    private static func overrides(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        guard !hearing.overrides.isEmpty else { return [.paragraph("None was set aside.")] }
        return [
            .details(
                hearing.overrides.map {
                    .init("Rule \($0.rule), set aside by \($0.by)", Traced.read("\u{201C}\($0.text)\u{201D} Why: \($0.why)"))
                })
        ]
    }
}
