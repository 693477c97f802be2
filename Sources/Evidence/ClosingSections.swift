internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Wording

/// What the data cannot show, in one place.
enum LimitsSection {
    static func section(_ inputs: PackInputs) -> EvidenceSection {
        EvidenceSection(
            id: "limits", heading: "What these figures cannot show",
            blocks: [
                .list([
                    Limits.count, Limits.permission, Limits.residents, Limits.smallArea, Limits.postcode, Limits.edge,
                    Limits.crime, Limits.concentration,
                    "Health is not a licensing objective. A representation must say which of the four objectives it "
                        + "concerns, and why this application is likely to affect it.",
                ])
            ])
    }
}

/// How it was made, and from what.
enum MethodSection {
    /// How the figures of recorded crime were compared; none without a case.
    private static func crime(_ inputs: PackInputs) -> [String] {
        guard let ground = inputs.hearing?.surroundings.crimeGround else { return [] }
        let intervals = ground.period.hasPrefix("one month")
            ? "The 95% intervals are Poisson: one month cannot tell how months scatter. "
            : "The 95% intervals are quasi-Poisson: they allow for months that scatter more than chance would make them. "
        return [
            "Recorded crime of the place's area is set beside the mean of other areas of the district. "
                + intervals + "They do not say how much areas "
                + "differ from each other; how many others have more stands beside each figure. A kind of crime of which fewer than "
                + "10 are recorded makes no finding."
        ]
    }

    static func section(_ inputs: PackInputs) -> EvidenceSection {
        let accuracy = NumberText.shortest(inputs.operation.accuracyMetres, decimals: 2)
        return EvidenceSection(
            id: "method", heading: "How the figures were made",
            blocks: [
                .list(
                    [
                        inputs.assessment.rule.sentence,
                        "Premises are put into areas by where they lie. A point on a shared edge belongs to the area with the "
                            + "lowest code.",
                        "Coordinates: \(inputs.operation.name); accuracy \(accuracy) m. \(inputs.operation.note)",
                    ] + crime(inputs) + [
                        "Made with "
                            + inputs.versions.map { "\($0.name) \($0.version)" }.joined(separator: ", ") + ".",
                    ]
                        + (inputs.issueCounts.isEmpty
                            ? ["No row of the files is in doubt."]
                            : [
                                "Rows in doubt, each listed in annex rows-in-doubt.csv: "
                                    + inputs.issueCounts.map { "\($0.file) \(NumberText.grouped($0.count))" }
                                        .joined(separator: ", ") + "."
                            ]))
            ])
    }
}

/// The district map as a table.
enum AppendixSection {
    static func section(_ inputs: PackInputs) -> EvidenceSection {
        EvidenceSection(
            id: "appendix-a", heading: "Appendix A: every area of the district",
            blocks: [
                .table(
                    EvidenceTable(
                        id: "areas", caption: "Outlets and deprivation by area, \(inputs.districtName)",
                        columns: [.init("Area")] + Figures.countColumns + [
                            .init("Residents", isNumber: true),
                            .init("All per 10,000 (95% interval)", isNumber: true), .init("All per km²", isNumber: true),
                            .init("Decile", isNumber: true),
                        ],
                        rows: inputs.density.areas.map { density in
                            ["\(density.area.name) (\(density.area.code))"] + Figures.counts(density.outlets) + [
                                density.area.residents.map { NumberText.grouped($0) } ?? "not known", Figures.rate(density.rate),
                                Figures.measure(density.perSquareKilometre), Figures.decile(density.area.decile),
                            ]
                        },
                        sources: inputs.sources.numbers(
                            .register, .boundaries, .deprivation, .population, .measurements),
                        notes: [Figures.countNote(inputs.density.rule)] + inputs.notCounted, annex: "areas"))
            ], startsPage: true)
    }
}
