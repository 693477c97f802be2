internal import Wording

/// Figures of sentences, printed the same everywhere.
enum Traced {
    /// "1 outlet", "12 outlets".
    static func count(_ number: Int, _ one: String, _ many: String) -> TracedText {
        "\(TracedFigure.count(number, many)) \(number == 1 ? one : many)"
    }

    static func measure(_ number: Double, _ unit: String) -> TracedFigure {
        TracedFigure(number, printed: NumberText.measure(number), unit: unit)
    }

    /// "250 m", "1.5 km"; the value stays in metres.
    static func distance(metres: Double) -> TracedText {
        let words = NumberText.distance(metres: metres).split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { return TracedText(NumberText.distance(metres: metres)) }
        return "\(TracedFigure(metres, printed: String(words[0]), unit: "metres")) \(String(words[1]))"
    }

    /// "7.7 (5.1 to 11.2)"; without limits the value alone.
    static func interval(_ value: Double, _ lower: Double?, _ upper: Double?, _ unit: String) -> TracedText {
        let figure = measure(value, unit)
        guard let lower, let upper else { return "\(figure)" }
        return "\(figure) (\(measure(lower, unit + ", lower 95% limit")) to \(measure(upper, unit + ", upper 95% limit")))"
    }

    /// A sentence made elsewhere: its numbers are figures with the values that they print, except those that only name
    /// something.
    static func read(_ sentence: String) -> TracedText {
        var text = TracedText("")
        var rest = sentence[...]
        for piece in StructuralNumbers.pieces(of: sentence) {
            guard case .number(let range) = piece else { continue }
            let printed = String(sentence[range])
            text = text + TracedText(String(rest[..<range.lowerBound]))
            rest = sentence[range.upperBound...]
            let value = Double(printed.replacing(",", with: "")) ?? .nan
            text = text + "\(TracedFigure(value, printed: printed, unit: "as stated"))"
        }
        return text + TracedText(String(rest))
    }
}
