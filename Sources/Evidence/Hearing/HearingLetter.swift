internal import Assessment
internal import Licensing
internal import Wording

/// What is filed, to be edited: a representation, or where the evidence bears none, a record of why.
public enum HearingLetter {
    /// "representation" or "record": what its files are called; nil without an application's case.
    public static func name(_ inputs: PackInputs) -> String? {
        inputs.hearing.map { $0.position == .noRepresentation ? "record" : "representation" }
    }

    /// Of what points the other way; the pack has all.
    static let mostPoints = 6

    /// Nil without an application's case. - Throws: `GeometryError` where the map cannot be drawn.
    public static func page(_ inputs: PackInputs) throws -> EvidencePack? {
        guard let hearing = inputs.hearing else { return nil }
        return hearing.position == .noRepresentation ? record(hearing, inputs) : try representation(hearing, inputs)
    }

    private static func representation(_ hearing: ApplicationCase, _ inputs: PackInputs) throws -> EvidencePack {
        var letter = EvidencePack(
            title: "Representation under the Licensing Act 2003",
            subtitle: "To the licensing authority, \(inputs.districtName)", keyFacts: facts(inputs, sent: "Date of sending"),
            sections: [
                section("position", "Position", [.statement(TracedText(position(hearing)))]),
                section("findings", "The likely effect on the licensing objectives", effects(hearing)),
                section("table", "The figures", figures(hearing)),
            ] + (try round(hearing, inputs)) + [
                section("asked", "What is asked", asked(hearing)),
                section("limits", "Limits", limits(hearing)),
                section("contact", "Contact", contact(inputs)),
            ], sources: [])
        letter.marking = HearingSections.draftMarking(hearing)
        return letter
    }

    /// Other outlets and a policy on them have no place in a review of one premises.
    private static func round(_ hearing: ApplicationCase, _ inputs: PackInputs) throws -> [EvidenceSection] {
        guard !hearing.isReview else { return [] }
        return [
            section("place", "The place", [
                .figure(try PackMaps(inputs).figure(.small, caption: "The place and the licensed premises round it."))
            ] + added(hearing)),
            section("policy", "Policy", SurroundingsSection.assessment(hearing.site.cumulativeImpact)),
        ]
    }

    private static func record(_ hearing: ApplicationCase, _ inputs: PackInputs) -> EvidencePack {
        var record = EvidencePack(
            title: "Record: no representation", subtitle: "For the office\u{2019}s file, \(inputs.districtName)",
            keyFacts: facts(inputs, sent: "Date of the decision"),
            sections: [
                section("reasons", "Reasons", [.statement("This office makes no representation on the application."),
                    .statement(TracedText(BearingSection.sentence(hearing))),
                    .statements(hearing.advice.reasons)]),
                section("findings", "What was found", effects(hearing)),
                section("missing", "What is missing and could not be said", [.statements(missing(hearing))]),
                section("contact", "Decided by", contact(inputs)),
            ], sources: [])
        record.marking = HearingSections.marking(hearing)
        return record
    }

    private static func section(_ id: String, _ heading: String, _ blocks: [EvidenceSection.Block]) -> EvidenceSection {
        EvidenceSection(id: id, heading: heading, blocks: blocks)
    }

    private static func facts(_ inputs: PackInputs, sent: String) -> [(term: String, detail: String)] {
        let application = inputs.application
        var facts: [(term: String, detail: String)] = [
            ("Premises", [application.premises, application.address].compactMap(\.self).joined(separator: ", ")),
            ("Place", inputs.assessment.placeWords),
            ("Reference", application.reference ?? "[the authority\u{2019}s reference]"),
            ("Application", application.type), ("Activities", OpeningFacts.activities(application)),
            ("Hours of alcohol sales", OpeningFacts.hours(application)),
            ("Responsible authority", application.author.map { OfficeWords.name($0.office) } ?? "[the office]"),
            ("Last day for representations", application.period.lastDay?.words ?? "[check with the licensing authority]"),
            (sent, "[date]"),
        ]
        if facts[0].detail.isEmpty { facts[0].detail = inputs.assessment.placeWords }
        return facts
    }

    private static func position(_ hearing: ApplicationCase) -> String {
        switch hearing.position {
        case .object where hearing.isReview: "This authority makes a representation in support of the review."
        case .conditionsOnly where hearing.isReview:
            "This authority makes a representation in the review and asks that the conditions below are added to the authorisation."
        case .object: "This authority makes a representation about the likely effect of granting the application as it stands."
        case .conditionsOnly, .noRepresentation:
            "This authority makes a representation and asks that, if the application is granted, the conditions below are attached."
        }
    }

