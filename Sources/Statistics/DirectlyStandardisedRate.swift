/// The rate that a population would have if its make-up were the standard's: each stratum's rate weighted by the standard
/// population of that stratum.
///
/// Limits by Dobson's method: those of the total of events, Byar's or exact, moved and scaled to the standardised rate.
/// Below 10 events there are none (OHID's practice). Sources: A. J. Dobson and others, Statistics in Medicine 10 (1991)
/// 457-462; PHE/OHID, "Technical guide: confidence intervals" (2018).
public struct DirectlyStandardisedRate: Hashable, Codable, Sendable {
    public struct Stratum: Hashable, Sendable {
        public let events: Int
        /// People in the stratum of the population measured.
        public let population: Double
        /// People in the stratum of the standard population.
        public let standard: Double

        public init(events: Int, population: Double, standard: Double) {
            self.events = events
            self.population = population
            self.standard = standard
        }
    }

    /// Below so many events the limits are not given.
    public static let fewestEvents = 10

    public let events: Int
    /// How many people the rate is for.
    public let per: Double
    /// Events per `per` people.
    public let value: Double
    /// In the square of the rate's unit.
    public let variance: Double
    /// Nil below 10 events.
    public let lower: Double?
    public let upper: Double?
    /// Of the limits of the total of events.
    public let method: IntervalMethod
    public let level: ConfidenceLevel

    /// Nil where the rate is undefined: no stratum, a negative count, a population that is not above 0 or not finite, a
    /// standard that is negative or sums to 0, or `per` not above 0.
    public init?(
        _ strata: [Stratum], per: Double = 100_000, level: ConfidenceLevel = .ninetyFive, method: IntervalMethod = .byar
    ) {
        let weight = strata.reduce(0) { $0 + $1.standard }
        guard weight > 0, weight.isFinite, per > 0, per.isFinite,
            strata.allSatisfy({ $0.events >= 0 && $0.population > 0 && $0.population.isFinite && $0.standard >= 0 })
        else { return nil }
        let total = strata.reduce(0) { $0 + $1.events }
        let rate = strata.reduce(0) { $0 + $1.standard * Double($1.events) / $1.population } / weight
        let variance =
            strata.reduce(0) {
                $0 + $1.standard * $1.standard * Double($1.events) / ($1.population * $1.population)
            } / (weight * weight)
        events = total
        self.per = per
        value = rate * per
        self.variance = variance * per * per
        self.method = method
        self.level = level
        guard total >= Self.fewestEvents else {
            lower = nil
            upper = nil
            return
        }
        let limits =
            switch method {
            case .byar: PoissonInterval.byar(count: total, level: level)
            case .exact: PoissonInterval.exact(count: total, level: level)
            }
        let scale = (variance / Double(total)).squareRoot()
        lower = (rate + scale * (limits.lower - Double(total))) * per
        upper = (rate + scale * (limits.upper - Double(total))) * per
    }
}
