internal import Foundation
internal import Yams

/// Holds a YAML document against a JSON schema: the words `type`, `enum`, `const`, `properties`, `required`,
/// `additionalProperties`, `items`, `minItems`, `minLength`, `minimum`, `pattern` and `$ref` within the file
/// (JSON Schema 2020-12). The line of the first thing that does not fit is named.
struct SchemaCheck {
    let file: String
    private let schema: Node

    /// - Parameter schema: the text of the schema; JSON is YAML too.
    init(schema: String, file: String) throws {
        self.file = file
        self.schema = try YAMLDocument(schema, file: "the schema", what: "a schema is").root
    }

    /// - Throws: `IntakeError` with the line as `row`.
    func check(_ document: YAMLDocument) throws {
        try check(document.root, by: schema, path: [])
    }

    private func check(_ node: Node, by rule: Node, path: [String]) throws {
        if let reference = rule["$ref"]?.string {
            try check(node, by: try target(of: reference), path: path)
            return
        }
        let name = path.last ?? "the file"
        let types = rule["type"].map { $0.sequence.map { $0.compactMap(\.string) } ?? [$0.string ?? ""] } ?? []
        if !types.isEmpty, !types.contains(where: { Self.isOf($0, node) }) {
            throw fault(node, path, "\"\(name)\" must be \(types.map { Self.words[$0] ?? $0 }.joined(separator: " or "))")
        }
        if let allowed = rule["enum"]?.sequence.map({ $0.compactMap(\.string) }), let value = node.scalar?.string,
            !allowed.contains(value)
        {
            throw fault(node, path, "\"\(value)\" is not known for \"\(name)\"; known are \(allowed.joined(separator: ", "))")
        }
        if let fixed = rule["const"]?.string, node.scalar?.string != fixed {
            throw fault(node, path, "\"\(name)\" must be \(fixed)")
        }
        if let mapping = node.mapping { try check(mapping, of: node, by: rule, path: path) }
        if let sequence = node.sequence { try check(sequence, of: node, by: rule, path: path) }
        if let value = node.scalar?.string { try check(value, of: node, by: rule, path: path) }
    }

    private func check(_ mapping: Node.Mapping, of node: Node, by rule: Node, path: [String]) throws {
        let known = rule["properties"]?.mapping
        for (key, value) in mapping {
            let name = key.string ?? ""
            if let found = known?[name] {
                try check(value, by: found, path: path + [name])
            } else if let others = rule["additionalProperties"] {
                if others.bool == false {
                    let names = (known?.keys.compactMap(\.string) ?? []).sorted().joined(separator: ", ")
                    throw fault(key, path + [name], "\"\(name)\" is not a field here; known are \(names)")
                }
                if others.mapping != nil { try check(value, by: others, path: path + [name]) }
            }
        }
        for name in rule["required"]?.sequence?.compactMap(\.string) ?? [] where mapping[name] == nil {
            let place = path.last.map { "\"\($0)\" has" } ?? "it has"
            throw fault(node, path + [name], "\(place) no \"\(name)\"; add it")
        }
    }

    private func check(_ sequence: Node.Sequence, of node: Node, by rule: Node, path: [String]) throws {
        if let fewest = rule["minItems"]?.int, sequence.count < fewest {
            throw fault(node, path, "\"\(path.last ?? "")\" needs at least \(fewest)")
        }
        guard let items = rule["items"] else { return }
        for item in sequence { try check(item, by: items, path: path) }
    }

    private func check(_ value: String, of node: Node, by rule: Node, path: [String]) throws {
        let name = path.last ?? ""
        if let shortest = rule["minLength"]?.int, value.count < shortest {
            throw fault(node, path, "\"\(name)\" is empty; fill it in, or take the line out")
        }
        if let least = rule["minimum"]?.float, let number = Double(value), number < least {
            throw fault(node, path, "\"\(name)\" is \(value), but must be at least \(rule["minimum"]?.string ?? "")")
        }
        if let pattern = rule["pattern"]?.string, let shape = try? Regex(pattern), value.firstMatch(of: shape) == nil {
            let meant = rule["description"]?.string ?? "of the form \(pattern)"
            throw fault(node, path, "\"\(value)\" does not fit \"\(name)\", which is \(meant)")
        }
    }

    private func target(of reference: String) throws -> Node {
        var node = schema
        for step in reference.split(separator: "/").dropFirst() {
            guard let next = node[String(step)] else {
                throw IntakeError(file: file, message: "\(file): the schema has no \(reference); this is a fault of the program.")
            }
            node = next
        }
        return node
    }

    private static let words = [
        "object": "lines of its own below it", "array": "a list", "string": "one line of text", "integer": "a whole number",
        "number": "a number", "boolean": "true or false",
    ]

    private static func isOf(_ type: String, _ node: Node) -> Bool {
        switch type {
        case "object": node.mapping != nil
        case "array": node.sequence != nil
        // YAML reads "No" and "5" as other things, which as text are what was written.
        case "string": node.scalar != nil
        case "integer": node.scalar != nil && node.int != nil
        case "number": node.scalar != nil && node.float != nil
        case "boolean": node.scalar != nil && node.bool != nil
        default: false
        }
    }

    private func fault(_ node: Node, _ path: [String], _ sentence: String) -> IntakeError {
        YAMLDocument.fault(node, path.joined(separator: "."), sentence, file: file)
    }
}
