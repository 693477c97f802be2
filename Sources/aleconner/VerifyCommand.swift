import ArgumentParser
import Foundation
import Workbench

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Tells whether a pack was changed since it was made.",
        discussion: """
            Compares every file with the manifest and prints the manifest's own SHA-256: keep that elsewhere, because a \
            manifest could be edited too. The exit code is 0 whether or not anything was changed; the answer says which.
            """)

    @Argument(help: "The folder that \"pack\" made.") var folder: URL
    @OptionGroup var output: OutputOptions

    func run() { output.run { try $0.verify(folder) } }
}
