internal import Wording

/// Where the parts of a bar chart stand: labels, bars on their axis, figures, legend, sources.
struct BarDrawing {
    private static let rowHeight = 26.0
    private static let thickness = 16.0
    private static let text = Lettering(size: 12)
    private static let bold = Lettering(size: 12, bold: true)
    private static let source = Lettering(size: 11, colour: Palette.quietInk)

    private let chart: BarChart
    private let plot: PageBox
    private let axisTitle: [String]
    private let sources: [String]
    private let figuresHeading: String
    private var hasLegend: Bool { chart.bars.contains { $0.interval != nil || $0.isEmphasised } }

    init(_ chart: BarChart) {
        self.chart = chart
        figuresHeading = chart.bars.contains { $0.interval != nil } ? "Value (95% interval)" : "Value"
        let labels = chart.bars.map { Self.lettering($0).width(of: $0.label) }.max() ?? 0
        let figures = chart.bars.map { Self.lettering($0).width(of: Self.figures($0)) }
        // Long labels may take a third of the width and are broken into lines beyond that.
        let left = min(labels, chart.width / 3) + 22
        let right = max(figures.max() ?? 0, Self.bold.width(of: figuresHeading)) + 18
        let width = max(80, chart.width - left - right)
        plot = PageBox(x: left, y: 24, width: width, height: Double(max(1, chart.bars.count)) * Self.rowHeight)
        axisTitle = Self.bold.wrapped(chart.axisTitle, width: max(200, width + right))
        sources = chart.attribution.flatMap { Self.source.wrapped($0, width: chart.width) }
    }

    private var legendTop: Double { plot.bottom + 28 + Double(axisTitle.count) * 16 + 6 }
    private var sourcesTop: Double { legendTop + (hasLegend ? 26 : 0) }
    var height: Double { (sourcesTop + Double(sources.count) * 15 + 4).rounded(.up) }

    private func x(_ value: Double) -> Double {
        plot.x + (value - chart.ticks.lowest) / (chart.ticks.highest - chart.ticks.lowest) * plot.width
    }

    func write(into markup: inout Markup) {
        writeAxis(into: &markup)
        for (index, bar) in chart.bars.enumerated() {
            let middle = plot.y + (Double(index) + 0.5) * Self.rowHeight
            write(bar, number: index + 1, middle: middle, into: &markup)
        }
        let zero = NumberText.coordinate(x(0))
        markup.element(
            "path",
            [
                "d": "M\(zero) \(NumberText.coordinate(plot.y - 3))V\(NumberText.coordinate(plot.bottom))",
                "stroke": Palette.ink.hex, "stroke-width": "1.2", "fill": "none",
            ])
        if hasLegend { writeLegend(into: &markup) }
        for (index, line) in sources.enumerated() {
            Self.source.write(line, x: 0, y: sourcesTop + 12 + Double(index) * 15, into: &markup)
        }
    }

    private func writeAxis(into markup: inout Markup) {
        var tick = Self.text
        tick.anchor = .middle
        for value in chart.ticks.values {
            let at = NumberText.coordinate(x(value))
            markup.element(
                "path",
                [
                    "d": "M\(at) \(NumberText.coordinate(plot.y - 3))V\(NumberText.coordinate(plot.bottom + 5))",
                    "stroke": Palette.gridLine.hex, "stroke-width": "1", "fill": "none",
                ])
            tick.write(chart.ticks.words(for: value), x: x(value), y: plot.bottom + 18, into: &markup)
        }
        for (index, line) in axisTitle.enumerated() {
            Self.bold.write(line, x: plot.x, y: plot.bottom + 36 + Double(index) * 16, into: &markup)
        }
        var heading = Self.bold
        heading.anchor = .end
        heading.write(figuresHeading, x: chart.width - 2, y: plot.y - 9, into: &markup)
    }

