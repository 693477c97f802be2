public import Foundation
internal import Projection
internal import Intake
internal import Workspace

public struct NewReport: Report {
    let workspace: String
    let name: String
    let coordinateOperation: OperationReport

    public var text: String {
        "Made the workspace \(workspace) (\(name)).\n\(coordinateOperation.text)"
    }
}

/// How coordinates are converted, and how far off that may be.
public struct OperationReport: Encodable, Sendable {
    let name: String
    let accuracyMetres: Double
    let note: String

    init(_ operation: CoordinateOperation) {
        name = operation.name
        accuracyMetres = operation.accuracyMetres
        note = operation.note
    }

    var text: String { "Coordinates: \(name); accuracy \(accuracyMetres) m. \(note)" }
}

extension Desk {
    /// Makes an empty workspace. - Throws: `Fault`.
    public func new(_ workspace: URL, name: String?) throws -> NewReport {
        do {
            let name = name ?? workspace.deletingPathExtension().lastPathComponent
            let operation = try grid().operation
            try WorkspaceFile.create(
                at: workspace, name: name, holderKey: Self.newHolderKey(), operation: operation,
                time: Self.timeText(now))
            return NewReport(
                workspace: workspace.relativePath, name: name, coordinateOperation: OperationReport(operation))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// Takes away the unfinished files of this process, before a signal ends it.
    public static func discardDrafts() {
        Draft.discardAll()
        Conversion.discardAll()
    }
}
