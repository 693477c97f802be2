public import Statistics

/// The slope index of inequality: how much higher the fitted rate is at the most deprived end of the scale than at the least
/// deprived one, per 10,000 residents.
///
/// Weighted least squares of the rate on the ridit, weights residents; the index is minus the slope. Limits by Student's t.
/// Above 0 the rate is higher among the deprived. Sources: E. R. Pamuk, Population Studies 39 (1985) 17-31; A. Low and
/// A. Low, Journal of Public Health 26 (2004) 388-395.
public struct SlopeIndex: Hashable, Sendable {
    /// Through the rates per 10,000 residents, over the ridits.
    public let line: WeightedLine
    public let value: Double
    /// Nil where two points leave nothing to judge the line by.
    public let lower: Double?
    public let upper: Double?
    /// Of a slope at least as steep where there is none; nil as the limits are.
    public let probability: Double?
    public let level: ConfidenceLevel

    /// Nil for fewer than two groups.
    public init?(rates: [Double], residents: [Int], level: ConfidenceLevel = .ninetyFive) {
        guard rates.count == residents.count, residents.allSatisfy({ $0 > 0 }),
            let line = WeightedLine(x: Ridit.scale(residents), y: rates, weights: residents.map { Double($0) })
        else { return nil }
        self.line = line
        self.level = level
        value = -line.slope
        guard let uncertainty = line.uncertainty,
            let deviate = StudentT.deviate(alpha: level.alpha, degreesOfFreedom: uncertainty.degreesOfFreedom)
        else {
            lower = nil
            upper = nil
            probability = nil
            return
        }
        let error = uncertainty.slopeVariance.squareRoot()
        lower = value - deviate * error
        upper = value + deviate * error
        probability =
            error > 0
            ? StudentT.probability(beyond: line.slope / error, degreesOfFreedom: uncertainty.degreesOfFreedom) : nil
    }
}
