import ArgumentParser
import Foundation
import Licensing
import Workbench

struct ApplicationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications",
        abstract: "Lists the register of applications: status, clock and outcome of each.",
        discussion: """
            --add takes in an application (YAML with a reference, see the README) or a table of them (CSV): all of its rows, or \
            none. Names of people are dropped.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Option(help: "An application or a table of applications to take in.") var add: URL?
    @Option(help: "The office that takes them in, not a person.") var by: String?
    @Option(help: "The day that the clocks are told of, such as 2026-11-20; by default today.") var today: CalendarDate?
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.applications(workspace, adding: add, by: by, today: today) } }

    func validate() throws {
        if by != nil, add == nil { throw ValidationError("--by says who takes an application in; give it with --add.") }
    }
}
