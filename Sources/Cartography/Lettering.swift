internal import Wording

/// How a piece of text is set.
struct Lettering {
    enum Anchor: String {
        case start, middle, end
    }

    /// In pixels.
    var size: Double = 12
    var bold = false
    var colour = Palette.ink
    var anchor = Anchor.start
    /// The rim that keeps the text readable over lines and fills; nil for none.
    var halo: Colour? = nil

    /// How far a line of text reaches, in pixels: an estimate on the safe side.
    func width(of text: String) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
        // Bold letters are wider, and the reader's machine may not have Open Sans but a wider face.
        return Double(thousandths) / 1000 * size * (bold ? 1.1 : 1.04)
    }

    /// The text broken at spaces into lines no wider than `width` pixels; a single longer word stays whole.
    func wrapped(_ text: String, width limit: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, width(of: last + " " + word) <= limit {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// Writes one line with its baseline at `y`.
    func write(_ text: String, x: Double, y: Double, into markup: inout Markup) {
        // The rim is a text of its own underneath: not every renderer knows paint-order.
        if let halo {
            markup.element(
                "text",
                [
                    "x": NumberText.coordinate(x), "y": NumberText.coordinate(y),
                    "font-size": NumberText.coordinate(size), "font-weight": bold ? "bold" : "normal",
                    "text-anchor": anchor.rawValue, "fill": halo.hex, "stroke": halo.hex,
                    "stroke-width": "4", "stroke-linejoin": "round", "aria-hidden": "true",
                ], text: text)
        }
        markup.element(
            "text",
            [
                "x": NumberText.coordinate(x), "y": NumberText.coordinate(y),
                "font-size": NumberText.coordinate(size), "font-weight": bold ? "bold" : "normal",
                "text-anchor": anchor.rawValue, "fill": colour.hex,
            ], text: text)
    }

    /// Widths of the characters from space to tilde in Open Sans, in thousandths of the size.
    private static let advances = [
        260, 267, 401, 646, 572, 823, 730, 221, 296, 296, 552, 572, 245, 322, 266, 367, 572, 572, 572, 572, 572,
        572, 572, 572, 572, 572, 266, 266, 572, 572, 572, 429, 899, 633, 648, 631, 729, 556, 516, 728, 738, 279,
        267, 614, 519, 903, 754, 779, 602, 779, 618, 549, 553, 728, 595, 926, 577, 560, 571, 329, 367, 329, 542,
        448, 577, 556, 613, 476, 613, 561, 339, 548, 614, 253, 253, 525, 253, 930, 614, 604, 613, 613, 408, 477,
        353, 614, 501, 778, 524, 504, 468, 379, 551, 379, 572,
    ]

    private static func advance(_ scalar: Unicode.Scalar) -> Int {
        let index = Int(scalar.value) - 32
        return advances.indices.contains(index) ? advances[index] : 620
    }
}
