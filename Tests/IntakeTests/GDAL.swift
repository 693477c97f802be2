import Foundation
import TestSupport

/// Whether GDAL is installed, which Tools/setup does; and files that it makes for tests.
enum GDAL {
    static let program = "/usr/bin/ogr2ogr"
    static let isInstalled = FileManager.default.isExecutableFile(atPath: program)

    struct Failed: Error { let status: Int32 }

    /// Turns GeoJSON into another format; gives every file that came of it.
    static func convert(_ geoJSON: String, to format: String, name: String, _ arguments: [String] = []) throws -> [(name: String, bytes: [UInt8])] {
        try withTemporaryFolder { folder in
            let source = folder.appendingPathComponent("source.json")
            try Data(geoJSON.utf8).write(to: source)
            let made = folder.appendingPathComponent("made")
            try FileManager.default.createDirectory(at: made, withIntermediateDirectories: false)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: program)
            process.arguments = ["-f", format] + arguments + [made.appendingPathComponent(name).path, source.path]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
            return try filesBelow(made).map { ($0, [UInt8](try Data(contentsOf: made.appendingPathComponent($0)))) }
        }
    }
}
