/// A figure as it is printed, with the value behind it, so that every number in a rendering can be walked back to one.
public struct TracedFigure: Hashable, Sendable {
    /// Not rounded.
    public let value: Double
    /// As it stands in the text: "1,234", "7.7".
    public let printed: String
    /// "outlets", "metres", "per 10,000 residents".
    public let unit: String

    public init(_ value: Double, printed: String, unit: String) {
        self.value = value
        self.printed = printed
        self.unit = unit
    }

    /// A whole number.
    public static func count(_ number: Int, _ unit: String) -> TracedFigure {
        TracedFigure(Double(number), printed: NumberText.grouped(number), unit: unit)
    }

    /// With exactly so many decimals.
    public static func fixed(_ number: Double, decimals: Int, _ unit: String) -> TracedFigure {
        TracedFigure(number, printed: NumberText.fixed(number, decimals: decimals), unit: unit)
    }
}

/// A sentence whose figures are kept apart from its words: `"Within \(reach) lie \(outlets) outlets."`. Only what is given as
/// a `TracedFigure` counts as a figure; names, dates and references are words.
public struct TracedText: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringInterpolation {
    public enum Part: Hashable, Sendable {
        case words(String)
        case figure(TracedFigure)
    }

    public private(set) var parts: [Part]

    public init(_ words: String) { parts = words.isEmpty ? [] : [.words(words)] }

    public init(stringLiteral words: String) { self.init(words) }

    public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

    /// The sentence as a reader sees it.
    public var description: String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .figure(let figure): figure.printed
            }
        }.joined()
    }

    /// In the order in which they stand.
    public var figures: [TracedFigure] {
        parts.compactMap { part in
            if case .figure(let figure) = part { figure } else { nil }
        }
    }

    public static func + (left: TracedText, right: TracedText) -> TracedText {
        var joined = left
        joined.parts += right.parts
        return joined
    }

    public struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(2 * interpolationCount + 1) }

        public mutating func appendLiteral(_ words: String) {
            if !words.isEmpty { parts.append(.words(words)) }
        }

        public mutating func appendInterpolation(_ figure: TracedFigure) { parts.append(.figure(figure)) }

        public mutating func appendInterpolation(_ text: TracedText) { parts += text.parts }

        public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }
    }
}
