import Foundation
import TestSupport
import Testing

/// What the README shows is what the program prints: every command of its console blocks is run on the invented town,
/// and every line shown below a command must be in its output.
@Suite("The README's commands and their output")
struct ReadmeOutputTests {
    private struct Shown {
        let arguments: [String]
        var lines: [String] = []
    }

    private func shown() throws -> [Shown] {
        let text = try String(contentsOf: PackageRoot.url("README.md"), encoding: .utf8)
        var found: [Shown] = []
        var isConsole = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isConsole = line == "```console"
            } else if isConsole, line.hasPrefix("$ aleconner ") {
                found.append(Shown(arguments: line.dropFirst("$ aleconner ".count).split(separator: " ").map(String.init)))
            } else if isConsole, !line.isEmpty, line != "...", line != "  ...", !found.isEmpty {
                found[found.count - 1].lines.append(String(line))
            }
        }
        return found
    }

    @Test("are true", .enabled(if: BuiltProgram.weasyPrint != nil, "skipped: WeasyPrint is not set up (Tools/setup)"))
    func areTrue() throws {
        let commands = try shown()
        #expect(commands.map(\.arguments.first) == ["new", "add", "measure", "assess", "pack", "doctor", "clock"])
        try withTemporaryFolder { folder in
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("demo-output"), withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent("Geodata"), withDestinationURL: PackageRoot.url("Geodata"))
            let program = try BuiltProgram()
            for command in commands {
                let outcome = try program.run(command.arguments, in: folder)
                #expect(outcome.exitCode == 0, "\(command.arguments): \(outcome.errors)")
                let printed = Set(outcome.text.split(separator: "\n").map(trimmedAtEnd))
                for line in command.lines where !printed.contains(trimmedAtEnd(Substring(line))) {
                    Issue.record("\(command.arguments.joined(separator: " ")) does not print: \(line)")
                }
            }
        }
    }

    private func trimmedAtEnd(_ line: Substring) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
