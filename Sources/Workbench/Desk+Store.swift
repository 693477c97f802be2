internal import Foundation
internal import Licensing
internal import Workspace

/// Whether a measure is kept as a layer of the workspace, for QGIS and `export`.
public enum Storing: Hashable, Sendable {
    /// Under the name that the question gives it.
    case usual
    case named(String)
    case no
}

/// The layer that a measure was stored as.
struct StoredReport: Encodable, Sendable {
    let layer: String
    let rows: Int
    let columns: [ColumnReport]
}

/// What came of storing: the layer, or the reason why there is none.
struct StoringOutcome: Sendable {
    let stored: StoredReport?
    let sentence: String?
}

extension Desk {
    /// The usual name of a measure's layer: the plain question has the plain name, and what differs from it is named.
    static func layerName(_ base: String, _ rule: OutletRule, authority: Authority? = nil, asAt day: CalendarDate? = nil) -> String {
        var name = base
        if rule.kind != .all { name += "_\(rule.kind.rawValue)" }
        if rule.count == .rows { name += "_rows" }
        if rule.status == .all { name += "_every_status" }
        if let authority {
            name += "_" + authority.name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
        }
        if let day { name += "_" + day.description.replacing("-", with: "_") }
        return String(name.prefix(60))
    }

    /// Checks a name before the work is done. - Throws: `Fault` 64.
    static func check(_ storing: Storing) throws {
        guard case .named(let name) = storing, !WorkspaceFile.mayBeCalled(name) || name.hasPrefix("restricted_") else { return }
        throw Fault(
            .usage, field: "store",
            message: "A layer cannot be called \"\(name)\": a word of a to z, 0 to 9 and \"_\" that begins with a letter and is no "
                + "layer of the workspace itself was expected; choose another name.")
    }

    /// Stores a measure as a layer in the workspace, in place of the one of its name.
    /// - Parameters:
    ///   - table: called by its usual name.
    ///   - asked: what was asked, as words of the command line.
    ///   - state: of the workspace when the figures were read from it.
    /// - Throws: `Fault`; where the workspace may not be written the outcome says so instead.
    func store(
        _ table: FeatureTable, _ storing: Storing, asked: String, methods: [MethodReport], warnings: [String],
        state: String, in file: WorkspaceFile
    ) throws -> StoringOutcome {
        var table = table
        switch storing {
        case .no: return StoringOutcome(stored: nil, sentence: nil)
        case .named(let name): table = table.called(name)
        case .usual: break
        }
        let shown = file.url.relativePath
        guard FileManager.default.isWritableFile(atPath: file.url.path) else {
            return StoringOutcome(
                stored: nil, sentence: "The figures were not stored as a layer, because \(shown) may not be written here.")
        }
        do {
            try file.store(
                table, asked: asked, methods: methods.map(\.id), warnings: warnings, state: state,
                time: Self.timeText(now))
        } catch is PlanOutdated {
            throw Fault(
                .data, file: shown,
                message: "\(shown): another program changed the workspace while this was measured; nothing was stored. Measure again.")
        }
        return StoringOutcome(
            stored: StoredReport(layer: table.table, rows: table.rows.count, columns: table.columns.map(ColumnReport.init)),
            sentence: "Stored as the layer \(table.table) (\(table.rows.count) rows): QGIS opens it from the workspace, and "
                + "\"aleconner export \(shown) \(table.table)\" writes it out.")
    }
}
