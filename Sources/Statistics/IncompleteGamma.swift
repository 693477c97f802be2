import Foundation

/// The regularised incomplete gamma functions P and Q = 1 - P, and the quantile of the gamma distribution of scale 1.
///
/// Not a number where the shape is not above 0 or the argument is not a number.
/// Relative accuracy 1e-12, checked for shapes from 0.25 to 123,457.
public enum IncompleteGamma {
    /// P(shape, x), the probability of a value up to x.
    public static func lower(shape: Double, at x: Double) -> Double {
        guard shape > 0, shape.isFinite, !x.isNaN else { return .nan }
        if x <= 0 { return 0 }
        return x == .infinity ? 1 : exp(logTail(.lower, shape: shape, at: x).logProbability)
    }

    /// Q(shape, x), the probability of a value above x.
    public static func upper(shape: Double, at x: Double) -> Double {
        guard shape > 0, shape.isFinite, !x.isNaN else { return .nan }
        if x <= 0 { return 1 }
        return x == .infinity ? 0 : exp(logTail(.upper, shape: shape, at: x).logProbability)
    }

    /// The value below which lies probability `p`; not a number for `p` outside 0...1.
    public static func quantile(_ p: Double, shape: Double) -> Double {
        guard p >= 0, p <= 1, shape > 0, shape.isFinite else { return .nan }
        if p == 0 { return 0 }
        if p == 1 { return .infinity }
        return p <= 0.5 ? quantile(.lower, p, shape: shape) : quantile(.upper, 1 - p, shape: shape)
    }

    /// The value that cuts off probability `p`, above 0 and below 1, on the given side.
    static func quantile(_ tail: Tail, _ p: Double, shape: Double) -> Double {
        exp(logConcaveQuantile(logProbability: log(p), tail: tail, start: log(shape)) { logarithm in
            logTail(tail, shape: shape, at: exp(logarithm))
        })
    }

    /// The density is that of log x.
    private static func logTail(_ tail: Tail, shape: Double, at x: Double) -> LogTail {
        let prefix = SaddlePoint.logPoisson(shape, mean: x)
        let logDensity = prefix + log(shape)
        // Each expansion is quick and exact on its own side of the mean; the other tail is the complement.
        let (computed, logProbability): (Tail, Double) =
            x < shape + 1
            ? (.lower, prefix + log(series(shape: shape, at: x)))
            : (.upper, logDensity + log(fraction(shape: shape, at: x)))
        return LogTail(
            logProbability: tail == computed ? logProbability : log1p(-exp(logProbability)),
            logDensity: logDensity)
    }

    /// 1 + x/(a+1) + x²/((a+1)(a+2)) + ...
    private static func series(shape: Double, at x: Double) -> Double {
        var sum = 1.0
        var term = 1.0
        var divisor = shape
        while term > sum * Double.ulpOfOne / 4 {
            divisor += 1
            term *= x / divisor
            sum += term
        }
        return sum
    }

    private static func fraction(shape: Double, at x: Double) -> Double {
        continuedFraction(limit: 1_000 + Int(20 * shape.squareRoot())) { n in
            let index = Double(n - 1)
            return (a: n == 1 ? 1 : -index * (index - shape), b: x + 2 * index + 1 - shape)
        }
    }
}
