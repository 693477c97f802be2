import Foundation
import TestSupport
import Testing

/// The README's commands exist.
@Suite struct ReadmeTests {
    static let readme = PackageRoot.url("README.md")

    /// The lines of its sh blocks.
    static func commands(in text: String) -> [String] {
        var inBlock = false
        var commands: [String] = []
        for line in text.components(separatedBy: "\n") {
            let bare = line.trimmingCharacters(in: .whitespaces)
            if bare.hasPrefix("```") {
                inBlock = !inBlock && ["```sh", "```bash", "```console"].contains(bare)
            } else if inBlock {
                commands.append(bare)
            }
        }
        return commands
    }

    /// What each line asks of this package: a tool, or a subcommand of the program.
    static func named(in commands: [String]) -> (tools: Set<String>, subcommands: Set<String>) {
        var tools: Set<String> = []
        var subcommands: Set<String> = []
        for command in commands {
            for match in command.matches(of: /(?:^|[\s.\/])(Tools\/[\w.-]+)/) { tools.insert(String(match.output.1)) }
            if let match = command.firstMatch(of: /^(?:\$ )?(?:\S*\/)?aleconner\s+([a-z]+)/) {
                subcommands.insert(String(match.output.1))
            }
        }
        return (tools, subcommands)
    }

    @Test func commandsAreFound() {
        let found = Self.named(
            in: Self.commands(in: "Aleconner:\n```sh\nTools/test\n$ .build/release/aleconner add w.gpkg\n```\naleconner no\n"))
        #expect(found.tools == ["Tools/test"])
        #expect(found.subcommands == ["add"])
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: readme.path), "There is no README.md yet."))
    func everyToolNamedIsThereAndCanBeRun() throws {
        let commands = Self.commands(in: try String(contentsOf: Self.readme, encoding: .utf8))
        for tool in Self.named(in: commands).tools.sorted() {
            #expect(FileManager.default.isExecutableFile(atPath: PackageRoot.url(tool).path), "\(tool)")
        }
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: readme.path), "There is no README.md yet."))
    func everySubcommandNamedIsKnown() throws {
        let commands = Self.commands(in: try String(contentsOf: Self.readme, encoding: .utf8))
        let program = try BuiltProgram()
        for subcommand in Self.named(in: commands).subcommands.sorted() where subcommand != "help" {
            let outcome = try program.run([subcommand, "--help"], in: FileManager.default.temporaryDirectory)
            #expect(outcome.exitCode == 0, "\(subcommand)")
        }
    }
}
