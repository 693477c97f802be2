internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Wording
internal import Zones

/// Recorded crime, at no finer a level than its anonymous points bear.
enum CrimeSection {
    static func section(_ inputs: PackInputs) -> EvidenceSection {
        guard let crime = inputs.assessment.crime, let total = crime.total, let police = crime.period else {
            return EvidenceSection(
                id: "crime", heading: "Recorded crime",
                blocks: [
                    .paragraph(
                        "No recorded crime is loaded for the district of the place, so this pack says nothing about it. "
                            + "That is not a figure of nought.")
                ])
        }
        let period = "\(police.words), recorded by \(police.force)"
        var blocks: [EvidenceSection.Block] = [
            .table(
                EvidenceTable(
                    id: "crime-area", caption: "Crime recorded in \(crime.area.name) (\(crime.area.code)), \(period)",
                    columns: [.init("Type"), .init("Recorded", isNumber: true)],
                    rows: crime.byType.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                        [$0.key, NumberText.grouped($0.value)]
                    } + [["All types", NumberText.grouped(total)]],
                    sources: inputs.sources.numbers(.crime, .boundaries), notes: [Limits.crime], annex: "crime-area"))
        ]
        if let zone = inputs.assessment.zone, let near = zone.crime {
            let counts: TracedText =
                "Round concentration C\(String(zone.id)), between \(TracedFigure.count(near.low, "recorded crimes")) and \(TracedFigure.count(near.high, "recorded crimes")) crimes"
            let rest = " were recorded over \(period): the first figure counts the map points within the outline widened by 200 metres, "
                + "the second by 300 metres, because a point may stand some way from where the crime happened. Neither says "
                + "anything of a street or a premises."
            blocks.append(.statement(counts + TracedText(rest)))
        }
        return EvidenceSection(id: "crime", heading: "Recorded crime", blocks: blocks)
    }
}
