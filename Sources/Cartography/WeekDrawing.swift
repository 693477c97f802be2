internal import Wording

/// Where the parts of a week's chart stand: days side by side, steps, axes, legend, sources.
struct WeekDrawing {
    private static let plotHeight = 240.0
    private static let text = Lettering(size: 12)
    private static let bold = Lettering(size: 12, bold: true)
    private static let heading = Lettering(size: 14, bold: true)
    private static let source = Lettering(size: 11, colour: Palette.quietInk)

    private let chart: WeekChart
    private let plot: PageBox
    private let titleLines: [String]
    private let sources: [String]

    init(_ chart: WeekChart) {
        self.chart = chart
        titleLines = Self.heading.wrapped(chart.title, width: chart.width - 8)
        let widest = chart.ticks.values.map { Self.text.width(of: chart.ticks.words(for: $0)) }.max() ?? 0
        let top = Double(titleLines.count) * 19 + 20 + (chart.moment == nil ? 20 : 38)
        plot = PageBox(x: widest + 14, y: top, width: chart.width - widest - 26, height: Self.plotHeight)
        sources = chart.attribution.flatMap { Self.source.wrapped($0, width: chart.width - 8) }
    }

    private var legendTop: Double { plot.bottom + 44 }
    private var legendLines: Double { chart.width < 800 ? 2 : 1 }
    private var sourcesTop: Double { legendTop + legendLines * 22 + 8 }
    var height: Double { (sourcesTop + Double(sources.count) * 15 + 6).rounded(.up) }

    private func x(_ hour: Double) -> Double { plot.x + hour / 168 * plot.width }
    private func y(_ count: Double) -> Double { plot.bottom - count / chart.ticks.highest * plot.height }

    func write(into markup: inout Markup) {
        markup.group("defs") { Hatching.define(id: chart.id, into: &$0) }
        for (index, line) in titleLines.enumerated() {
            Self.heading.write(line, x: 4, y: 15 + Double(index) * 19, into: &markup)
        }
        Self.bold.write(chart.axisTitle, x: 4, y: Double(titleLines.count) * 19 + 18, into: &markup)
        writeGrid(into: &markup)
        writeBands(into: &markup)
        writeDays(into: &markup)
        if let moment = chart.moment { write(moment, into: &markup) }
        writeLegend(into: &markup)
        for (index, line) in sources.enumerated() {
            Self.source.write(line, x: 4, y: sourcesTop + 11 + Double(index) * 15, into: &markup)
        }
    }

    private func writeGrid(into markup: inout Markup) {
        var tick = Self.text
        tick.anchor = .end
        for value in chart.ticks.values {
            let at = NumberText.coordinate(y(value))
            markup.element(
                "path",
                [
                    "d": "M\(NumberText.coordinate(plot.x - 4)) \(at)H\(NumberText.coordinate(plot.right))",
                    "stroke": Palette.gridLine.hex, "stroke-width": "1", "fill": "none",
                ])
            tick.write(chart.ticks.words(for: value), x: plot.x - 7, y: y(value) + 4.3, into: &markup)
        }
    }

    private func writeBands(into markup: inout Markup) {
        let low = steps(\.low)
        let high = steps(\.high)
        let floor = NumberText.coordinate(plot.bottom)
        let close = "V\(floor)H\(NumberText.coordinate(plot.x))Z"
        if chart.hours.contains(where: { $0.high > $0.low }) {
            // The whole area under high: low is painted over it.
            markup.element(
                "path",
                ["id": chart.id + "-high", "d": high + close, "fill": Hatching.reference(id: chart.id), "stroke": "none"])
            markup.element("path", Self.line(high))
        }
        markup.element(
            "path",
            [
                "id": chart.id + "-low", "d": low + close, "fill": Palette.bar.hex, "stroke": Palette.ink.hex,
                "stroke-width": "0.9", "stroke-linejoin": "miter",
            ])
    }

    private static func line(_ data: String) -> Markup.Attributes {
        [
            "d": data, "stroke": Palette.ink.hex, "stroke-width": "1.4", "stroke-dasharray": "4 2.5", "fill": "none",
        ]
    }

