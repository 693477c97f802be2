internal import Foundation

/// A folder that appears under its name only when everything in it is written.
struct PackFolder {
    let target: URL
    let draft: URL
    private(set) var files: [(path: String, sha256: String)] = []

    /// - Throws: `Fault` where the target holds something that is no pack.
    init(_ target: URL) throws {
        self.target = target
        let shown = target.relativePath
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        if manager.fileExists(atPath: target.path, isDirectory: &isFolder) {
            let content = isFolder.boolValue ? (try? manager.contentsOfDirectory(atPath: target.path)) ?? [] : ["a file"]
            guard content.isEmpty || content.contains("manifest.json") else {
                throw Fault(
                    .data, file: shown,
                    message: "\(shown): the folder holds other things and no pack; name a new or an empty folder.")
            }
        }
        draft = target.deletingLastPathComponent().appendingPathComponent(
            ".\(target.lastPathComponent).\(UUID().uuidString.prefix(8))")
        do {
            try manager.createDirectory(
                at: draft.appendingPathComponent("annexes"), withIntermediateDirectories: true)
        } catch {
            throw Fault(.disk, file: shown, message: "\(shown): the folder cannot be made (\(error.localizedDescription)).")
        }
    }

    func url(_ path: String) -> URL { draft.appendingPathComponent(path) }

    mutating func write(_ path: String, _ data: Data) throws {
        try data.write(to: url(path))
        files.append((path, Desk.sha256(data)))
    }

    mutating func note(_ path: String) throws {
        files.append((path, Desk.sha256(try Data(contentsOf: url(path)))))
    }

    func finish() throws {
        let manager = FileManager.default
        if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
        try manager.moveItem(at: draft, to: target)
    }

    func discard() { try? FileManager.default.removeItem(at: draft) }
}
