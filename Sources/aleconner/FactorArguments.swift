import ArgumentParser
import Foundation
import Measures
import Workbench

/// The factor table and what may be asked of it.
struct FactorArguments: ParsableArguments {
    @Flag(help: "Risk factors by LSOA: deprivation, recorded crime, health, young people, places, licensed density.")
    var factors = false

    @Option(help: "With --factors: z (standard scores) or rank, added up; relative within this area only.")
    var composite: Composite.Method?

    @Option(help: "With --composite: factors and weights, such as crime_all=1,imd_rank=2.") var weights: String?
    @Flag(help: "With --composite: count twice what two factors have in common.") var allowOverlap = false
    @Option(help: "With --factors: a YAML file with thresholds of your own (see the README).") var rules: URL?
    @Option(help: "With --factors: the factors to show as columns, separated by commas, or all.") var show: String?
    @Flag(help: "With --factors: bring in incident extracts, under the terms on which they were shared.") var restricted = false

    var options: FactorOptions {
        var options = FactorOptions()
        options.composite = composite
        options.weights = weights
        options.allowsOverlap = allowOverlap
        options.rules = rules
        options.shown = show
        options.isRestricted = restricted
        return options
    }

    func validate() throws {
        if !factors, composite != nil || rules != nil || show != nil || restricted {
            throw ValidationError("--composite, --rules, --show and --restricted go with --factors; add it, or leave them out.")
        }
        if composite == nil, weights != nil || allowOverlap {
            throw ValidationError("--weights and --allow-overlap go with --composite; add it, or leave them out.")
        }
    }
}
