public import ArgumentParser
import Foundation
import Workbench
public import Zones

extension ProposalWay: ExpressibleByArgument {}

/// Candidate areas, and how they are looked for.
struct ProposalArguments: ParsableArguments {
    @Flag(help: "Candidate areas of one authority, ranked: places to look at.") var propose = false
    @Option(help: "With --propose: hot-spots, concentrations or thresholds; may be repeated; the first two unless given.")
    var by: [ProposalWay] = []
    @Option(help: "With --propose: a YAML file with thresholds of your own, whose LSOAs are candidates too.") var rules: URL?
    @Option(help: "With --propose: how many candidates are kept; 10 unless given.") var most: Int?

    func options(_ concentrating: ConcentrationArguments) -> ProposalOptions {
        var options = ProposalOptions()
        if !by.isEmpty { options.ways = ProposalWay.allCases.filter(by.contains) }
        if by.isEmpty, rules != nil { options.ways = ProposalWay.allCases }
        options.rules = rules
        options.most = most ?? 10
        options.settings = concentrating.settings
        return options
    }

    var given: [(name: String, isGiven: Bool)] {
        [("by", !by.isEmpty), ("rules", rules != nil), ("most", most != nil)]
    }

    func validate() throws {
        if by.contains(.thresholds), rules == nil {
            throw ValidationError("--by thresholds looks for LSOAs that meet rules of your own; give the file of rules with --rules.")
        }
        if !by.isEmpty, !by.contains(.thresholds), rules != nil {
            throw ValidationError("--rules goes with --by thresholds; add it, or leave --rules out.")
        }
        if let most, !(1...1_000).contains(most) { throw ValidationError("--most must be 1 to 1000.") }
    }
}
