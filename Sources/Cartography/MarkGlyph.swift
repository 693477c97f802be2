internal import Wording

/// A mark as it stands on a map: alone, or larger with the number it stands for written in it.
struct MarkGlyph {
    let mark: Mark
    /// At least 1.
    let count: Int

    init(mark: Mark, count: Int = 1) {
        self.mark = mark
        self.count = count
    }

    /// Half the breadth, in pixels, without the rim.
    var radius: Double {
        switch mark {
        case .place: 11
        case .noAlcohol: count > 1 ? 6 + number.width(of: String(count)) / 2 : 5.5
        case .onSales, .offSales, .onAndOffSales, .notStated: 5.5 * scale
        }
    }

    /// How much larger than usual the shape is, to hold its number.
    private var scale: Double {
        guard count > 1 else { return 1 }
        let usual: Double =
            switch mark {
            case .place, .noAlcohol: 1
            case .onSales, .offSales: 1.75
            case .onAndOffSales: 2
            case .notStated: 2.2
            }
        // One figure needs less room than two, three and more need more.
        return usual == 1 ? 1 : count < 10 ? usual * 0.85 : count < 100 ? usual : usual * 1.4
    }

    private var number: Lettering {
        Lettering(size: 11, bold: true, colour: Palette.lettering(on: mark.fill), anchor: .middle)
    }

    func write(at point: PagePoint, into markup: inout Markup) {
        // The cross cannot hold a number: it stands to the left of it.
        let beside = mark == .noAlcohol && count > 1
        let shift = beside ? -(radius - 5) : 0
        let place = "translate(\(NumberText.coordinate(point.x + shift)) \(NumberText.coordinate(point.y)))"
        let size = scale == 1 ? "" : " scale(\(NumberText.coordinate(scale)))"
        markup.group("g", ["transform": place + size]) { writeShape(into: &$0) }
        guard count > 1 else { return }
        var lettering = number
        if beside {
            lettering.colour = Palette.ink
            lettering.halo = Palette.halo
        } else if mark == .place {
            lettering.halo = mark.fill
        }
        // The room in a triangle is in its lower half.
        let drop = mark == .notStated ? 2.5 : 0
        lettering.write(
            NumberText.grouped(count), x: point.x + (beside ? 6 : 0), y: point.y + 4 + drop, into: &markup)
    }

    /// A white rim, then the shape in a dark line, so that it stands out on dark and on light.
    private func writeShape(into markup: inout Markup) {
        if mark == .noAlcohol {
            // A cross is all line, so its rim is a wider line.
            for (colour, width) in [(Palette.halo, "5.4"), (mark.fill, "2.4")] {
                markup.element(
                    "path", ["d": mark.pathData, "fill": "none", "stroke": colour.hex, "stroke-width": width])
            }
            return
        }
        markup.element(
            "path",
            [
                "d": mark.pathData, "fill": Palette.halo.hex, "stroke": Palette.halo.hex,
                "stroke-width": NumberText.coordinate(4.2 / scale), "stroke-linejoin": "round",
            ])
        markup.element(
            "path",
            [
                "d": mark.pathData, "fill": mark.fill.hex, "stroke": Palette.ink.hex,
                "stroke-width": NumberText.coordinate(1.3 / scale), "stroke-linejoin": "miter",
            ])
    }
}
