import ArgumentParser

/// What one call of `zones` asks. Each question takes some of the options; what it has no use for is refused and not ignored
/// in silence.
enum ZoneQuestion: String {
    case concentrations = "the list of concentrations"
    case hotSpots = "--hot-spots"
    case density = "--density"
    case proposal = "--propose"
    case audit = "--audit"
    case evaluation = "--evaluate"
    case clocks = "--clocks"
    case report = "--report"

    /// The options beside those of every question: --kind, --count, --status and --authority.
    private var takes: Set<String> {
        switch self {
        case .concentrations: ["eps", "min"]
        case .hotSpots:
            ["of", "per-resident", "weights", "permutations", "fdr", "seed", "draw", "as-at", "store", "restricted"]
        case .density: ["draw", "as-at", "store", "after-midnight"]
        case .proposal: ["by", "rules", "most", "eps", "min", "seed", "draw", "as-at", "store", "after-midnight", "restricted"]
        case .audit: Self.ofAnOutline.union(Self.ofAnAudit).union(["draw"])
        case .evaluation: ["adopted", "types", "comparator", "seed", "draw", "restricted", "name-column", "crs", "layer-name"]
        case .clocks: ["policy-published", "as-at"]
        case .report: Self.ofAnOutline.union(Self.ofAnAudit).union(["report", "out", "statement", "no-pdf"])
        }
    }

    private static let ofAnOutline: Set<String> = ["as-at", "after-midnight", "restricted", "name-column", "crs", "layer-name"]
    private static let ofAnAudit: Set<String> = ["seed", "ring", "stretch", "matches", "types", "headline", "most-failures"]

    /// - Parameter given: the options of the command line, by name.
    /// - Throws: `ValidationError`.
    func refuse(_ given: [(name: String, isGiven: Bool)]) throws {
        if let foreign = given.first(where: { $0.isGiven && !takes.contains($0.name) }) {
            throw ValidationError("--\(foreign.name) does not go with \(rawValue); leave one of them out.")
        }
    }
}
