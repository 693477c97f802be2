public import ArgumentParser
public import Measures
import Workbench

extension SpatialWeights: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// Hot spots and what may be asked of them.
struct HotSpotArguments: ParsableArguments {
    @Flag(help: "Hot and cold spots by LSOA: Gi* of Getis and Ord, local Moran, and Moran's I of the whole map.")
    var hotSpots = false

    @Option(
        name: .customLong("of"),
        help: ArgumentHelp(
            "With --hot-spots: outlets (their count, the default), rate (per 10,000 residents), crime, or a type of recorded crime; "
                + "give it again for several types. With --restricted, one kind of a partner's incidents.", valueName: "what"))
    var subjects: [String] = []

    @Flag(help: "With --of crime or a type: per 1,000 residents.") var perResident = false

    @Option(
        help: """
            With --hot-spots: queen (areas that touch, the default, so that every area has neighbours), band:METRES between \
            centroids, or nearest:K.
            """)
    var weights: SpatialWeights?

    @Option(help: "With --hot-spots: conditional permutations, 9999 unless given; 0 for the normal approximation alone.")
    var permutations: Int?

    @Option(help: "With --hot-spots: the share of false discoveries, 0.05 unless given.") var fdr: Double?

    var settings: HotSpotOptions {
        var settings = HotSpotOptions()
        if !subjects.isEmpty { settings.of = subjects }
        settings.isPerResident = perResident
        settings.weights = weights ?? .queen()
        settings.permutations = permutations ?? 9_999
        settings.level = fdr ?? 0.05
        return settings
    }

    var given: [(name: String, isGiven: Bool)] {
        [
            ("of", !subjects.isEmpty), ("per-resident", perResident), ("weights", weights != nil),
            ("permutations", permutations != nil), ("fdr", fdr != nil),
        ]
    }

    func validate() throws {
        if let permutations, permutations != 0, !(99...999_999).contains(permutations) {
            throw ValidationError("--permutations must be 0, or from 99 to 999999.")
        }
        if let fdr {
            guard fdr > 0, fdr < 1 else { throw ValidationError("--fdr must be a share above 0 and below 1, such as 0.05.") }
        }
    }
}
