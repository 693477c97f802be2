public import Geometry

/// Getis and Ord's local G of each area: whether the values of its neighbours, weighted 0 or 1, sum to more or to less than
/// values without any pattern would.
///
/// Standardised: z = (sum w x - mean W) / (s sqrt((n S1 - W²) / (n - 1))), where W is the sum of the area's weights and S1
/// that of their squares. G* counts the area among its own neighbours and takes n, mean and s of all areas; G leaves it out
/// of everything: n - 1, mean and s of the others. Source: J. K. Ord and A. Getis, Geographical Analysis 27 (1995) 286-306.
public struct LocalG: Hashable, Sendable {
    /// By area. Nil where the formula is not defined: all values (for G: all other values) are equal, or everything is a
    /// neighbour; for G also where the area has no neighbour.
    public let z: [Double?]

    /// Takes time in proportion to the pairs of neighbours.
    /// - Parameter values: one to each area of `neighbours`, four or more.
    public init(_ values: [Double], _ neighbours: Neighbours, includesSelf: Bool = true) {
        precondition(values.count == neighbours.count, "as many values as areas")
        guard let spread = Spread(values) else {
            z = Array(repeating: nil, count: values.count)
            return
        }
        let sums = spread.neighbourSums(neighbours)
        let extremes = values.sorted()
        let n = Double(values.count)
        z = values.indices.map { area in
            let own = spread.deviations[area]
            let degree = Double(neighbours.degree(area))
            if includesSelf {
                let weight = degree + 1
                return Self.standardised(
                    // Deviations from the mean sum to what is left of sum w x after mean W is taken away.
                    sums[area] + own, weight: weight, of: n, variance: spread.variance)
            }
            guard degree > 0, !Self.areOthersEqual(values[area], extremes) else { return nil }
            let others = n - 1
            let mean = -own / others
            return Self.standardised(
                sums[area] - mean * degree, weight: degree, of: others,
                variance: (spread.squares - own * own) / others - mean * mean)
        }
    }

    private static func standardised(_ excess: Double, weight: Double, of n: Double, variance: Double) -> Double? {
        let room = (n * weight - weight * weight) / (n - 1)
        guard room > 0, variance > 0 else { return nil }
        return excess / (variance * room).squareRoot()
    }

    /// Whether what is left of sorted values is all equal when one of them is taken away.
    private static func areOthersEqual(_ value: Double, _ sorted: [Double]) -> Bool {
        let least = value == sorted[0] ? sorted[1] : sorted[0]
        let most = value == sorted[sorted.count - 1] ? sorted[sorted.count - 2] : sorted[sorted.count - 1]
        return least == most
    }
}
