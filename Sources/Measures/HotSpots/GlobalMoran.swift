public import Geometry
internal import Statistics

/// Moran's I of a whole map, weights standardised by row: whether like values lie beside like ones.
///
/// I = n / S0 * sum z lag / sum z², with the variances under normality and under randomisation of A. D. Cliff and J. K. Ord,
/// Spatial Processes (1981), and a permutation test in which all values change places.
public struct GlobalMoran: Hashable, Sendable {
    public let value: Double
    /// -1 / (n - 1), without a pattern.
    public let expected: Double
    public let varianceUnderNormality: Double
    public let varianceUnderRandomisation: Double
    /// Of `permutations` maps on which the values changed places; nil without any.
    public let tails: ConditionalPermutation.Tails?
    public let permutations: Int

    /// Nil where the values are equal, and where no area has a neighbour. Takes time in proportion to the pairs of
    /// neighbours, once for each permutation.
    public init?(_ values: [Double], _ neighbours: Neighbours, permutations: Int = 0, seed: UInt64 = 1) {
        precondition(values.count == neighbours.count, "as many values as areas")
        guard let spread = Spread(values), !neighbours.members.isEmpty else { return nil }
        let n = Double(values.count)
        let sums = WeightSums(neighbours)
        let scale = n / sums.s0 / spread.squares
        let product = Self.product(spread.deviations, neighbours)
        value = scale * product
        expected = -1 / (n - 1)
        let s0 = sums.s0 * sums.s0
        let e2 = expected * expected
        varianceUnderNormality = (n * n * sums.s1 - n * sums.s2 + 3 * s0) / ((n * n - 1) * s0) - e2
        let even = n * ((n * n - 3 * n + 3) * sums.s1 - n * sums.s2 + 3 * s0)
        let peaked = spread.kurtosis * ((n * n - n) * sums.s1 - 2 * n * sums.s2 + 6 * s0)
        varianceUnderRandomisation = (even - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0) - e2
        self.permutations = permutations
        tails = permutations > 0
            ? Self.tails(of: product, spread.deviations, neighbours, count: permutations, seed: seed) : nil
    }

    /// Under randomisation; nil where its variance is not above 0.
    public var z: Double? {
        varianceUnderRandomisation > 0 ? (value - expected) / varianceUnderRandomisation.squareRoot() : nil
    }

    public var zUnderNormality: Double? {
        varianceUnderNormality > 0 ? (value - expected) / varianceUnderNormality.squareRoot() : nil
    }

    /// Two-sided, normal, under randomisation.
    public var p: Double? { z.map(normalTwoSided) }

    /// The sum of each value times the mean of its neighbours.
    private static func product(_ values: [Double], _ neighbours: Neighbours) -> Double {
        var sum = 0.0
        for area in values.indices where neighbours.degree(area) > 0 {
            let around = neighbours.of(area).reduce(0) { $0 + values[Int($1)] }
            sum += values[area] * around / Double(neighbours.degree(area))
        }
        return sum
    }

    private static func tails(
        of observed: Double, _ values: [Double], _ neighbours: Neighbours, count: Int, seed: UInt64
    ) -> ConditionalPermutation.Tails {
        var numbers = DrawnNumbers(values.count, seed: seed)
        var moved = values
        var atLeast = 0
        var atMost = 0
        for _ in 0..<count {
            numbers.draw(values.count) { order in
                for (place, area) in order.enumerated() { moved[place] = values[Int(area)] }
            }
            let drawn = product(moved, neighbours)
            let tie = 1e-12 * max(abs(drawn), abs(observed))
            if drawn >= observed - tie { atLeast += 1 }
            if drawn <= observed + tie { atMost += 1 }
        }
        return ConditionalPermutation.Tails(
            upper: Double(atLeast + 1) / Double(count + 1), lower: Double(atMost + 1) / Double(count + 1))
    }
}

/// What Moran's variances need to know of weights standardised by row.
private struct WeightSums {
    /// Of all weights.
    let s0: Double
    /// Half the sum of (w ij + w ji)².
    let s1: Double
    /// Sum of (sum of row i + sum of column i)².
    let s2: Double

    init(_ neighbours: Neighbours) {
        var columns = [Double](repeating: 0, count: neighbours.count)
        var s0 = 0.0
        var s1 = 0.0
        for area in 0..<neighbours.count where neighbours.degree(area) > 0 {
            let weight = 1 / Double(neighbours.degree(area))
            s0 += 1
            for other in neighbours.of(area) {
                columns[Int(other)] += weight
                let isMutual = neighbours.of(Int(other)).contains(Int32(area))
                s1 += weight * weight + (isMutual ? weight / Double(neighbours.degree(Int(other))) : 0)
            }
        }
        self.s0 = s0
        self.s1 = s1
        s2 = columns.enumerated().reduce(0) { sum, column in
            let both = column.element + (neighbours.degree(column.offset) > 0 ? 1 : 0)
            return sum + both * both
        }
    }
}
