internal import Foundation
internal import Licensing

/// A rule's regular expressions, read once.
struct RulePatterns: Sendable {
    private let patterns: [NSRegularExpression]
    private let exceptions: [NSRegularExpression]
    private let always: [NSRegularExpression]
    private let data: [NSRegularExpression]

    /// - Throws: `GateRuleError`.
    init(_ rule: GateRule) throws(GateRuleError) {
        func read(_ texts: [String]) throws(GateRuleError) -> [NSRegularExpression] {
            var found: [NSRegularExpression] = []
            for text in texts { found.append(try Self.expression(text, of: rule.id)) }
            return found
        }
        patterns = try read(rule.check.patterns)
        exceptions = try read(rule.exceptions)
        always = try read(rule.always)
        data = try read(rule.check.data)
    }

    static func expression(_ text: String, of rule: String) throws(GateRuleError) -> NSRegularExpression {
        guard let read = try? NSRegularExpression(pattern: text, options: .caseInsensitive) else {
            throw GateRuleError(rule: rule, pattern: text)
        }
        return read
    }

    /// The first words that are refused; nil where there are none.
    /// - Parameter policy: words that stand in it are not refused.
    func refused(in text: GateText, butFor policy: GateText? = nil) -> String? {
        let text = text.text
        let whole = NSRange(text.startIndex..., in: text)
        func words(_ match: NSTextCheckingResult) -> String { (text as NSString).substring(with: match.range) }
        if let match = always.lazy.compactMap({ $0.firstMatch(in: text, range: whole) }).first { return words(match) }
        let passing = exceptions.flatMap { $0.matches(in: text, range: whole).map(\.range) }
        for pattern in patterns {
            if let policy, Self.stands(pattern, in: policy.text) { continue }
            let found = pattern.matches(in: text, range: whole).first { match in
                !passing.contains { NSIntersectionRange($0, match.range).length > 0 }
            }
            if let found { return words(found) }
        }
        return nil
    }

    /// The text with all that the patterns find replaced.
    func masked(_ text: String, with mask: String) -> String {
        (always + patterns).reduce(text) { text, pattern in
            pattern.stringByReplacingMatches(in: text, range: NSRange(text.startIndex..., in: text), withTemplate: mask)
        }
    }

    /// Whether the text speaks of the data that the rule is about.
    func namesData(_ text: GateText) -> Bool { data.contains { Self.stands($0, in: text.text) } }

    private static func stands(_ pattern: NSRegularExpression, in text: String) -> Bool {
        pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}

extension GateRule.Check {
    var patterns: [String] {
        switch self {
        case .words(let patterns), .timeWithoutTimes(let patterns, _), .premisesFromArea(let patterns, _),
            .cumulativeInReview(let patterns), .policyWording(let patterns), .smallNumber(let patterns):
            patterns
        case .restrictedLayer, .withoutFinding: []
        }
    }

    var data: [String] {
        switch self {
        case .timeWithoutTimes(_, let data), .premisesFromArea(_, let data): data
        default: []
        }
    }
}

/// A pattern of a rule that is no regular expression.
public struct GateRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    public let rule: String
    public let pattern: String

    public var description: String { "The rule \"\(rule)\" has a pattern that cannot be read: \(pattern)" }
}
