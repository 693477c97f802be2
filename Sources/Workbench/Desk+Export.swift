internal import Evidence
public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Projection
internal import Workspace
internal import Zones

public struct ExportReport: Report {
    let layer: String
    let format: String
    let rows: Int
    @ExplicitNull var file: String?
    @ExplicitNull var sha256: String?
    /// The file beside a CSV that says what its columns hold; null where their names say it.
    @ExplicitNull var dictionary: String?
    /// The export itself, where it goes to standard output.
    public let content: Data?

    private enum CodingKeys: String, CodingKey { case layer, format, rows, file, sha256, dictionary }

    public var text: String {
        "Wrote \(rows) rows of \(layer) to \(file ?? "standard output") as \(format)."
            + (dictionary.map { " What its columns hold stands in \($0)." } ?? "")
    }
}

public enum ExportFormat: String, Sendable, CaseIterable { case csv, geojson, gpkg }

extension Desk {
    /// The layers that can be exported: those of the workspace, and three that are worked out.
    public static var exportable: [String] { WorkspaceFile.exportable + ["density", "concentrations"] }

    /// Writes one layer. CSV and GeoPackage are in EPSG:27700, GeoJSON in WGS 84 as RFC 7946 wants it. - Throws: `Fault`.
    /// - Parameter restricted: whether the user means to take out what a partner shared under conditions.
    public func export(
        _ workspace: URL, layer: String, format: ExportFormat, out: URL?, restricted: Bool = false
    ) throws -> ExportReport {
        do {
            let file = try open(workspace)
            if WorkspaceFile.isRestricted(layer), !restricted {
                throw Fault(
                    .usage, field: "layer",
                    message: "The layer \(layer) is restricted: a partner shared it under conditions that \"aleconner export\" of "
                        + "restricted_terms shows. If they allow it, and the file stays with you, add --restricted.")
            }
            if let out { try Self.check(out, besides: workspace) }
            let table = try table(layer, of: file)
            let draft = out.map(Draft.init)
            defer { draft?.discard() }
            // Where columns have a meaning beyond their names, it stands in a file beside the CSV.
            let isDescribed = format == .csv && table.columns.contains { !$0.about.isEmpty || !$0.unit.isEmpty }
            let dictionary = isDescribed ? try out.map { try TableMetadata(table, file: $0).json() } : nil
            let metadata = dictionary == nil ? nil : out.map { Draft(of: TableMetadata.file(beside: $0)) }
            defer { metadata?.discard() }
            var content: Data?
            switch format {
            case .gpkg:
                guard let draft else {
                    throw Fault(.usage, field: "out", message: "A GeoPackage needs a file to be written to: give --out.")
                }
                try FeatureFile.write([table], to: draft.url, time: Self.timeText(now))
            case .csv: content = Data(AnnexTables.csv(table).utf8)
            case .geojson:
                guard table.kind != .attributes else {
                    throw Fault(
                        .usage, field: "format", message: "The layer \(layer) has no shapes; export it as csv or gpkg.")
                }
                content = Data(try GeoJSONText.text(table, grid: grid()).utf8)
            }
            if let draft {
                do {
                    try content?.write(to: draft.url)
                    try draft.publish()
                    if let dictionary, let metadata {
                        try dictionary.write(to: metadata.url)
                        try metadata.publish()
                    }
                } catch {
                    throw Self.notWritten(draft.target, reason: error.localizedDescription)
                }
            }
            let sha256 = try content.map { Self.sha256($0) } ?? out.map { Self.sha256(try Data(contentsOf: $0)) }
            return ExportReport(
                layer: layer, format: format.rawValue, rows: table.rows.count, file: out?.relativePath, sha256: sha256,
                dictionary: dictionary == nil ? nil : out.map { TableMetadata.file(beside: $0).relativePath },
                content: out == nil ? content : nil)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// An export in its place would be the end of the workspace.
    private static func check(_ out: URL, besides workspace: URL) throws {
        let folder = out.deletingLastPathComponent()
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw notWritten(
                out, reason: "there is no folder \(folder.relativePath)",
                advice: "check that the folder exists and that you may write in it")
        }
        // A finished draft would take the place of a device or a folder.
        if let kind = try? FileManager.default.attributesOfItem(atPath: out.resolvingSymlinksInPath().path)[.type],
            kind as? FileAttributeType != .typeRegular
        {
            throw Fault(
                .usage, file: out.relativePath, field: "out",
                message: "\(out.relativePath): this is no file but a folder or a device; name a file, or leave --out away "
                    + "to write to standard output.")
        }
        let same =
            workspace.resolvingSymlinksInPath().standardizedFileURL.path
            == out.resolvingSymlinksInPath().standardizedFileURL.path
        guard same else { return }
        throw Fault(
            .usage, file: out.relativePath, field: "out",
            message: "\(out.relativePath): this is the workspace itself; name another file to export to.")
    }

    private static func notWritten(
        _ out: URL, reason: String, advice: String = "check the space left and your right to write in the folder"
    ) -> Fault {
        Fault(
            .disk, file: out.relativePath,
            message: "\(out.relativePath): it cannot be written (\(reason)); \(advice).")
    }

    private func table(_ layer: String, of file: WorkspaceFile) throws -> FeatureTable {
        switch layer {
        case "density":
            let holdings = try Holdings(file)
            return AnnexLayers.areas(
                try DensityTable(areas: try holdings.requiredAreas(), premises: holdings.premises, rule: OutletRule()))
        case "concentrations":
            let holdings = try Holdings(file)
            return AnnexLayers.concentrations(
                try holdings.concentrations(
                    of: holdings.scope, rule: OutletRule(), settings: Concentration.Settings()))
        default:
            guard let table = try file.layer(layer) else {
                throw Fault(
                    .usage, field: "layer",
                    message: "There is no layer \"\(layer)\"; \"aleconner export --help\" lists those there are, and \"aleconner status\" those that were measured.")
            }
            return table
        }
    }
}
