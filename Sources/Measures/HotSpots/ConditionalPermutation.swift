public import Geometry

/// How often an area's neighbours, drawn at random from all the others, sum to as much as they do, or to as little.
///
/// Each area's own value is held; its k neighbours are drawn without replacement from the n - 1 others, N times. As only the
/// neighbours' sum changes, one set of draws answers for local G, for G* and, turned about where the area itself is below
/// the mean, for local Moran. The tails are not folded into one: a tie counts in both, so that an area whose neighbours are
/// all nought, as most drawn ones are, is not taken for a rarity. Values within 1e-12 of the largest sum are ties.
///
/// The draws are shared, as those of esda are: a row of distinct areas is drawn N times, and an area takes the first k of
/// each row, passing over itself. For every area that is N fair draws from the others; between areas the draws are the same,
/// so the error of having only N falls on them alike. Areas with as many neighbours thus share one sorted list of sums, all
/// but the few rows that hold the area itself, which are put right one by one. So it takes time in proportion to
/// N times the largest k, and for each degree that occurs one sort of N sums; for each area a search, and N k / n rows.
/// Memory: N times the largest k.
///
/// Sources: L. Anselin, Geographical Analysis 27 (1995) 93-115; B. V. North, D. Curtis and P. C. Sham, American Journal of
/// Human Genetics 71 (2002) 439-441 for (r + 1) / (N + 1).
public struct ConditionalPermutation: Hashable, Sendable {
    public struct Tails: Hashable, Sendable {
        /// (draws at least as high as what was observed + 1) / (N + 1).
        public let upper: Double
        /// (draws at most as high + 1) / (N + 1).
        public let lower: Double

        /// Twice the smaller tail, at most 1.
        public var two: Double { min(1, 2 * min(upper, lower)) }

        var turned: Tails { Tails(upper: lower, lower: upper) }
    }

    public let count: Int
    public let seed: UInt64
    /// Of the neighbours' sum, by area; nil without a neighbour, and where N is 0.
    public let sums: [Tails?]

    /// - Parameters:
    ///   - values: one to each area of `neighbours`.
    ///   - count: N, 0 and above.
    public init(_ values: [Double], _ neighbours: Neighbours, count: Int, seed: UInt64) {
        precondition(values.count == neighbours.count, "as many values as areas")
        self.count = count
        self.seed = seed
        guard count > 0, let widest = values.indices.map(neighbours.degree).max(), widest > 0 else {
            sums = Array(repeating: nil, count: values.count)
            return
        }
        let draws = SharedDraws(values, rows: count, width: widest, seed: seed)
        var byDegree = [[Double]](repeating: [], count: widest + 1)
        for degree in Set(values.indices.map(neighbours.degree)).subtracting([0]) { byDegree[degree] = draws.sortedSums(of: degree) }
        sums = values.indices.map { area in
            let degree = neighbours.degree(area)
            guard degree > 0 else { return nil }
            let observed = neighbours.of(area).reduce(0) { $0 + values[Int($1)] }
            return draws.tails(of: area, value: values[area], observed: observed, degree: degree, sorted: byDegree[degree])
        }
    }

    /// Of local Moran: of an area below the mean a higher sum makes a lower I; of one at the mean all draws are ties.
    public func moran(_ values: [Double]) -> [Tails?] {
        let mean = values.reduce(0, +) / Double(max(values.count, 1))
        return zip(values, sums).map { value, tails in
            value > mean ? tails : value < mean ? tails?.turned : tails.map { _ in Tails(upper: 1, lower: 1) }
        }
    }
}
