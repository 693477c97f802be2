internal import Foundation

/// Programs that judge or read what ours makes.
public enum OutsideTool {
    /// Why a tool gave no answer.
    public struct Failed: Error, CustomStringConvertible {
        public let description: String
    }

    /// Where it stands on the path; nil where it is not installed.
    public static func path(_ name: String) -> String? {
        if name.hasPrefix("/") { return name }
        return (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// What it prints. - Throws: where it is not there or, if it must succeed, does not.
    public static func run(_ name: String, _ arguments: [String], mustSucceed: Bool = true) throws -> String {
        guard let program = path(name) else { throw Failed(description: "\(name) is not installed") }
        return try withTemporaryFolder { folder in
            let said = folder.appendingPathComponent("said")
            try Data().write(to: said)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = arguments
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: said)
            try process.run()
            process.waitUntilExit()
            guard !mustSucceed || process.terminationStatus == 0 else {
                throw Failed(description: "\(name) ended with \(process.terminationStatus)")
            }
            return String(decoding: try Data(contentsOf: said), as: UTF8.self)
        }
    }
}
