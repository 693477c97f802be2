public import ArgumentParser
import Foundation
import Licensing
import Workbench
public import Zones

/// What changed in an adopted area.
struct EvaluationArguments: ParsableArguments {
    @Option(help: "What changed inside an outline since its adoption, over a comparator.") var evaluate: String?
    @Option(help: "With --evaluate: the day of adoption, such as 2023-04-01; a published area has its own.") var adopted: CalendarDate?
    @Option(help: "With --evaluate: only crimes of these types, with commas between.") var types: String?
    @Option(help: "With --evaluate: rest (of the district, unless given) or matched (areas of a like level before).")
    var comparator: ComparatorAreas.Kind?

    var options: EvaluationOptions {
        var options = EvaluationOptions(outline: evaluate ?? "")
        options.adopted = adopted
        options.types = words
        options.comparator = comparator ?? .rest
        return options
    }

    private var words: [String] {
        (types ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    func validate() throws {
        guard evaluate == nil else {
            if types != nil, words.isEmpty { throw ValidationError("--types needs at least one type of crime; leave it out for all.") }
            return
        }
        for (name, isGiven) in [("adopted", adopted != nil), ("types", types != nil), ("comparator", comparator != nil)] where isGiven {
            throw ValidationError("--\(name) goes with --evaluate; add it, or leave it out.")
        }
    }
}

extension ComparatorAreas.Kind: ExpressibleByArgument {}
