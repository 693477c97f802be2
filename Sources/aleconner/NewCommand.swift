import ArgumentParser
import Foundation
import Workbench

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "Makes an empty workspace.")

    @Argument(help: "The file to make, such as kent.gpkg.") var workspace: URL
    @Option(help: "What to call it; the file's name by default.") var name: String?
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.new(workspace, name: name) } }
}
