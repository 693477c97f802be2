import Foundation

/// The words of a page as a reader sees them, and the numbers in them.
enum ReadPage {
    /// Without style, drawings and tags.
    static func text(_ page: String) -> String {
        var text = page.replacing(/(?s)<style>.*?<\/style>/, with: " ").replacing(/(?s)<svg .*?<\/svg>/, with: " ")
        text = text.replacing(/(?s)<title>.*?<\/title>/, with: " ").replacing(/<[^>]*>/, with: " ")
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text.replacing(/[ \t]+/, with: " ")
    }

    /// As they are printed, those left out that a pattern covers.
    static func numbers(in text: String, besides patterns: [NSRegularExpression]) -> [String] {
        let whole = NSRange(text.startIndex..., in: text)
        let named = patterns.flatMap { $0.matches(in: text, range: whole).compactMap { Range($0.range, in: text) } }
        return text.matches(of: /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/).filter { match in !named.contains { $0.overlaps(match.range) } }
            .map { String($0.output) }
    }
}
