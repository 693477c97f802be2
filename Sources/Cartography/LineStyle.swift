internal import Wording

/// A line with a white rim, so that it shows on dark and on light; told apart by its dashes, not its colour.
struct LineStyle {
    let width: Double
    let rim: Double
    let dashes: String?

    static let ring = LineStyle(width: 1.5, rim: 3.5, dashes: "6 4")

    init(width: Double, rim: Double, dashes: String?) {
        self.width = width
        self.rim = rim
        self.dashes = dashes
    }

    init(_ line: OutlineLayer.Line) {
        let dashes: String? =
            switch line {
            case .solid: nil
            case .dashed: "12 5"
            case .dotted: "2.5 4"
            }
        self.init(width: 3, rim: 6, dashes: dashes)
    }

    /// Calls `draw` for the rim and then for the line itself, with the attributes of each.
    func write(
        into markup: inout Markup, _ draw: (Markup.Attributes, _ isRim: Bool, inout Markup) -> Void
    ) {
        draw(
            [
                "fill": "none", "stroke": Palette.halo.hex, "stroke-width": NumberText.coordinate(rim),
                "stroke-opacity": "0.85", "stroke-linejoin": "round",
            ], true, &markup)
        draw(
            [
                "fill": "none", "stroke": Palette.ink.hex, "stroke-width": NumberText.coordinate(width),
                "stroke-dasharray": dashes ?? "none", "stroke-linejoin": "round",
            ], false, &markup)
    }
}