    private func write(_ bar: BarChart.Bar, number: Int, middle: Double, into markup: inout Markup) {
        var label = Self.lettering(bar)
        label.anchor = .end
        let lines = label.wrapped(bar.label, width: chart.width / 3)
        for (index, line) in lines.enumerated() {
            let y = middle + 4.3 + (Double(index) - Double(lines.count - 1) / 2) * 12.5
            label.write(line, x: plot.x - 8, y: y, into: &markup)
        }
        if bar.isEmphasised {
            let widest = lines.map { label.width(of: $0) }.max() ?? 0
            let left = NumberText.coordinate(max(1, plot.x - 8 - widest - 12))
            let top = NumberText.coordinate(middle - 5)
            markup.element("path", ["d": "M\(left) \(top)l8 5l-8 5z", "fill": Palette.ink.hex])
        }
        guard let value = bar.value else {
            var note = Self.text
            note.colour = Palette.quietInk
            note.halo = Palette.paper
            note.write(bar.undefinedWords, x: x(0) + 6, y: middle + 4.3, into: &markup)
            return
        }
        writeBox(
            id: "\(chart.id)-bar-\(number)",
            PageBox(
                x: min(x(0), x(value)), y: middle - Self.thickness / 2, width: (x(value) - x(0)).magnitude,
                height: Self.thickness), emphasised: bar.isEmphasised, into: &markup)
        if let interval = bar.interval {
            writeWhisker(
                id: "\(chart.id)-interval-\(number)", from: x(interval.lower), to: x(interval.upper), y: middle,
                into: &markup)
        }
        var figures = Self.lettering(bar)
        figures.anchor = .end
        figures.write(Self.figures(bar), x: chart.width - 2, y: middle + 4.3, into: &markup)
    }

    private func writeBox(id: String?, _ box: PageBox, emphasised: Bool, into markup: inout Markup) {
        markup.element(
            "rect",
            [
                "id": id ?? chart.id + (emphasised ? "-key-emphasis" : "-key-bar"),
                "x": NumberText.coordinate(box.x), "y": NumberText.coordinate(box.y),
                "width": NumberText.coordinate(box.width), "height": NumberText.coordinate(box.height),
                "fill": (emphasised ? Palette.emphasisedBar : Palette.bar).hex, "stroke": Palette.ink.hex,
                "stroke-width": "0.8",
            ])
    }

    /// A dark line with a white rim: it crosses both the bar and the paper.
    private func writeWhisker(id: String, from: Double, to: Double, y: Double, into markup: inout Markup) {
        let (left, right) = (NumberText.coordinate(from), NumberText.coordinate(to))
        let (top, low) = (NumberText.coordinate(y - 4.5), NumberText.coordinate(y + 4.5))
        let data = "M\(left) \(top)V\(low)M\(left) \(NumberText.coordinate(y))H\(right)M\(right) \(top)V\(low)"
        markup.element(
            "path",
            ["d": data, "stroke": Palette.halo.hex, "stroke-width": "3.4", "stroke-linecap": "square", "fill": "none"])
        markup.element("path", ["id": id, "d": data, "stroke": Palette.ink.hex, "stroke-width": "1.6", "fill": "none"])
    }

    private func writeLegend(into markup: inout Markup) {
        let middle = legendTop + 10
        var x = plot.x
        if chart.bars.contains(where: { $0.interval != nil }) {
            writeWhisker(id: chart.id + "-key-interval", from: x + 2, to: x + 28, y: middle, into: &markup)
            Self.text.write("95% interval", x: x + 36, y: middle + 4.3, into: &markup)
            x += 36 + Self.text.width(of: "95% interval") + 24
        }
        if chart.bars.contains(where: \.isEmphasised) {
            markup.element(
                "path",
                [
                    "d": "M\(NumberText.coordinate(x)) \(NumberText.coordinate(middle - 5))l8 5l-8 5z",
                    "fill": Palette.ink.hex,
                ])
            writeBox(
                id: nil, PageBox(x: x + 12, y: middle - 7, width: 26, height: 14), emphasised: true, into: &markup)
            Self.bold.write(chart.emphasisWords, x: x + 46, y: middle + 4.3, into: &markup)
        }
    }

    private static func lettering(_ bar: BarChart.Bar) -> Lettering { bar.isEmphasised ? bold : text }

    private static func figures(_ bar: BarChart.Bar) -> String {
        guard let value = bar.value else { return "" }
        let interval = bar.interval.map {
            " (\(NumberText.fixed($0.lower, decimals: 1))–\(NumberText.fixed($0.upper, decimals: 1)))"
        }
        return NumberText.fixed(value, decimals: 1) + (interval ?? "")
    }
}
