public import Geometry

/// Anselin's local Moran of each area, weights standardised by row: I = z lag / m2, with z the value less the mean, lag the
/// mean of the neighbours' z, and m2 the mean of z² over all areas.
///
/// Standardised in two ways: under total randomisation (Anselin, Geographical Analysis 27 (1995) 93-115) and under
/// conditional randomisation, where the area's own value is held and only the others move (R. R. Sokal, N. L. Oden and
/// B. A. Thomson, Geographical Analysis 30 (1998) 331-354). The second is what `ConditionalPermutation` simulates.
public struct LocalMoran: Hashable, Sendable {
    public enum Quadrant: String, Codable, Hashable, Sendable, CaseIterable {
        case highHigh = "high-high"
        case highLow = "high-low"
        case lowHigh = "low-high"
        case lowLow = "low-low"
    }

    public struct Area: Hashable, Sendable {
        public let value: Double
        public let zTotal: Double?
        /// Nil where the area's value is the mean: then I is 0 wherever the others move.
        public let zConditional: Double?
        /// The area itself first, its neighbours second; high is above the mean.
        public let quadrant: Quadrant
    }

    /// By area; nil for an area without a neighbour, and for all where the values are equal.
    public let areas: [Area?]

    /// Takes time in proportion to the pairs of neighbours.
    public init(_ values: [Double], _ neighbours: Neighbours) {
        precondition(values.count == neighbours.count, "as many values as areas")
        guard let spread = Spread(values) else {
            areas = Array(repeating: nil, count: values.count)
            return
        }
        let sums = spread.neighbourSums(neighbours)
        let n = Double(values.count)
        let m2 = spread.variance
        let b2 = spread.kurtosis
        areas = values.indices.map { area in
            let degree = Double(neighbours.degree(area))
            guard degree > 0 else { return nil }
            let z = spread.deviations[area]
            let lag = sums[area] / degree
            let value = z * lag / m2
            let squaredWeights = 1 / degree
            let total =
                squaredWeights * (n - b2) / (n - 1) + (1 - squaredWeights) * (2 * b2 - n) / ((n - 1) * (n - 2))
                - 1 / ((n - 1) * (n - 1))
            let conditional =
                (z / m2) * (z / m2) * n / (n - 2) * (squaredWeights - 1 / (n - 1)) * (m2 - z * z / (n - 1))
            return Area(
                value: value, zTotal: Self.standardised(value, mean: -1 / (n - 1), variance: total),
                zConditional: Self.standardised(value, mean: -z * z / ((n - 1) * m2), variance: conditional),
                quadrant: z > 0 ? (lag > 0 ? .highHigh : .highLow) : (lag > 0 ? .lowHigh : .lowLow))
        }
    }

    private static func standardised(_ value: Double, mean: Double, variance: Double) -> Double? {
        variance > 0 ? (value - mean) / variance.squareRoot() : nil
    }
}
