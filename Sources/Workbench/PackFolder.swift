internal import Foundation
internal import Workspace

/// A folder that appears under its name only when everything in it is written.
struct PackFolder {
    let target: URL
    let draft: Draft
    private(set) var files: [(path: String, sha256: String)] = []

    /// - Throws: `Fault` where the target holds something that is no pack.
    init(_ target: URL) throws {
        self.target = target
        let shown = target.relativePath
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        if manager.fileExists(atPath: target.path, isDirectory: &isFolder) {
            try Self.refuseForeignThings(in: target, isFolder: isFolder.boolValue)
        }
        draft = Draft(of: target)
        do {
            try manager.createDirectory(
                at: draft.url.appendingPathComponent("annexes"), withIntermediateDirectories: true)
        } catch {
            throw Fault(
                .disk, file: shown,
                message: "\(shown): the folder cannot be made; check that what stands above it is a folder in which you may write.")
        }
    }

    /// An older pack may go, but only what its own manifest says the program put there.
    private static func refuseForeignThings(in target: URL, isFolder: Bool) throws {
        struct Manifest: Decodable {
            struct Output: Decodable { let path: String }
            let outputs: [Output]
        }
        let shown = target.relativePath
        let manager = FileManager.default
        guard isFolder else {
            throw Fault(.data, file: shown, message: "\(shown): it is a file, and a pack is a folder; name a new or an empty folder.")
        }
        let content = try manager.subpathsOfDirectory(atPath: target.path).sorted()
        guard !content.isEmpty else { return }
        guard let data = try? Data(contentsOf: target.appendingPathComponent("manifest.json")),
            let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
        else {
            throw Fault(
                .data, file: shown,
                message: "\(shown): the folder holds other things and no pack; name a new or an empty folder.")
        }
        var ours: Set<String> = ["manifest.json", "annexes"]
        for output in manifest.outputs {
            // With the folders that it stands in.
            let parts = output.path.split(separator: "/")
            for length in parts.indices { ours.insert(parts[...length].joined(separator: "/")) }
        }
        if let foreign = content.first(where: { !ours.contains($0) }) {
            throw Fault(
                .data, file: shown,
                message: "\(shown): the pack in this folder has a file that the program did not put there (\(foreign)); "
                    + "move it away, or name another folder.")
        }
    }

    func url(_ path: String) -> URL { draft.url.appendingPathComponent(path) }

    mutating func write(_ path: String, _ data: Data) throws {
        try onDisk(path) {
            try FileManager.default.createDirectory(
                at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url(path))
        }
        files.append((path, Desk.sha256(data)))
    }

    /// A file that another program wrote. - Parameter after: the file that it is listed after; nil for the last.
    mutating func note(_ path: String, after: String? = nil) throws {
        let data = try onDisk(path) { try Data(contentsOf: url(path)) }
        let place = files.firstIndex { $0.path == after }.map { $0 + 1 } ?? files.count
        files.insert((path, Desk.sha256(data)), at: place)
    }

    /// Takes a whole folder over as it is, such as an earlier pack.
    mutating func copy(_ folder: URL, as path: String) throws {
        try onDisk(path) {
            try FileManager.default.createDirectory(
                at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: folder, to: url(path))
        }
        let names = try onDisk(path) { try FileManager.default.subpathsOfDirectory(atPath: url(path).path).sorted() }
        for name in names {
            var isFolder: ObjCBool = false
            let inside = "\(path)/\(name)"
            if FileManager.default.fileExists(atPath: url(inside).path, isDirectory: &isFolder), !isFolder.boolValue { try note(inside) }
        }
    }

    /// The older pack steps aside until the new one stands in its place.
    func finish() throws {
        let manager = FileManager.default
        try onDisk(nil) {
            let older = Draft(of: target)
            defer { older.discard() }
            guard manager.fileExists(atPath: target.path) else { return try manager.moveItem(at: draft.url, to: target) }
            try manager.moveItem(at: target, to: older.url)
            do {
                try manager.moveItem(at: draft.url, to: target)
            } catch {
                try manager.moveItem(at: older.url, to: target)
                throw error
            }
        }
    }

    func discard() { draft.discard() }

    /// The pack, not the workspace, is what the disk refused.
    private func onDisk<Value>(_ path: String?, _ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch {
            let shown = (path.map { target.appendingPathComponent($0) } ?? target).relativePath
            throw Fault(
                .disk, file: shown,
                message: "\(shown): it cannot be written (\(error.localizedDescription)); check the space left and your "
                    + "right to write in the folder.")
        }
    }
}
