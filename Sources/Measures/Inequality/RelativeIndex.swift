internal import Statistics

/// The relative index of inequality: the fitted rate at the most deprived end over that at the least deprived end.
///
/// From the line of the slope index: intercept / (intercept + slope). Undefined where the line is at or under 0 at an end,
/// since a rate cannot be. Limits by Fieller's theorem, which leaves the upper one open where the rate at the least deprived
/// end is not told from 0, and which holds 1 exactly where the limits of the slope index hold 0. Sources: J. P. Mackenbach
/// and A. E. Kunst, Social Science & Medicine 44 (1997) 757-771; L. J. Hayes and G. Berry, Journal of Epidemiology and
/// Community Health 56 (2002) 762-765.
public struct RelativeIndex: Hashable, Sendable {
    /// Nil where undefined.
    public let value: Double?
    /// Nil where there is none, as for the slope index, or where neither end is told from 0.
    public let lower: Double?
    /// Nil as the lower one, and where there is no upper end.
    public let upper: Double?
    /// The slope index over the mean rate: another index of the same name, which is defined wherever the mean is not 0.
    public let meanBased: Double?
    /// Why something is nil; nil where nothing is.
    public let note: String?

    public init(_ slope: SlopeIndex) {
        let line = slope.line
        meanBased = line.mean > 0 ? slope.value / line.mean : nil
        let most = line.height(at: 0)
        let least = line.height(at: 1)
        guard most > 0, least > 0 else {
            value = nil
            lower = nil
            upper = nil
            note =
                "The relative index is undefined: the fitted line is not above 0 at the "
                + (most > 0 ? "least" : "most") + " deprived end, and a rate cannot be below 0."
            return
        }
        value = most / least
        guard let uncertainty = line.uncertainty,
            let deviate = StudentT.deviate(alpha: slope.level.alpha, degreesOfFreedom: uncertainty.degreesOfFreedom),
            let limits = FiellerLimits(
                first: most, second: least, firstVariance: uncertainty.interceptVariance,
                secondVariance: uncertainty.variance(at: 1),
                covariance: uncertainty.interceptVariance + uncertainty.covariance, deviate: deviate)
        else {
            lower = nil
            upper = nil
            note = "The relative index has no limits: two groups leave nothing to judge the line by."
            return
        }
        lower = limits.lower
        upper = limits.upper
        note =
            limits.upper != nil
            ? nil
            : limits.lower != nil
                ? "The relative index has no upper limit: the fitted rate at the least deprived end is not told from 0."
                : "The relative index has no limits: the fitted rates at both ends are not told from 0."
    }
}
