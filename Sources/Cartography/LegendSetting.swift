internal import Wording

/// A legend set in blocks from left to right and then downwards, below a map.
struct LegendSetting {
    private struct Placed {
        let block: MapLegend.Block
        let box: PageBox
        let measure: Measure
    }

    /// The room a block takes with its words broken at `widestWords` pixels.
    private struct Measure {
        let lines: [[String]]
        let rows: Int
        let columnWidth: Double
        let width: Double
        let height: Double

        /// Words broken further than usual where that makes the block fit into `room` pixels.
        init(_ block: MapLegend.Block, fitting room: Double) {
            self.init(block, widestWords: max(110, min(LegendSetting.widestWords, room - swatchWidth)))
        }

        init(_ block: MapLegend.Block, widestWords: Double) {
            let columns = block.entries.count > 7 ? 2 : 1
            let lines = block.entries.map { text.wrapped($0.words, width: widestWords) }
            let rows = max(1, (lines.count + columns - 1) / columns)
            let heights = stride(from: 0, to: lines.count, by: rows).map { start in
                lines[start..<min(start + rows, lines.count)].reduce(0) { $0 + Double($1.count) * lineHeight + 2 }
            }
            let words = lines.joined().map { text.width(of: $0) }.max() ?? 0
            columnWidth = swatchWidth + words + (columns > 1 ? 8 : 0)
            width = max(columnWidth * Double(columns), heading.width(of: block.heading))
            height = lineHeight + 4 + (heights.max() ?? 0)
            self.lines = lines
            self.rows = rows
        }
    }

    private static let text = Lettering(size: 12)
    private static let heading = Lettering(size: 12, bold: true)
    private static let lineHeight = 17.0
    private static let swatchWidth = 34.0
    private static let gap = 18.0
    private static let blockGap = 10.0
    private static let widestWords = 210.0

    let id: String
    private let placed: [Placed]
    private let notes: [String]
    /// In pixels.
    let height: Double
    private let blocksHeight: Double

    init(_ legend: MapLegend, id: String, width: Double) {
        self.id = id
        var placed: [Placed] = []
        var rowTop = 0.0
        var rowBottom = 0.0
        for block in legend.blocks {
            let natural = Measure(block, widestWords: Self.widestWords)
            var origin = PagePoint(x: 0, y: 0)
            var measure = natural
            if let last = placed.last {
                let right = placed.filter { $0.box.y >= rowTop }.map(\.box.right).max() ?? 0
                let room = width - right - Self.gap
                let narrow = Measure(block, fitting: room)
                let under = Measure(block, fitting: width - last.box.x)
                if last.box.bottom + Self.blockGap + under.height <= rowBottom, last.box.x + under.width <= width {
                    origin = PagePoint(x: last.box.x, y: last.box.bottom + Self.blockGap)
                    measure = under
                } else if narrow.width <= room {
                    origin = PagePoint(x: right + Self.gap, y: rowTop)
                    measure = narrow
                } else {
                    rowTop = rowBottom + Self.blockGap
                    origin = PagePoint(x: 0, y: rowTop)
                }
            }
            let box = PageBox(x: origin.x, y: origin.y, width: measure.width, height: measure.height)
            placed.append(Placed(block: block, box: box, measure: measure))
            rowBottom = max(rowBottom, box.bottom)
        }
        self.placed = placed
        notes = legend.notes.flatMap { Self.text.wrapped($0, width: width) }
        blocksHeight = rowBottom
        height = blocksHeight + (notes.isEmpty ? 0 : 8 + Double(notes.count) * Self.lineHeight)
    }

    func write(y top: Double, into markup: inout Markup) {
        for placed in placed {
            let box = placed.box
            Self.heading.write(placed.block.heading, x: box.x, y: top + box.y + 12, into: &markup)
            var y = top + box.y + Self.lineHeight + 4
            for (index, entry) in placed.block.entries.enumerated() {
                if index.isMultiple(of: placed.measure.rows) { y = top + box.y + Self.lineHeight + 4 }
                let x = box.x + Double(index / placed.measure.rows) * placed.measure.columnWidth
                write(entry.swatch, at: PagePoint(x: x, y: y + Self.lineHeight / 2), into: &markup)
                for line in placed.measure.lines[index] {
                    Self.text.write(line, x: x + Self.swatchWidth, y: y + 13, into: &markup)
                    y += Self.lineHeight
                }
                y += 2
            }
        }
        for (index, note) in notes.enumerated() {
            let y = top + blocksHeight + 8 + Double(index) * Self.lineHeight + 12
            Self.text.write(note, x: 0, y: y, into: &markup)
        }
    }

    private func write(_ swatch: MapLegend.Swatch, at left: PagePoint, into markup: inout Markup) {
        let y = NumberText.coordinate(left.y)
        switch swatch {
        case .fill(let colour): writeBox(fill: colour.hex, at: left, into: &markup)
        case .noData: writeBox(fill: Hatching.reference(id: id), at: left, into: &markup)
        case .mark(let mark):
            MarkGlyph(mark: mark).write(at: PagePoint(x: left.x + 13, y: left.y), into: &markup)
        case .ground(.roads):
            let (x, y) = (NumberText.coordinate(left.x), NumberText.coordinate(left.y))
            BaseDrawing.writeRoads("M\(x) \(y)h26", into: &markup)
        case .ground(let kind): writeBox(fill: BaseDrawing.fill(kind, id: id), at: left, into: &markup)
        case .dot:
            markup.element(
                "circle",
                [
                    "cx": NumberText.coordinate(left.x + 13), "cy": NumberText.coordinate(left.y), "r": "2.6",
                    "fill": Palette.ink.hex,
                ])
        case .line(let style):
            style.write(into: &markup) { attributes, _, markup in
                markup.group("g", attributes) {
                    let x = NumberText.coordinate(left.x)
                    $0.element("path", ["d": "M\(x) \(y)h26"])
                }
            }
        }
    }

    private func writeBox(fill: String, at left: PagePoint, into markup: inout Markup) {
        markup.element(
            "rect",
            [
                "x": NumberText.coordinate(left.x + 0.5), "y": NumberText.coordinate(left.y - 6.5), "width": "25",
                "height": "13", "fill": fill, "stroke": Palette.areaLine.hex, "stroke-width": "1",
            ])
    }
}
