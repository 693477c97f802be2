internal import Cartography
internal import Geometry
internal import Licensing
internal import Wording
internal import Zones

/// The line and its reasons: the authority's own, what lies just inside and outside, quiet parts inside, busy parts left out.
enum BoundarySection {
    static func section(_ inputs: ImpactInputs) throws -> EvidenceSection {
        let audit = inputs.audit
        var blocks: [EvidenceSection.Block] = []
        blocks.append(
            inputs.statement.boundary.isEmpty
                ? .paragraph("Reasons for the line: not stated by the authority.")
                : .list(inputs.statement.boundary.map { "The authority\u{2019}s reason: \($0)" }))
        blocks.append(.paragraph(streets(inputs)))
        if !inputs.postcodes.isEmpty {
            blocks.append(
                .paragraph(
                    "Postcodes inside (\(NumberText.grouped(inputs.postcodes.count)), by their centres): "
                        + inputs.postcodes.joined(separator: ", ") + "."))
        }
        blocks.append(
            .figure(
                EvidenceFigure(
                    id: "figure-line",
                    caption: "The line in stretches, quiet parts inside and busy parts left out. The tables below hold the same facts.",
                    svg: try AuditMap.svg(inputs.audit, inputs.ground), sources: inputs.sources.numbers(.register, .boundaries, .roads))))
        blocks.append(.table(stretches(inputs)))
        blocks.append(.table(quiet(inputs)))
        blocks.append(.table(busy(inputs)))
        blocks.append(
            .paragraph("\(ImpactOpening.percent(audit.quietGround)) of the ground inside has no outlet within 100 m."))
        return EvidenceSection(id: "boundary", heading: "4. The boundary and its reasons", blocks: blocks)
    }

    private static func streets(_ inputs: ImpactInputs) -> String {
        guard let streets = inputs.streets else { return "Streets inside: not listed, because no road layer is loaded." }
        return streets.isEmpty
            ? "Streets inside: none of the road layer has a name."
            : "Streets inside (\(streets.count)): \(streets.joined(separator: ", "))."
    }

    private static func stretches(_ inputs: ImpactInputs) -> EvidenceTable {
        let audit = inputs.audit
        let hasIncidents = audit.stretches.contains { $0.incidents != nil }
        return EvidenceTable(
            id: "stretches", caption: "The line, stretch by stretch: outlets within 100 m on either side",
            columns: [
                .init("Stretch"), .init("Begins at (easting, northing)"), .init("Along"), .init("Length (m)", isNumber: true), .init("Inside", isNumber: true),
                .init("Outside", isNumber: true),
            ] + (hasIncidents ? [.init("Incidents within 100 m")] : [])
                + [.init("Reading")],
            rows: audit.stretches.map { stretch in
                let band = stretch.outlets.last
                let reading =
                    stretch.isBusierOutside
                    ? "busier outside"
                    : stretch.alongDistrictBorder > 0.5
                        ? "border of the district: nothing counted outside" : (band?.inside ?? 0) + (band?.outside ?? 0) == 0 ? "no outlet near" : ""
                return ["\(stretch.number)", start(stretch), stretch.street ?? "–", NumberText.grouped(Int(stretch.length.rounded()))]
                    + [band.map { NumberText.grouped($0.inside) } ?? "–", band.map { NumberText.grouped($0.outside) } ?? "–"]
                    + (hasIncidents ? [stretch.incidents?.rawValue ?? "suppressed"] : []) + [reading]
            },
            sources: inputs.sources.numbers(.register, .roads, .incidents),
            notes: [
                "Stretches are numbered clockwise from the northernmost corner. \u{201C}Busier outside\u{201D}: more outlets for the ground "
                    + "outside than inside, told at 5% by an exact binomial test; among many stretches some would be told by chance. "
                    + "Recorded crime is never given by stretch: its points are anonymous. "
                    + "Of a partner\u{2019}s incidents it is only told on which side more lie for the ground.",
            ])
    }

    private static func start(_ stretch: BoundaryStretch) -> String {
        stretch.line.first.map { "\(Int($0.x.rounded())), \(Int($0.y.rounded()))" } ?? "–"
    }

    private static func quiet(_ inputs: ImpactInputs) -> EvidenceTable {
        EvidenceTable(
            id: "quiet", caption: "Parts inside without an outlet",
            columns: [.init("Part"), .init("What it is"), .init("km²", isNumber: true), .init("Share of the ground inside", isNumber: true)],
            rows: inputs.audit.quiet.map {
                [
                    $0.name, $0.kind.rawValue, NumberText.fixed($0.squareKilometres, decimals: 3), ImpactOpening.percent($0.share),
                ]
            }, sources: inputs.sources.numbers(.register, .boundaries))
    }

    private static func busy(_ inputs: ImpactInputs) -> EvidenceTable {
        EvidenceTable(
            id: "busy", caption: "Parts left out in which outlets lie at least as dense as inside",
            columns: [
                .init("Part"), .init("What it is"), .init("Outlets", isNumber: true), .init("Outlets per km²", isNumber: true),
                .init("Times the density inside", isNumber: true), .init("Touches the line"),
            ],
            rows: inputs.audit.busyOutside.map {
                [
                    $0.name, $0.kind.rawValue, NumberText.grouped($0.outlets), NumberText.measure($0.perSquareKilometre),
                    $0.timesInside.map { NumberText.fixed($0, decimals: 1) } ?? "–", $0.touches ? "yes" : "no",
                ]
            }, sources: inputs.sources.numbers(.register, .boundaries),
            notes: [
                "A concentration\u{2019}s outline is drawn round its premises, and a small area may be dense by a few of them: the densities are "
                    + "those of such ground, and not of whole neighbourhoods as the inside is."
            ])
    }
}
