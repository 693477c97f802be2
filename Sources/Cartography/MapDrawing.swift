import Foundation
import Geometry
internal import Wording

/// The inside of a map's frame: layers, symbols and labels, each in its place.
struct MapDrawing {
    let id: String
    let frame: MapFrame
    let layers: [MapLayer]
    let spots: [SymbolSpot]
    private let outlines: [Int: [PageOutline]]
    private let labels: [LabelPlacing.Label]

    init(id: String, frame: MapFrame, layers: [MapLayer]) {
        self.id = id
        self.frame = frame
        self.layers = layers
        spots = Self.gathered(layers, in: frame)
        outlines = Self.outlined(layers, in: frame)
        labels = Self.labelled(layers, frame: frame, spots: spots, outlines: outlines)
    }

    func define(into markup: inout Markup) {
        markup.group("clipPath", ["id": id + "-frame"]) { $0.element("rect", rectangle) }
        Hatching.define(id: id, into: &markup)
        let hasGround = layers.contains { if case .base(let base) = $0 { !base.kinds(in: frame.extent).isEmpty } else { false } }
        if hasGround { BaseDrawing.define(id: id, into: &markup) }
    }

    func write(into markup: inout Markup) {
        markup.group("g", ["fill": Palette.paper.hex]) { $0.element("rect", rectangle) }
        markup.group("g", ["clip-path": "url(#\(id)-frame)"]) { markup in
            for (index, layer) in layers.enumerated() {
                switch layer {
                case .areas(let areas): write(areas, outlines[index] ?? [], into: &markup)
                case .rings(let rings): write(rings, index: index, into: &markup)
                case .outlines(let lines): write(lines, outlines[index] ?? [], into: &markup)
                case .dots(let dots): write(dots, into: &markup)
                case .base(let base): BaseDrawing.write(base, id: id, frame: frame, into: &markup)
                case .symbols: break
                }
            }
            writeSymbols(into: &markup)
        }
        markup.group("g", ["id": id + "-labels"]) { markup in
            for label in labels { label.write(into: &markup) }
        }
        markup.group("g", ["fill": "none", "stroke": Palette.ink.hex, "stroke-width": "1"]) {
            $0.element("rect", rectangle)
        }
    }

    private var rectangle: Markup.Attributes {
        [
            "x": NumberText.coordinate(frame.box.x), "y": NumberText.coordinate(frame.box.y),
            "width": NumberText.coordinate(frame.box.width), "height": NumberText.coordinate(frame.box.height),
        ]
    }

    private func write(_ layer: AreaLayer, _ outlines: [PageOutline], into markup: inout Markup) {
        let lines = ["stroke": Palette.areaLine.hex] as Markup.Attributes
        markup.group("g", lines) { markup in
            markup.group("g", ["stroke-width": "0.7", "stroke-linejoin": "round", "fill-rule": "evenodd"]) { markup in
                for (area, outline) in zip(layer.areas, outlines) where !outline.isEmpty {
                    let fill = layer.fill.fillClass(area.fillClass)?.colour.hex ?? Hatching.reference(id: id)
                    markup.element("path", ["d": outline.pathData, "fill": fill])
                }
            }
        }
    }

    /// Whether anything of the outline layer at `index` is inside the frame.
    func showsOutlines(at index: Int) -> Bool {
        outlines[index]?.contains { !$0.isEmpty } ?? false
    }

    private func write(_ layer: RingLayer, index: Int, into markup: inout Markup) {
        let centre = frame.page(layer.centre)
        for (number, radius) in layer.radii.enumerated() {
            LineStyle.ring.write(into: &markup) { attributes, isRim, markup in
                markup.group("g", attributes) {
                    $0.element(
                        "circle",
                        [
                            "id": "\(id)-ring-\(index + 1)-\(number + 1)" + (isRim ? "-rim" : ""),
                            "cx": NumberText.coordinate(centre.x), "cy": NumberText.coordinate(centre.y),
                            "r": NumberText.coordinate(radius * frame.pixelsPerMetre),
                        ])
                }
            }
        }
    }

    private func write(_ layer: OutlineLayer, _ outlines: [PageOutline], into markup: inout Markup) {
        let data = outlines.filter { !$0.isEmpty }.map(\.pathData).joined()
        guard !data.isEmpty else { return }
        LineStyle(layer.line).write(into: &markup) { attributes, _, markup in
            markup.group("g", attributes) { $0.element("path", ["d": data]) }
        }
    }

    private func write(_ layer: DotLayer, into markup: inout Markup) {
        let dots = layer.points.filter { frame.extent.contains($0) }.map { frame.page($0) }
        for (radius, colour) in [(3.6, Palette.halo), (2.6, Palette.ink)] {
            markup.group("g", ["fill": colour.hex]) { markup in
                for dot in dots {
                    markup.element(
                        "circle",
                        [
                            "cx": NumberText.coordinate(dot.x), "cy": NumberText.coordinate(dot.y),
                            "r": NumberText.coordinate(radius),
                        ])
                }
            }
        }
    }

    private func writeSymbols(into markup: inout Markup) {
        markup.group("g", ["id": id + "-symbols"]) { markup in
            for spot in spots where spot.isTied {
                let rays = spot.seats.map { seat in
                    "M\(NumberText.coordinate(spot.at.x)) \(NumberText.coordinate(spot.at.y))"
                        + "L\(NumberText.coordinate(seat.at.x)) \(NumberText.coordinate(seat.at.y))"
                }.joined()
                for (colour, width) in [(Palette.halo, "3.5"), (Palette.ink, "1.2")] {
                    markup.element(
                        "path", ["d": rays, "fill": "none", "stroke": colour.hex, "stroke-width": width])
                }
                markup.element(
                    "circle",
                    [
                        "cx": NumberText.coordinate(spot.at.x), "cy": NumberText.coordinate(spot.at.y), "r": "2",
                        "fill": Palette.ink.hex,
                    ])
            }
            // The star last: it is what the map is about.
            for seat in spots.flatMap(\.seats).filter({ $0.mark != .place }) { seat.glyph.write(at: seat.at, into: &markup) }
            for seat in spots.flatMap(\.seats).filter({ $0.mark == .place }) { seat.glyph.write(at: seat.at, into: &markup) }
        }
    }

    private static func gathered(_ layers: [MapLayer], in frame: MapFrame) -> [SymbolSpot] {
        let items = layers.flatMap { layer -> [SymbolGathering.Item] in
            guard case .symbols(let symbols) = layer else { return [] }
            return symbols.symbols.filter { frame.extent.contains($0.point) }.map {
                SymbolGathering.Item(at: frame.page($0.point), mark: $0.mark, label: $0.label)
            }
        }
        return SymbolSpreading.spread(SymbolGathering(items).spots, within: frame.box)
    }

    private static func outlined(_ layers: [MapLayer], in frame: MapFrame) -> [Int: [PageOutline]] {
        var result: [Int: [PageOutline]] = [:]
        for (index, layer) in layers.enumerated() {
            switch layer {
            case .areas(let areas): result[index] = areas.areas.map { PageOutline($0.shape, frame: frame) }
            case .outlines(let lines): result[index] = lines.outlines.map { PageOutline($0.shape, frame: frame) }
            case .rings, .symbols, .dots, .base: break
            }
        }
        return result
    }
}
