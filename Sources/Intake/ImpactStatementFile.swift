public import Licensing
internal import Yams

/// What an authority states beside the evidence of a cumulative impact assessment, as a YAML file. Every error names the line.
///
///     title: Cumulative impact at the Quay, 2026
///     author: Licensing team
///     kinds: premises licences with on-sales after midnight
///     concerns:
///       - objective: the prevention of public nuisance
///         concern: Noise from people leaving between midnight and three
///         incidents: [noise]
///     boundary:
///       - It follows the streets on which people leave for the station.
///     alternatives:
///       - measure: reviews of single licences
///         considered: Three in 2025; the noise did not lessen.
public enum ImpactStatementFile {
    /// - Throws: `IntakeError` with the line as `row`.
    public static func read(_ text: String, file: String) throws -> ImpactStatement {
        let document = try YAMLDocument(text, file: file, what: "a statement is")
        let schema = String(decoding: PackageResources.statement_schema_json, as: UTF8.self)
        try SchemaCheck(schema: schema, file: file).check(document)
        func word(_ node: Node?) -> String? { node?.scalar?.string }
        func words(_ node: Node?) -> [String] { node?.sequence?.compactMap { $0.scalar?.string } ?? [] }
        return ImpactStatement(
            title: word(document.mapping["title"]), author: word(document.mapping["author"]),
            kinds: word(document.mapping["kinds"]),
            concerns: (document.mapping["concerns"]?.sequence ?? []).compactMap { node in
                word(node["objective"]).flatMap { LicensingObjective(rawValue: $0) }.map { objective in
                    ImpactStatement.Concern(
                        objective: objective, words: word(node["concern"]) ?? "", recordedCrime: words(node["recorded crime"]),
                        incidents: words(node["incidents"]))
                }
            },
            boundary: words(document.mapping["boundary"]),
            alternatives: (document.mapping["alternatives"]?.sequence ?? []).map { node in
                ImpactStatement.Alternative(measure: word(node["measure"]) ?? "", considered: word(node["considered"]) ?? "")
            })
    }
}
