internal import Foundation
public import Licensing
internal import Yams

/// The user's own thresholds as a YAML file. Every error names the line.
///
///     rules:
///       - name: three within a hundred
///         at least: 3
///         outlets within: 100 m
///       - name: above the district's limit
///         rate above: district 97.5%
public enum ThresholdFile {
    /// Further than Great Britain is long.
    static let furthest = 10_000_000.0
    static let most = 1_000_000

    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String) throws -> [ThresholdRule] {
        let document = try YAMLDocument(text, file: file, what: "thresholds are")
        let schema = String(decoding: PackageResources.thresholds_schema_json, as: UTF8.self)
        try SchemaCheck(schema: schema, file: file).check(document)
        var lines: [String: Int] = [:]
        return try (document.mapping["rules"]?.sequence ?? []).map { node in
            func fault(_ field: String, _ sentence: String) -> IntakeError {
                YAMLDocument.fault(node.mapping?[field] ?? node, field, sentence, file: file)
            }
            let name = node["name"]?.scalar?.string ?? ""
            if let line = lines[name] {
                throw fault("name", "the name \"\(name)\" stands already in line \(line); give each rule a name of its own")
            }
            lines[name] = node["name"]?.mark?.line ?? 0
            return ThresholdRule(name: name, condition: try condition(node, name: name, fault))
        }
    }

    private static func condition(_ node: Node, name: String, _ fault: (String, String) -> IntakeError) throws
        -> ThresholdRule.Condition
    {
        let least = node["at least"]
        let within = node["outlets within"]?.scalar?.string
        if let above = node["rate above"]?.scalar?.string {
            guard least == nil, within == nil else {
                throw fault("rate above", "the rule \"\(name)\" has a rate and a distance; make two rules of it")
            }
            guard let percent = number(above), percent > 50, percent < 100 else {
                throw fault("rate above", "\"\(above)\" must be above 50% and below 100%, such as district 97.5%")
            }
            return .rateAbove(percent: percent)
        }
        guard let least, let within else {
            throw fault(
                "name",
                "the rule \"\(name)\" needs \"at least\" and \"outlets within\", or \"rate above\"; add what is missing")
        }
        guard let count = least.int, count <= most else {
            throw fault("at least", "\"at least\" is \(least.scalar?.string ?? ""), but must be at most 1000000")
        }
        guard let figure = number(within), figure * (within.hasSuffix("km") ? 1_000 : 1) <= furthest else {
            throw fault("outlets within", "\"\(within)\" is further than 10000 km; give a shorter distance")
        }
        return .outlets(atLeast: count, metres: figure * (within.hasSuffix("km") ? 1_000 : 1))
    }

    private static func number(_ text: String) -> Double? {
        Double(text.filter { $0.isNumber || $0 == "." })
    }
}
