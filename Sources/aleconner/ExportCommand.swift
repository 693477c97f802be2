import ArgumentParser
import Foundation
import Workbench

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes one layer as CSV, GeoJSON or GeoPackage.")

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "One of \(Desk.exportable.joined(separator: ", ")).") var layer: String
    @Option(help: "csv, geojson or gpkg.") var format: ExportFormat
    @Option(help: "The file to write; standard output by default.") var out: URL?
    @Flag(help: "Take out a restricted layer, under the terms on which it was shared.") var restricted = false
    @OptionGroup var output: OutputOptions

    func run() {
        do {
            let report = try output.desk.export(workspace, layer: layer, format: format, out: out, restricted: restricted)
            if let content = report.content {
                try Console.write(content)
            } else {
                output.show(report)
            }
        } catch {
            Console.fail(Fault(error), asJSON: output.json)
        }
    }

    func validate() throws {
        if output.json, out == nil {
            throw ValidationError("With --json the export itself needs a file to go to: give --out.")
        }
    }
}
