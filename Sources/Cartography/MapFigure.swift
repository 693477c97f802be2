public import Geometry
internal import Wording

/// A map in metres (EPSG:27700), drawn as SVG: the frame, then scale bar, north arrow, legend and sources below it.
public struct MapFigure: Sendable {
    /// What every id inside the SVG starts with; characters other than letters, digits, `-` and `_` become `-`.
    public let id: String
    public let title: String
    /// The caller's own words; `fullDescription` adds what the drawing shows and leaves out.
    public let description: String
    /// What the frame shows, in metres: the wanted extent, widened to the frame's shape.
    public var shownExtent: BoundingBox { frame.extent }
    /// More than 0.
    public var pixelsPerMetre: Double { frame.pixelsPerMetre }
    /// Where the material comes from: one paragraph each, at the foot of the figure.
    public var attribution: [String] = []
    public private(set) var layers: [MapLayer] = []

    private let width: Double
    private let frame: MapFrame

    /// - Parameters:
    ///   - extent: what must be visible, in metres.
    ///   - widthPixels: of the whole figure, from 320.
    ///   - heightPixels: of the map's frame alone, from 160; the legend comes on top of it.
    public init(
        id: String, title: String, description: String, extent: BoundingBox, widthPixels: Int = 720,
        heightPixels: Int = 560
    ) {
        self.id = Markup.identifier(id)
        self.title = title
        self.description = description
        width = Double(max(320, widthPixels))
        let box = PageBox(x: 0.5, y: 0.5, width: width - 1, height: Double(max(160, heightPixels)) - 1)
        frame = MapFrame(extent: extent, box: box)
    }

    /// Lays a sheet on top of those before it.
    public mutating func add(_ layer: MapLayer) {
        layers.append(layer)
    }

    /// The description with one sentence for each layer: what is drawn, and what lies outside the frame.
    public var fullDescription: String {
        ([description] + layers.map(sentence)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The same bytes for the same figure.
    public func svg() -> String {
        let drawing = MapDrawing(id: id, frame: frame, layers: layers)
        let legend = LegendSetting(MapLegend(drawing), id: id, width: width)
        let source = Lettering(size: 11, colour: Palette.quietInk)
        let sources = attribution.flatMap { source.wrapped($0, width: width) }
        let legendTop = frame.box.bottom + MapFurniture.height + 8
        let sourcesTop = legendTop + legend.height + 10
        let height = (sourcesTop + Double(sources.count) * 15 + 2).rounded(.up)
        let shell = FigureShell(
            id: id, title: title, description: fullDescription, width: width, height: height)
        return shell.svg { markup in
            markup.group("defs") { drawing.define(into: &$0) }
            drawing.write(into: &markup)
            MapFurniture(id: id, frame: frame).write(into: &markup)
            markup.group("g", ["id": id + "-legend"]) { legend.write(y: legendTop, into: &$0) }
            markup.group("g", ["id": id + "-sources"]) { markup in
                for (index, line) in sources.enumerated() {
                    source.write(line, x: 0, y: sourcesTop + 11 + Double(index) * 15, into: &markup)
                }
            }
        }
    }

    private func sentence(_ layer: MapLayer) -> String {
        switch layer {
        case .areas(let layer):
            let shown = layer.areas.count { $0.shape.boundingBox.intersects(frame.extent) }
            return "\(NumberText.grouped(shown)) areas shaded by class: \(layer.heading)."
        case .rings(let layer):
            let radii = layer.radii.map { NumberText.distance(metres: $0) }
            return radii.isEmpty ? "" : "Circles of \(radii.joined(separator: ", ")): \(layer.words)."
        case .outlines(let layer):
            let shown = layer.outlines.count { $0.shape.boundingBox.intersects(frame.extent) }
            return "\(NumberText.grouped(shown)) outlined: \(layer.words)."
        case .dots(let layer):
            let shown = layer.points.count { frame.extent.contains($0) }
            return "\(NumberText.grouped(shown)) dots: \(layer.words)."
        case .symbols(let layer): return sentence(layer)
        case .base(let layer):
            let kinds = layer.kinds(in: frame.extent).map { $0.rawValue.lowercased() }
            return kinds.isEmpty ? "" : "Beneath, for orientation: \(kinds.joined(separator: ", "))."
        }
    }

    private func sentence(_ layer: SymbolLayer) -> String {
        let shown = layer.symbols.filter { frame.extent.contains($0.point) }
        let counts = Mark.allCases.compactMap { mark -> String? in
            let count = shown.count { $0.mark == mark }
            return count == 0 ? nil : "\(layer.legendWords(for: mark)): \(NumberText.grouped(count))"
        }
        let outside = layer.symbols.count - shown.count
        let kinds = counts.isEmpty ? "" : " (\(counts.joined(separator: "; ")))"
        let rest = outside == 0 ? "" : " \(NumberText.grouped(outside)) more lie outside the frame and are not drawn."
        return "\(NumberText.grouped(shown.count)) \(layer.noun) drawn\(kinds).\(rest)"
    }
}
