internal import Foundation

/// Digits that are no figures: they number, date or name something. The manifest of a pack carries this list, so that
/// every other number of its texts can be looked up among its figures.
public enum StructuralNumbers {
    public struct Kind: Sendable {
        public let name: String
        /// A regular expression without case.
        public let pattern: String
    }

    private static let months =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

    /// In the order in which they are looked for.
    public static let kinds: [Kind] = [
        Kind(name: "check sums", pattern: #"\b[0-9a-f]{64}\b"#),
        Kind(name: "codes of areas and rows", pattern: #"\b[a-z]\d{8}\b|\b\d{3}[a-z]\b|\b[a-z]+:\d+\b"#),
        Kind(name: "postcodes", pattern: #"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"#),
        Kind(name: "dates", pattern: #"\b\d{1,2} "# + months + #"(?: \d{4})?\b|\b\d{4}-\d{2}(?:-\d{2})?\b"#),
        Kind(name: "years and periods", pattern: #"\b(?:19|20)\d{2}(?:/\d{2}| ?- ?\d{2,4})?\b(?![,.]\d)"#),
        Kind(name: "times of day", pattern: #"\b\d{1,2}:\d{2}\b"#),
        Kind(
            name: "references to the law",
            pattern: #"\bSI (?:19|20)\d{2}/\d+|\b(?:sections?|regulations?|paragraphs?|schedules?|chapters?|s|reg|para) ?\d[\d.a-z]*(?:\(\d+\))*(?:\([a-z]+\))*"#
        ),
        Kind(
            name: "numbers of findings, conditions, tables, figures, sources and pages",
            pattern: #"\b(?:findings?|conditions?|tables?|figures?|version|appendix|page|tables? \d+ and|findings? \d+ and)[ -]\d+\b|\[\d+\]|^\d+\. "#
        ),
        Kind(name: "names of products and standards", pattern: #"\bOSTN\d+|\bWGS ?84|\bEPSG:\d+|\bETRS\d+|\bSHA-256|\bv\d\.\d\b|\bPDF/UA-\d\b|\bC\d+\b|\bFile \d+|\bChallenge \d{2}\b|\b\d+(?:\.\d+){2,}\b"#),
        Kind(name: "names of files", pattern: #"\b[\w-]+\.(?:csv|gz|geojson|gpkg|json|yaml|xlsx|zip|html|pdf|docx|odt)\b"#),
        Kind(name: "levels of intervals and units", pattern: #"\b95%|\bper 1(?:0|00|,000|0,000|00,000)\b|\bkm2\b"#),
    ]

    enum Piece {
        case number(Range<String.Index>)
        case structural(Range<String.Index>)
    }

    /// The numbers of a text in their order, those that only name something apart.
    static func pieces(of text: String) -> [Piece] {
        guard text.utf8.contains(where: { (48...57).contains($0) }) else { return [] }
        let named = expressions.flatMap { ranges(of: $0, in: text) }
        return ranges(of: number, in: text).map { range in
            named.contains { $0.overlaps(range) } ? .structural(range) : .number(range)
        }
    }

    /// The numbers of a text that are figures, as they are printed.
    public static func figures(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            if case .number(let range) = piece { String(text[range]) } else { nil }
        }
    }

    private static func ranges(of expression: NSRegularExpression?, in text: String) -> [Range<String.Index>] {
        guard let expression else { return [] }
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text))
            .compactMap { Range($0.range, in: text) }
    }

    private static let number = try? NSRegularExpression(pattern: #"\d+(?:,\d{3})*(?:\.\d+)?"#)

    private static let expressions: [NSRegularExpression?] = kinds.map {
        try? NSRegularExpression(pattern: $0.pattern, options: [.caseInsensitive, .anchorsMatchLines])
    }
}
