internal import Licensing

/// What passed the gate.
public struct GateReport: Report {
    struct Override: Encodable, Sendable {
        let rule: String
        let paragraph: Int
        let by: String
        let why: String
    }

    /// Paragraphs or lines checked.
    let paragraphs: Int
    /// Conditions of a library checked.
    let conditions: Int
    let rules: Int
    let type: String
    let policyIsLoaded: Bool
    /// Rules that were set aside, and for which paragraph.
    let overrides: [Override]

    public var text: String {
        func count(_ number: Int, _ noun: String) -> String? { number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")" }
        let what = [count(paragraphs, "paragraph"), count(conditions, "condition")].compactMap(\.self).joined(separator: " and ")
        let passes = paragraphs + conditions == 1 ? "passes" : "pass"
        var lines = ["\(what) \(passes) the gate of \(rules) rules (\(type))."]
        lines += overrides.map { "Set aside for paragraph \($0.paragraph): the rule \"\($0.rule)\", by \($0.by): \($0.why)" }
        if !policyIsLoaded { lines.append("No policy was given, so its own words, such as \"presumption\", do not pass; --policy gives one.") }
        return lines.joined(separator: "\n")
    }
}

/// The rules themselves.
public struct GateRulesReport: Report {
    struct Rule: Encodable, Sendable {
        let rule: String
        let appliesTo: String
        let why: String
        let instead: String
        let source: String
        let confidence: String
        let mayBeOverridden: Bool
        let good: [String]
        let bad: [String]
    }

    let rules: [Rule]

    init(_ rules: [GateRule]) {
        self.rules = rules.map { rule in
            Rule(
                rule: rule.id, appliesTo: rule.scope.rawValue, why: rule.why, instead: rule.instead, source: rule.source,
                confidence: rule.confidence, mayBeOverridden: rule.mayBeOverridden, good: rule.good.map(\.text),
                bad: rule.bad.map(\.text))
        }
    }

    public var text: String {
        let lines = rules.map { rule in
            ([
                "\(rule.rule) (\(rule.appliesTo)\(rule.mayBeOverridden ? "" : "; never set aside"))", "  \(rule.why).",
                "  \(rule.instead)", "  Source: \(rule.source). Confidence \(rule.confidence).",
            ] + rule.good.map { "  passes:  \($0)" } + rule.bad.map { "  stopped: \($0)" }).joined(separator: "\n")
        }
        return lines.joined(separator: "\n\n")
            + "\n\nConfidence: V read in a primary source, S in a secondary one, K general knowledge of the field. Of what is not V: check "
            + "with your solicitor."
    }
}
