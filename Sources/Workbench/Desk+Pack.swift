internal import Assessment
internal import Evidence
public import Foundation
internal import Geometry
public import Licensing
internal import Measures
internal import Projection
internal import Workspace
internal import Zones

public struct PackReport: Report {
    struct File: Encodable, Sendable {
        let path: String
        let sha256: String
    }

    let folder: String
    let files: [File]
    /// As the sentence calls it.
    var what = "pack"
    @ExplicitNull var version: Int?
    /// What it could have had, and why it has it not.
    var notMade: [String] = []
    /// Of a pack made again: its files whose bytes differ from the first one's; null for a new one.
    @ExplicitNull var different: [String]?

    private enum CodingKeys: String, CodingKey { case folder, files, manifestSha256, version, notMade, different }

    init(folder: String, files: [File], what: String = "pack", version: Int? = nil, notMade: [String] = [], different: [String]? = nil) {
        self.folder = folder
        self.files = files
        self.what = what
        self.version = version
        self.notMade = notMade
        self.different = different
    }

    /// What to keep elsewhere.
    var manifestSha256: String? { files.last { $0.path == "manifest.json" }?.sha256 }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(folder, forKey: .folder)
        try container.encode(files, forKey: .files)
        try container.encode(manifestSha256, forKey: .manifestSha256)
        try container.encode(version, forKey: .version)
        try container.encode(notMade, forKey: .notMade)
        try container.encode(different, forKey: .different)
    }

    public var text: String {
        var lines = ["Wrote the \(what) to \(folder)" + ((version ?? 1) > 1 ? ", version \(version ?? 1):" : ":")]
        let earlier = files.filter { $0.path.hasPrefix("earlier/") }
        lines += files.filter { !$0.path.hasPrefix("earlier/") }.map { "  \($0.path)" }
        if !earlier.isEmpty { lines.append("  earlier/ (\(earlier.count) files of the versions before)") }
        lines += notMade.map { "Not made: \($0)" }
        if let different {
            lines.append(
                different.isEmpty
                    ? "Every file has the bytes that the manifest of the pack before names."
                    : "The same in all but the bytes that other programs wrote: \(different.joined(separator: ", ")).")
        }
        if let manifestSha256 {
            lines.append("manifest.json has the SHA-256 \(manifestSha256): keep it elsewhere; \"aleconner verify\" compares with it.")
        }
        return lines.joined(separator: "\n")
    }
}

extension Desk {
    /// Makes the evidence pack of an application. - Throws: `Fault`; then the folder is as it was.
    public func pack(
        _ workspace: URL, application url: URL, out: URL, rule: OutletRule, withPDF: Bool
    ) throws -> PackReport {
        try pack(workspace, PackRequest(application: url, out: out, rule: rule, withPDF: withPDF))
    }

    /// As above, with all that can be asked. - Throws: `Fault`; then the folder is as it was.
    public func pack(_ workspace: URL, _ request: PackRequest) throws -> PackReport {
        do {
            var request = request
            request.today = try request.today ?? Self.londonDay(of: now)
            let findings = try investigate(workspace, .file(request.application), rule: request.rule)
            guard let district = District(findings) else {
                let shown = request.application.relativePath
                throw Fault(
                    .data, file: shown, field: "premises",
                    message: "\(shown): \(findings.site.outletsNotKnown ?? "the place is not known.") A pack would "
                        + "say nothing: add the register and the boundaries of the district.")
            }
            let printer = request.withPDF ? try PageToPDF(environment: environment, programFolder: programFolder) : nil
            let application = try Data(contentsOf: request.application)
            let earlier = try EarlierPack(
                in: request.out, application: findings.site.application, sha256: Self.sha256(application), remade: request.remade)
            var inputs = try packInputs(findings, district, hearing: try hearing(findings, request))
            inputs.version = earlier.version
            inputs.differences = earlier.differences
            var folder = try PackFolder(request.out)
            defer { folder.discard() }
            var writing = PackWriting(
                inputs: inputs, printer: printer, letters: PageToLetter(environment: environment), environment: environment,
                progress: progress)
            try writing.writePages(into: &folder)
            let issues = try issues(of: inputs, in: findings.holdings)
            try writing.writeAnnexes(findings, district, issues: issues, into: &folder)
            let enclosed = try enclose(request, application: application, into: &folder)
            if let kept = earlier.kept { try folder.copy(kept.folder, as: kept.path) }
            let manifest = writing.manifest(
                request, application: application, enclosed: enclosed, earlier: earlier.manifest, files: folder.files,
                operation: OperationReport(try findings.holdings.file.coordinateOperation()), decisions: findings.holdings.decisions)
            try folder.write("manifest.json", try manifest.json())
            let different = try request.remade.map { try Self.differing(folder.files, from: $0) }
            try folder.finish()
            return PackReport(
                folder: request.out.relativePath, files: folder.files.map { PackReport.File(path: $0.path, sha256: $0.sha256) },
                version: earlier.version, notMade: writing.notMade, different: different)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Copies of the files that people wrote, so that the pack can be made again.
    private func enclose(_ request: PackRequest, application: Data, into folder: inout PackFolder) throws -> [PackManifest.Enclosed] {
        try folder.write("inputs/\(request.application.lastPathComponent)", application)
        return try request.enclosures.map { enclosure in
            let bytes = try FileBytes.text(enclosure.url, called: enclosure.role, "it is").bytes
            let role = enclosure.role.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
            let path = "inputs/\(String(role))/\(enclosure.url.lastPathComponent)"
            try folder.write(path, Data(bytes))
            return PackManifest.Enclosed(role: enclosure.role, path: path, sha256: Self.sha256(Data(bytes)))
        }
    }

    /// What a pack cannot do without.
    struct District {
        let authority: Authority
        let density: DensityTable
        let concentrations: Concentrations

        init?(_ findings: Findings) {
            guard let authority = findings.site.authority, let density = findings.density,
                let concentrations = findings.concentrations
            else { return nil }
            self.authority = authority
            self.density = density
            self.concentrations = concentrations
        }
    }

    /// Of the program and the libraries that its figures depend on.
    static var versions: [(name: String, version: String)] {
        [("aleconner", version), ("GEOS", geosVersion), ("PROJ", projVersion), ("SQLite", sqliteVersion)]
    }
}

extension CalendarDate {
    /// 1 January 2000, where an application gives no date of its own.
    static let packEpoch = CalendarDate.unixEpoch.adding(days: 10_957)

    var secondsSince1970: Int { days(since: .unixEpoch) * 86_400 }
}
