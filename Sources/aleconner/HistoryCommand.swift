import ArgumentParser
import Foundation
import Licensing
import Workbench

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Shows the registers as they stood.",
        discussion: """
            Each newer extract of a register takes the place of the one before, whose rows are kept. An extract is of the day \
            that was named with --edition when it was added (such as 2023-03-02), or else of the day on which it was added.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "A licence number, to follow one premises.") var reference: String?
    @Option(help: "The day, such as 2023-03-02.") var on: CalendarDate?
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.history(workspace, on: on, reference: reference) } }
}
