import ArgumentParser
import Foundation
import Workbench

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Says what the workspace holds, what is in doubt and what is missing.")

    @Argument(help: "The workspace.") var workspace: URL
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.status(workspace) } }
}
