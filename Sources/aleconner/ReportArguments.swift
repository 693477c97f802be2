import ArgumentParser
import Foundation
import Workbench
import Zones

/// The evidence report of an outline.
struct ReportArguments: ParsableArguments {
    @Option(help: "The evidence report of an outline: a folder with HTML, PDF and annexes; needs --out.") var report: String?
    @Option(help: "With --report: the folder to make.") var out: URL?
    @Option(help: "With --report: what the authority states beside the evidence, a YAML file (see the README).") var statement: URL?
    @Flag(help: "With --report: leave the PDF out.") var noPdf = false

    func options(_ audit: AuditSettings) -> ImpactReportOptions? {
        out.map { out in
            var options = ImpactReportOptions(out: out)
            options.audit = audit
            options.statement = statement
            options.withPDF = !noPdf
            return options
        }
    }

    var given: [(name: String, isGiven: Bool)] {
        [("report", report != nil), ("out", out != nil), ("statement", statement != nil), ("no-pdf", noPdf)]
    }

    func validate() throws {
        if report != nil, out == nil { throw ValidationError("--report makes a folder; name it with --out.") }
        if report == nil, let lone = given.first(where: \.isGiven) {
            throw ValidationError("--\(lone.name) goes with --report; add it, or leave --\(lone.name) out.")
        }
    }
}
