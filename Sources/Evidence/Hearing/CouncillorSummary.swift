internal import Assessment
internal import Licensing
internal import Wording

/// Two pages for councillors: what is applied for, what is found, what points the other way, what is asked.
public enum CouncillorSummary {
    /// How much of the pack goes in; the rest is named and left to it.
    public struct Room: Sendable {
        public var findings = 5
        public var counterpoints = 4
        public var conditions = 6
        public var reasons = 4

        public init() {}

        /// With less in it, for texts that are long; nil where nothing more can go.
        public var tighter: Room? {
            guard findings > 1 else { return nil }
            var room = self
            room.findings -= 1
            room.counterpoints = max(1, counterpoints - 1)
            room.conditions = max(2, conditions - 1)
            room.reasons = max(2, reasons - 1)
            return room
        }
    }

    /// Nil without an application's case. - Throws: `GeometryError` where the map cannot be drawn.
    public static func page(_ inputs: PackInputs, room: Room = Room()) throws -> EvidencePack? {
        guard let hearing = inputs.hearing else { return nil }
        let application = inputs.application
        let name = application.premises ?? application.address ?? inputs.assessment.placeWords
        var page = EvidencePack(
            title: "Summary: \(name)", subtitle: "For the licensing sub-committee, \(inputs.districtName)",
            keyFacts: facts(inputs),
            sections: [
                bearing(hearing, room)] + (hearing.isReview ? [] : [try map(inputs)]) + [findings(hearing, room), otherWay(hearing, room), asked(hearing, room),
                EvidenceSection(
                    id: "more", heading: "Where to read more",
                    blocks: [
                        .paragraph(
                            "pack.html and pack.pdf hold every finding with its source, date, interval and limits, the tables, the "
                                + "maps and what is missing; annexes holds the figures, not rounded; manifest.json lists the files.")
                    ]),
            ], sources: [])
        page.kind = .summary
        page.marking = HearingSections.draftMarking(hearing)
        return page
    }

    /// The five with most to say: those that are told apart first, then in the order of the pack.
    static func chosen(_ hearing: ApplicationCase, _ count: Int) -> [ObjectiveFinding] {
        func rank(_ finding: ObjectiveFinding) -> Int {
            if finding.subject == .publishedAssessment { return 0 }
            guard finding.standing == .worse else { return 3 }
            return finding.inference == .areaLevel ? 2 : 1
        }
        let ranked = hearing.findings.sorted { (rank($0), $0.number) < (rank($1), $1.number) }
        return ranked.prefix(count).sorted { $0.number < $1.number }
    }

    private static func facts(_ inputs: PackInputs) -> [(term: String, detail: String)] {
        let application = inputs.application
        let lastDay = application.period.lastDay?.words ?? application.period.notCountedReason ?? "not known"
        return [
            ("Place", inputs.assessment.placeWords),
            ("Applied for", "\(application.type); \(OpeningFacts.activities(application).lowercasedFirst)"),
            ("Hours of alcohol sales", OpeningFacts.hours(application)),
            ("Last day for representations", lastDay),
        ]
    }

    private static func bearing(_ hearing: ApplicationCase, _ room: Room) -> EvidenceSection {
        EvidenceSection(
            id: "bears", heading: "What the evidence bears",
            blocks: [
                .statement(TracedText(BearingSection.sentence(hearing))),
                .statements(Array(hearing.advice.reasons.prefix(room.reasons))),
            ] + BearingSection.taken(hearing))
    }

    private static func findings(_ hearing: ApplicationCase, _ room: Room) -> EvidenceSection {
        let findings = chosen(hearing, room.findings)
        let rest = hearing.findings.count - findings.count
        var blocks = findings.enumerated().flatMap { index, finding -> [EvidenceSection.Block] in
            // The same limit once, under the last finding that it is of.
            let isSaidBelow = index + 1 < findings.count && findings[index + 1].doesNotProve == finding.doesNotProve
            let limit: [EvidenceSection.Block] = [.details([.init("Limit", Traced.read(finding.doesNotProve))])]
            return [.numbered(finding.number, finding.statement)] + (isSaidBelow ? [] : limit)
        }
        if findings.isEmpty { blocks.append(.paragraph("Nothing is found under the four licensing objectives in what is loaded.")) }
        if rest > 0 { blocks.append(.statement("\(Traced.count(rest, "more finding stands", "more findings stand")) in the pack.")) }
        return EvidenceSection(id: "findings", heading: "Findings", blocks: blocks)
    }

    private static func map(_ inputs: PackInputs) throws -> EvidenceSection {
        EvidenceSection(
            id: "map", heading: "The place",
            blocks: [.figure(try PackMaps(inputs).figure(.small, caption: "The place and the licensed premises round it."))])
    }

    private static func otherWay(_ hearing: ApplicationCase, _ room: Room) -> EvidenceSection {
        let points = hearing.pointsTheOtherWay.prefix(room.counterpoints).map(\.text)
        let rest = hearing.pointsTheOtherWay.count - points.count
        var blocks: [EvidenceSection.Block] = points.isEmpty ? [.paragraph(OtherWaySection.none)] : [.statements(Array(points))]
        if rest > 0 { blocks.append(.statement("\(Traced.count(rest, "more point stands", "more points stand")) in the pack.")) }
        return EvidenceSection(id: "other-way", heading: "What points the other way", blocks: blocks)
    }

    private static func asked(_ hearing: ApplicationCase, _ room: Room) -> EvidenceSection {
        var blocks: [EvidenceSection.Block] = []
        switch hearing.position {
        case .object where hearing.isReview: blocks.append(.paragraph(ApplicationCase.stepsOfReview))
        case .conditionsOnly where hearing.isReview: blocks.append(.paragraph("That these conditions are added to the authorisation."))
        case .object: blocks.append(.paragraph("That the application is not granted as it stands; in the alternative, the conditions below."))
        case .conditionsOnly: blocks.append(.paragraph("That, if the application is granted, these conditions are attached."))
        case .noRepresentation: blocks.append(.paragraph("Nothing: no representation is made."))
        }
        let conditions = hearing.conditions.prefix(room.conditions)
        if hearing.position != .noRepresentation, !conditions.isEmpty {
            blocks.append(.statements(conditions.map { Traced.read($0.text) }))
            if conditions.contains(where: { $0.text.contains("{") }) {
                blocks.append(.paragraph("Braces mark what the office has still to fill in."))
            }
            let rest = hearing.conditions.count - conditions.count
            if rest > 0 { blocks.append(.statement("\(Traced.count(rest, "more condition stands", "more conditions stand")) in the pack.")) }
        }
        return EvidenceSection(id: "asked", heading: "What is asked", blocks: blocks)
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
