import ArgumentParser
import Foundation
import Licensing
import Workbench

struct ClockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Gives every date of an application, each with its source.",
        usage: """
            aleconner clock [<workspace>] <application> [--today <day>] [--bank-holidays <file>] [--json]
            aleconner clock --type <type> --given <day> [<days>] [--today <day>] [--bank-holidays <file>] [--json]
            """,
        discussion: """
            The window for representations, notices, hearing, decision and appeal, with the last valid day of each, the \
            authority's own date beside ours, and what is closed. Where the day of the hearing or of the decision is not \
            given, the latest lawful one is taken, and said. Days are written as 2026-11-02. Today is the day in London.
            """)

    @Argument(help: "The application, a YAML file (see the README); a workspace may stand before it.") var files: [URL] = []
    @Option(help: "Instead of a file: what is applied for, such as review or minor-variation.") var type: String?
    @Option(help: "Instead of a file: the day on which a valid application was given.") var given: CalendarDate?
    @Option(help: "Instead of a file: the day on which the authority received a summary review or a closure order.")
    var received: CalendarDate?
    @Option(help: "Instead of a file: the day on which it was advertised again.") var readvertised: CalendarDate?
    @Option(help: "Instead of a file: the last day that the authority has published.") var authorityLastDay: CalendarDate?
    @Option(help: "Instead of a file: the first day of the hearing.") var hearing: CalendarDate?
    @Option(help: "Instead of a file: the last day of the hearing.") var hearingEnded: CalendarDate?
    @Option(help: "Instead of a file: the day on which the decision was notified.") var decisionNotified: CalendarDate?
    @Option(help: "The day to count from; today in London by default.") var today: CalendarDate?
    @Option(help: "gov.uk's bank-holidays.json, in the place of the program's own list.") var bankHolidays: URL?
    @OptionGroup var output: OutputOptions

    func run() {
        output.run { desk in
            try desk.clock(input, workspace: files.count == 2 ? files[0] : nil, today: today, bankHolidays: bankHolidays)
        }
    }

    private var input: ClockInput {
        if let application = files.last { return .file(application) }
        return .days(
            type: type ?? "",
            ClockDays(
                given: given, readvertised: readvertised, authorityLastDay: authorityLastDay,
                proceedings: Proceedings(
                    received: received, hearing: hearing, hearingEnded: hearingEnded, decisionNotified: decisionNotified)))
    }

    func validate() throws {
        let days = [given, received, readvertised, authorityLastDay, hearing, hearingEnded, decisionNotified]
        let hasDay = days.contains { $0 != nil }
        guard files.count <= 2 else { throw ValidationError("Give one application, with at most a workspace before it.") }
        if files.isEmpty {
            guard type != nil, hasDay else {
                throw ValidationError("Give an application file, or --type and a day, such as --given 2026-11-02.")
            }
        } else if type != nil || hasDay {
            throw ValidationError("Give either an application file or --type with days, not both.")
        }
    }
}
