internal import Measures
internal import Statistics

/// A figure with everything that must stand beside it.
struct InequalityFigure: Encodable, Sendable {
    @ExplicitNull var value: Double?
    /// 95%.
    @ExplicitNull var lower: Double?
    @ExplicitNull var upper: Double?
    /// Groups that it was made from.
    let n: Int
    /// "deciles" or "areas".
    let of: String
    let unit: String
    /// Of one of `methods`.
    let method: String
    let denominators: [String]
    let sources: [String]
    let warnings: [String]

    init(
        _ limits: (value: Double?, lower: Double?, upper: Double?), n: Int, of: String, _ method: MethodReport,
        note: String? = nil
    ) {
        value = limits.value
        lower = limits.lower
        upper = limits.upper
        self.n = n
        self.of = of
        unit = method.unit
        self.method = method.id
        denominators = method.denominators
        sources = method.sources
        warnings = (note.map { [$0] } ?? []) + method.warnings
    }
}

/// Inequality of outlets over deprivation.
public struct InequalityReport: Report {
    struct Figures: Encodable, Sendable {
        let sii: InequalityFigure
        let rii: InequalityFigure
        let concentrationIndex: InequalityFigure
    }

    /// A second reading of the same counts.
    struct Reading: Encodable, Sendable {
        /// "line over areas", "Poisson regression over deciles".
        let reading: String
        /// Null for Poisson regression, whose line is curved.
        @ExplicitNull var sii: InequalityFigure?
        let rii: InequalityFigure
        /// Deviance over degrees of freedom, for Poisson regression: about 1 where outlets are independent of each other.
        @ExplicitNull var dispersion: Double?
    }

    struct Regression: Encodable, Sendable {
        let sentence: String
        let intercept: Double
        let slope: Double
        @ExplicitNull var slopeStandardError: Double?
        @ExplicitNull var degreesOfFreedom: Int?
        /// Of a slope at least as steep where there is none.
        @ExplicitNull var slopeProbability: Double?
        /// Weighted by residents.
        let meanRate: Double
        /// The index of the same name that divides the slope index by the mean rate.
        @ExplicitNull var slopeOverMean: Double?
    }

    struct Decile: Encodable, Sendable {
        let decile: Int
        let areas: Int
        let outlets: Int
        let residents: Int
        let shareOfResidents: Double
        let ridit: Double
        let per10000: Double
        let lower: Double
        let upper: Double
        let interval: String
        /// On the line; null where there is none.
        @ExplicitNull var fitted: Double?
    }

    struct Point: Encodable, Sendable {
        @ExplicitNull var area: String?
        @ExplicitNull var rank: Int?
        let shareOfResidents: Double
        let shareOfOutlets: Double
    }

    let inequality: Figures
    let main: String
    let secondReadings: [Reading]
    /// Null where there is no line over deciles.
    @ExplicitNull var regression: Regression?
    let deciles: [Decile]
    let curve: [Point]
    let areas: Int
    let outlets: Int
    let residents: Int
    let rule: String
    let kind: String
    let meaning: String
    let methods: [MethodReport]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    /// The layer made of it; null where none was stored.
    @ExplicitNull var stored: StoredReport?
    let storing: String?
    let coordinateOperation: OperationReport
    let inputs: [InputReport]

    private enum CodingKeys: String, CodingKey {
        case inequality, main, secondReadings, regression, deciles, curve, areas, outlets, residents, rule, kind, meaning, methods,
            warnings, notCounted, decisions, stored, coordinateOperation, inputs
    }

    static let main =
        "The main reading is the line over deciles: it rests on the rates that the table shows, each of several areas. The others "
        + "are there to tell whether another definition would say something else."
    static let meaning =
        "These figures are of areas, not of people (ecological): they say where outlets are, in deprived areas or others, and "
        + "nothing of who drinks or of cause. Decile 1 is most deprived, by the national ranks."
}
