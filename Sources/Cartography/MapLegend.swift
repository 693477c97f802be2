import Geometry
internal import Wording

/// What a map's legend holds, before it is set.
struct MapLegend {
    enum Swatch {
        case fill(Colour), noData, mark(Mark), line(LineStyle), dot, ground(BaseLayer.Kind)
    }

    struct Entry {
        let swatch: Swatch
        let words: String
    }

    struct Block {
        let heading: String
        let entries: [Entry]
    }

    let blocks: [Block]
    /// Sentences below the blocks.
    let notes: [String]

    init(_ drawing: MapDrawing) {
        var blocks: [Block] = []
        var lines: [Entry] = []
        var notes: [String] = []
        for (index, layer) in drawing.layers.enumerated() {
            switch layer {
            case .areas(let layer):
                blocks.append(Self.block(layer))
                if let note = layer.labelNote { notes.append(note) }
            case .rings(let layer):
                guard !layer.radii.isEmpty else { continue }
                lines.append(Entry(swatch: .line(.ring), words: layer.words))
            case .outlines(let layer):
                guard drawing.showsOutlines(at: index) else { continue }
                lines.append(Entry(swatch: .line(LineStyle(layer.line)), words: layer.words))
            case .dots(let layer):
                let shown = layer.points.count { drawing.frame.extent.contains($0) }
                guard shown > 0 else { continue }
                lines.append(Entry(swatch: .dot, words: "\(layer.words) (\(NumberText.grouped(shown)))"))
            case .symbols(let layer): blocks.append(Self.block(layer, in: drawing.frame))
            case .base(let layer):
                let kinds = layer.kinds(in: drawing.frame.extent)
                blocks.append(Block(heading: "Ground", entries: kinds.map { Entry(swatch: .ground($0), words: $0.rawValue) }))
            }
        }
        let hasDots = lines.contains { if case .dot = $0.swatch { true } else { false } }
        if !lines.isEmpty { blocks.append(Block(heading: hasDots ? "Lines and dots" : "Lines", entries: lines)) }
        self.blocks = blocks.filter { !$0.entries.isEmpty }
        self.notes = notes + Self.gatheringNotes(drawing)
    }

    private static func block(_ layer: AreaLayer) -> Block {
        var entries = layer.fill.classes.map { Entry(swatch: .fill($0.colour), words: $0.words) }
        if layer.areas.contains(where: { layer.fill.fillClass($0.fillClass) == nil }) {
            entries.append(Entry(swatch: .noData, words: layer.fill.noDataWords))
        }
        return Block(heading: layer.heading, entries: entries)
    }

    private static func block(_ layer: SymbolLayer, in frame: MapFrame) -> Block {
        let shown = layer.symbols.filter { frame.extent.contains($0.point) }
        let entries = Mark.allCases.compactMap { mark -> Entry? in
            let count = shown.count { $0.mark == mark }
            guard count > 0 else { return nil }
            let words = layer.legendWords(for: mark)
            return Entry(swatch: .mark(mark), words: mark == .place ? words : "\(words) (\(NumberText.grouped(count)))")
        }
        return Block(heading: layer.heading, entries: entries)
    }

    private static func gatheringNotes(_ drawing: MapDrawing) -> [String] {
        var sentences: [String] = []
        if drawing.spots.contains(where: { $0.seats.contains { $0.count > 1 } }) {
            sentences.append("A number in a symbol tells how many it stands for.")
        }
        if drawing.spots.contains(where: \.isTied) {
            sentences.append(
                "Symbols that would hide each other are drawn side by side, on a line to a dot at their position.")
        }
        if sentences.isEmpty { return [] }
        let farthest = (drawing.spots.map(\.stray).max() ?? 0) / drawing.frame.pixelsPerMetre
        if farthest >= 0.5 {
            let metres = NumberText.distance(metres: farthest.rounded(.up))
            sentences.append("None is drawn more than \(metres) from its own position.")
        }
        return [sentences.joined(separator: " ")]
    }
}
