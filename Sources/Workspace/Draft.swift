public import Foundation
internal import Synchronization

/// A file or a folder in the making: hidden beside its target, under a name that says which process on which machine
/// makes it. So the next run can tell what a killed one left behind from what another is writing just now.
public struct Draft: Sendable {
    public let url: URL
    public let target: URL

    /// Sweeps away what dead runs left for the same target.
    public init(of target: URL) {
        Self.sweep(besides: target)
        self.target = target
        let name = "\(Self.prefix(of: target))\(getpid())-\(Self.machine)-\(UUID().uuidString.prefix(8))"
        url = target.deletingLastPathComponent().appendingPathComponent(name)
        Self.alive.withLock { [url] in _ = $0.insert(url) }
    }

    /// Takes the draft away; after `publish` nothing is left to take.
    public func discard() {
        Self.remove(url)
        Self.alive.withLock { [url] in _ = $0.remove(url) }
    }

    /// Puts a finished file in the place of an older one, or where there is none, in one step. - Throws: `CocoaError`.
    public func publish() throws {
        guard rename(url.path, target.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(errno))])
        }
    }

    /// Takes away every draft of this process, before a signal ends it. The work goes on meanwhile in its own thread: a
    /// folder that gets a file while it is being emptied is emptied again. Once it is gone, nothing makes it anew.
    public static func discardAll() {
        for url in alive.withLock(\.self) {
            for _ in 0..<100 {
                remove(url)
                guard FileManager.default.fileExists(atPath: url.path) else { break }
            }
        }
    }

    /// What a person calls the thing in the making: no message names a hidden file that is gone when it is read.
    public static func shown(_ url: URL) -> String {
        let path = url.relativePath.hasPrefix("./") ? String(url.relativePath.dropFirst(2)) : url.relativePath
        return path.replacing(/\.([^\/]+)\.\d+-[0-9a-f]{8}-[0-9A-F]{8}/) { String($0.output.1) }
    }

    private static let alive = Mutex<Set<URL>>([])

    /// SQLite's journal stands beside the file it belongs to.
    private static func remove(_ url: URL) {
        try? FileManager.default.removeItem(at: url)
        try? FileManager.default.removeItem(at: URL(fileURLWithPath: url.path + "-journal"))
    }

    private static func prefix(of target: URL) -> String { ".\(target.lastPathComponent)." }

    /// Only where the name is ours in every part, was given on this machine, and its process is no more.
    private static func sweep(besides target: URL) {
        let folder = target.deletingLastPathComponent()
        let prefix = prefix(of: target)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            guard let match = rest.wholeMatch(of: /(\d+)-([0-9a-f]{8})-[0-9A-F]{8}(?:-journal)?/),
                match.output.2 == machine, let process = pid_t(match.output.1), process > 0,
                kill(process, 0) == -1, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
    }

    /// Of the machine's name, for folders that several machines share: the number of a process says nothing elsewhere.
    private static let machine: String = {
        var name = [CChar](repeating: 0, count: 256)
        _ = gethostname(&name, name.count - 1)
        // FNV-1a: the same in every run.
        let sum = name.prefix { $0 != 0 }.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32(UInt8(bitPattern: $1))) &* 16_777_619 }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }()
}
