package import Assessment
public import Foundation
internal import Licensing
internal import Workspace

/// Making a pack again from its manifest and the workspace.
extension Desk {
    /// The same pack in another folder. - Throws: `Fault` 65 where the workspace no longer holds the same files, the copies in
    /// the pack were changed, or the pack would be another; then nothing is written.
    public func pack(_ workspace: URL, from folder: URL, out: URL) throws -> PackReport {
        try pack(workspace, from: folder, out: out, hearing: nil)
    }

    /// - Parameter hearing: the case, where it is made elsewhere; a test has its own.
    package func pack(
        _ workspace: URL, from folder: URL, out: URL, hearing: (@Sendable (SiteAssessment) -> ApplicationCase?)?
    ) throws -> PackReport {
        do {
            let record = try PackRecord(folder)
            let shown = folder.relativePath
            guard let application = record.application, let copy = application.copy, let options = record.options,
                PackRecord.staysInside(copy)
            else {
                throw Fault(
                    .data, file: shown,
                    message: "\(shown): this pack holds no copy of its application, so it cannot be made again; make it from the "
                        + "application's file.")
            }
            guard Self.standing(out) != Self.standing(folder) else {
                throw Fault(
                    .usage, field: "out",
                    message: "--out: the pack that is made again needs a folder of its own, so that the two can be compared; name another.")
            }
            let enclosed = record.enclosed ?? []
            for (path, sha256) in [(copy, application.sha256)] + enclosed.map({ ($0.path, $0.sha256) }) {
                let bytes = PackRecord.staysInside(path) ? try? Data(contentsOf: folder.appendingPathComponent(path)) : nil
                guard bytes.map({ Self.sha256($0) }) == sha256 else {
                    throw Fault(
                        .data, file: path,
                        message: "\(shown): \(path) is not the file that the pack was made from (SHA-256 \(sha256)); put that one back.")
                }
            }
            try checkSources(of: record, in: workspace, shown: shown)
            var request = PackRequest(
                application: folder.appendingPathComponent(copy), out: out,
                rule: OutletRule(kind: options.kind, count: options.count, status: options.status), withPDF: options.pdf)
            request.enclosures = enclosed.map { .init(role: $0.role, url: folder.appendingPathComponent($0.path)) }
            request.remade = record
            request.today = record.weighedOn
            request.position = options.position
            request.isRestricted = options.isRestricted ?? false
            request.hearing = hearing
            return try pack(workspace, request)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func standing(_ url: URL) -> String { url.resolvingSymlinksInPath().standardizedFileURL.path }

    private func checkSources(of record: PackRecord, in workspace: URL, shown: String) throws {
        let held = Set(try open(workspace).sources().map { "\($0.publication.rawValue) \($0.sha256)" })
        let gone = record.inputs.filter { !held.contains("\($0.publication) \($0.sha256)") }
        guard !gone.isEmpty else { return }
        throw Fault(
            .data, file: workspace.relativePath,
            message: "\(workspace.relativePath): the workspace no longer holds the files that \(shown) was made from, so the pack "
                + "cannot be made again: \(gone.map { "\($0.file) (SHA-256 \($0.sha256))" }.joined(separator: ", ")). Add them "
                + "again, or make a new pack.")
    }

    /// Files whose bytes other programs write may differ with those programs' versions; anything else may not.
    /// - Throws: `Fault` 65 where the pack is another one.
    static func differing(_ files: [(path: String, sha256: String)], from record: PackRecord) throws -> [String] {
        let before = Dictionary(record.outputs.map { ($0.path, $0.sha256) }) { first, _ in first }
        let now = Dictionary(files.map { ($0.path, $0.sha256) }) { first, _ in first }
        let paths = Set(before.keys).union(now.keys).subtracting(["manifest.json"])
        let different = paths.filter { before[$0] != now[$0] }.sorted()
        let other = different.filter { path in ![".pdf", ".docx", ".odt"].contains { path.hasSuffix($0) } }
        guard other.isEmpty else {
            let made = record.versions?["aleconner"] ?? "not stated"
            throw Fault(
                .data, file: record.folder.relativePath,
                message: "\(record.folder.relativePath): the workspace gives another pack now: \(other.joined(separator: ", ")) would "
                    + "differ. Files or applications were added to it since, or rows were decided on"
                    + (made == version ? "" : "; or the program is another (made with aleconner \(made), this is \(version))")
                    + ". Nothing was written.")
        }
        let manifest = now["manifest.json"] != nil && files.last?.sha256 != record.sha256
        return different + (different.isEmpty && manifest ? ["manifest.json"] : [])
    }
}
