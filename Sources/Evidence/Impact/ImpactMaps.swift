internal import Cartography
internal import Geometry
internal import Licensing
internal import Measures
internal import Zones

/// The maps of an evidence report, and its chart of hours.
struct ImpactMaps {
    /// Fits the width of an A4 page without the letters getting smaller.
    private static let width = 660
    private let inputs: ImpactInputs

    init(_ inputs: ImpactInputs) { self.inputs = inputs }

    /// The outline over deprivation, with premises.
    func area() throws -> String {
        var map = MapFigure(
            id: "map-area", title: "\(inputs.name) and the licensed premises in and round it",
            description: "A map of the outline. The tables of the report hold the same facts.", extent: extent,
            widthPixels: Self.width, heightPixels: height)
        map.add(.areas(deprivation))
        map.add(.outlines(OutlineLayer(outlines: [.init(shape: inputs.audit.outline.shape, label: inputs.name)], words: "The line looked at")))
        map.add(.symbols(premises))
        map.attribution = attribution
        return map.svg()
    }

    static func hours(_ extract: AuditIncidents) -> String {
        BarChart(
            id: "chart-hours", title: "Incidents by hour of the day", description: "Bars; the table below holds the same figures.",
            axisTitle: "Incidents inside the line, by hours of the day",
            bars: extract.byHour.map {
                BarChart.Bar(label: $0.label, value: $0.count.map(Double.init), undefinedWords: "suppressed")
            }, widthPixels: width
        ).svg()
    }

    private var extent: BoundingBox {
        let box = inputs.audit.outline.shape.boundingBox
        return MapExtent.fitted(box.widened(by: max(150, inputs.audit.settings.ring)), aspect: aspect, margin: 0.02)
    }

    private var aspect: Double {
        let box = inputs.audit.outline.shape.boundingBox
        return max(1.1, min(1.8, box.width / max(box.height, 1)))
    }

    private var height: Int { Int(Double(Self.width) / aspect) }

    private var shownAreas: [AreaProfile] { inputs.ground.areas.filter { $0.shape.boundingBox.intersects(extent) } }

    private var deprivation: AreaLayer {
        AreaLayer(
            heading: "Deprivation decile (\(inputs.sources.editions(of: .deprivation)))", fill: .deprivationDeciles,
            areas: shownAreas.map { .init(shape: $0.shape, fillClass: $0.decile, label: $0.decile.map { "\($0)" }) },
            labelNote: "A figure in an area is its decile; areas too small for a figure have only the shade.")
    }

    private var premises: SymbolLayer {
        SymbolLayer(
            heading: "Licensed premises", noun: "premises",
            symbols: inputs.ground.premises.compactMap { premises in
                premises.record.place.map { SymbolLayer.Symbol(point: $0, mark: PackMaps.mark(premises.record.sales)) }
            })
    }

    private var attribution: [String] {
        let words = inputs.sources.filter { [.boundaries, .roads, .deprivation].contains($0.publication.standsFor) }
            .map(\.publication.attribution).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let registers = inputs.sources.filter { $0.publication == .register }.map(\.part).joined(separator: ", ")
        return [(["Premises: licensing register (\(registers))."] + words).joined(separator: " ")]
    }
}
