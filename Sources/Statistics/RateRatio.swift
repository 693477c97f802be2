import Foundation

/// How the limits of a rate ratio were found.
public enum RateRatioMethod: String, Codable, Sendable {
    /// Normal limits of the logarithm of the ratio.
    case logarithmic
    /// Exact limits on a given total of events, from Clopper and Pearson's for the share of the first group.
    case exactConditional
}

/// The rate of one group over the rate of another, with two-sided limits.
public struct RateRatio: Hashable, Codable, Sendable {
    /// Nil where the second group has no events.
    public let value: Double?
    /// 0 or above.
    public let lower: Double
    /// Nil where the second group has no events: there is no upper limit.
    public let upper: Double?
    public let method: RateRatioMethod
    public let level: ConfidenceLevel

    /// From this many events in both groups the normal limits are taken.
    public static let fewestEventsForLogarithm = 10

    /// The rate `a` / `pa` over the rate `b` / `pb`.
    ///
    /// Nil where a rate is undefined (a population of 0 or less or not finite, a negative count), or where
    /// logarithmic limits are asked for and a group has no events.
    /// - Parameter method: nil for logarithmic limits from 10 events in both groups and exact ones below.
    public init?(
        _ a: Int, _ pa: Double, _ b: Int, _ pb: Double, level: ConfidenceLevel = .ninetyFive,
        method: RateRatioMethod? = nil
    ) {
        guard a >= 0, b >= 0, pa > 0, pb > 0, pa.isFinite, pb.isFinite else { return nil }
        let chosen = method ?? (min(a, b) >= Self.fewestEventsForLogarithm ? .logarithmic : .exactConditional)
        let first = Double(a)
        let second = Double(b)
        let value = b == 0 ? nil : (first / pa) / (second / pb)
        switch chosen {
        case .logarithmic:
            guard let value, a > 0 else { return nil }
            let reach = level.z * (1 / first + 1 / second).squareRoot()
            self.lower = value * exp(-reach)
            self.upper = value * exp(reach)
        case .exactConditional:
            let tail = level.alpha / 2
            let scale = pb / pa
            self.lower = a == 0 ? 0 : scale * IncompleteBeta.oddsQuantile(.lower, tail, first, second + 1)
            self.upper = b == 0 ? nil : scale * IncompleteBeta.oddsQuantile(.upper, tail, first + 1, second)
        }
        self.value = value
        self.method = chosen
        self.level = level
    }
}
