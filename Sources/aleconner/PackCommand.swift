import ArgumentParser
import Foundation
import Licensing
import Workbench

struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Makes the evidence pack of an application, or makes one again.",
        discussion: """
            A folder with pack.html, pack.pdf (PDF/UA-1), a summary and an editable letter, annexes as CSV and GeoPackage, \
            copies of what it was made from, and manifest.json. A folder that holds the pack of the same application is \
            replaced; that of an amended one is kept in earlier/ and the differences are listed. --from makes the pack of \
            a folder again in another folder, from its manifest and the workspace, and refuses where these no longer give \
            the same.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The application, a YAML file (see the README); not with --from.") var application: URL?
    @Option(help: "A pack to make again, by its folder.") var from: URL?
    @Option(help: "The folder to make.") var out: URL
    @Flag(help: "Leave the PDF out.") var noPdf = false
    @OptionGroup var counting: CountingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        switch (application, from) {
        case (nil, nil): throw ValidationError("Missing expected argument '<application>': name the application, or a pack with --from.")
        case (.some, .some): throw ValidationError("--from takes the application from the pack; leave one of them out.")
        case (nil, .some):
            if noPdf || counting.count != .outlets || counting.status != .inForce {
                throw ValidationError("--from makes the pack as it was made; leave --no-pdf, --count and --status out.")
            }
        case (.some, nil): break
        }
    }

    func run() {
        output.run { desk in
            if let from { return try desk.pack(workspace, from: from, out: out) }
            // `validate` has seen to it that there is one.
            guard let application else { throw Fault(.usage, message: "The application is not named.") }
            return try desk.pack(workspace, application: application, out: out, rule: counting.rule(), withPDF: !noPdf)
        }
    }
}
