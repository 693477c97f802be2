internal import Foundation
internal import Synchronization

/// A folder that nobody else may read, for the copies that a conversion works on. It goes when the conversion ends,
/// however that is.
struct PrivateFolder {
    let url: URL

    /// Gives `body` a new folder, and takes it away afterwards. - Throws: what `body` throws, or `CocoaError`.
    static func with<Result>(_ body: (PrivateFolder) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("aleconner-\(UUID().uuidString)")
        alive.withLock { _ = $0.insert(url) }
        defer {
            try? FileManager.default.removeItem(at: url)
            alive.withLock { _ = $0.remove(url) }
        }
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try body(PrivateFolder(url: url))
    }

    /// Takes away every folder of this process, before a signal ends it.
    static func discardAll() {
        for url in alive.withLock(\.self) {
            for _ in 0..<100 {
                try? FileManager.default.removeItem(at: url)
                guard FileManager.default.fileExists(atPath: url.path) else { break }
            }
        }
    }

    private static let alive = Mutex<Set<URL>>([])

    func path(_ name: String) -> URL { url.appendingPathComponent(name) }

    func write(_ bytes: some Sequence<UInt8>, as name: String) throws { try Data(bytes).write(to: path(name)) }

    /// What a program wrote; nil where there is nothing of that name.
    func read(_ name: String) -> [UInt8]? { (try? Data(contentsOf: path(name))).map { [UInt8]($0) } }

    /// Whether a file is as large as the limit: where the signal for it is ignored, a program only stops writing.
    func holdsFile(of size: Int) -> Bool {
        let files = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.fileSizeKey])
        return files?.contains { entry in
            ((entry as? URL).flatMap { try? $0.resourceValues(forKeys: [.fileSizeKey]).fileSize } ?? 0) >= size
        } ?? false
    }
}
