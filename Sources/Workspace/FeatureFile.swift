public import Foundation
internal import GRDB

/// A GeoPackage that is no workspace: an annex of a pack, or an exported layer.
public enum FeatureFile {
    /// - Parameter time: ISO 8601 in UTC with milliseconds; the same tables and time give the same bytes.
    /// - Throws: `WorkspaceError` where the file cannot be written.
    public static func write(_ tables: [FeatureTable], to url: URL, time: String) throws {
        do {
            try? FileManager.default.removeItem(at: url)
            let layers = tables.map(Layer.init)
            try WorkspaceFile.make(url, layers: layers, settings: [], time: time)
            let queue = try DatabaseQueue(path: url.path, configuration: WorkspaceFile.configuration())
            try queue.write { database in
                for table in tables { try table.insert(into: database) }
                try WorkspaceFile.describe(layers, in: database, time: time)
            }
            try queue.close()
        } catch {
            let shown = Draft.shown(url)
            throw WorkspaceError(
                .disk, file: shown,
                message: "\(shown): it could not be written (\(WorkspaceError.reason(error))); check the space left and "
                    + "your right to write in the folder.")
        }
    }
}
