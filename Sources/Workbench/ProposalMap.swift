internal import Cartography
internal import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Zones

/// All candidates over the areas of the district: each has its label, and the way it was found has its line.
enum ProposalMap {
    private static let width = 760

    /// - Parameter sources: named at the foot.
    static func svg(
        _ candidates: [AreaCandidate], in ground: ZoneGround, kind: String, sources: [String], marking: String?
    ) -> String {
        let shown = candidates.isEmpty ? ground.areas.map(\.shape) : candidates.map(\.found.outline)
        let boxes = shown.map(\.boundingBox)
        let box = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }.widened(by: 250)
        let aspect = min(1.9, max(0.9, box.width / max(box.height, 1)))
        let height = Int(Double(width) / aspect)
        var map = MapFigure(
            id: "candidate-areas",
            title: "Places to look at in \(ground.authority.name): \(kind)",
            description: [marking, "The table and lists that go with it hold the same facts. \(ProposalReport.meaning)"]
                .compactMap(\.self).joined(separator: " "),
            extent: MapExtent.fitted(box, aspect: Double(width) / Double(height), margin: 0.03), widthPixels: width,
            heightPixels: height)
        map.add(.areas(areas(ground)))
        map.add(
            .dots(
                DotLayer(
                    points: ground.own.compactMap(\.record.place),
                    words: "Premises counted (\(kind)), where they lie; dots may hide one another")))
        // Large ones first, so that what lies in them is drawn over them.
        for way in ProposalWay.allCases {
            let outlines = candidates.filter { $0.found.way == way }
                .sorted { ($0.figures.km2, $1.id) > ($1.figures.km2, $0.id) }
                .map { OutlineLayer.Outline(shape: $0.found.outline, label: $0.id) }
            guard !outlines.isEmpty else { continue }
            map.add(.outlines(OutlineLayer(outlines: outlines, words: "Candidate found by: \(way.words)", line: line(way))))
        }
        map.attribution = [marking, sources.isEmpty ? nil : "Source: \(sources.joined(separator: ", "))."].compactMap(\.self)
            + ["A candidate is a place to look at and no finding of cumulative impact."]
        return map.svg()
    }

    private static func line(_ way: ProposalWay) -> OutlineLayer.Line {
        switch way {
        case .hotSpots: .dashed
        case .concentrations: .solid
        case .thresholds: .dotted
        }
    }

    private static func areas(_ ground: ZoneGround) -> Cartography.AreaLayer {
        Cartography.AreaLayer(
            heading: "Areas",
            fill: ClassifiedFill(classes: [
                .init(colour: Palette.deciles[Palette.deciles.count - 1], words: "LSOAs of \(ground.authority.name)")
            ]),
            areas: ground.areas.map { Cartography.AreaLayer.Area(shape: $0.shape, fillClass: 1) })
    }
}
