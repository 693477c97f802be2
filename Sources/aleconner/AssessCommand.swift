import ArgumentParser
import Foundation
import Licensing
import Workbench

struct AssessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Sets one application against what the workspace holds.")

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The application, a YAML file (see the README).") var application: URL?
    @Option(help: "Instead of a file: the postcode of the place.") var postcode: String?
    @Option(help: "Instead of a file: on, off or both.") var activity: String?
    @Option(help: "Instead of a file: hours of every day, such as \"08:00-21:00\".") var hours: String?
    @Option(help: "The day to weigh it on, such as 2026-11-10; without it today in Europe/London.") var today: CalendarDate?
    @Option(help: "A library of conditions instead of the program's.") var conditions: URL?
    @Flag(help: "Brings in what partners shared under conditions; what is made of it is marked.") var restricted = false
    @OptionGroup var counting: CountingOptions
    @OptionGroup var output: OutputOptions

    func run() {
        output.run {
            try $0.assess(workspace, input, rule: counting.rule(), today: today, conditions: conditions, isRestricted: restricted)
        }
    }

    private var input: ApplicationInput {
        if let application { return .file(application) }
        return .words(postcode: postcode ?? "", activity: activity ?? "", hours: hours ?? "")
    }

    func validate() throws {
        let words = [postcode, activity, hours]
        if application != nil {
            guard words.allSatisfy({ $0 == nil }) else {
                throw ValidationError("Give either an application file or --postcode, --activity and --hours, not both.")
            }
        } else if words.contains(where: { $0 == nil }) {
            throw ValidationError("Give an application file, or --postcode, --activity and --hours.")
        }
    }
}
