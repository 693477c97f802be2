public import Geometry

/// One sheet of a map. Sheets are drawn in the order they are added; symbols of all sheets lie on top.
public enum MapLayer: Sendable {
    case areas(AreaLayer)
    case rings(RingLayer)
    case outlines(OutlineLayer)
    case symbols(SymbolLayer)
    case dots(DotLayer)
    case base(BaseLayer)
}

/// Areas shaded by class.
public struct AreaLayer: Sendable {
    public struct Area: Sendable {
        public let shape: MultiPolygon
        /// 1 for the first class of the fill; nil where there is no data.
        public let fillClass: Int?
        /// A few characters written inside the area where it is large enough on the page.
        public let label: String?

        public init(shape: MultiPolygon, fillClass: Int?, label: String? = nil) {
            self.shape = shape
            self.fillClass = fillClass
            self.label = label
        }
    }

    public let heading: String
    public let fill: ClassifiedFill
    public let areas: [Area]
    /// What the labels mean, as a sentence for the legend.
    public let labelNote: String?

    public init(heading: String, fill: ClassifiedFill, areas: [Area], labelNote: String? = nil) {
        self.heading = heading
        self.fill = fill
        self.areas = areas
        self.labelNote = labelNote
    }
}

/// Dashed circles, each labelled with its radius.
public struct RingLayer: Sendable {
    public let centre: Point
    /// In metres, each more than 0.
    public let radii: [Double]
    public let words: String

    public init(centre: Point, radii: [Double], words: String = "Distance from the place") {
        self.centre = centre
        self.radii = radii
        self.words = words
    }
}

/// Shapes drawn as bold lines without filling.
public struct OutlineLayer: Sendable {
    /// How two outline layers on one map are told apart.
    public enum Line: Hashable, Sendable {
        case solid, dashed, dotted
    }

    public struct Outline: Sendable {
        public let shape: MultiPolygon
        public let label: String?

        public init(shape: MultiPolygon, label: String? = nil) {
            self.shape = shape
            self.label = label
        }
    }

    public let outlines: [Outline]
    public let words: String
    public let line: Line

    public init(outlines: [Outline], words: String, line: Line = .solid) {
        self.outlines = outlines
        self.words = words
        self.line = line
    }
}

/// Points drawn as marks. Points outside the map's frame are left out, and counted in its description.
public struct SymbolLayer: Sendable {
    public struct Symbol: Sendable {
        public let point: Point
        public let mark: Mark
        /// Written beside the mark.
        public let label: String?

        public init(point: Point, mark: Mark, label: String? = nil) {
            self.point = point
            self.mark = mark
            self.label = label
        }
    }

    public let heading: String
    /// What the points are, as in "31 premises": used in the legend and the description.
    public let noun: String
    public let symbols: [Symbol]
    /// Legend words that replace `Mark.words`.
    public let words: [Mark: String]

    public init(heading: String, noun: String, symbols: [Symbol], words: [Mark: String] = [:]) {
        self.heading = heading
        self.noun = noun
        self.symbols = symbols
        self.words = words
    }

    func legendWords(for mark: Mark) -> String { words[mark] ?? mark.words }
}

/// Points drawn as small dots exactly where they lie; they may hide one another, and the legend says so. For the look
/// of a whole district, where symbols would have to be moved too far.
public struct DotLayer: Sendable {
    public let points: [Point]
    public let words: String

    public init(points: [Point], words: String) {
        self.points = points
        self.words = words
    }
}
