internal import Foundation
internal import Yams

/// The regular expressions of a file of rules, in which `{name}` stands for one of the file's words.
struct GatePatterns {
    let file: String
    private let words: [String: String]
    /// Words may hold words, so deep.
    private static let deepest = 5

    init(_ document: YAMLDocument) {
        file = document.file
        words = (document.mapping["words"]?.mapping ?? [:]).reduce(into: [:]) { words, pair in
            words[pair.key.scalar?.string ?? ""] = pair.value.scalar?.string
        }
    }

    /// - Throws: `IntakeError` with the line, for a word that is not there and for what is no regular expression.
    func read(_ list: Node?, field: String) throws -> [String] {
        try (list?.sequence ?? []).map { node in
            let text = try filled(node.scalar?.string ?? "", at: node, field: field)
            guard (try? NSRegularExpression(pattern: text, options: .caseInsensitive)) != nil else {
                throw YAMLDocument.fault(
                    node, field, "\"\(node.scalar?.string ?? "")\" is no regular expression; look for brackets that do not close",
                    file: file)
            }
            return text
        }
    }

    private func filled(_ text: String, at node: Node, field: String) throws -> String {
        var text = text
        for _ in 0..<Self.deepest {
            guard let match = text.firstMatch(of: /\{([a-z]+)\}/) else { return text }
            let name = String(match.output.1)
            guard let word = words[name] else {
                let known = words.keys.sorted().joined(separator: ", ")
                throw YAMLDocument.fault(
                    node, field, "{\(name)} is none of the file's \"words\"; known are \(known.isEmpty ? "none" : known)", file: file)
            }
            text = text.replacingOccurrences(of: "{\(name)}", with: word)
        }
        guard text.firstMatch(of: /\{[a-z]+\}/) == nil else {
            throw YAMLDocument.fault(node, field, "its words hold each other without an end; write one of them out", file: file)
        }
        return text
    }
}
