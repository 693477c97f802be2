internal import Wording

/// Where the parts of a chart of months stand.
struct MonthDrawing {
    private static let plotHeight = 260.0
    private static let dashes = "7 4"
    private static let text = Lettering(size: 12)
    private static let bold = Lettering(size: 12, bold: true)
    private static let heading = Lettering(size: 14, bold: true)
    private static let source = Lettering(size: 11, colour: Palette.quietInk)

    private let chart: MonthChart
    private let plot: PageBox
    private let titleLines: [String]
    private let sources: [String]

    init(_ chart: MonthChart) {
        self.chart = chart
        titleLines = Self.heading.wrapped(chart.title, width: chart.width - 8)
        let widest = chart.ticks.values.map { Self.text.width(of: chart.ticks.words(for: $0)) }.max() ?? 0
        let top = Double(titleLines.count) * 19 + 20 + (chart.moment == nil ? 20 : 40)
        plot = PageBox(x: widest + 14, y: top, width: chart.width - widest - 30, height: Self.plotHeight)
        sources = chart.attribution.flatMap { Self.source.wrapped($0, width: chart.width - 8) }
    }

    private var legendTop: Double { plot.bottom + 44 }
    private var sourcesTop: Double { legendTop + (chart.second == nil ? 22 : 44) + 8 }
    var height: Double { (sourcesTop + Double(sources.count) * 15 + 6).rounded(.up) }

    /// The middle of a month.
    private func x(_ month: Int) -> Double { edge(Double(month) + 0.5) }
    private func edge(_ place: Double) -> Double { plot.x + place / Double(chart.months.count) * plot.width }
    private func y(_ value: Double) -> Double { plot.bottom - value / chart.ticks.highest * plot.height }

    func write(into markup: inout Markup) {
        for (index, line) in titleLines.enumerated() {
            Self.heading.write(line, x: 4, y: 15 + Double(index) * 19, into: &markup)
        }
        Self.bold.write(chart.axisTitle, x: 4, y: Double(titleLines.count) * 19 + 18, into: &markup)
        writeGrid(into: &markup)
        writeMonths(into: &markup)
        if let second = chart.second { write(second, id: "second", dashes: Self.dashes, into: &markup) }
        write(chart.first, id: "first", dashes: "none", into: &markup)
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
            stroke("M\(NumberText.coordinate(plot.x - 4)) \(at)H\(NumberText.coordinate(plot.right))", Palette.gridLine, 1, into: &markup)
            tick.write(chart.ticks.words(for: value), x: plot.x - 7, y: y(value) + 4.3, into: &markup)
        }
        let floor = NumberText.coordinate(plot.bottom)
        stroke("M\(NumberText.coordinate(plot.x)) \(floor)H\(NumberText.coordinate(plot.right))", Palette.ink, 1.2, into: &markup)
    }

    /// As many months by name as there is room for, and every year's beginning.
    private func writeMonths(into markup: inout Markup) {
        var name = Lettering(size: 11)
        name.anchor = .middle
        let room = plot.width / Double(chart.months.count)
        let step = [1, 2, 3, 6, 12].first { Double($0) * room >= name.width(of: "2024-03") + 8 } ?? 24
        for (index, month) in chart.months.enumerated() where index.isMultiple(of: step) {
            stroke("M\(NumberText.coordinate(x(index))) \(NumberText.coordinate(plot.bottom))v4", Palette.ink, 1, into: &markup)
            name.write(month, x: x(index), y: plot.bottom + 16, into: &markup)
        }
    }

    private func write(_ series: MonthChart.Series, id: String, dashes: String, into markup: inout Markup) {
        var data = ""
        var isRunning = false
        for (index, value) in series.values.enumerated() {
            guard let value, value.isFinite else {
                isRunning = false
                continue
            }
            // A month between two that are not held is a dot: a line of no length with round ends.
            let isAlone = !isRunning && (index + 1 >= series.values.count || series.values[index + 1] == nil)
            data += "\(isRunning ? "L" : "M")\(NumberText.coordinate(x(index))) \(NumberText.coordinate(y(value)))\(isAlone ? "h0" : "")"
            isRunning = true
        }
        guard !data.isEmpty else { return }
        markup.element(
            "path",
            ["d": data, "stroke": Palette.halo.hex, "stroke-width": "5", "stroke-linecap": "round", "stroke-linejoin": "round", "fill": "none"])
        markup.element(
            "path",
            [
                "id": chart.id + "-" + id, "d": data, "stroke": dashes == "none" ? Palette.emphasisedBar.hex : Palette.ink.hex,
                "stroke-width": dashes == "none" ? "2.6" : "1.8", "stroke-dasharray": dashes, "stroke-linecap": "round",
                "stroke-linejoin": "round", "fill": "none",
            ])
    }

    /// Through the plot, its words above and kept inside the figure.
    private func write(_ moment: (place: Double, words: String), into markup: inout Markup) {
        let at = edge(min(Double(chart.months.count), max(0, moment.place)))
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
        for (index, entry) in ([chart.first] + (chart.second.map { [$0] } ?? [])).enumerated() {
            let top = legendTop + Double(index) * 22
            markup.element(
                "path",
                [
                    "d": "M\(NumberText.coordinate(plot.x)) \(NumberText.coordinate(top + 7))h34",
                    "stroke": index == 0 ? Palette.emphasisedBar.hex : Palette.ink.hex, "stroke-width": index == 0 ? "2.6" : "1.8",
                    "stroke-dasharray": index == 0 ? "none" : Self.dashes, "fill": "none",
                ])
            Self.text.write(entry.words, x: plot.x + 42, y: top + 11, into: &markup)
        }
    }

    private func stroke(_ data: String, _ colour: Colour, _ width: Double, into markup: inout Markup) {
        markup.element(
            "path", ["d": data, "stroke": colour.hex, "stroke-width": NumberText.coordinate(width), "fill": "none"])
    }
}
