internal import Assessment
internal import Evidence
internal import Foundation
internal import Licensing

/// `manifest.json`: what went in, what came out, with what it was made, and every figure of its texts.
struct PackManifest: Encodable {
    struct Input: Encodable {
        let number: Int
        let publication: String
        let edition: String
        let part: String
        let file: String
        let sha256: String
        let licence: String
    }

    struct Application: Encodable {
        let file: String
        let sha256: String
        /// In the pack.
        let copy: String
    }

    struct Enclosed: Codable {
        let role: String
        /// In the pack.
        let path: String
        let sha256: String
    }

    struct Options: Codable {
        let kind: OutletRule.Kind
        let count: OutletRule.Count
        let status: OutletRule.Status
        let pdf: Bool
        /// Whether what partners shared under conditions was brought in; nil stands for not.
        var isRestricted: Bool?
        /// Where the office takes another than the advice.
        var position: Advice.Course?
    }

    struct Author: Encodable {
        let office: String
        @ExplicitNull var expertise: String?
    }

    struct Override: Encodable {
        let rule: String
        let text: String
        let by: String
        let why: String
    }

    struct CutOff: Encodable {
        let sources: [Int]
        let title: String
        @ExplicitNull var until: String?
    }

    struct Excluded: Encodable {
        let what: String
        let rows: Int
        let why: String
    }

    /// A figure of a text, with every place where it stands.
    struct Figure: Encodable {
        let id: String
        /// Not rounded; null where it is not finite.
        @ExplicitNull var value: Double?
        let printed: String
        let unit: String
        let places: [String]
    }

    /// A table of a page, and the annex that has its figures.
    struct Table: Encodable {
        let place: String
        let table: String
        @ExplicitNull var annex: String?
    }

    /// Digits that are no figures.
    struct Structural: Encodable {
        let what: String
        let pattern: String
    }

    struct Earlier: Encodable {
        let path: String
        let version: Int
        let manifestSha256: String
        /// What was changed in it between its making and its keeping.
        let changedSince: [String]
    }

    /// "RESTRICTED ..." where what partners shared was brought in; null for none.
    @ExplicitNull var marking: String?
    let application: Application
    let enclosed: [Enclosed]
    let version: Int
    @ExplicitNull var earlier: Earlier?
    let differences: [ApplicationDifference]
    let options: Options
    @ExplicitNull var author: Author?
    /// The day on which the application was weighed.
    @ExplicitNull var weighedOn: CalendarDate?
    /// "object", "conditions only" or "no representation": what the data bear, and what the office does; null without a case.
    @ExplicitNull var advice: String?
    @ExplicitNull var position: String?
    let overrides: [Override]
    let inputs: [Input]
    let cutOffs: [CutOff]
    let excluded: [Excluded]
    let outputs: [PackReport.File]
    /// What the pack could have had, and why it has it not.
    let notMade: [String]
    let versions: [String: String]
    let coordinateOperation: OperationReport
    let rule: String
    let decisions: DecisionsReport
    let figures: [Figure]
    let tables: [Table]
    let structural: [Structural]
}

extension PackManifest.Input {
    init(_ source: EvidenceSource) {
        self.init(
            number: source.number, publication: source.publication.rawValue, edition: source.edition, part: source.part,
            file: source.file, sha256: source.sha256, licence: source.publication.licence)
    }
}

extension PackManifest.Figure {
    static func all(_ ledger: FigureLedger) -> [PackManifest.Figure] {
        ledger.entries.map {
            PackManifest.Figure(
                id: $0.id, value: $0.value.isFinite ? $0.value : nil, printed: $0.printed, unit: $0.unit, places: $0.places)
        }
    }
}

extension PackManifest.Table {
    static func all(_ documents: [(file: String, pack: EvidencePack)]) -> [PackManifest.Table] {
        documents.flatMap { document in
            document.pack.sections.flatMap { section in
                section.blocks.compactMap { block in
                    guard case .table(let table) = block else { return nil }
                    return PackManifest.Table(
                        place: "\(document.file)#\(section.id)", table: table.id, annex: table.annex.map { "annexes/\($0).csv" })
                }
            }
        }
    }
}

/// What of a manifest is read again: to make the pack anew, to tell what was changed, and to keep an earlier one.
struct PackRecord: Decodable, Sendable {
    struct Application: Decodable, Sendable {
        let file: String
        let sha256: String
        let copy: String?
    }

    struct Input: Decodable, Sendable {
        let publication: String
        let file: String
        let sha256: String
    }

    struct Output: Decodable, Sendable {
        let path: String
        let sha256: String
    }

    let application: Application?
    let weighedOn: CalendarDate?
    let enclosed: [PackManifest.Enclosed]?
    let version: Int?
    let options: PackManifest.Options?
    let inputs: [Input]
    let outputs: [Output]
    let versions: [String: String]?
    /// Of manifest.json itself; and the folder that it was read from.
    private(set) var sha256 = ""
    private(set) var folder = URL(fileURLWithPath: ".")

    private enum CodingKeys: String, CodingKey {
        case application, weighedOn, enclosed, version, options, inputs, outputs, versions
    }

    /// - Throws: `Fault` 66 where there is no manifest, 65 where it is none of a pack.
    init(_ folder: URL) throws {
        let shown = folder.relativePath
        let url = folder.appendingPathComponent("manifest.json")
        guard let data = try? Data(contentsOf: url) else {
            throw Fault(
                .missing, file: shown,
                message: "\(shown): there is no pack: manifest.json is missing or cannot be read; name the folder that \"aleconner "
                    + "pack\" made.")
        }
        guard var record = try? JSONDecoder().decode(PackRecord.self, from: data),
            record.outputs.allSatisfy({ Self.staysInside($0.path) })
        else {
            throw Fault(
                .data, file: shown,
                message: "\(shown): manifest.json is not one that this program wrote, or it was edited so that it cannot be read.")
        }
        record.sha256 = Desk.sha256(data)
        record.folder = folder
        self = record
    }

    /// A manifest that somebody edited must not make the program read elsewhere.
    static func staysInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
    }
}