    private static func effects(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        var blocks: [EvidenceSection.Block] = []
        for objective in LicensingObjective.allCases {
            let findings = hearing.findings.filter { $0.objective == objective }
            let own = hearing.ownParagraphs.filter { $0.objective == objective }
            guard !findings.isEmpty || !own.isEmpty else { continue }
            blocks.append(.heading(FindingsSection.heading(objective)))
            for (index, finding) in findings.enumerated() {
                // The same link once, under the last finding that it is of.
                let isSaidBelow = index + 1 < findings.count && findings[index + 1].mechanism == finding.mechanism
                blocks.append(.numbered(finding.number, isSaidBelow ? finding.statement : finding.statement + " " + finding.mechanism))
            }
            blocks += own.map { .statement(Traced.read($0.text)) }
        }
        blocks += hearing.ownParagraphs.filter { $0.objective == nil }.map { .statement(Traced.read($0.text)) }
        return blocks.isEmpty ? [.paragraph("Nothing is found under the four licensing objectives in what is loaded.")] : blocks
    }

    private static func figures(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        let counted = hearing.findings.filter { $0.value != nil }
        guard !counted.isEmpty else { return [.paragraph("No finding rests on a figure.")] }
        return [
            .table(
                EvidenceTable(
                    id: "letter-findings", caption: "The figures of the findings",
                    columns: [.init("Finding"), .init("Value (95% interval where there is one)"), .init("Place and date"), .init("Compared with"), .init("Source")],
                    rows: counted.map {
                        ["\($0.number)", FindingsSection.value($0).description, "\($0.place); \($0.date)", $0.comparator ?? "nothing", $0.source]
                    }, sources: [], annex: FindingsSection.annex(hearing)))
        ]
    }

    private static func added(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        guard let adds = hearing.adds else { return [] }
        let (before, after) = (Int(adds.outlets.before), Int(adds.outlets.after))
        let change: TracedText =
            before == after ? "; the application adds none" : "; with these premises \(TracedFigure.count(after, "outlets"))"
        return [
            .statement(
                "Within \(Traced.distance(metres: adds.reach)) \(before == 1 ? "lies" : "lie") \(Traced.count(before, "outlet", "outlets"))\(change). This is context and not a ground by itself.")
        ]
    }

    private static func asked(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        var blocks: [EvidenceSection.Block] = []
        if hearing.isReview, hearing.position == .object {
            blocks.append(.paragraph(ApplicationCase.stepsOfReview))
            if !hearing.conditions.isEmpty {
                blocks.append(.paragraph("Among the conditions these, each for the finding that it answers:"))
            }
        } else if hearing.position == .object {
            blocks.append(.paragraph("That the application is not granted as it stands."))
            if !hearing.conditions.isEmpty {
                blocks.append(.paragraph("If it is granted all the same, that these conditions are attached, each for the finding that it answers:"))
            }
        } else if hearing.conditions.isEmpty {
            blocks.append(.paragraph("[The conditions that the office asks for: none of the library answers a finding.]"))
        } else {
            blocks.append(.paragraph("That these conditions are attached, each for the finding that it answers:"))
        }
        if !hearing.conditions.isEmpty { blocks.append(.details(ConditionsSection.details(hearing))) }
        if hearing.conditions.contains(where: { $0.text.contains("{") }) {
            blocks.append(.paragraph("[Braces mark what is still to be filled in; take this line out then.]"))
        }
        return blocks
    }

    private static func limits(_ hearing: ApplicationCase) -> [EvidenceSection.Block] {
        var seen: Set<String> = []
        let proofs = hearing.findings.map(\.doesNotProve).filter { seen.insert($0).inserted }.map(Traced.read)
        var blocks: [EvidenceSection.Block] = proofs.isEmpty ? [] : [.statements(proofs)]
        blocks.append(.heading("What points the other way"))
        // What bears on the whole stands first; a letter must be short enough to be sent on the last day.
        let points = hearing.pointsTheOtherWay.prefix(mostPoints).map(\.text)
        blocks.append(points.isEmpty ? .paragraph(OtherWaySection.none) : .statements(Array(points)))
        let rest = hearing.pointsTheOtherWay.count - points.count
        if rest > 0 { blocks.append(.statement("\(Traced.count(rest, "more point stands", "more points stand")) in the pack, which is enclosed.")) }
        blocks.append(.heading("What is missing"))
        blocks.append(.statements(missing(hearing)))
        return blocks
    }

    private static func missing(_ hearing: ApplicationCase) -> [TracedText] {
        hearing.missing.isEmpty ? [TracedText(MissingSection.none)] : hearing.missing.map(Traced.read)
    }

    private static func contact(_ inputs: PackInputs) -> [EvidenceSection.Block] {
        let author = inputs.application.author
        return [
            .details([
                .init("Office", TracedText(author.map { OfficeWords.name($0.office) } ?? "[the office]")),
                .init("Expertise", TracedText(author?.expertise ?? "[what the office knows of]")),
                .init("Address, telephone, e-mail", "[of the office]"),
            ])
        ]
    }
}
