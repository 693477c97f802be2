import Foundation

/// The rate of one group over the rate of another where counts vary more than Poisson counts do.
///
/// Quasi-Poisson: the variance is `dispersion` times the mean. From 10 events in both groups, and where φ is above 1 from φ
/// events in both, the limits are those of the logarithm, value exp(±t √(φ (1/a + 1/b))), t of Student with the dispersion's
/// degrees of freedom. Below, the exact limits on a given total (Clopper and Pearson), of the counts divided by φ and at the
/// tail of that t: with φ = 1 they are `RateRatio`'s. Source: P. McCullagh and J. Nelder, Generalized Linear Models (1989), sections 4.5 and 6.2.
public struct OverdispersedRatio: Hashable, Sendable {
    public enum Method: String, Codable, Hashable, Sendable {
        case logarithmic = "quasi-Poisson, logarithm of the ratio"
        case exact = "exact on the total of events"
        case scaledExact = "exact on the total of events divided by the dispersion"
    }

    /// Nil where the second group has no events.
    public let value: Double?
    public let lower: Double
    /// Nil where the second group has no events: there is no upper limit.
    public let upper: Double?
    /// 1 or above.
    public let dispersion: Double
    public let degreesOfFreedom: Int
    public let method: Method
    public let level: ConfidenceLevel

    /// The rate `a` / `pa` over the rate `b` / `pb`.
    ///
    /// Nil where a rate is undefined: a population of 0 or less or not finite, a negative count.
    /// - Parameters:
    ///   - dispersion: nil where it is not known, or 1 and below: taken as Poisson, with the normal distribution.
    ///   - degreesOfFreedom: of the dispersion; below 1 the normal distribution is taken.
    public init?(
        _ a: Int, _ pa: Double, _ b: Int, _ pb: Double, dispersion: Double?, degreesOfFreedom: Int,
        level: ConfidenceLevel = .ninetyFive
    ) {
        guard a >= 0, b >= 0, pa > 0, pb > 0, pa.isFinite, pb.isFinite else { return nil }
        let phi = max(1, dispersion ?? 1)
        let deviate =
            dispersion == nil || degreesOfFreedom < 1
            ? level.z : StudentT.deviate(alpha: level.alpha, degreesOfFreedom: degreesOfFreedom) ?? level.z
        let first = Double(a)
        let second = Double(b)
        let value = b == 0 ? nil : (first / pa) / (second / pb)
        // Few events that vary much still bear a logarithm, as long as they are worth one Poisson event each.
        let isEnough = min(a, b) >= RateRatio.fewestEventsForLogarithm || (phi > 1 && Double(min(a, b)) >= phi)
        if isEnough, let value {
            let reach = deviate * (phi * (1 / first + 1 / second)).squareRoot()
            lower = value * exp(-reach)
            upper = value * exp(reach)
            method = .logarithmic
        } else {
            let tail = phi > 1 ? normalCumulative(-deviate) : level.alpha / 2
            let scale = pb / pa
            lower = a == 0 ? 0 : scale * IncompleteBeta.oddsQuantile(.lower, tail, first / phi, second / phi + 1)
            upper = b == 0 ? nil : scale * IncompleteBeta.oddsQuantile(.upper, tail, first / phi + 1, second / phi)
            method = phi > 1 ? .scaledExact : .exact
        }
        self.value = value
        self.dispersion = phi
        self.degreesOfFreedom = degreesOfFreedom
        self.level = level
    }
}
