public import Foundation
public import Licensing
internal import Intake
internal import Projection
internal import Workspace

public struct AddOptions: Sendable {
    public var publication: Publication?
    public var keepGoing = false
    public var authority: String?
    public var edition: String?
    public var coordinateSystem: String?
    /// How to read tables that are of no publisher's layout.
    public var mapping: URL?
    /// Whether every layer has a spatial index afterwards; otherwise those that get rows have none.
    public var spatialIndex = true
    public var sheet: String?
    public var layerName: String?

    public init() {}
}

extension Desk {
    /// How often a plan is made anew when other programs change the workspace in the meantime.
    private static let attempts = 5

    /// Takes published files into the workspace: all of them, or none. - Throws: `Fault` that names every bad file.
    public func add(_ workspace: URL, paths: [URL], options: AddOptions) throws -> AddReport {
        do {
            let file = try open(workspace)
            let grid = try grid()
            var files = FilesToAdd(paths)
            for _ in 1...Self.attempts {
                do {
                    return try add(&files, to: file, grid: grid, options: options)
                } catch is PlanOutdated {
                    progress("another program has changed \(workspace.relativePath): planning anew")
                }
            }
            throw Fault(
                .disk, file: workspace.relativePath,
                message: "\(workspace.relativePath): other programs keep changing this workspace; nothing was added. Try "
                    + "again when they have finished.")
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// - Throws: `PlanOutdated` where another program changed the workspace between the plan and the writing.
    private func add(
        _ files: inout FilesToAdd, to file: WorkspaceFile, grid: NationalGrid, options: AddOptions
    ) throws -> AddReport {
        try checkOperation(grid.operation, of: file)
        let sources = try file.sources()
        let digest = Self.holderDigest(key: try file.holderKey())
        let mapping = try mapping(at: options.mapping)
        let mappings = try knownMappings(sources)
        var intake = IntakeOptions(
            publication: options.publication, edition: options.edition, coordinateSystem: options.coordinateSystem,
            mapping: mapping, mappings: mappings, holderDigest: digest)
        intake.sheet = options.sheet
        intake.layerName = options.layerName
        if let path = environment["PATH"], !path.isEmpty { intake.programPath = path }
        var faults = files.faults
        var known: [AddReport.File] = []
        var items: [AddPlan.Item] = []
        for path in files.files {
            do {
                let shown = path.relativePath
                let published = try files.sum(of: path)
                if let held = sources.first(where: { $0.sha256 == published.sha256 }) {
                    known.append(Self.alreadyThere(shown, held))
                } else if let twin = items.first(where: { $0.sha256 == published.sha256 }) {
                    known.append(Self.alreadyThere(shown, twin))
                } else {
                    let reading = try files.reading(of: path) { published in
                        progress("reading \(shown)")
                        return try published.read(with: grid, options: intake)
                    }
                    items.append(
                        AddPlan.Item(
                            path: shown, name: path.lastPathComponent, sha256: published.sha256, bytes: published.bytes,
                            reading: reading))
                }
            } catch let proposed as ProposedMapping {
                faults.append(fault(proposed, for: path, workspace: file.url))
            } catch {
                faults.append(Fault(error, file: path.relativePath))
            }
        }
        let plan = try AddPlan(items, workspace: file, sources: sources, asked: options.authority)
        faults += plan.items.compactMap(\.fault)
        if !faults.isEmpty, !options.keepGoing { throw Fault(all: faults) }
        items = plan.items.filter { $0.fault == nil }
        let before = items.isEmpty ? [] : try Visit.reopened(in: file, day: today)
        if !items.isEmpty {
            progress("writing \(file.url.relativePath)")
            let additions = items.map { item in
                Addition(
                    reading: item.reading, file: item.name, sha256: item.sha256, bytes: item.bytes,
                    authority: item.authority.map { ($0.name, $0.code) }, replaces: item.replaces.map(\.id))
            }
            try file.add(
                additions, planned: sources.map(\.id), operation: grid.operation, time: Self.timeText(now),
                spatialIndex: options.spatialIndex)
        } else if known.isEmpty, !faults.isEmpty {
            throw Fault(all: faults)
        }
        return AddReport(
            files: known + items.map(Self.added), skipped: files.skipped, refused: faults.map { FaultReport($0).error },
            decisionsReopened: items.isEmpty
                ? [] : try Visit.reopened(in: file, day: today).filter { !before.contains($0) })
    }

    /// Coordinates converted in two ways would differ by metres and not match.
    func checkOperation(_ operation: CoordinateOperation, of file: WorkspaceFile) throws {
        let held = try file.coordinateOperation()
        guard held.name != operation.name, try file.holdsCoordinates() else { return }
        throw Fault(
            .data, file: file.url.relativePath,
            message: "\(file.url.relativePath): its coordinates were converted by \(held.name) (accuracy "
                + "\(held.accuracyMetres) m), but now only \(operation.name) (\(operation.accuracyMetres) m) is at hand; "
                + "the two do not match. Make a new workspace and add the files again. \(operation.note)")
    }

    private static func alreadyThere(_ path: String, _ source: Source) -> AddReport.File {
        AddReport.File(
            path: path, publication: source.publication.rawValue, edition: source.edition, part: source.part,
            sha256: source.sha256, rows: source.rows, used: source.used, issues: 0, outcome: "already there",
            replaced: nil, mapping: source.mapping?.name, changes: nil, changeList: nil)
    }

    private static func alreadyThere(_ path: String, _ item: AddPlan.Item) -> AddReport.File {
        AddReport.File(
            path: path, publication: item.reading.publication.rawValue, edition: item.reading.edition,
            part: item.reading.part, sha256: item.sha256, rows: item.reading.rows, used: item.reading.used, issues: 0,
            outcome: "the same as \(item.path)", replaced: nil, mapping: item.reading.mapping?.name, changes: nil,
            changeList: nil)
    }

    private static func added(_ item: AddPlan.Item) -> AddReport.File {
        AddReport.File(
            path: item.path, publication: item.reading.publication.rawValue, edition: item.reading.edition,
            part: item.reading.part, sha256: item.sha256, rows: item.reading.rows, used: item.reading.used,
            issues: item.reading.issues.count,
            outcome: outcome(of: item),
            replaced: item.replaces.isEmpty ? nil : item.replaces.map(\.file).joined(separator: ", "),
            mapping: item.reading.mapping?.name, changes: item.changes.map(AddReport.ChangeCounts.init),
            changeList: item.changes.map(AddReport.ChangeList.init))
    }

    /// Without editions on both sides the later added is taken as the newer, and that is said.
    private static func outcome(of item: AddPlan.Item) -> String {
        guard !item.replaces.isEmpty else { return "added" }
        let edition = Edition(item.reading.edition)
        return item.replaces.contains { !edition.isComparable(with: Edition($0.edition)) }
            ? "replaced an older file, being added later" : "replaced an older file"
    }
}
