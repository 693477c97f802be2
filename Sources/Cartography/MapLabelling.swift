import Foundation
import Geometry
internal import Wording

/// What is written on a map, the most needed first: it gets the best room.
extension MapDrawing {
    static func labelled(
        _ layers: [MapLayer], frame: MapFrame, spots: [SymbolSpot], outlines: [Int: [PageOutline]]
    ) -> [LabelPlacing.Label] {
        var placing = LabelPlacing(frame: frame.box)
        for seat in spots.flatMap(\.seats) {
            let breadth = seat.glyph.radius * 2 + 3
            placing.reserve(PageBox(centre: seat.at, width: breadth, height: breadth))
        }
        name(spots, &placing)
        for case .rings(let layer) in layers { label(layer, frame, &placing) }
        for (index, layer) in layers.enumerated() {
            if case .outlines(let layer) = layer { label(layer, outlines[index] ?? [], &placing) }
        }
        // Figures inside areas give way to everything else: the shade says the same.
        var figures: [LabelPlacing.Label] = []
        for (index, layer) in layers.enumerated() {
            if case .areas(let layer) = layer {
                figures += label(layer, outlines[index] ?? [], placing)
            }
        }
        return figures + placing.labels
    }

    private static func name(_ spots: [SymbolSpot], _ placing: inout LabelPlacing) {
        let lettering = Lettering(size: 13, bold: true, halo: Palette.halo)
        for spot in spots where !spot.labels.isEmpty {
            let clearance = spot.seats.map { $0.at.distance(to: spot.at) + $0.glyph.radius + 1 }.max() ?? 0
            placing.place(spot.labels.joined(separator: "; "), lettering) {
                LabelPlacing.beside(spot.at, clearance: clearance, size: $0)
            }
        }
    }

    private static func label(_ layer: RingLayer, _ frame: MapFrame, _ placing: inout LabelPlacing) {
        let centre = frame.page(layer.centre)
        for radius in layer.radii {
            let pixels = radius * frame.pixelsPerMetre
            placing.place(
                NumberText.distance(metres: radius), Lettering(size: 12, bold: true, halo: Palette.halo)
            ) { _ in
                // On the line, at the top if there is room, else the nearest place to it on either side.
                (0...24).map { step in
                    let angle = Double((step + 1) / 2) * (step.isMultiple(of: 2) ? 1 : -1) * .pi / 12
                    return PagePoint(x: centre.x + pixels * sin(angle), y: centre.y - pixels * cos(angle))
                }
            }
        }
    }

    private static func label(
        _ layer: OutlineLayer, _ outlines: [PageOutline], _ placing: inout LabelPlacing
    ) {
        for (outline, drawn) in zip(layer.outlines, outlines) {
            guard let text = outline.label, let box = drawn.box else { continue }
            let (window, taken) = (placing.frame, placing.taken)
            placing.place(text, Lettering(size: 12, bold: true, halo: Palette.halo)) { size in
                let outside = around(box, size: size)
                // Inside it is plainest which shape is meant.
                let inside = InsidePoint.find(
                    in: drawn, within: window, avoiding: taken, needed: size.width / 2)
                return (inside.map { [$0.point] } ?? []) + outside + [box.centre]
            }
        }
    }

    /// Centres for a label of `size` along the four sides of `box`, above first, the nearest first.
    private static func around(_ box: PageBox, size: PageBox) -> [PagePoint] {
        var centres: [PagePoint] = []
        for gap in [4.0, 10, 20] {
            let dx: Double = (box.width + size.width) / 2 + gap
            let dy: Double = (box.height + size.height) / 2 + gap
            for slide in [0, -0.4, 0.4, -0.8, 0.8] {
                let steps: [(x: Double, y: Double)] = [
                    (dx * slide, -dy), (dx * slide, dy), (dx, dy * slide), (-dx, dy * slide),
                ]
                centres += steps.map { PagePoint(x: box.centre.x + $0.x, y: box.centre.y + $0.y) }
            }
        }
        return centres
    }

    private static func label(
        _ layer: AreaLayer, _ outlines: [PageOutline], _ placing: LabelPlacing
    ) -> [LabelPlacing.Label] {
        zip(layer.areas, outlines).compactMap { area, outline in
            guard let text = area.label else { return nil }
            let fill = layer.fill.fillClass(area.fillClass)?.colour ?? Palette.paper
            let lettering = Lettering(size: 11, colour: Palette.lettering(on: fill), halo: fill)
            let width = lettering.width(of: text)
            let spot = InsidePoint.find(
                in: outline, within: placing.frame, avoiding: placing.taken, needed: max(width, 10) / 2 + 1)
            return spot.map {
                LabelPlacing.Label(
                    text: text, lettering: lettering,
                    box: PageBox(centre: $0.point, width: width, height: lettering.size * 1.1))
            }
        }
    }
}
