import ArgumentParser
import Foundation
import Workbench

struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack", abstract: "Makes the evidence pack of an application.",
        discussion: "A folder with pack.html, pack.pdf (PDF/UA-1), annexes as CSV and GeoPackage, and manifest.json.")

    @Argument(help: "The workspace.") var workspace: URL
    @Argument(help: "The application, a YAML file (see the README).") var application: URL
    @Option(help: "The folder to make.") var out: URL
    @Flag(help: "Leave the PDF out.") var noPdf = false
    @OptionGroup var counting: CountingOptions
    @OptionGroup var output: OutputOptions

    func run() {
        output.run {
            try $0.pack(workspace, application: application, out: out, rule: counting.rule(), withPDF: !noPdf)
        }
    }
}
