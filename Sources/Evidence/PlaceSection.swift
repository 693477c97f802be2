internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Wording

/// What lies round the place.
enum PlaceSection {
    static func section(_ inputs: PackInputs, maps: PackMaps) throws -> EvidenceSection {
        let sources = inputs.sources.numbers(.register, .boundaries, .deprivation, .postcodes)
        return EvidenceSection(
            id: "place", heading: "Round the place",
            blocks: [
                .figure(
                    EvidenceFigure(
                        id: "figure-place",
                        caption: "The place, with rings at 250 and 500 metres, licensed premises by what they permit, and "
                            + "areas by deprivation decile. Tables 1 and 2 hold the same facts.",
                        svg: try maps.place(), sources: sources)),
                .table(within(inputs)),
                .statement(comparison(inputs)),
                .table(nearby(inputs)),
            ], startsPage: true)
    }

    private static func within(_ inputs: PackInputs) -> EvidenceTable {
        EvidenceTable(
            id: "outlets-within",
            caption: "Outlets within straight-line distances of the place, beside the postcodes of \(inputs.districtName)",
            columns: [.init("Within")] + Figures.countColumns + [.init("At the middle postcode, all", isNumber: true)],
            rows: inputs.assessment.within.map { comparison in
                [NumberText.distance(metres: comparison.radius)] + Figures.counts(comparison.outlets)
                    + [comparison.median.map { NumberText.grouped($0) } ?? "not known"]
            },
            sources: inputs.sources.numbers(.register, .postcodes),
            notes: [inputs.assessment.rule.sentence, Figures.countNote(inputs.assessment.rule)] + inputs.notCounted
                + [Limits.itself, Limits.permission, Limits.edge], annex: "outlets-within")
    }

    private static func comparison(_ inputs: PackInputs) -> TracedText {
        let sentences = inputs.assessment.within.filter { $0.postcodes > 0 }.map(sentence)
        guard let first = sentences.first else {
            return "No postcodes of the district are loaded, so the place cannot be compared with the rest of it."
        }
        return sentences.dropFirst().reduce(first) { $0 + " " + $1 }
    }

    static func sentence(_ comparison: SiteAssessment.Comparison) -> TracedText {
        let share = Double(comparison.postcodesWithFewer) / Double(max(1, comparison.postcodes)) * 100
        let asMany = Double(comparison.postcodesWithAsMany) / Double(max(1, comparison.postcodes)) * 100
        let ofPostcodes = "per cent of the district's postcodes"
        return "Within \(Traced.distance(metres: comparison.radius)) lie "
            + "\(TracedFigure.count(comparison.outlets.all, "outlets")) outlets: more than at "
            + "\(TracedFigure.fixed(share, decimals: 1, ofPostcodes))% of the district's "
            + "\(TracedFigure.count(comparison.postcodes, "postcodes")) postcodes, and as many as at "
            + "\(TracedFigure.fixed(asMany, decimals: 1, ofPostcodes))%."
    }

    private static func nearby(_ inputs: PackInputs) -> EvidenceTable {
        EvidenceTable(
            id: "premises-near", caption: "Licensed premises within 500 metres of the place, nearest first",
            columns: [
                .init("Premises"), .init("Kind, as judged"), .init("Metres", isNumber: true), .init("Alcohol"), .init("Status"),
                .init("Placed by"),
                .init("Register row"),
            ],
            rows: inputs.assessment.nearest.map { entry in
                let record = entry.premises.record
                return [
                    record.name ?? record.reference ?? "name not kept", kind(record), Figures.metres(entry.metres),
                    record.sales.words, record.status.rawValue,
                    record.placement == .postcode ? "postcode" : "register", entry.premises.label,
                ]
            },
            sources: inputs.sources.numbers(.register, .postcodes), notes: [Limits.postcode, Limits.kind],
            annex: "premises-near")
    }

    private static func kind(_ record: PremisesRecord) -> String {
        let judged = record.judgedKind
        switch (judged.kind, judged.confidence) {
        case (.unknown, _): return "not known"
        case (_, .low): return judged.kind.rawValue + " (perhaps)"
        default: return judged.kind.rawValue
        }
    }
}
