/// A straight line through weighted points by least squares: y = intercept + slope x.
///
/// The weights say how much a point counts; the variance of a point is taken to be in inverse proportion to its weight, and
/// its size is estimated from the residuals (n - 2 degrees of freedom). Cost grows with the number of points.
public struct WeightedLine: Hashable, Sendable {
    /// How far the two figures of the line are known.
    public struct Uncertainty: Hashable, Sendable {
        public let degreesOfFreedom: Int
        public let interceptVariance: Double
        public let slopeVariance: Double
        public let covariance: Double

        /// Variance of the line's height at x.
        public func variance(at x: Double) -> Double {
            max(0, interceptVariance + 2 * x * covariance + x * x * slopeVariance)
        }
    }

    /// Points.
    public let count: Int
    public let intercept: Double
    public let slope: Double
    /// Weighted mean of y.
    public let mean: Double
    /// Nil for two points, through which every line goes exactly.
    public let uncertainty: Uncertainty?

    /// Nil where there is no line: lists of different lengths, fewer than two points, a value that is not finite, a weight
    /// that is not above 0, all points at one x.
    public init?(x: [Double], y: [Double], weights: [Double]) {
        guard x.count == y.count, x.count == weights.count, x.count >= 2,
            weights.allSatisfy({ $0 > 0 && $0.isFinite }), (x + y).allSatisfy(\.isFinite)
        else { return nil }
        let total = weights.reduce(0, +)
        let meanX = zip(weights, x).reduce(0) { $0 + $1.0 * $1.1 } / total
        let meanY = zip(weights, y).reduce(0) { $0 + $1.0 * $1.1 } / total
        var spread = 0.0
        var product = 0.0
        for index in x.indices {
            let fromMean = x[index] - meanX
            spread += weights[index] * fromMean * fromMean
            product += weights[index] * fromMean * (y[index] - meanY)
        }
        let slope = product / spread
        // Points at one x leave rounding in place of a spread.
        let size = x.reduce(0) { max($0, $1.magnitude) }
        guard spread > total * size * size * 1e-28, slope.isFinite else { return nil }
        let intercept = meanY - slope * meanX
        count = x.count
        self.slope = slope
        self.intercept = intercept
        mean = meanY
        let freedom = x.count - 2
        guard freedom > 0 else {
            uncertainty = nil
            return
        }
        let residual = x.indices.reduce(0.0) { sum, index in
            let error = y[index] - meanY - slope * (x[index] - meanX)
            return sum + weights[index] * error * error
        }
        let variance = residual / Double(freedom)
        uncertainty = Uncertainty(
            degreesOfFreedom: freedom, interceptVariance: variance * (1 / total + meanX * meanX / spread),
            slopeVariance: variance / spread, covariance: -variance * meanX / spread)
    }

    public func height(at x: Double) -> Double { intercept + slope * x }
}
