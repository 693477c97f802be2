internal import Foundation

/// A text as the gate's patterns read it: plain quotes and dashes, single blanks, each sentence a line of its own.
struct GateText: Hashable, Sendable {
    let text: String

    /// - Parameter names: taken out first, longest first.
    init(_ text: String, without names: [String] = []) {
        var plain = Self.plain(text)
        for name in names.map(Self.plain).sorted(by: { ($0.count, $0) > ($1.count, $1) }) where !name.isEmpty {
            plain = plain.replacingOccurrences(
                of: "(?<!\\w)" + NSRegularExpression.escapedPattern(for: name) + "(?!\\w)", with: "it",
                options: [.regularExpression, .caseInsensitive])
        }
        let paragraphs = plain.replacingOccurrences(of: "\r\n", with: "\n").split(separator: /\n[ \t]*\n\s*/).map { paragraph in
            paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        self.text = paragraphs.map(Self.oneSentenceALine).joined(separator: "\n")
    }

    /// Also what sets words in type, so that "_needed_" is a word, and what is not seen, so that "ne-ed" is one.
    private static let signs: [(String, String)] = [
        ("’", "'"), ("‘", "'"), ("“", "\""), ("”", "\""), ("–", "-"), ("—", "-"), ("\u{2010}", "-"), ("\u{2011}", "-"),
        ("\u{AD}", ""), ("\u{200B}", ""), ("\u{200C}", ""), ("\u{200D}", ""), ("\u{FEFF}", ""), ("*", ""), ("_", " "),
    ]

    private static func plain(_ text: String) -> String {
        signs.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    /// Words that end in a full stop in mid-sentence.
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "cllr", "st", "rev", "sgt", "insp", "v", "no", "nos", "para", "paras", "s", "ss", "ch",
        "reg", "e.g", "i.e", "cf", "p", "pp", "approx",
    ]

    private static func oneSentenceALine(_ paragraph: String) -> String {
        var lines: [[Substring]] = [[]]
        let words = paragraph.split(separator: " ")
        for (index, word) in words.enumerated() {
            lines[lines.count - 1].append(word)
            let next = index + 1 < words.count ? words[index + 1].first { $0.isLetter || $0.isNumber } : nil
            if let next, next.isUppercase || next.isNumber, ends(word) { lines.append([]) }
        }
        return lines.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }.joined(separator: "\n")
    }

    private static func ends(_ word: Substring) -> Bool {
        let bare = word.lowercased().drop { !($0.isLetter || $0.isNumber) }
        let core = String(bare.reversed().drop { "\"')]".contains($0) }.reversed())
        guard let last = core.last, ".!?".contains(last) else { return false }
        return last != "." || !abbreviations.contains(String(core.dropLast()))
    }
}
