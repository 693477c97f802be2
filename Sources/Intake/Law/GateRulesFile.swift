internal import Foundation
public import Licensing
internal import Yams

/// The rules of the gate as a YAML file; how they are written stands in Documentation/gate.md. Every error names the line.
public enum GateRulesFile {
    /// The rules that come with the program.
    public static func shipped() throws -> [GateRule] {
        try read(String(decoding: PackageResources.gate_yaml, as: UTF8.self), file: "gate.yaml")
    }

    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String) throws -> [GateRule] {
        let document = try YAMLDocument(text, file: file, what: "rules of the gate are")
        let schema = String(decoding: PackageResources.gate_schema_json, as: UTF8.self)
        try SchemaCheck(schema: schema, file: file).check(document)
        let patterns = GatePatterns(document)
        let denials = try patterns.read(document.mapping["denials"], field: "denials")
        var lines: [String: Int] = [:]
        let rules = try (document.mapping["rules"]?.sequence ?? []).map { node in
            let rule = try rule(node, patterns, denials: denials)
            if let line = lines[rule.id] {
                throw YAMLDocument.fault(
                    node["rule"], "rule", "the rule \"\(rule.id)\" stands already in line \(line); give each rule a name of its own",
                    file: file)
            }
            lines[rule.id] = node["rule"]?.mark?.line ?? 0
            return rule
        }
        if let missing = GateRule.neverOverridden.subtracting(rules.map(\.id)).min() {
            throw IntakeError(
                file: file, field: "rules",
                message: "\(file): it has no rule \"\(missing)\", which nobody may set aside; copy it from the program's own rules.")
        }
        return rules
    }

    private static func rule(_ node: Node, _ patterns: GatePatterns, denials: [String]) throws -> GateRule {
        func word(_ field: String) -> String { node[field]?.scalar?.string ?? "" }
        func texts(_ field: String) throws -> [String] { try patterns.read(node[field], field: field) }
        func examples(_ field: String) throws -> [GateRule.Example] {
            try (node[field]?.sequence ?? []).map { try example($0, field: field, file: patterns.file) }
        }
        let check = try check(node, patterns: try texts("patterns"), data: try texts("data"), file: patterns.file)
        return GateRule(
            id: word("rule"), scope: GateRule.Scope(rawValue: word("applies to")) ?? .everything, check: check,
            exceptions: try texts("exceptions") + (node["denial passes"]?.bool == true ? denials : []), always: try texts("always"),
            why: word("why"), instead: word("instead"), source: word("source"), confidence: word("confidence"),
            good: try examples("good"), bad: try examples("bad"))
    }

    private static func check(_ node: Node, patterns: [String], data: [String], file: String) throws -> GateRule.Check {
        let name = node["check"]?.scalar?.string ?? ""
        let takesPatterns = !["restricted layer", "without finding"].contains(name)
        let takesData = ["time without times", "premises from area"].contains(name)
        func fault(_ field: String, _ sentence: String) -> IntakeError {
            YAMLDocument.fault(node[field] ?? node, field, sentence, file: file)
        }
        guard takesPatterns || patterns.isEmpty else {
            throw fault("patterns", "the check \"\(name)\" looks at no words; take \"patterns\" out")
        }
        guard !takesPatterns || !patterns.isEmpty else { throw fault("patterns", "the check \"\(name)\" needs \"patterns\"; add them") }
        guard takesData == !data.isEmpty else {
            throw fault(
                "data",
                takesData ? "the check \"\(name)\" needs \"data\", by which a text tells where it comes from; add it"
                    : "the check \"\(name)\" has no use for \"data\"; take it out")
        }
        return switch name {
        case "time without times": .timeWithoutTimes(patterns: patterns, data: data)
        case "premises from area": .premisesFromArea(patterns: patterns, data: data)
        case "cumulative in review": .cumulativeInReview(patterns: patterns)
        case "policy wording": .policyWording(patterns: patterns)
        case "small number": .smallNumber(patterns: patterns)
        case "restricted layer": .restrictedLayer
        case "without finding": .withoutFinding
        default: .words(patterns: patterns)
        }
    }

    private static func example(_ node: Node, field: String, file: String) throws -> GateRule.Example {
        guard let mapping = node.mapping else { return GateRule.Example(node.scalar?.string ?? "") }
        var example = GateRule.Example(mapping["text"]?.scalar?.string ?? "")
        example.isAreaLevel = mapping["area-level"]?.bool
        example.hasTimes = mapping["has times"]?.bool
        if let words = mapping["type"]?.scalar?.string {
            guard let type = ApplicationType(words: words) else {
                throw YAMLDocument.fault(
                    mapping["type"], field,
                    "\"\(words)\" is not a type of application; write one of "
                        + ApplicationType.allCases.map(\.words).joined(separator: ", "), file: file)
            }
            example.type = type
        }
        example.policy = mapping["policy"]?.scalar?.string
        example.isRestricted = mapping["restricted"]?.bool ?? false
        example.packIsRestricted = mapping["pack restricted"]?.bool ?? false
        example.smallestShown = mapping["smallest shown"]?.int
        example.fewestAllowed = mapping["fewest allowed"]?.int
        example.answersFinding = mapping["answers a finding"]?.bool ?? true
        return example
    }
}
