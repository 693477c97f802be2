internal import Cartography
internal import Licensing
internal import Wording
internal import Zones

/// How far the headline hangs on choices that could have been made otherwise, and on single parts, months and premises.
enum FirmnessSection {
    static func section(_ inputs: ImpactInputs) -> EvidenceSection {
        let certificate = inputs.audit.certificate
        let left = inputs.audit.leaveOneOut
        return EvidenceSection(
            id: "firmness", heading: "5. How firmly it holds",
            blocks: [
                .paragraph(
                    "Claim: \(certificate.claim). It holds in \(certificate.holds) of \(certificate.of) choices; the others say NO in the "
                        + "table."),
                .table(
                    EvidenceTable(
                        id: "certificate", caption: "The headline under other choices",
                        columns: [
                            .init("Choice"), .init("About"), .init("Value (interval)", isNumber: true), .init("Holds"),
                        ],
                        rows: certificate.all.map { choice in
                            [choice.choice, choice.dimension, value(choice.value, choice.lower, choice.upper), choice.holds ? "yes" : "NO"]
                        }, sources: inputs.sources.numbers(.register, .boundaries, .crime, .population, .postcodes),
                        notes: certificate.notPossible.map { "Not possible: \($0.choice), because \($0.reason)." })),
                .table(
                    EvidenceTable(
                        id: "left-out", caption: "The headline without one part, month, kind or premises",
                        columns: [
                            .init("Left out"), .init("What it is"), .init("Ratio (interval)", isNumber: true), .init("Holds"),
                        ],
                        rows: left.results.map {
                            [$0.name, $0.part.rawValue, value($0.value, $0.lower, $0.upper), $0.holds ? "yes" : "NO"]
                        }, sources: inputs.sources.numbers(.register, .boundaries, .crime), notes: left.notPossible)),
            ])
    }

    private static func value(_ value: Double?, _ lower: Double?, _ upper: Double?) -> String {
        guard let value else { return "not given" }
        let figure = NumberText.fixed(value, decimals: 2)
        guard let lower else { return figure }
        return figure + " (\(NumberText.fixed(lower, decimals: 2)) to \(upper.map { NumberText.fixed($0, decimals: 2) } ?? "no limit"))"
    }
}
