public import ArgumentParser
import Foundation
import Licensing
import Workbench
public import Zones

/// What changed in an adopted area.
struct EvaluationArguments: ParsableArguments {
    @Option(help: "What changed inside an outline since its adoption, over a comparator.") var evaluate: String?
    @Option(help: "With --evaluate: the day of adoption, such as 2023-04-01; a published area has its own.") var adopted: CalendarDate?
    @Option(help: "With --evaluate: rest (of the district, unless given) or matched (areas of a like level before).")
    var comparator: ComparatorAreas.Kind?

    func options(types: [String]) -> EvaluationOptions {
        var options = EvaluationOptions(outline: evaluate ?? "")
        options.adopted = adopted
        options.types = types
        options.comparator = comparator ?? .rest
        return options
    }

    var given: [(name: String, isGiven: Bool)] { [("adopted", adopted != nil), ("comparator", comparator != nil)] }
}

extension ComparatorAreas.Kind: ExpressibleByArgument {}
