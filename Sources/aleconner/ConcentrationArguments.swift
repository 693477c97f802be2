import ArgumentParser
import Zones

/// How concentrations are looked for.
struct ConcentrationArguments: ParsableArguments {
    @Option(help: "Metres between neighbours; 150 unless given.") var eps: Double?
    @Option(name: .customLong("min"), help: "Premises within that distance, itself included, that make a core; 5 unless given.")
    var minimum: Int?

    var settings: Concentration.Settings { Concentration.Settings(reach: eps ?? 150, minimum: minimum ?? 5) }
    var given: [(name: String, isGiven: Bool)] { [("eps", eps != nil), ("min", minimum != nil)] }

    func validate() throws {
        if let eps {
            guard eps.isFinite, eps > 0, eps <= 100_000 else {
                throw ValidationError("--eps must be a number of metres above 0 and at most 100000.")
            }
        }
        if let minimum, minimum < 2 { throw ValidationError("--min must be at least 2.") }
    }
}
