/// Limits of the ratio of two estimates that are jointly normal, by Fieller's theorem.
///
/// All ratios r are kept for which first - r second differs from 0 by no more than `deviate` of its standard errors. Where
/// the second estimate is not told from 0, that set has no upper end, or no end at all: a limit is then nil.
/// Source: E. C. Fieller, Journal of the Royal Statistical Society B 16 (1954) 175-185.
public struct FiellerLimits: Hashable, Sendable {
    public let lower: Double?
    /// Nil where there is none: the ratio may be as large as one likes.
    public let upper: Double?

    /// For a ratio of positive estimates; a lower end below 0 is given as 0, since such a ratio is not below it.
    /// - Parameter deviate: of Student's t or the normal distribution, 0 or above.
    /// - Returns: nil unless both estimates are above 0 and everything is finite.
    public init?(
        first: Double, second: Double, firstVariance: Double, secondVariance: Double, covariance: Double, deviate: Double
    ) {
        guard first > 0, second > 0, [first, second, firstVariance, secondVariance, covariance, deviate].allSatisfy(\.isFinite)
        else { return nil }
        let square = deviate * deviate
        // r² a - 2 r b + c <= 0
        let a = second * second - square * secondVariance
        let b = first * second - square * covariance
        let c = first * first - square * firstVariance
        let discriminant = b * b - a * c
        // Below 0 neither estimate is told from 0; by rounding only, the line fits exactly and both ends are the ratio.
        guard discriminant >= -1e-12 * b * b else {
            lower = nil
            upper = nil
            return
        }
        let root = max(0, discriminant).squareRoot()
        // The root of the larger size first, so that no digits cancel in the other.
        let sum = b >= 0 ? b + root : b - root
        let ends = sum == 0 ? [0, 0] : [sum / a, c / sum]
        if a > 0 {
            lower = max(0, ends.min() ?? 0)
            upper = ends.max()
            return
        }
        upper = nil
        guard a < 0 else {
            // second is exactly `deviate` standard errors from 0: one end only.
            lower = b > 0 ? max(0, c / (2 * b)) : nil
            return
        }
        // All but what lies between the ends: the estimate is above both, or there is no lower limit.
        let above = ends.max() ?? 0
        lower = first / second >= above ? max(0, above) : nil
    }
}
