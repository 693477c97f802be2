import Foundation

/// Student's t distribution, for limits that rest on an estimated variance.
public enum StudentT {
    /// The deviate that |t| exceeds with probability `alpha`, both sides together: 2.306 for 0.05 and 8 degrees of freedom.
    ///
    /// Nil where there are no degrees of freedom or `alpha` does not lie strictly between 0 and 1.
    /// t²/df is the odds of a beta variable of 1/2 and df/2 (DLMF 8.17; Abramowitz and Stegun 26.7.1).
    public static func deviate(alpha: Double, degreesOfFreedom: Int) -> Double? {
        guard degreesOfFreedom > 0, alpha > 0, alpha < 1 else { return nil }
        let freedom = Double(degreesOfFreedom)
        let odds = IncompleteBeta.oddsQuantile(.upper, alpha, 0.5, freedom / 2)
        let deviate = (freedom * odds).squareRoot()
        return deviate.isFinite ? deviate : nil
    }

    /// The probability that |t| is at least as large as the one given, 0...1; nil without degrees of freedom.
    public static func probability(beyond t: Double, degreesOfFreedom: Int) -> Double? {
        guard degreesOfFreedom > 0, !t.isNaN else { return nil }
        let freedom = Double(degreesOfFreedom)
        return IncompleteBeta.lower(freedom / 2, 0.5, at: freedom / (freedom + t * t))
    }
}
