import ArgumentParser
import Foundation
import Workbench
import Zones

struct ZonesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zones",
        abstract: "Concentrations, hot spots, candidate areas; audits and evaluates an outline; the clocks.",
        usage: "aleconner zones <workspace> [<options>]",
        discussion: """
            Without options: concentrations of licensed premises, which are not evidence of cumulative impact. One question a \
            call: --hot-spots, --density, --propose, --audit OUTLINE, --evaluate OUTLINE, --clocks or --report OUTLINE. An \
            OUTLINE is a file with one polygon, the name of a published area, or a candidate that --propose found. The program \
            shows what the evidence of an area is and what speaks against it; whether it justifies a cumulative impact \
            assessment is for the authority.
            """)

    @Argument(help: "The workspace.") var workspace: URL
    @OptionGroup var which: KindOption
    @OptionGroup var counting: CountingOptions
    @Option(help: "One authority only, by name or code.") var authority: String?
    @OptionGroup var concentrating: ConcentrationArguments
    @OptionGroup var proposing: ProposalArguments
    @OptionGroup var shared: ZoneArguments
    @OptionGroup var keeping: StoringOptions
    @OptionGroup var output: OutputOptions

    func run() {
        switch question {
        case .concentrations:
            output.run {
                try $0.zones(
                    workspace, rule: counting.rule(of: which.kind), settings: concentrating.settings, authority: authority)
            }
        case .proposal:
            output.run { try $0.propose(workspace, options: options, proposal: proposing.options(concentrating)) }
        case .hotSpots, .density, .audit, .evaluation, .clocks, .report: break
        }
    }

    private var options: ZoneOptions {
        var options = shared.options
        options.rule = counting.rule(of: which.kind)
        options.authority = authority
        options.storing = keeping.storing
        return options
    }

    private var question: ZoneQuestion {
        if proposing.propose { return .proposal }
        return .concentrations
    }

    func validate() throws {
        try question.refuse(concentrating.given + proposing.given + shared.given + [("store", keeping.store != nil)])
    }
}
