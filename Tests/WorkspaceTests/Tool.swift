import Foundation
import Testing

/// A program outside that judges our files.
enum Tool {
    static let python = "/usr/bin/python3"
    static let ogrinfo = "/usr/bin/ogrinfo"

    static let hasPython = FileManager.default.isExecutableFile(atPath: python)
    /// Whether GDAL's validator and ogrinfo are installed.
    static let hasGDAL: Bool = {
        guard hasPython, FileManager.default.isExecutableFile(atPath: ogrinfo) else { return false }
        return (try? run(python, "-c", "import osgeo_utils.samples.validate_gpkg"))?.status == 0
    }()

    static func run(_ program: String, _ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}

/// GDAL's own check of a GeoPackage, warnings included.
func expectValid(_ url: URL) throws {
    let judged = try Tool.run(
        Tool.python, "-m", "osgeo_utils.samples.validate_gpkg", "--extra", "--warning-as-error", url.path)
    #expect(judged.status == 0, "\(judged.output)")
}
