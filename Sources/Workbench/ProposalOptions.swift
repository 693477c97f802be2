public import Foundation
public import Zones

/// What `zones --propose` is asked with, beside what every question of `zones` is.
public struct ProposalOptions: Sendable {
    /// In the order of `ProposalWay.allCases`, each once.
    public var ways: [ProposalWay] = [.hotSpots, .concentrations]
    /// A YAML file with thresholds, for the way of that name.
    public var rules: URL?
    /// How many candidates are kept, at least 1.
    public var most = 10
    public var settings = Concentration.Settings()

    public init() {}

    /// As words of the command line.
    func asked(_ options: ZoneOptions) -> String {
        var words = ["--propose"] + ways.flatMap { ["--by", $0.rawValue] }
        let usual = Concentration.Settings()
        if settings.reach != usual.reach { words += ["--eps", AccessBasis.metres(settings.reach)] }
        if settings.minimum != usual.minimum { words += ["--min", "\(settings.minimum)"] }
        if let rules { words += ["--rules", rules.lastPathComponent] }
        if options.seed != 1 { words += ["--seed", "\(options.seed)"] }
        return options.asked(words + ["--most", "\(most)"])
    }
}
