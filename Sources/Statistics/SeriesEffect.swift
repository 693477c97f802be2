import Foundation

/// One coefficient of a model of a monthly series as a factor, with limits that allow for scatter beyond the law's and for months
/// that hang together.
///
///     half width of the logarithm = larger of  z root(variance by the law)
///                                              t(n - p) root(variance by the law x inflation)
///
/// Where the scatter is no larger than the law's, its variance is known and the normal deviate is right; else it is estimated,
/// and Student's t of the degrees of freedom left takes its place.
public struct SeriesEffect: Hashable, Sendable {
    /// The logarithm of the factor.
    public let estimate: Double
    /// Half the width of the interval of the logarithm; above 0.
    public let halfWidth: Double
    public let scatter: SerialScatter
    public let degreesOfFreedom: Int

    /// The factor: 0.8 for a fall by a fifth.
    public var value: Double { exp(estimate) }
    public var lower: Double { exp(estimate - halfWidth) }
    public var upper: Double { exp(estimate + halfWidth) }
    /// How far from no change in half widths: above 1 the interval excludes no change.
    public var strength: Double { estimate.magnitude / halfWidth }
    public var excludesNoChange: Bool { strength > 1 }

    /// Nil without degrees of freedom.
    public init?(of coefficient: Int, in model: CountModel, months: [Int], level: ConfidenceLevel = .ninetyFive) {
        guard let scatter = SerialScatter(model, months: months, coefficient: coefficient),
            let t = StudentT.deviate(alpha: level.alpha, degreesOfFreedom: model.degreesOfFreedom)
        else { return nil }
        let variance = model.variance(of: coefficient)
        let half = max(level.z * variance.squareRoot(), t * (variance * scatter.inflation).squareRoot())
        guard half.isFinite, half > 0 else { return nil }
        estimate = model.coefficients[coefficient]
        halfWidth = half
        self.scatter = scatter
        degreesOfFreedom = model.degreesOfFreedom
    }
}
