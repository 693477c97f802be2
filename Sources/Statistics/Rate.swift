/// Events per so many people, with the limits of the Poisson interval of the events.
public struct Rate: Hashable, Codable, Sendable {
    public let events: Int
    public let population: Double
    /// How many people the rate is for; 10,000 unless told otherwise.
    public let per: Double
    /// Events per `per` people.
    public let value: Double
    public let lower: Double
    public let upper: Double
    public let method: IntervalMethod
    public let level: ConfidenceLevel

    /// Nil where the rate is undefined: a population of 0 or less or not finite, a negative count,
    /// or `per` not above 0.
    ///
    /// - Parameter method: nil for OHID's practice, Byar from 10 events and exact Poisson below.
    public init?(
        events: Int, population: Double, per: Double = 10_000, level: ConfidenceLevel = .ninetyFive,
        method: IntervalMethod? = nil
    ) {
        guard events >= 0, population > 0, population.isFinite, per > 0, per.isFinite else { return nil }
        let interval =
            switch method {
            case .byar: PoissonInterval.byar(count: events, level: level)
            case .exact: PoissonInterval.exact(count: events, level: level)
            case nil: PoissonInterval.recommended(count: events, level: level)
            }
        let factor = per / population
        self.events = events
        self.population = population
        self.per = per
        self.value = Double(events) * factor
        self.lower = interval.lower * factor
        self.upper = interval.upper * factor
        self.method = interval.method
        self.level = level
    }
}
