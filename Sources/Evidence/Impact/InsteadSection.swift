internal import Cartography
internal import Licensing
internal import Zones

/// What was considered instead: by the authority in its own words, and other places that the data point to.
enum InsteadSection {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        let stated = inputs.statement.alternatives
        return EvidenceSection(
            id: "instead", heading: "6. What was considered instead",
            blocks: [
                .table(
                    EvidenceTable(
                        id: "alternatives", caption: "Other measures, as the authority states them",
                        columns: [.init("Measure"), .init("What came of considering it")],
                        rows: stated.map { [$0.measure, $0.considered] }, sources: [],
                        notes: stated.isEmpty
                            ? ["The authority has stated none. Reviews of single licences, planning, a public spaces protection order, an "
                                + "early morning restriction order and a late night levy are among what others have weighed."] : [])),
                .table(
                    EvidenceTable(
                        id: "candidates", caption: "Other places that the program proposed for this district",
                        columns: [
                            .init("Place"), .init("Found by"), .init("Outlets", isNumber: true), .init("km²", isNumber: true),
                            .init("Shared with this one", isNumber: true),
                        ],
                        rows: inputs.candidates.map {
                            [$0.name, $0.foundBy, $0.outlets, $0.squareKilometres, ImpactOpening.percent($0.overlap)]
                        }, sources: inputs.sources.numbers(.register, .boundaries, .roads),
                        notes: [
                            inputs.candidates.isEmpty
                                ? "None is kept in the workspace: \u{201C}aleconner zones --propose\u{201D} looks for them."
                                : "A candidate is a place to look at, and no more."
                        ])),
            ])
    }
}
