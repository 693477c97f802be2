internal import Foundation
public import Licensing
internal import Yams

/// An officer's own paragraphs, and the rules of the gate that are set aside for some of them, as a YAML file. Every error
/// names the line.
///
///     paragraphs:
///       - text: A resident of the Parade wrote on 4 May 2026 of noise at closing.
///         objective: the prevention of public nuisance
///         source: complaints log of environmental health
///     overrides:
///       - rule: speculation
///         paragraph: 1
///         by: licensing team
///         why: The words are the resident's own and are marked so.
public enum OwnTextFile {
    /// - Parameter rules: of the gate, which overrides must name.
    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String, rules: [GateRule]) throws -> OwnText {
        let document = try YAMLDocument(text, file: file, what: "an officer's own text is")
        let schema = String(decoding: PackageResources.own_text_schema_json, as: UTF8.self)
        try SchemaCheck(schema: schema, file: file).check(document)
        let paragraphs = (document.mapping["paragraphs"]?.sequence ?? []).map { node in
            OwnText.Paragraph(
                text: node["text"]?.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
                objective: node["objective"]?.scalar.flatMap { LicensingObjective(rawValue: $0.string) },
                source: node["source"]?.scalar?.string, line: node["text"]?.mark?.line)
        }
        let overrides = try (document.mapping["overrides"]?.sequence ?? []).map { node in
            try override(node, paragraphs: paragraphs.count, rules: rules, file: file)
        }
        return OwnText(paragraphs: paragraphs, overrides: overrides)
    }

    private static func override(_ node: Node, paragraphs: Int, rules: [GateRule], file: String) throws -> OwnText.Override {
        func word(_ field: String) -> String { OneLine.of(node[field]?.scalar?.string) }
        func fault(_ field: String, _ sentence: String) -> IntakeError {
            YAMLDocument.fault(node[field] ?? node, field, sentence, file: file)
        }
        guard let rule = rules.first(where: { $0.id == word("rule") }) else {
            throw fault("rule", "\"\(word("rule"))\" is no rule of the gate; known are \(rules.map(\.id).joined(separator: ", "))")
        }
        guard rule.mayBeOverridden else {
            throw fault("rule", "nobody may set the rule \"\(rule.id)\" aside; change the paragraph instead")
        }
        guard let paragraph = node["paragraph"]?.int, paragraph <= paragraphs else {
            throw fault("paragraph", "there is no paragraph \(word("paragraph")); the file has \(paragraphs)")
        }
        guard OfficeName.isOffice(word("by")) else {
            throw fault("by", "\"\(word("by"))\" must be an office and nobody's name; write such as \"licensing team\" or \"public health\"")
        }
        return OwnText.Override(rule: rule.id, paragraph: paragraph, by: word("by"), why: word("why"))
    }
}

/// Tells an office from a person, by words that only offices have: what is not known for sure to be an office is not taken.
public enum OfficeName {
    private static let offices: Set<String> = [
        "team", "officer", "officers", "office", "service", "services", "unit", "department", "section", "authority", "council",
        "director", "head", "lead", "manager", "solicitor", "police", "constabulary", "health", "standards", "licensing",
        "safeguarding", "planning", "protection", "committee", "analyst", "consultant", "specialist", "inspectorate",
    ]
    private static let others: Set<String> = [
        "of", "the", "for", "and", "in", "to", "on", "behalf", "a", "public", "trading", "environmental", "legal", "principal", "senior",
        "deputy", "assistant", "chief", "county", "district", "borough", "city", "unitary", "metropolitan", "responsible", "alcohol",
        "evidence", "intelligence", "children", "adult", "social", "fire", "rescue", "home", "weights",
        "measures", "community", "safety", "regulatory", "monitoring", "duty", "harm", "reduction", "data", "enforcement",
    ]

    public static func isOffice(_ text: String) -> Bool {
        let words = text.lowercased().replacing("’", with: "'").replacing("'s", with: "").split { !$0.isLetter }.map(String.init)
        return words.contains(where: offices.contains) && words.allSatisfy { offices.contains($0) || others.contains($0) }
            && !text.contains(where: \.isNumber)
    }
}
