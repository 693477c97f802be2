internal import Foundation
public import Licensing
internal import Yams

/// A library of conditions as a YAML file. Every error names the line.
///
///     conditions:
///       - id: refusals-log
///         text: Each refused sale of alcohol is entered in a log ...
///         objective: the protection of children from harm
///         answers: [under-age sales]
///         sales: all
public enum ConditionLibraryFile {
    /// The conditions that come with the program.
    public static func shipped() throws -> [ConditionTemplate] {
        try read(String(decoding: PackageResources.conditions_yaml, as: UTF8.self), file: "conditions.yaml")
    }

    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String) throws -> [ConditionTemplate] {
        let document = try YAMLDocument(text, file: file, what: "conditions are")
        let schema = String(decoding: PackageResources.conditions_schema_json, as: UTF8.self)
        try SchemaCheck(schema: schema, file: file).check(document)
        let patterns = GatePatterns(document)
        var lines: [String: Int] = [:]
        return try (document.mapping["conditions"]?.sequence ?? []).map { node in
            func word(_ field: String) -> String? { node[field]?.scalar?.string }
            func flag(_ field: String) -> Bool { node[field]?.bool ?? false }
            let id = word("id") ?? ""
            if let line = lines[id] {
                throw YAMLDocument.fault(
                    node["id"], "id", "the condition \"\(id)\" stands already in line \(line); give each a name of its own", file: file)
            }
            lines[id] = node["id"]?.mark?.line ?? 0
            return ConditionTemplate(
                id: id, text: OneLine.of(word("text")),
                objective: word("objective").flatMap(LicensingObjective.init(rawValue:)) ?? .crimeAndDisorder,
                answers: (node["answers"]?.sequence ?? []).compactMap { $0.scalar.flatMap { EvidenceSubject(rawValue: $0.string) } },
                sales: word("sales").flatMap(OutletRule.Kind.init(rawValue:)), onlyLate: flag("late"),
                onlyRefreshment: flag("refreshment"), onlyDelivery: flag("delivery"), needsTimes: flag("needs times"),
                offeredAs: try patterns.read(node["offered as"], field: "offered as"), note: word("note").map { OneLine.of($0) })
        }
    }
}

/// Text that YAML gives over several lines, in one.
enum OneLine {
    static func of(_ text: String?) -> String { (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
