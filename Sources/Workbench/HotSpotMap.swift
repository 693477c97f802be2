internal import Cartography
internal import Geometry
internal import Licensing
internal import Measures
internal import Wording

/// The areas by class. Spots have letters and lines of their own beside their colours.
enum HotSpotMap {
    private static let width = 720

    static func svg(_ report: HotSpotReport, _ values: HotSpotValues, _ spots: HotSpots, sources: [String]) throws -> String {
        let boxes = values.areas.map(\.shape.boundingBox)
        guard let first = boxes.first else { throw Fault(.software, message: "A map of no areas was asked for.") }
        let extent = boxes.dropFirst().reduce(first) { $0.union($1) }
        let aspect = max(1.1, min(2.2, extent.width / max(extent.height, 1)))
        let height = Int(Double(width) / aspect)
        var map = MapFigure(
            id: "hot-spots", title: (report.marking.map { _ in "RESTRICTED: " } ?? "") + "Hot spots: \(values.title)",
            description: "A map of \(values.areas.count) areas by class. \(values.sentence) \(report.weights.sentence)",
            extent: MapExtent.fitted(extent, aspect: Double(width) / Double(height), margin: 0.02), widthPixels: width,
            heightPixels: height)
        map.add(.areas(areas(report, values, spots)))
        func outlines(_ wanted: HotSpots.Class) -> [OutlineLayer.Outline] {
            values.areas.indices.filter { spots.classes[$0] == wanted }.map { .init(shape: values.areas[$0].shape) }
        }
        let hot = outlines(.hot), cold = outlines(.cold)
        if !hot.isEmpty { map.add(.outlines(OutlineLayer(outlines: hot, words: "Round a hot spot"))) }
        if !cold.isEmpty { map.add(.outlines(OutlineLayer(outlines: cold, words: "Round a cold spot", line: .dotted))) }
        map.attribution = [report.marking, sources.joined(separator: " "), report.limits].compactMap(\.self).filter { !$0.isEmpty }
        return map.svg()
    }

    private static func areas(_ report: HotSpotReport, _ values: HotSpotValues, _ spots: HotSpots) -> Cartography.AreaLayer {
        let fill = ClassifiedFill(
            classes: [
                .init(colour: Colour(0xB2450E), words: "H hot spot"),
                .init(colour: Colour(0xF6D2B4), words: "h only without adjustment"),
                .init(colour: Colour(0xF7F5EE), words: "not significant"),
                .init(colour: Colour(0xC6DCEC), words: "c only without adjustment"),
                .init(colour: Colour(0x1F5F99), words: "C cold spot"),
            ], noDataWords: "no statistic (no value or no neighbour)")
        return Cartography.AreaLayer(
            heading: "\(values.title): Gi* at false discovery \(NumberText.shortest(report.level, decimals: 4))", fill: fill,
            areas: values.areas.indices.map { number in
                let (fillClass, label) = drawn(spots.classes[number], spots.unadjustedClasses[number])
                return .init(shape: values.areas[number].shape, fillClass: fillClass, label: label)
            },
            labelNote: "H and C stand in areas that are large enough; every hot spot has a solid line round it and every cold one a "
                + "dotted line.")
    }

    private static func drawn(_ adjusted: HotSpots.Class, _ alone: HotSpots.Class) -> (fillClass: Int?, label: String?) {
        switch (adjusted, alone) {
        case (.hot, _): (1, "H")
        case (.cold, _): (5, "C")
        case (.notSignificant, .hot): (2, "h")
        case (.notSignificant, .cold): (4, "c")
        case (.notSignificant, _): (3, nil)
        default: (nil, nil)
        }
    }
}
