import Geometry
internal import Wording

/// How the quiet ground is drawn. Patterns and lines carry the meaning; the greys only help.
enum BaseDrawing {
    static func define(id: String, into markup: inout Markup) {
        markup.group("pattern", ["id": id + "-water", "width": "9", "height": "5", "patternUnits": "userSpaceOnUse"]) { markup in
            markup.element("rect", ["width": "9", "height": "5", "fill": Palette.paper.hex])
            markup.element("path", ["d": "M0 2.5h9", "stroke": Palette.water.hex, "stroke-width": "1.1", "fill": "none"])
        }
        markup.group("pattern", ["id": id + "-green", "width": "7", "height": "7", "patternUnits": "userSpaceOnUse"]) { markup in
            for (x, y) in [("1.75", "1.75"), ("5.25", "5.25")] {
                markup.element("circle", ["cx": x, "cy": y, "r": "1.15", "fill": Palette.paper.hex])
                markup.element("circle", ["cx": x, "cy": y, "r": "0.8", "fill": Palette.green.hex])
            }
        }
    }

    static func fill(_ kind: BaseLayer.Kind, id: String) -> String {
        switch kind {
        case .buildings: Palette.building.hex
        case .water: "url(#\(id)-water)"
        case .green: "url(#\(id)-green)"
        case .roads: "none"
        }
    }

    static func write(_ layer: BaseLayer, id: String, frame: MapFrame, into markup: inout Markup) {
        for kind in [BaseLayer.Kind.green, .water, .buildings] {
            let data = layer.shapes(kind).map { PageOutline($0, frame: frame) }.filter { !$0.isEmpty }.map(\.pathData).joined()
            guard !data.isEmpty else { continue }
            markup.element(
                "path",
                [
                    "d": data, "fill": fill(kind, id: id), "fill-rule": "evenodd", "stroke": Palette.groundLine.hex,
                    "stroke-width": "0.5",
                ])
        }
        writeRoads(roadData(layer, frame: frame), into: &markup)
    }

    static func writeRoads(_ data: String, into markup: inout Markup) {
        guard !data.isEmpty else { return }
        for (colour, width) in [(Palette.groundLine, "3.2"), (Palette.paper, "1.8")] {
            markup.element(
                "path",
                [
                    "d": data, "fill": "none", "stroke": colour.hex, "stroke-width": width, "stroke-linejoin": "round",
                    "stroke-linecap": "round",
                ])
        }
    }

    private static func roadData(_ layer: BaseLayer, frame: MapFrame) -> String {
        let window = frame.extent.widened(by: 50)
        return layer.roads.filter { line in line.points.contains(where: window.contains) }.map { line in
            line.points.enumerated().map { index, point in
                let page = frame.page(point)
                return (index == 0 ? "M" : "L") + "\(NumberText.coordinate(page.x)) \(NumberText.coordinate(page.y))"
            }.joined()
        }.joined()
    }
}