    /// From the left end to the right one, a level for each hour.
    private func steps(_ level: KeyPath<WeekChart.Hour, Int>) -> String {
        var data = ""
        var before: Int?
        for (index, hour) in chart.hours.enumerated() where hour[keyPath: level] != before {
            let count = hour[keyPath: level]
            let (at, top) = (NumberText.coordinate(x(Double(index))), NumberText.coordinate(y(Double(count))))
            data += before == nil ? "M\(at) \(top)" : "H\(at)V\(top)"
            before = count
        }
        return data + "H\(NumberText.coordinate(plot.right))"
    }

    private func writeDays(into markup: inout Markup) {
        var clock = Lettering(size: 11)
        clock.anchor = .middle
        var name = Self.bold
        name.anchor = .middle
        let inside: [(hour: Int, words: String)] = chart.width < 800 ? [(12, "12")] : [(6, "06"), (12, "12"), (18, "18")]
        for (day, words) in WeekChart.dayNames.enumerated() {
            let start = Double(day * 24)
            for mark in [(hour: 0, words: "00")] + inside {
                let at = x(start + Double(mark.hour))
                markup.element(
                    "path",
                    [
                        "d": "M\(NumberText.coordinate(at)) \(NumberText.coordinate(plot.bottom))v4",
                        "stroke": Palette.ink.hex, "stroke-width": "1", "fill": "none",
                    ])
                clock.write(mark.words, x: at, y: plot.bottom + 16, into: &markup)
            }
            let shown = chart.width < 800 ? String(words.prefix(3)) : words
            name.write(shown, x: x(start + 12), y: plot.bottom + 33, into: &markup)
        }
        for day in 0...7 {
            let at = NumberText.coordinate(x(Double(day * 24)))
            markup.element(
                "path",
                [
                    "d": "M\(at) \(NumberText.coordinate(plot.y - 6))V\(NumberText.coordinate(plot.bottom))",
                    "stroke": Palette.areaLine.hex, "stroke-width": "1", "fill": "none",
                ])
        }
        markup.element(
            "path",
            [
                "d": "M\(NumberText.coordinate(plot.x)) \(NumberText.coordinate(plot.bottom))H\(NumberText.coordinate(plot.right))",
                "stroke": Palette.ink.hex, "stroke-width": "1.2", "fill": "none",
            ])
    }

    /// A line with a white rim through the plot and its words above it, kept inside the figure.
    private func write(_ moment: WeekChart.Moment, into markup: inout Markup) {
        let at = x(Double(moment.minuteOfWeek) / 60)
        let data = "M\(NumberText.coordinate(at)) \(NumberText.coordinate(plot.y - 12))V\(NumberText.coordinate(plot.bottom))"
        markup.element("path", ["d": data, "stroke": Palette.halo.hex, "stroke-width": "4", "fill": "none"])
        markup.element(
            "path",
            ["id": chart.id + "-moment", "d": data, "stroke": Palette.place.hex, "stroke-width": "2", "fill": "none"])
        var label = Self.bold
        let width = label.width(of: moment.words)
        label.anchor = at + width / 2 > chart.width - 4 ? .end : at - width / 2 < 4 ? .start : .middle
        let place = label.anchor == .end ? chart.width - 4 : label.anchor == .start ? 4 : at
        label.write(moment.words, x: place, y: plot.y - 18, into: &markup)
    }

    private func writeLegend(into markup: inout Markup) {
        let isBroken = legendLines > 1
        let left = plot.x
        markup.element("rect", key(left, legendTop, fill: Palette.bar.hex, dashes: "none"))
        Self.text.write(chart.lowWords, x: left + 34, y: legendTop + 11, into: &markup)
        let next = isBroken ? left : left + 34 + Self.text.width(of: chart.lowWords) + 24
        let top = legendTop + (isBroken ? 22 : 0)
        markup.element("rect", key(next, top, fill: Hatching.reference(id: chart.id), dashes: "4 2.5"))
        Self.text.write(chart.highWords, x: next + 34, y: top + 11, into: &markup)
    }

    private func key(_ x: Double, _ top: Double, fill: String, dashes: String) -> Markup.Attributes {
        [
            "x": NumberText.coordinate(x), "y": NumberText.coordinate(top), "width": "26", "height": "13", "fill": fill,
            "stroke": Palette.ink.hex, "stroke-width": "1.2", "stroke-dasharray": dashes,
        ]
    }
}
