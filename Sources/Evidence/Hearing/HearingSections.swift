internal import Assessment
internal import Licensing
internal import Wording

/// The sections that speak of the application itself, in the order of a hearing.
enum HearingSections {
    static func all(_ hearing: ApplicationCase, _ inputs: PackInputs) -> [EvidenceSection] {
        [
            BearingSection.section(hearing),
            FindingsSection.section(hearing, inputs),
            AddedSection.section(hearing, inputs),
            SurroundingsSection.section(hearing, inputs),
            OtherWaySection.section(hearing, inputs),
            ConditionsSection.section(hearing),
            MissingSection.section(hearing),
        ]
    }

    /// Printed on every page where what partners shared was brought in.
    static func marking(_ hearing: ApplicationCase) -> String? {
        hearing.isRestricted
            ? "RESTRICTED: made of what partners shared under conditions; not for publication, and not to be passed on."
            : nil
    }

    /// Of what is written to be handed in.
    static func draftMarking(_ hearing: ApplicationCase) -> String? {
        marking(hearing).map { $0 + " DRAFT: not to be filed until each partner has agreed in writing." }
    }
}

/// Which course the evidence loaded would bear, and why.
enum BearingSection {
    static func section(_ hearing: ApplicationCase) -> EvidenceSection {
        EvidenceSection(
            id: "bears", heading: "What the evidence bears",
            blocks: [
                .statement(TracedText(sentence(hearing))), .statements(hearing.advice.reasons),
            ] + taken(hearing) + [
                .paragraph(
                    "Only what is loaded is weighed here, by written rules. Whether to make a representation, and which, is for "
                        + "the responsible authority to decide; what to do with it is for the licensing authority."),
            ])
    }

    /// Where the office does otherwise.
    static func taken(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        guard hearing.position != hearing.advice.course else { return [] }
        let words =
            switch hearing.position {
            case .object where hearing.isReview: "makes a representation in support of the review"
            case .object: "makes a representation against the grant of the application as it stands"
            case .conditionsOnly: "makes a representation that asks for conditions"
            case .noRepresentation: "makes no representation"
            }
        return [.paragraph("The office has decided otherwise: it \(words).")]
    }

    static func sentence(_ hearing: ApplicationCase) -> String {
        switch hearing.advice.course {
        case .object where hearing.isReview: "On what is loaded, the evidence bears a representation in support of the review."
        case .object: "On what is loaded, the evidence bears a representation against the grant of the application as it stands."
        case .conditionsOnly: "On what is loaded, the evidence bears a representation that asks for conditions, and no more."
        case .noRepresentation: "On what is loaded, the evidence bears no representation."
        }
    }
}

/// What points the other way: always there, because the other side will say it.
enum OtherWaySection {
    static let none =
        "Nothing was found in what is loaded that points the other way. That is not to say that there is nothing."

    static func section(_ hearing: ApplicationCase, _ inputs: PackInputs) -> EvidenceSection {
        let items = hearing.pointsTheOtherWay.map { point -> TracedText in
            point.text + TracedText(point.finding.map { " (Of finding \($0).)" } ?? "") + cited(point.publications, inputs)
        }
        return EvidenceSection(
            id: "other-way", heading: "What points the other way",
            blocks: items.isEmpty ? [.paragraph(none)] : [.statements(items)])
    }

    static func cited(_ publications: [Publication], _ inputs: PackInputs) -> TracedText {
        let numbers = inputs.sources.filter { publications.contains($0.publication.standsFor) || publications.contains($0.publication) }
        return TracedText(numbers.isEmpty ? "" : " " + PackPage.cited(numbers.map(\.number)))
    }
}

/// Conditions of the library, each tied to the finding that it answers.
enum ConditionsSection {
    static func section(_ hearing: ApplicationCase) -> EvidenceSection {
        EvidenceSection(
            id: "conditions", heading: "Conditions",
            blocks: hearing.conditions.isEmpty
                ? [.paragraph("No condition of the library answers a finding of this pack.")]
                : [
                    .paragraph(
                        "Each condition answers a finding. A condition may be asked for only where it is appropriate for an "
                            + "objective and is not already the law's or the operating schedule's; braces mark what is to be "
                            + "filled in."),
                    .details(details(hearing)),
                ])
    }

    static func details(_ hearing: ApplicationCase) -> [EvidenceSection.Detail] {
        hearing.conditions.enumerated().map { index, condition in
            EvidenceSection.Detail(
                "Condition \(index + 1), for \(condition.template.objective.rawValue), answers finding \(condition.finding)",
                Traced.read(condition.text))
        }
    }
}

/// What is not loaded, and what therefore is not said.
enum MissingSection {
    static let none = "Nothing that this program reads is missing for this place."

    static func section(_ hearing: ApplicationCase) -> EvidenceSection {
        EvidenceSection(
            id: "missing", heading: "What is missing and cannot be said",
            blocks: hearing.missing.isEmpty ? [.paragraph(none)] : [.statements(hearing.missing.map(Traced.read))])
    }
}

extension ApplicationCase {
    var isReview: Bool { site.application.period.type.isReview }

    /// What a review can lead to, which is not a grant.
    static let stepsOfReview =
        "That the licensing authority takes such of its steps in a review as are appropriate for the promotion of the objectives: to "
        + "modify the conditions, exclude a licensable activity, remove the designated premises supervisor, suspend the authorisation for "
        + "up to three months, or revoke it (Licensing Act 2003, sections 52 and 88; check with your solicitor)."
}
