import ArgumentParser
import Foundation
import Licensing
import Registers
import Workbench

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Stores a decision on a finding of the doctor.",
        discussion: """
            An accepted proposal changes what every later count, map and pack counts, also when the next extract of the \
            register is added; "undo" takes it back. No person's name belongs in --by and --why: they are stored and \
            exported with the workspace.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The finding's id, as \"doctor\" lists it.") var finding: String?
    @Flag(help: "Carry out the proposal.") var accept = false
    @Flag(help: "Leave the rows as the register has them.") var keep = false
    @Option(help: "Who decides: a role or initials.") var by: String
    @Option(help: "The reason.") var why: String
    @Option(help: ArgumentHelp("Instead of one finding: every open finding of a kind.", valueName: "kind"))
    var allOf: FindingKind?
    @OptionGroup var examination: ExaminationOptions
    @OptionGroup var output: OutputOptions

    func run() {
        output.run { desk in
            try desk.decide(
                workspace, choice, accept ? .accepted : .kept, by: by, why: why, options: examination.options)
        }
    }

    private var choice: FindingChoice { allOf.map { .allOpen($0) } ?? .one(finding ?? "") }

    func validate() throws {
        guard accept != keep else { throw ValidationError("Give one of --accept and --keep.") }
        guard (finding == nil) != (allOf == nil) else {
            throw ValidationError("Give a finding's id, or --all-of with a kind of finding.")
        }
    }
}
