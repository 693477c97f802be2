internal import Wording

/// A count over the 168 hours of a week with a low and a high reading, drawn as SVG.
///
/// Low is a filled band of steps, what lies between low and high is hatched inside a dashed line: the two are told apart
/// without colour.
public struct WeekChart: Sendable {
    public struct Hour: Hashable, Sendable {
        public let low: Int
        public let high: Int

        /// A high below the low is drawn at the low.
        public init(low: Int, high: Int) {
            self.low = max(0, low)
            self.high = max(self.low, high)
        }
    }

    /// A moment that a line stands at.
    public struct Moment: Hashable, Sendable {
        /// From Monday 00:00, 0 to 10,079.
        public let minuteOfWeek: Int
        public let words: String

        public init(minuteOfWeek: Int, words: String) {
            self.minuteOfWeek = min(10_079, max(0, minuteOfWeek))
            self.words = words
        }
    }

    public static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// What every id inside the SVG starts with; characters other than letters, digits, `-` and `_` become `-`.
    public let id: String
    public let title: String
    public let description: String
    /// What is counted.
    public let axisTitle: String
    /// 168, from Monday 0 to Sunday 23.
    public let hours: [Hour]
    public let lowWords: String
    public let highWords: String
    public var moment: Moment?
    public var attribution: [String] = []
    public let ticks: AxisTicks

    let width: Double

    /// Nil unless there are 168 hours.
    /// - Parameter widthPixels: of the whole figure, from 560.
    public init?(
        id: String, title: String, description: String, axisTitle: String, hours: [Hour], lowWords: String,
        highWords: String, widthPixels: Int = 960
    ) {
        guard hours.count == 168 else { return nil }
        self.id = Markup.identifier(id)
        self.title = title
        self.description = description
        self.axisTitle = axisTitle
        self.hours = hours
        self.lowWords = lowWords
        self.highWords = highWords
        width = Double(max(560, widthPixels))
        let most = hours.map(\.high).max() ?? 0
        // Whole numbers only: half an outlet is none.
        ticks = AxisTicks(minimum: 0, maximum: Double(max(1, most)), intervals: min(5, max(1, most)))
    }

    /// The description with the range of each day in words.
    public var fullDescription: String {
        let days = Self.dayNames.indices.map { day in
            let hours = hours[day * 24..<(day + 1) * 24]
            func range(_ values: [Int]) -> String {
                let (least, most) = (values.min() ?? 0, values.max() ?? 0)
                return least == most ? NumberText.grouped(most) : "\(NumberText.grouped(least)) to \(NumberText.grouped(most))"
            }
            return "\(Self.dayNames[day]): low \(range(hours.map(\.low))), high \(range(hours.map(\.high)))"
        }
        return [description, "Range over the hours of each day. " + days.joined(separator: "; ") + "."]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The same bytes for the same chart.
    public func svg() -> String {
        let drawing = WeekDrawing(self)
        let shell = FigureShell(
            id: id, title: title, description: fullDescription, width: width, height: drawing.height)
        return shell.svg { drawing.write(into: &$0) }
    }
}
