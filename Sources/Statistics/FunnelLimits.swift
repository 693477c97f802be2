import Foundation

/// Control limits of a funnel plot: how far from what is expected a count may lie by chance alone.
///
/// The exact Poisson limits of OHID's funnel plots (PHEindicatormethods, `calculate_funnel_limits`): the upper one is the
/// count s of which P(X >= s) is alpha / 2 where X has the expected mean E, the lower one that of which P(X <= s) is
/// alpha / 2. Between whole numbers both are continued by the incomplete gamma function: P(s, E) and Q(s + 1, E). So a
/// count lies above the upper limit where, and only where, its own exact lower confidence limit lies above E.
public struct FunnelLimits: Hashable, Codable, Sendable {
    /// Where a count stands to the limits.
    public enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
        case below998 = "below 99.8%"
        case below95 = "below 95%"
        case within
        case above95 = "above 95%"
        case above998 = "above 99.8%"
    }

    /// Events, above 0.
    public let expected: Double
    /// Events; 0 where not even no event at all would be too few.
    public let lower95: Double
    public let upper95: Double
    public let lower998: Double
    public let upper998: Double

    /// Nil where the expected number of events is not above 0, or not finite.
    public init?(expected: Double) {
        guard expected > 0, expected.isFinite else { return nil }
        self.expected = expected
        lower95 = Self.lower(expected, tail: ConfidenceLevel.ninetyFive.alpha / 2)
        upper95 = Self.upper(expected, tail: ConfidenceLevel.ninetyFive.alpha / 2)
        lower998 = Self.lower(expected, tail: ConfidenceLevel.ninetyNinePointEight.alpha / 2)
        upper998 = Self.upper(expected, tail: ConfidenceLevel.ninetyNinePointEight.alpha / 2)
    }

    /// A count on a limit is within it.
    public func standing(of events: Int) -> Standing {
        let count = Double(events)
        if count > upper998 { return .above998 }
        if count > upper95 { return .above95 }
        if count < lower998 { return .below998 }
        if count < lower95 { return .below95 }
        return .within
    }

    /// The upper limit at any level, one-sided: 97.5 gives the upper 95% limit, 99.9 the upper 99.8% limit. 0 where nothing is
    /// expected. - Parameter percent: above 50 and below 100.
    public static func upperLimit(expected: Double, percent: Double) -> Double {
        guard expected > 0, expected.isFinite, percent > 50, percent < 100 else { return 0 }
        return upper(expected, tail: 1 - percent / 100)
    }

    /// P(s, E) falls as s grows, from 1 at nought.
    private static func upper(_ expected: Double, tail: Double) -> Double {
        root(near: expected, valueAtNought: -log(tail)) { log(IncompleteGamma.lower(shape: $0, at: expected)) - log(tail) }
    }

    /// Q(s + 1, E) grows with s, from exp(-E) at nought.
    private static func lower(_ expected: Double, tail: Double) -> Double {
        let atNought = log(tail) + expected
        guard atNought > 0 else { return 0 }
        return root(near: expected, valueAtNought: atNought) {
            log(tail) - log(IncompleteGamma.upper(shape: $0 + 1, at: expected))
        }
    }

    /// Where a falling function that is above 0 at nought crosses it: secant steps within a bracket, halving where a step
    /// would leave it (the Illinois rule), until the bracket is narrower than rounding.
    private static func root(near start: Double, valueAtNought: Double, _ value: (Double) -> Double) -> Double {
        var low = 0.0
        var atLow = valueAtNought
        var high = start + 1
        var atHigh = value(high)
        while atHigh > 0 {
            (low, atLow) = (high, atHigh)
            high += 4 * (start.squareRoot() + 1)
            atHigh = value(high)
        }
        var kept = 0
        for _ in 0..<200 where high - low > 4 * high.ulp {
            let secant = high - atHigh * (high - low) / (atHigh - atLow)
            let place = secant.isFinite && secant > low && secant < high ? secant : low + (high - low) / 2
            let here = value(place)
            if here == 0 { return place }
            if here > 0 {
                (low, atLow) = (place, here)
                if kept > 0 { atHigh /= 2 }
                kept = 1
            } else {
                (high, atHigh) = (place, here)
                if kept < 0 { atLow /= 2 }
                kept = -1
            }
            if abs(here) < 1e-14 { return place }
        }
        return low + (high - low) / 2
    }
}
