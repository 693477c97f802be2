public import Foundation

/// The folder that holds Package.swift, told by where this file stood when it was compiled.
public enum PackageRoot {
    /// Nil where the sources have been moved since.
    public static let folder: URL? = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let manifest = folder.appendingPathComponent("Package.swift")
            if FileManager.default.fileExists(atPath: manifest.path) { return folder }
        }
        return nil
    }()

    /// A file or folder of the package, whether or not it is there.
    public static func url(_ path: String) -> URL {
        (folder ?? URL(fileURLWithPath: ".", isDirectory: true)).appendingPathComponent(path)
    }
}
