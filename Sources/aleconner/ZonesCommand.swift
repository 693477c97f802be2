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
    @OptionGroup var spotting: HotSpotArguments
    @OptionGroup var thickness: DensityArguments
    @OptionGroup var proposing: ProposalArguments
    @OptionGroup var auditing: AuditArguments
    @OptionGroup var evaluating: EvaluationArguments
    @OptionGroup var timing: ClockArguments
    @OptionGroup var reporting: ReportArguments
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
        case .audit:
            output.run {
                try $0.audit(workspace, outline: auditing.audit ?? "", settings: auditSettings, options: options)
            }
        case .report:
            guard let report = reporting.options(auditSettings) else { return }
            output.run { try $0.impactReport(workspace, outline: reporting.report ?? "", options: options, report: report) }
        case .density: output.run { try $0.zoneDensity(workspace, density: thickness.options, options: options) }
        case .hotSpots: output.run { try $0.hotSpots(workspace, asked: spotting.settings, options: options) }
        case .evaluation: output.run { try $0.evaluate(workspace, evaluating.options(types: shared.typeWords), options: options) }
        case .clocks: output.run { try $0.clocks(workspace, policy: timing.policyPublished, options: options) }
        }
    }

    private var auditSettings: AuditSettings {
        var settings = auditing.settings(types: shared.typeWords)
        settings.seed = shared.options.seed
        return settings
    }

    private var options: ZoneOptions {
        var options = shared.options
        options.rule = counting.rule(of: which.kind)
        options.authority = authority
        options.storing = keeping.storing
        return options
    }

    /// Those asked, in the order of the help.
    private var asked: [ZoneQuestion] {
        [
            (ZoneQuestion.hotSpots, spotting.hotSpots), (.density, thickness.density), (.proposal, proposing.propose),
            (.audit, auditing.audit != nil), (.evaluation, evaluating.evaluate != nil), (.clocks, timing.clocks),
            (.report, reporting.report != nil),
        ].filter(\.1).map(\.0)
    }

    private var question: ZoneQuestion { asked.first ?? .concentrations }

    func validate() throws {
        if asked.count > 1 {
            throw ValidationError(
                "One question a call: \(asked.map(\.rawValue).joined(separator: " and ")) are \(asked.count); leave all but one out.")
        }
        try question.refuse(
            concentrating.given + spotting.given + proposing.given + auditing.given + evaluating.given + timing.given + reporting.given
                + shared.given
                + [("store", keeping.store != nil)])
    }
}
