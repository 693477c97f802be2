public import Foundation

/// The built `aleconner`, to be run as its users run it.
public struct BuiltProgram: Sendable {
    /// What a run left behind.
    public struct Outcome: Sendable {
        public let exitCode: Int32
        /// Standard output as it is.
        public let output: Data
        /// Standard error.
        public let errors: String

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }

        /// Standard output as one JSON document. - Throws: where it is anything else.
        public func json() throws -> JSONValue { try JSONValue(output) }
    }

    /// Why there is no program to run.
    public struct NotFound: Error, CustomStringConvertible {
        public let description: String
    }

    public let url: URL

    /// A program that stands somewhere else, such as a copy.
    public init(at url: URL) { self.url = url }

    /// Looks where ALECONNER_PROGRAM says, else beside the running test program: the build puts both in one folder,
    /// wherever `--scratch-path` has it. - Throws: `NotFound`, with the places looked at.
    public init() throws {
        var candidates: [URL] = []
        if let named = ProcessInfo.processInfo.environment["ALECONNER_PROGRAM"], !named.isEmpty {
            candidates.append(URL(fileURLWithPath: named))
        } else {
            var places = [Bundle.main.executableURL, Bundle.main.bundleURL].compactMap(\.self)
            if let running = CommandLine.arguments.first { places.append(URL(fileURLWithPath: running)) }
            // On Linux the test program stands in that folder; on macOS three folders down in its bundle.
            for place in places.map({ $0.resolvingSymlinksInPath() }) {
                var folder = place
                for _ in 0..<4 where folder.path != "/" {
                    folder.deleteLastPathComponent()
                    candidates.append(folder.appendingPathComponent("aleconner"))
                }
            }
        }
        let found = candidates.first { candidate in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder) && !isFolder.boolValue
                && FileManager.default.isExecutableFile(atPath: candidate.path)
        }
        guard let found else {
            throw NotFound(
                description: "no built aleconner at " + candidates.map(\.path).joined(separator: ", ")
                    + "; build it, or name it in ALECONNER_PROGRAM")
        }
        url = found
    }

    /// Runs the program to its end. - Parameters:
    ///   - folder: the working folder, so that paths in messages can be short.
    ///   - environment: added to the test's own.
    ///   - input: on standard input; nil for none.
    public func run(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: Data? = nil
    ) throws -> Outcome {
        // Files, not pipes: a pipe that nobody empties stops the program when it is full.
        try withTemporaryFolder { scratch in
            let output = scratch.appendingPathComponent("output")
            let errors = scratch.appendingPathComponent("errors")
            let given = scratch.appendingPathComponent("input")
            try input?.write(to: given)
            let process = try start(
                arguments, in: folder, environment: environment, output: output, errors: errors, input: input == nil ? nil : given)
            process.waitUntilExit()
            return Outcome(
                exitCode: process.terminationStatus, output: try Data(contentsOf: output),
                errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
    }

    /// Starts the program and returns at once.
    public func start(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], output: URL? = nil,
        errors: URL? = nil, input: URL? = nil
    ) throws -> Process {
        func sink(_ file: URL?) throws -> FileHandle {
            guard let file else { return .nullDevice }
            try Data().write(to: file)
            return try FileHandle(forWritingTo: file)
        }
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(Self.tools) { $1 }.merging(environment) { $1 }
        process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
        process.standardOutput = try sink(output)
        process.standardError = try sink(errors)
        try process.run()
        return process
    }

    /// WeasyPrint as Tools/setup installs it, also where the build folder is not in the package; nil where it is not.
    public static let weasyPrint: URL? = {
        let program = PackageRoot.url(".tools/weasyprint/bin/weasyprint")
        return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
    }()

    private static let tools: [String: String] = weasyPrint.map { ["ALECONNER_WEASYPRINT": $0.path] } ?? [:]
}
