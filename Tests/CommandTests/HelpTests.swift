import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
    static let commands = [
        "new", "add", "status", "measure", "zones", "assess", "pack", "verify", "gate", "apply", "clock", "triage", "applications",
        "outcome", "export", "history", "doctor", "decide", "undo",
    ]

    @Test(arguments: [["--help"], ["help"], []])
    func helpListsEveryCommand(arguments: [String]) throws {
        try Trial.run { trial in
            let outcome = try trial.program.run(arguments, in: trial.folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors == "")
            let list = try #require(outcome.text.components(separatedBy: "SUBCOMMANDS:\n").last)
            let named = list.components(separatedBy: "\n\n")[0].components(separatedBy: "\n")
                .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
                .compactMap { $0.split(separator: " ").first.map(String.init) }
            #expect(named == Self.commands)
        }
    }

    @Test(arguments: commands)
    func everyCommandExplainsItself(command: String) throws {
        try Trial.run { trial in
            let outcome = try trial.aleconner(command, "--help")
            #expect(outcome.exitCode == 0)
            let first = ["apply": "<file>", "verify": "<folder>", "gate": "[<file.yaml>]", "pack": "[<options>] <workspace>", "clock": "[<workspace>] <application>"][command] ?? "<workspace>"
            #expect(outcome.text.contains("USAGE: aleconner \(command) \(first)"))
            #expect(outcome.text.contains("--json"))
        }
    }

    @Test func theHelpStatesTheExitCodes() throws {
        try Trial.run { trial in
            let words = try trial.aleconner("--help").text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(
                words.contains(
                    "Exit codes: 0 done; 64 wrong usage; 65 the data cannot be used; 66 an input file is missing; "
                        + "70 a fault of the program; 74 the disk failed. A command that fails leaves the workspace as "
                        + "it was."))
        }
    }

    @Test func theVersionIsOneLine() throws {
        try Trial.run { trial in
            let outcome = try trial.aleconner("--version")
            #expect(outcome.exitCode == 0)
            #expect(outcome.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
            #expect(outcome.errors == "")
        }
    }
}
