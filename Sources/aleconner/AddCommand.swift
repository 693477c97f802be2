import ArgumentParser
import Foundation
import Licensing
import Workbench

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Takes published files into the workspace.",
        discussion: """
            Each file is known by what is in it. All files are taken in, or none; with --keep-going the good ones. The \
            same file twice changes nothing; another file of the same part (a district, a postcode area, a month, an \
            authority) replaces the older one and says so.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "Files, or folders whose data files are meant.") var paths: [URL]
    @Option(name: .customLong("as"), help: "The publication, where the content does not tell.") var publication: Publication?
    @Flag(help: "Take the good files in and leave the bad ones out.") var keepGoing = false
    @Option(help: "Whose register it is, by name or code.") var authority: String?
    @Option(help: "The edition, for files that do not say, such as 2026-05.") var edition: String?
    @Option(help: "The coordinate system of GeoJSON that does not say, such as EPSG:27700.") var crs: String?
    @Option(help: "A YAML file that says what the columns are, for tables of no publisher's layout.") var mapping: URL?
    @Flag(help: "Leave the layers that get rows without a spatial index until a later add.") var noSpatialIndex = false
    @Option(help: "The sheet of a workbook, where several could be meant.") var sheet: String?
    @Option(help: "The layer of a vector file, where several could be meant.") var layerName: String?
    @OptionGroup var output: OutputOptions

    func run() {
        var options = AddOptions()
        options.publication = publication
        options.keepGoing = keepGoing
        options.authority = authority
        options.edition = edition
        options.coordinateSystem = crs
        options.mapping = mapping
        options.spatialIndex = !noSpatialIndex
        options.sheet = sheet
        options.layerName = layerName
        output.run { try $0.add(workspace, paths: paths, options: options) }
    }
}
