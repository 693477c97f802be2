internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Wording
internal import Zones

/// Concentrations of licensed premises, and whether the place is in one.
enum ConcentrationSection {
    static func section(_ inputs: PackInputs) -> EvidenceSection {
        let settings = inputs.concentrations.settings
        let own: TracedText =
            inputs.assessment.zone.map { zone -> TracedText in
                "The place lies in concentration C\(String(zone.id)), with \(TracedFigure.count(zone.members.count, "premises")) premises."
            } ?? TracedText("The place lies in no concentration as defined here.")
        return EvidenceSection(
            id: "concentrations", heading: "Concentrations of licensed premises",
            blocks: [
                .statement(own + " " + TracedText(Limits.concentration)),
                .table(
                    EvidenceTable(
                        id: "concentrations",
                        caption: "Concentrations of licensed premises; not evidence of cumulative impact",
                        columns: [
                            .init("Concentration"), .init("Authority"), .init("Premises", isNumber: true),
                            .init("On-sales", isNumber: true), .init("Off-sales", isNumber: true),
                            .init("Residents (estimate)", isNumber: true),
                            .init("Outlets per resident against the rest of the district (95% interval)", isNumber: true),
                        ],
                        rows: inputs.concentrations.zones.map { zone in
                            [
                                "C\(zone.id)" + (zone.id == inputs.assessment.zone?.id ? " (the place)" : ""),
                                zone.authority.name, Figures.count(zone.members.count), Figures.count(zone.outlets.on),
                                Figures.count(zone.outlets.off),
                                zone.residents.map { NumberText.grouped(Int($0.rounded())) } ?? "not known",
                                Figures.ratio(zone.rateRatio),
                            ]
                        },
                        sources: inputs.sources.numbers(.register, .postcodes, .population, .boundaries),
                        notes: [
                            "Found by DBSCAN: chains of premises each of which has at least \(settings.minimum) premises, itself "
                                + "included, within \(NumberText.distance(metres: settings.reach)), and those within that reach of "
                                + "them; outlined by the concave hull (\(NumberText.shortest(settings.concavity, decimals: 2))) widened by "
                                + "\(NumberText.distance(metres: settings.margin)). \(NumberText.grouped(inputs.concentrations.noise.count)) "
                                + "premises are in none. Residents are estimated by sharing each area's residents "
                                + "evenly among its postcodes; town centres have few, so ratios there are high. Intervals: logarithmic "
                                + "from 10 premises on both sides, exact conditional below. " + Limits.ratio,
                        ], annex: "concentrations")),
            ])
    }
}
