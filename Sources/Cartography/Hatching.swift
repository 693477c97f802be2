/// Slanting lines for areas without data.
enum Hatching {
    static func define(id: String, into markup: inout Markup) {
        markup.group(
            "pattern",
            ["id": id + "-hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"]
        ) { markup in
            markup.element("rect", ["width": "6", "height": "6", "fill": Palette.paper.hex])
            // The corners are cut by the neighbouring tiles' lines, so that the slant goes on without gaps.
            markup.element(
                "path",
                [
                    "d": "M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke": Palette.hatch.hex, "stroke-width": "1.2",
                    "fill": "none",
                ])
        }
    }

    static func reference(id: String) -> String { "url(#\(id)-hatch)" }
}
