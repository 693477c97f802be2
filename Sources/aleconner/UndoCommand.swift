import ArgumentParser
import Foundation
import Workbench

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes back what was decided last, or the last decision on one finding.",
        discussion: "What is taken back stays in the workspace's history, marked with the day.")

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The finding's id; without it everything that the last \"decide\" decided.") var finding: String?
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.undo(workspace, finding: finding) } }
}
