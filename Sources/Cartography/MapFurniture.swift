internal import Wording

/// The strip under a map's frame: scale bar at the left, north arrow at the right, where they hide nothing.
struct MapFurniture {
    /// Of the strip, in pixels.
    static let height = 34.0

    let id: String
    let frame: MapFrame

    func write(into markup: inout Markup) {
        writeScaleBar(into: &markup)
        writeNorthArrow(into: &markup)
    }

    private func writeScaleBar(into markup: inout Markup) {
        let bar = ScaleBar(pixelsPerMetre: frame.pixelsPerMetre, widest: min(200, frame.box.width / 3))
        let (left, top) = (6.0, frame.box.bottom + 8)
        let half = NumberText.coordinate(bar.pixels / 2)
        markup.element(
            "rect",
            [
                "id": id + "-scale-bar", "x": NumberText.coordinate(left), "y": NumberText.coordinate(top),
                "width": NumberText.coordinate(bar.pixels), "height": "6", "fill": Palette.paper.hex,
                "stroke": Palette.ink.hex, "stroke-width": "1",
            ])
        markup.element(
            "rect",
            [
                "x": NumberText.coordinate(left), "y": NumberText.coordinate(top), "width": half, "height": "6",
                "fill": Palette.ink.hex,
            ])
        let text = Lettering(size: 12, anchor: .middle)
        text.write("0", x: left, y: top + 20, into: &markup)
        text.write(bar.halfWords, x: left + bar.pixels / 2, y: top + 20, into: &markup)
        text.write(bar.words, x: left + bar.pixels, y: top + 20, into: &markup)
    }

    private func writeNorthArrow(into markup: inout Markup) {
        let (x, top) = (frame.box.right - 14, frame.box.bottom + 5)
        let (middle, head) = (NumberText.coordinate(x), NumberText.coordinate(top))
        markup.group("g", ["id": id + "-north", "stroke": Palette.ink.hex, "stroke-linejoin": "round"]) { markup in
            markup.element("path", ["d": "M\(middle) \(head)l8 24l-8 -6z", "fill": Palette.ink.hex])
            markup.element("path", ["d": "M\(middle) \(head)l-8 24l8 -6z", "fill": Palette.paper.hex])
        }
        Lettering(size: 12, anchor: .end).write("Grid north", x: x - 14, y: top + 18, into: &markup)
    }
}
