internal import Cartography
internal import Licensing
internal import Measures
internal import Wording
internal import Zones

/// Which concern, under which objective, at which place: the authority's own words beside the evidence that is loaded.
enum ConcernSection {
    static func section(_ inputs: ImpactInputs, maps: ImpactMaps) throws -> EvidenceSection {
        EvidenceSection(
            id: "concern", heading: "1. The concern, by objective and place",
            blocks: [
                .table(objectives(inputs)),
                .figure(
                    EvidenceFigure(
                        id: "figure-area",
                        caption: "\(inputs.name): its line, the licensed premises in and round it, and deprivation. The tables of "
                            + "sections 2 and 4 hold the same facts.",
                        svg: try maps.area(), sources: inputs.sources.numbers(.register, .boundaries, .deprivation, .impactAreas))),
            ])
    }

    private static func objectives(_ inputs: ImpactInputs) -> EvidenceTable {
        EvidenceTable(
            id: "objectives", caption: "Concerns stated by the authority, and evidence loaded, by licensing objective",
            columns: [.init("Objective"), .init("Concern, as the authority states it"), .init("Evidence loaded, inside the line")],
            rows: LicensingObjective.allCases.flatMap { objective -> [[String]] in
                let concerns = inputs.statement.concerns.filter { $0.objective == objective }
                let head = objective.rawValue.prefix(1).uppercased() + objective.rawValue.dropFirst()
                guard !concerns.isEmpty else { return [[head, "None stated", "Not looked for"]] }
                return concerns.map { [head, $0.words, evidence(for: $0, inputs).joined(separator: " ")] }
            }, sources: inputs.sources.numbers(.crime, .incidents),
            notes: [
                inputs.statement.concerns.isEmpty
                    ? "The authority has stated no concern: give a statement with the report (--statement). The program names none of its own."
                    : "The authority says which evidence bears on which concern; the program does not.",
                "Health is not a licensing objective.",
            ])
    }

    private static func evidence(for concern: ImpactStatement.Concern, _ inputs: ImpactInputs) -> [String] {
        let inside = inputs.audit.inside
        var found: [String] = []
        for type in concern.recordedCrime {
            guard let crime = inside.crime else {
                found.append("\(type): not given for this ground (see the limits).")
                continue
            }
            let count = crime.byType.first { $0.type.lowercased() == type.lowercased() }?.count
            found.append(
                count.map { "\(type): \(NumberText.grouped($0)) recorded in its \(crime.areas.count) whole LSOAs, \(crime.period.words)." }
                    ?? "\(type): no such type in the files loaded.")
        }
        for kind in concern.incidents {
            let cells = inside.incidents.flatMap { extract in
                extract.byKind.filter { $0.label.lowercased() == kind.lowercased() }.map { (extract.partner, $0.count) }
            }
            found.append(
                cells.isEmpty
                    ? "\(kind): no extract brought in has it."
                    : cells.map { "\(kind): \($0.1.map(NumberText.grouped) ?? "suppressed") (\($0.0))." }.joined(separator: " "))
        }
        return found.isEmpty ? ["No evidence is named for it."] : found
    }
}
