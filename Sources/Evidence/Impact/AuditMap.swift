internal import Cartography
internal import Geometry
internal import Licensing
public import Zones

/// What an audit says of the ground, drawn: the outline, outlets, quiet parts hatched, busy parts dotted, stretches that are
/// busier outside by number.
public enum AuditMap {
    /// - Throws: `GeometryError` where a stretch cannot be drawn.
    public static func svg(_ audit: OutlineAudit, _ ground: ZoneGround) throws -> String {
        let extent = MapExtent.fitted(
            audit.outline.shape.boundingBox.widened(by: max(150, audit.settings.ring)), aspect: 720.0 / 560, margin: 0.02)
        var map = MapFigure(
            id: "audit", title: "Audit of \(audit.outline.name)", description: audit.headline.text, extent: extent)
        let quiet = audit.quiet.filter { $0.kind == .squares }
        if !quiet.isEmpty {
            map.add(
                .areas(
                    AreaLayer(
                        heading: "Quiet parts inside",
                        fill: ClassifiedFill(classes: [], noDataWords: "200 m squares side by side without an outlet"),
                        areas: quiet.map { AreaLayer.Area(shape: $0.shape, fillClass: nil, label: $0.name) },
                        labelNote: "Q1, Q2: quiet parts by number, as in the table.")))
        }
        map.add(.outlines(OutlineLayer(outlines: [.init(shape: audit.outline.shape)], words: audit.outline.name, line: .solid)))
        let busy = audit.busyOutside.filter { $0.shape.boundingBox.intersects(extent) }
        if !busy.isEmpty {
            map.add(
                .outlines(
                    OutlineLayer(
                        outlines: busy.map { .init(shape: $0.shape, label: $0.kind == .concentration ? $0.name : nil) },
                        words: "outside, at least as dense as inside", line: .dotted)))
        }
        // A flagged stretch is a band along the line: told by its dashes and its number.
        let flagged = audit.stretches.filter(\.isBusierOutside)
        if !flagged.isEmpty {
            map.add(
                .outlines(
                    OutlineLayer(
                        outlines: try flagged.map { .init(shape: try Line($0.line).widened(by: 12), label: "S\($0.number)") },
                        words: "stretches busier outside than inside, by number", line: .dashed)))
        }
        map.add(.symbols(symbols(ground)))
        map.attribution = [
            "Licensing register of \(ground.authority.name). Outlets counted by the rule stated with the audit; what lies outside the frame "
                + "is in the figures all the same."
        ]
        return map.svg()
    }

    private static func symbols(_ ground: ZoneGround) -> SymbolLayer {
        SymbolLayer(
            heading: "Outlets", noun: "outlets",
            symbols: ground.own.compactMap { premises in
                premises.record.place.map { SymbolLayer.Symbol(point: $0, mark: PackMaps.mark(premises.record.sales)) }
            })
    }
}
