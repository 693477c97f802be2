internal import Foundation
internal import Licensing
internal import Yams

/// What a table's columns are, written as YAML: the way to read a file that no publisher's layout describes.
public struct MappingFile: Hashable, Sendable {
    public enum Reads: String, Codable, Hashable, Sendable, CaseIterable {
        case register
        case postcodes
        case places
        case incidents
        case impactAreas = "impact areas"
        case testPurchases = "test purchases"
    }

    /// The order of the parts of a date.
    enum DateOrder: String, Hashable, Sendable {
        case dayMonthYear = "day month year"
        case yearMonthDay = "year month day"
        case monthDayYear = "month day year"
    }

    /// A column's name in the table, with the line of the mapping that names it.
    struct Heading: Hashable, Sendable {
        let name: String
        let line: Int?
    }

    /// The file's name as the user gave it, or that of a mapping that comes with the program.
    public let file: String
    /// The YAML as it was read: kept with what was read through it.
    public let text: String
    public let reads: Reads
    public let name: String
    /// Columns by which a table is known.
    let recognise: [Heading]
    /// Whether the mapping names them itself; without that, every column it uses must be there.
    let statesRecognition: Bool
    /// The columns of each field, by the field's name; several are joined or read one after another.
    let columns: [String: [Heading]]
    let always: [String: String]
    let dates: DateOrder
    /// Whether several rows tell of one licence, as in lists with a row for each activity.
    let hasSeveralRows: Bool
    /// The register's codes of activities and what they stand for.
    let codes: [String: String]
    /// The register's words for a status, in lower case, and what they mean there.
    let status: [String: LicenceStatus]
    let authorisations: [String: AuthorisationKind]
    let alcohol: [String: Bool]
    /// What the words for a test purchase's result mean; a word that is neither pass nor fail is pending.
    let results: [String: TestPurchaseRecord.Result]
    /// Whether a word says that trading standards released the row.
    let released: [String: Bool]
    let sharing: SharingTerms?

    /// - Throws: `IntakeError` with the line as `row`.
    public init(_ text: String, file: String) throws {
        let document = try YAMLDocument(text, file: file, what: "a mapping is")
        let reads = try Self.reads(document)
        let schema = reads == .register ? PackageResources.register_schema_json : PackageResources.points_schema_json
        try SchemaCheck(schema: String(decoding: schema, as: UTF8.self), file: file).check(document)
        let root = document.mapping
        self.file = file
        self.text = text
        self.reads = reads
        name = root["name"]?.scalar?.string ?? file
        columns = Self.headings(root["columns"]?.mapping)
        let stated = root["recognise"].map(Self.headings) ?? []
        statesRecognition = !stated.isEmpty
        recognise = stated.isEmpty ? columns.sorted { $0.key < $1.key }.flatMap(\.value) : stated
        always = Self.words(root["always"])
        dates = (root["dates"]?.string).flatMap(DateOrder.init) ?? .dayMonthYear
        hasSeveralRows = root["rows"]?.string == "several a licence"
        codes = Self.words(root["codes"])
        status = Self.words(root["status"]).folded.compactMapValues(LicenceStatus.init)
        authorisations = Self.words(root["authorisations"]).folded.compactMapValues(AuthorisationKind.init)
        alcohol = Self.words(root["alcohol"]).folded.mapValues { ["true", "yes", "on"].contains($0.lowercased()) }
        results = Self.words(root["results"]).folded.compactMapValues { TestPurchaseRecord.Result(rawValue: $0.lowercased()) }
        released = Self.words(root["released"]).folded.mapValues { ["true", "yes", "on"].contains($0.lowercased()) }
        sharing = Self.sharing(root["sharing"]?.mapping)
        try requireWhatItReads(document)
    }

    private static func reads(_ document: YAMLDocument) throws -> Reads {
        let known = Reads.allCases.map(\.rawValue).joined(separator: ", ")
        guard let node = document.mapping["reads"] else {
            throw YAMLDocument.fault(
                document.root, "reads", "it has no \"reads\"; say what the table holds: \(known)", file: document.file)
        }
        guard let reads = Reads(rawValue: node.scalar?.string ?? "") else {
            throw YAMLDocument.fault(
                node, "reads", "\"\(node.scalar?.string ?? "")\" is not known for \"reads\"; known are \(known)", file: document.file)
        }
        return reads
    }

    private static func headings(_ mapping: Node.Mapping?) -> [String: [Heading]] {
        var found: [String: [Heading]] = [:]
        for (key, value) in mapping ?? [:] { found[key.scalar?.string ?? ""] = headings(value) }
        return found
    }

    private static func headings(_ node: Node) -> [Heading] {
        (node.sequence.map(Array.init) ?? [node]).compactMap { item in
            item.scalar.map { Heading(name: $0.string.trimmingCharacters(in: .whitespaces), line: item.mark?.line) }
        }
    }

    private static func words(_ node: Node?) -> [String: String] {
        var found: [String: String] = [:]
        for (key, value) in node?.mapping ?? [:] { found[key.scalar?.string ?? ""] = value.scalar?.string ?? "" }
        return found
    }

    private static func sharing(_ mapping: Node.Mapping?) -> SharingTerms? {
        guard let mapping else { return nil }
        return SharingTerms(
            partner: mapping["partner"]?.scalar?.string ?? "", basis: mapping["basis"]?.scalar?.string ?? "",
            timeResolution: mapping["time resolution"]?.scalar?.string ?? "",
            positionedBy: mapping["positioned by"]?.scalar?.string ?? "",
            fewestShown: mapping["fewest shown"]?.int ?? 1, roundedTo: mapping["rounded to"]?.int ?? 1)
    }
}

extension [String: String] {
    fileprivate var folded: [String: String] {
        Dictionary(map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}
