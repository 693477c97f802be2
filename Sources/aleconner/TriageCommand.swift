import ArgumentParser
import Foundation
import Licensing
import Workbench

struct TriageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "triage",
        abstract: "Orders a week's applications by what a representation could add.",
        discussion: """
            The order and the looks it suggests decide nothing: each application is for an officer to read. A row that cannot be \
            read is named, and the others go on. --record keeps applications and suggestions in the register of applications.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "A table of applications, CSV (see the README).") var applications: URL
    @Option(help: "The day that the clocks are told of, such as 2026-11-20; by default today.") var today: CalendarDate?
    @Flag(help: "Keep the applications and what is suggested, with its reasons, in the register of applications.")
    var record = false
    @OptionGroup var counting: CountingOptions
    @OptionGroup var output: OutputOptions

    func run() {
        output.run { try $0.triage(workspace, applications, rule: counting.rule(), today: today, recording: record) }
    }
}
