import Foundation

/// Poisson and binomial probabilities carried on to real numbers, as logarithms, in Loader's form.
///
/// The plain form subtracts numbers near n log n, which at a count of 100,000 costs six of the sixteen digits;
/// here each term is small. Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
enum SaddlePoint {
    /// log of mean^x exp(-mean) / Gamma(x + 1); x and mean above 0.
    static func logPoisson(_ x: Double, mean: Double) -> Double {
        -stirlingError(x) - deviance(x, from: mean) - 0.5 * log(2 * Double.pi * x)
    }

    /// log of Gamma(x+y+1) / (Gamma(x+1) Gamma(y+1)) p^x q^y, with p + q = 1; x and y above 0.
    static func logBinomial(_ x: Double, _ y: Double, p: Double, q: Double) -> Double {
        let n = x + y
        return stirlingError(n) - stirlingError(x) - stirlingError(y)
            - deviance(x, from: n * p) - deviance(y, from: n * q)
            - 0.5 * (log(2 * Double.pi) + log(x) + log(y / n))
    }

    /// log n! less Stirling's approximation of it.
    private static func stirlingError(_ n: Double) -> Double {
        guard n > 15 else {
            return lgamma(n + 1).0 - (n + 0.5) * log(n) + n - 0.5 * log(2 * Double.pi)
        }
        let square = n * n
        let tail = 1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square
        return (1.0 / 12 - (1.0 / 360 - tail / square) / square) / n
    }

    /// x log(x / mean) + mean - x, without losing digits where the two are close.
    private static func deviance(_ x: Double, from mean: Double) -> Double {
        let difference = x - mean
        guard abs(difference) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
        let ratio = difference / (x + mean)
        var sum = difference * ratio
        var power = 2 * x * ratio
        var odd = 1.0
        while true {
            power *= ratio * ratio
            odd += 2
            let next = sum + power / odd
            if next == sum { return next }
            sum = next
        }
    }
}
