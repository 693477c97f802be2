internal import Assessment
internal import Licensing
internal import Wording

/// What the premises would add within reach: context, and nothing by itself.
enum AddedSection {
    static let context =
        "This is context and never a ground by itself: the law knows no quota of premises, and need is not a matter for the "
        + "licensing authority."

    static func section(_ hearing: ApplicationCase, _ inputs: PackInputs) -> EvidenceSection {
        let heading = "What this premises would add"
        guard let adds = hearing.adds else {
            return EvidenceSection(
                id: "adds", heading: heading,
                blocks: [
                    .paragraph(
                        "What the premises would add cannot be counted: no register of the place's district is loaded, or the "
                            + "application adds nothing that can be counted. " + context)
                ])
        }
        var rows = [
            row("Outlets", adds.outlets),
            row("Outlets permitted to sell after midnight", adds.lateOutlets, isKnown: adds.statesHours),
            row("Permitted alcohol-hours a week", adds.alcoholHours, isKnown: adds.statesHours),
        ]
        let standings = (adds.percentile, adds.percentileLow, adds.percentileHigh)
        if case (let own?, let low, let high) = standings {
            let range = [low, high].compactMap { $0 }.map(\.before).sorted().map { NumberText.fixed($0, decimals: 1) }
            rows.append([
                "Percentile among the district's postcodes", NumberText.fixed(own.before, decimals: 1),
                NumberText.fixed(own.after, decimals: 1), NumberText.fixed(own.after - own.before, decimals: 1),
                range.count == 2 ? range.joined(separator: " to ") : "not known",
            ])
        }
        var statements: [TracedText] = ["Within \(Traced.distance(metres: adds.reach)) of the place. \(context)"]
        if let residents = adds.residents {
            statements.append(
                "About \(TracedFigure.fixed(residents, decimals: 0, "residents, estimated")) residents live within that reach, by "
                    + "the postcodes in it.")
        }
        if adds.seen < 0.995 {
            statements.append(
                "Of the ground within that reach \(TracedFigure.fixed(adds.seen * 100, decimals: 0, "per cent of the ground"))% lies in "
                    + "districts whose register is loaded; of the rest nothing is counted.")
        }
        return EvidenceSection(
            id: "adds", heading: heading,
            blocks: [
                .statements(statements),
                .table(
                    EvidenceTable(
                        id: "adds", caption: "Before and after, within \(NumberText.distance(metres: adds.reach)) of the place",
                        columns: [
                            .init("What"), .init("Before", isNumber: true), .init("After", isNumber: true),
                            .init("Change", isNumber: true), .init("Before, low to high", isNumber: true),
                        ],
                        rows: rows, sources: inputs.sources.numbers(.register, .postcodes, .population),
                        notes: [
                            "Low and high are what doubtful rows of the register allow, and rows that state no hours, or none for a day. The percentile is the share of the "
                                + "district's \(NumberText.grouped(adds.postcodes)) postcodes with fewer outlets within reach, and "
                                + "half of those with as many.",
                            Limits.permission,
                        ], annex: "adds")),
            ])
    }

    /// - Parameter isKnown: whether the register says anything of it; only the change is known else.
    private static func row(_ what: String, _ reading: AddedReach.Reading?, isKnown: Bool = true) -> [String] {
        guard let reading else { return [what] + Array(repeating: "not known", count: 4) }
        func text(_ number: Double) -> String { NumberText.shortest(number, decimals: 1) }
        guard isKnown else { return [what, "not known", "not known", text(reading.change), "not known"] }
        return [
            what, text(reading.before), text(reading.after), text(reading.change),
            "\(text(reading.lowBefore)) to \(text(reading.highBefore))",
        ]
    }
}
