import ArgumentParser
import Foundation
import Workbench
import Zones

struct ZonesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zones",
        abstract: "Concentrations of licensed premises; not evidence of cumulative impact.")

    @Argument(help: "The workspace.") var workspace: URL
    @OptionGroup var which: KindOption
    @OptionGroup var counting: CountingOptions
    @Option(help: "One authority only, by name or code.") var authority: String?
    @Option(help: "Metres between neighbours.") var eps = 150.0
    @Option(name: .customLong("min"), help: "Premises within that distance, itself included, that make a core.")
    var minimum = 5
    @OptionGroup var output: OutputOptions

    func run() {
        output.run {
            try $0.zones(
                workspace, rule: counting.rule(of: which.kind), settings: Concentration.Settings(reach: eps, minimum: minimum),
                authority: authority)
        }
    }

    func validate() throws {
        guard eps.isFinite, eps > 0, eps <= 100_000 else {
            throw ValidationError("--eps must be a number of metres above 0 and at most 100000.")
        }
        guard minimum >= 2 else { throw ValidationError("--min must be at least 2.") }
    }
}
