import Foundation

/// The probability that a standard normal variable is at most `z`, 0...1; full relative accuracy in the lower tail.
public func normalCumulative(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.0.squareRoot())
}

/// The standard normal deviate below which lies probability `p`.
/// Minus or plus infinity at 0 and 1; not a number outside 0...1.
public func normalQuantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 0 { return -.infinity }
    if p == 1 { return .infinity }
    if p == 0.5 { return 0 }
    if p > 0.5 { return -normalQuantile(1 - p) }
    // The tail below -t is at most exp(-t²/2)/2, so this start is left of the root.
    let start = -(-2 * log(p)).squareRoot()
    return logConcaveQuantile(logProbability: log(p), tail: .lower, start: start) { z in
        LogTail(logProbability: log(normalCumulative(z)), logDensity: -z * z / 2 - 0.5 * log(2 * Double.pi))
    }
}

/// The probability that a standard normal variable lies at least as far from 0 as `z`, on either side.
public func normalTwoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }
