import ArgumentParser
import Workbench

/// What one call of `measure` asks. Each question takes some of the options; what it has no use for is refused and not
/// ignored in silence.
enum MeasureQuestion: String {
    case areas = "outlets by area"
    case areaAccess = "the access of areas"
    case postcodes = "outlets from postcodes"
    case walking = "--walking"
    case place = "--at"
    case hours = "--hours"
    case inequality = "--inequality"
    case factors = "--factors"
    case crime = "--layer crime"

    /// The options beside those of every question: --kind, --count, --status, --authority and --as-at.
    private var takes: Set<String> {
        switch self {
        case .areas: ["level", "area", "year", "within", "since", "store"]
        case .areaAccess: ["level", "access", "radius", "nearest", "catchment", "year", "store"]
        case .postcodes: ["level", "access", "radius", "nearest", "catchment", "store"]
        case .walking: ["level", "walking", "at", "radius", "nearest", "store"]
        case .place: ["at", "radius", "nearest", "catchment"]
        case .hours: ["hours", "at", "radius", "weekday", "time", "chart"]
        case .inequality: ["inequality", "store"]
        case .factors: ["factors", "area", "at", "composite", "weights", "allow-overlap", "rules", "show", "restricted", "store"]
        case .crime: ["level", "layer"]
        }
    }

    /// - Parameter given: the options of the command line, by name.
    /// - Throws: `ValidationError`.
    func refuse(_ given: [(name: String, isGiven: Bool)]) throws {
        if let foreign = given.first(where: { $0.isGiven && !takes.contains($0.name) }) {
            throw ValidationError("--\(foreign.name) does not go with \(rawValue); leave one of them out.")
        }
    }
}
