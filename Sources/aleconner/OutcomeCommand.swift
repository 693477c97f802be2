import ArgumentParser
import Foundation
import Workbench

struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcome",
        abstract: "Stores what came of an application.",
        discussion: """
            What was recorded before stays in the history. No person's name belongs in --by and --why: they are stored and \
            exported with the workspace.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The application's id, as \"applications\" lists it.") var id: String
    @Option(
        help: "received, represented, \"conditions agreed\", \"no representation\", heard, decided or withdrawn.")
    var status: String
    @Option(
        help: "Of an application that is decided: granted, \"granted with conditions\", \"granted in part\", refused, withdrawn, \"conditions modified\", suspended, revoked or \"no action\"."
    )
    var outcome: String?
    @Option(help: "The reason; \"no representation\" needs one.") var why: String?
    @Option(help: "The office that records it, not a person.") var by: String
    @OptionGroup var output: OutputOptions

    func run() {
        output.run { try $0.outcome(workspace, id: id, status: status, outcome: outcome, why: why, by: by) }
    }
}
