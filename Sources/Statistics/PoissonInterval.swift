/// How the limits of a Poisson count were found.
public enum IntervalMethod: String, Codable, Sendable {
    /// Byar's approximation.
    case byar
    /// The exact limits, from the chi-squared distribution (Garwood).
    case exact
}

/// Two-sided confidence limits of the mean of a Poisson count, in events.
///
/// For a negative count, which no register can give, the limits are not a number.
/// Source: PHE/OHID, "Technical guide: confidence intervals" (2018).
public struct PoissonInterval: Hashable, Codable, Sendable {
    public let lower: Double
    public let upper: Double
    public let method: IntervalMethod

    /// From this many events OHID takes Byar's method to be good enough.
    public static let fewestEventsForByar = 10

    /// Byar from 10 events, exact Poisson below.
    public static func recommended(count: Int, level: ConfidenceLevel = .ninetyFive) -> PoissonInterval {
        count >= fewestEventsForByar ? byar(count: count, level: level) : exact(count: count, level: level)
    }

    /// Byar's limits. The lower one is 0 at no events, and kept as the formula gives it otherwise: just below 0
    /// for one event at 99.8 %.
    public static func byar(count: Int, level: ConfidenceLevel = .ninetyFive) -> PoissonInterval {
        let events = Double(count)
        return PoissonInterval(
            lower: count == 0 ? 0 : byarLimit(events, deviate: -level.z),
            upper: count < 0 ? .nan : byarLimit(events + 1, deviate: level.z),
            method: .byar)
    }

    /// The exact limits: lower chi²(alpha/2; 2O)/2, 0 at no events; upper chi²(1 - alpha/2; 2O + 2)/2.
    public static func exact(count: Int, level: ConfidenceLevel = .ninetyFive) -> PoissonInterval {
        guard count >= 0 else { return PoissonInterval(lower: .nan, upper: .nan, method: .exact) }
        let events = Double(count)
        // Half a chi-squared variable of 2k degrees of freedom is a gamma variable of shape k.
        return PoissonInterval(
            lower: count == 0 ? 0 : IncompleteGamma.quantile(.lower, level.alpha / 2, shape: events),
            upper: IncompleteGamma.quantile(.upper, level.alpha / 2, shape: events + 1),
            method: .exact)
    }

    private static func byarLimit(_ events: Double, deviate: Double) -> Double {
        let base = 1 - 1 / (9 * events) + deviate / (3 * events.squareRoot())
        return events * base * base * base
    }
}
