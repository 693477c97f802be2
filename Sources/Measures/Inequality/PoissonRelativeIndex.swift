internal import Foundation
public import Statistics

/// The relative index of inequality by Poisson regression: the factor between the fitted rates at the two ends of the scale,
/// most deprived over least deprived, which is never below 0.
///
/// Counts of outlets with log link on the ridit, residents as offset; exp(-slope), Wald limits on the logarithm. Each outlet
/// is taken to be there independently of the others; where outlets cluster (`line.dispersion` well above 1), the limits are
/// too narrow.
public struct PoissonRelativeIndex: Hashable, Sendable {
    public let line: PoissonLine
    public let value: Double
    public let lower: Double
    public let upper: Double

    /// Nil where the regression has no fit.
    public init?(events: [Int], residents: [Int], level: ConfidenceLevel = .ninetyFive) {
        guard events.count == residents.count, residents.allSatisfy({ $0 > 0 }),
            let line = PoissonLine(
                counts: events, x: Ridit.scale(residents), exposures: residents.map { Double($0) })
        else { return nil }
        let value = exp(-line.slope)
        let lower = exp(-line.slope - level.z * line.slopeError)
        let upper = exp(-line.slope + level.z * line.slopeError)
        guard value.isFinite, lower.isFinite, upper.isFinite else { return nil }
        self.line = line
        self.value = value
        self.lower = lower
        self.upper = upper
    }
}
