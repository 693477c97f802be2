internal import Assessment
internal import Cartography
internal import Licensing
internal import Wording
internal import Zones

/// What the figures of the report cannot show.
enum ImpactLimits {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        EvidenceSection(
            id: "limits", heading: "7. What these figures cannot show",
            blocks: [
                .list(
                    inputs.audit.warnings + [
                        "The number of premises in a place does not by itself show harm from any of them. A cumulative impact "
                            + "assessment cannot be absolute, set a number of premises or a closing hour, or serve as a ground to "
                            + "review a licence; whether another is wanted by customers is not a matter for the authority.",
                        Limits.permission, Limits.residents, Limits.smallArea, Limits.postcode, Limits.edge, Limits.kind, Limits.crime,
                    ] + inputs.notes)
            ])
    }
}

/// What section 5A asks of the authority, and by when.
enum DutySection {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        var blocks: [EvidenceSection.Block] = []
        if !inputs.clocks.isEmpty { blocks.append(.list(inputs.clocks)) }
        blocks.append(
            .paragraph(
                "Before publishing, the authority consults the persons of section 5(3) and gives them its reasons, a general "
                    + "indication of the part of its area, and whether all or which kinds of authorisation are meant (section 5A(6)):"))
        blocks.append(.list(inputs.consultees))
        return EvidenceSection(id: "duty", heading: "8. The duty to consult and to review", blocks: blocks)
    }
}

/// How it was made, and from what.
enum ImpactMethod {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        let accuracy = NumberText.shortest(inputs.operation.accuracyMetres, decimals: 2)
        return EvidenceSection(
            id: "method", heading: "9. How the figures were made",
            blocks: [
                .list([
                    inputs.ground.rule.sentence,
                    "The methods, each with a worked example and its tests, stand in Documentation/methods: outline-audit, "
                        + "boundary-stretches, matched-places, robustness-certificate.",
                    "Coordinates: \(inputs.operation.name); accuracy \(accuracy) m. \(inputs.operation.note)",
                    "Made with " + inputs.versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ") + ".",
                ])
            ])
    }
}
