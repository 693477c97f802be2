import ArgumentParser
import Workbench

@main
struct Aleconner: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aleconner",
        abstract: "Maps licensed premises against deprivation and makes evidence packs for licensing decisions.",
        discussion: """
            A workspace is one GeoPackage file. Put published files into it with "add", then measure, assess an \
            application, and make its evidence pack. "status" says what is still missing.

            Exit codes: 0 done; 64 wrong usage; 65 the data cannot be used; 66 an input file is missing; 70 a fault \
            of the program; 74 the disk failed. A command that fails leaves the workspace as it was.
            """,
        version: Desk.version,
        subcommands: [
            NewCommand.self, AddCommand.self, StatusCommand.self, MeasureCommand.self, ZonesCommand.self,
            AssessCommand.self, PackCommand.self, VerifyCommand.self, GateCommand.self, ApplyCommand.self, ClockCommand.self,
            TriageCommand.self, ApplicationsCommand.self, OutcomeCommand.self, ExportCommand.self, HistoryCommand.self,
            DoctorCommand.self, DecideCommand.self, UndoCommand.self,
        ])

    /// Wrong usage is told as any other failure where `--json` asks for a document.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        // The parser would find the "h" of "-dash.csv", print the help and end well, with nothing done.
        if let file = arguments.prefix(while: { $0 != "--" }).first(where: looksLikeAFileWithADash) {
            Console.fail(
                Fault(
                    .usage,
                    message: "\(file): options have two dashes; a file whose name begins with a dash is written ./\(file)."),
                asJSON: arguments.contains("--json"))
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let error where arguments.contains("--json") && exitCode(for: error) == .validationFailure {
            let said = usage(of: arguments) ?? message(for: error)
            Console.fail(Fault(.usage, message: noSuchDay(said) ?? said), asJSON: true)
        } catch {
            if let day = noSuchDay(message(for: error)) { Console.fail(Fault(.usage, message: day), asJSON: false) }
            exit(withError: error)
        }
    }

    /// The parser says of "2026-02-29" only that it is invalid.
    private static func noSuchDay(_ message: String) -> String? {
        guard let found = message.firstMatch(of: /The value '([^']*)' is invalid for '(--[a-z-]+)[^']*'/) else { return nil }
        return dayOptions.contains(String(found.2))
            ? "\(found.2): \"\(found.1)\" is no day of the calendar; write year, month and day, such as 2026-11-02." : nil
    }

    private static let dayOptions: Set<String> = [
        "--given", "--received", "--readvertised", "--authority-last-day", "--hearing", "--hearing-ended", "--decision-notified",
        "--today", "--as-at", "--since", "--adopted", "--policy-published", "--on",
    ]

    private static func looksLikeAFileWithADash(_ argument: String) -> Bool {
        argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > 2 && Double(argument) == nil
    }

    /// What is wrong besides `--json`: where the subcommand is not known, the parser would find fault with the flag.
    private static func usage(of arguments: [String]) -> String? {
        do {
            _ = try parseAsRoot(arguments.filter { $0 != "--json" })
            return nil
        } catch {
            return exitCode(for: error) == .validationFailure ? message(for: error) : nil
        }
    }
}
