internal import Foundation

/// A program that is none of ours, run without a shell and without the user's own settings.
struct OutsideProgram {
    let url: URL
    /// "pandoc".
    let name: String

    /// In the environment variable, or on the path; nil where it is not found.
    init?(_ name: String, variable: String, environment: [String: String]) {
        var candidates: [URL] = []
        if let named = environment[variable], !named.isEmpty {
            candidates.append(URL(fileURLWithPath: named))
        } else {
            candidates = (environment["PATH"] ?? "").split(separator: ":").map {
                URL(fileURLWithPath: String($0)).appendingPathComponent(name)
            }
        }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
        url = found
        self.name = name
    }

    /// - Parameters:
    ///   - folder: where it works; its home too, so that nothing of the user's changes what it makes.
    ///   - epoch: seconds since 1970, written as the time of what it makes.
    /// - Throws: `Fault` 70 where it cannot be started, fails, or does not make the file.
    func run(_ arguments: [String], in folder: URL, making file: String, epoch: Int, environment: [String: String]) throws {
        let quiet = [
            "PATH": environment["PATH"] ?? "", "HOME": folder.path, "SOURCE_DATE_EPOCH": "\(epoch)", "LC_ALL": "C.UTF-8", "TZ": "UTC",
        ]
        let ended = try Self.launch(url, called: name, arguments, in: folder, environment: quiet)
        guard ended.status == 0,
            FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path)
        else {
            throw Fault(
                .software, file: file, message: "\(name) ended with \(ended.status) and made no \(file): \(ended.said.suffix(400))")
        }
    }

    /// Runs a program to its end without input. - Throws: `Fault` 70 where it cannot be started.
    /// - Returns: how it ended, and what it said of errors.
    static func launch(
        _ url: URL, called name: String, _ arguments: [String], in folder: URL? = nil, environment: [String: String]
    ) throws -> (status: Int32, said: String) {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.environment = environment
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw Fault(.software, file: name, message: "\(name) cannot be started: \(error.localizedDescription)")
        }
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, said)
    }
}
