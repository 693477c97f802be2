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
    /// - Throws: `Fault` 70 where it cannot be started.
    func start(_ arguments: [String], in folder: URL, making file: String, epoch: Int, environment: [String: String]) throws
        -> RunningProgram
    {
        let quiet = [
            "PATH": environment["PATH"] ?? "", "HOME": folder.path, "SOURCE_DATE_EPOCH": "\(epoch)", "LC_ALL": "C.UTF-8", "TZ": "UTC",
        ]
        return try RunningProgram(
            url, called: name, arguments, making: folder.appendingPathComponent(file), in: folder, environment: quiet)
    }
}

/// A program at work. One that nobody waits for is ended.
final class RunningProgram {
    private let process = Process()
    private let errors = Pipe()
    private let name: String
    private let file: URL

    /// Without input. - Throws: `Fault` 70 where it cannot be started.
    /// - Parameter file: what it is to make.
    init(
        _ url: URL, called name: String, _ arguments: [String], making file: URL, in folder: URL? = nil, environment: [String: String]
    ) throws {
        self.name = name
        self.file = file
        process.executableURL = url
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        process.environment = environment
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw Fault(.software, file: name, message: "\(name) cannot be started: \(error.localizedDescription)")
        }
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Waits for its end. - Throws: `Fault` 70 where it failed or did not make the file.
    func finish() throws {
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let status = process.terminationStatus
        guard status == 0, FileManager.default.fileExists(atPath: file.path) else {
            let file = file.lastPathComponent
            throw Fault(.software, file: file, message: "\(name) ended with \(status) and made no \(file): \(said.suffix(400))")
        }
    }
}
