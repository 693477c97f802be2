internal import Wording

/// Two monthly series as lines, with a day that a line stands at, drawn as SVG.
///
/// The lines are told apart by dashes and by the words at their ends, not by colour. A month that is not held leaves a gap.
public struct MonthChart: Sendable {
    public struct Series: Hashable, Sendable {
        public let words: String
        /// One for each month; nil where the month is not held.
        public let values: [Double?]

        public init(words: String, values: [Double?]) {
            self.words = words
            self.values = values
        }
    }

    /// What every id inside the SVG starts with; characters other than letters, digits, `-` and `_` become `-`.
    public let id: String
    public let title: String
    public let description: String
    public let axisTitle: String
    /// "2024-03", one after another without gaps.
    public let months: [String]
    /// Solid.
    public let first: Series
    /// Dashed.
    public let second: Series?
    /// The months before which the line stands, 0...months, and its words.
    public var moment: (place: Double, words: String)?
    public var attribution: [String] = []
    public let ticks: AxisTicks
    let width: Double

    /// Nil where a series has not one value for each month, or there is no month.
    /// - Parameter widthPixels: of the whole figure, from 560.
    public init?(
        id: String, title: String, description: String, axisTitle: String, months: [String], first: Series, second: Series?,
        widthPixels: Int = 960
    ) {
        let all = [first] + (second.map { [$0] } ?? [])
        guard !months.isEmpty, all.allSatisfy({ $0.values.count == months.count }) else { return nil }
        self.id = Markup.identifier(id)
        self.title = title
        self.description = description
        self.axisTitle = axisTitle
        self.months = months
        self.first = first
        self.second = second
        width = Double(max(560, widthPixels))
        let values = all.flatMap(\.values).compactMap(\.self).filter(\.isFinite)
        ticks = AxisTicks(minimum: 0, maximum: max(1, values.max() ?? 1))
    }

    /// The description with each series in words.
    public var fullDescription: String {
        let said = ([first] + (second.map { [$0] } ?? [])).map { series in
            let held = zip(months, series.values).compactMap { month, value in value.map { (month, $0) } }
            guard let least = held.min(by: { $0.1 < $1.1 }), let most = held.max(by: { $0.1 < $1.1 }) else {
                return "\(series.words): no month is held."
            }
            return "\(series.words): from \(NumberText.measure(least.1)) (\(least.0)) to \(NumberText.measure(most.1)) (\(most.0)), "
                + "\(held.count) months."
        }
        return ([description] + said + [moment.map { "A line stands at: \($0.words)." } ?? ""]).filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    /// The same bytes for the same chart.
    public func svg() -> String {
        let drawing = MonthDrawing(self)
        let shell = FigureShell(id: id, title: title, description: fullDescription, width: width, height: drawing.height)
        return shell.svg { drawing.write(into: &$0) }
    }
}
