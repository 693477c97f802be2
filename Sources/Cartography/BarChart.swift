internal import Wording

/// Horizontal bars with the 95% interval of each, drawn as SVG.
public struct BarChart: Sendable {
    public struct Bar: Sendable {
        public let label: String
        /// In the axis's unit; nil where there is nothing to compute it from.
        public let value: Double?
        /// The ends of the 95% interval; nil where there is none.
        public let lower: Double?
        public let upper: Double?
        /// Set in bold, in a darker bar, with a pointer.
        public let isEmphasised: Bool
        /// Stands in the bar's place where there is no value.
        public let undefinedWords: String

        public init(
            label: String, value: Double?, lower: Double? = nil, upper: Double? = nil, isEmphasised: Bool = false,
            undefinedWords: String = "no areas"
        ) {
            self.label = label
            self.value = value.flatMap { $0.isFinite ? $0 : nil }
            self.lower = lower.flatMap { $0.isFinite ? $0 : nil }
            self.upper = upper.flatMap { $0.isFinite ? $0 : nil }
            self.isEmphasised = isEmphasised
            self.undefinedWords = undefinedWords
        }

        /// Both ends, where there are a value and an interval round it.
        var interval: (lower: Double, upper: Double)? {
            guard value != nil, let lower, let upper, lower <= upper else { return nil }
            return (lower, upper)
        }
    }

    /// What every id inside the SVG starts with; characters other than letters, digits, `-` and `_` become `-`.
    public let id: String
    public let title: String
    public let description: String
    /// What is measured, with its unit.
    public let axisTitle: String
    public let bars: [Bar]
    /// What sets an emphasised bar apart, for the legend.
    public let emphasisWords: String
    public var attribution: [String] = []
    /// The values the axis is marked with.
    public let ticks: AxisTicks

    let width: Double

    /// - Parameter widthPixels: of the whole figure, from 320; the height follows from the number of bars.
    public init(
        id: String, title: String, description: String, axisTitle: String, bars: [Bar],
        emphasisWords: String = "the place in question", widthPixels: Int = 720
    ) {
        self.id = Markup.identifier(id)
        self.title = title
        self.description = description
        self.axisTitle = axisTitle
        self.bars = bars
        self.emphasisWords = emphasisWords
        width = Double(max(320, widthPixels))
        let values = bars.flatMap { [$0.value, $0.interval?.lower, $0.interval?.upper].compactMap(\.self) }
        ticks = AxisTicks(minimum: values.min() ?? 0, maximum: values.max() ?? 1)
    }

    /// The description with every bar's figures in words.
    public var fullDescription: String {
        let figures = bars.map { bar -> String in
            guard let value = bar.value else { return "\(bar.label): \(bar.undefinedWords)" }
            let interval = bar.interval.map {
                " (95% interval \(NumberText.fixed($0.lower, decimals: 1)) to \(NumberText.fixed($0.upper, decimals: 1)))"
            }
            return "\(bar.label): \(NumberText.fixed(value, decimals: 1))\(interval ?? "")"
        }
        let sentence = figures.isEmpty ? "" : "\(axisTitle). \(figures.joined(separator: "; "))."
        return [description, sentence].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The same bytes for the same chart.
    public func svg() -> String {
        let drawing = BarDrawing(self)
        let shell = FigureShell(
            id: id, title: title, description: fullDescription, width: width, height: drawing.height)
        return shell.svg { drawing.write(into: &$0) }
    }
}
