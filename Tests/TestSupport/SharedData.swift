public import Foundation

/// The folder of published data and reference figures, which is not part of the repository.
public enum SharedData {
    /// The folder named by ALECONNER_SHARED, else `../shared` beside the package; nil where there is none.
    public static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["ALECONNER_SHARED"] ?? ""
        let candidate =
            named.isEmpty
            ? PackageRoot.folder?.deletingLastPathComponent().appendingPathComponent("shared")
            : URL(fileURLWithPath: named, isDirectory: true)
        guard let candidate, FileManager.default.fileExists(atPath: candidate.path) else { return nil }
        return candidate
    }()

    /// A file or folder in the shared folder, whether or not it is there.
    public static func url(_ path: String) -> URL {
        (folder ?? URL(fileURLWithPath: "shared", isDirectory: true)).appendingPathComponent(path)
    }

    /// The rows of a CSV file, each by the names in its first line.
    public static func table(_ path: String) throws -> [[String: String]] {
        var rows = commaSeparated(try String(contentsOf: url(path), encoding: .utf8))
        guard !rows.isEmpty else { return [] }
        let names = rows.removeFirst()
        return rows.map { row in Dictionary(zip(names, row)) { first, _ in first } }
    }
}
