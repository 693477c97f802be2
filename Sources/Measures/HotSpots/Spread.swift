internal import Geometry

/// Mean and moments of the values of all areas, about their mean.
struct Spread {
    let count: Int
    let mean: Double
    /// Of each area, the value less the mean.
    let deviations: [Double]
    /// Sum of the squared deviations.
    let squares: Double
    /// The fourth moment over the square of the second.
    let kurtosis: Double

    /// Nil where all values are equal, so that nothing can be told from them; that is asked of the values themselves, as their
    /// mean may differ from them by rounding. Nil too for fewer than four values.
    init?(_ values: [Double]) {
        guard values.count >= 4, let least = values.min(), let most = values.max(), least < most else { return nil }
        count = values.count
        let n = Double(values.count)
        let mean = values.reduce(0, +) / n
        self.mean = mean
        deviations = values.map { $0 - mean }
        let squares = deviations.reduce(0) { $0 + $1 * $1 }
        let fourth = deviations.reduce(0) { $0 + $1 * $1 * $1 * $1 }
        guard squares > 0 else { return nil }
        self.squares = squares
        kurtosis = (fourth / n) / ((squares / n) * (squares / n))
    }

    /// The second moment about the mean, over n.
    var variance: Double { squares / Double(count) }

    /// For each area the sum of its neighbours' deviations. Takes time in proportion to the pairs of neighbours.
    func neighbourSums(_ neighbours: Neighbours) -> [Double] {
        (0..<count).map { area in neighbours.of(area).reduce(0) { $0 + deviations[Int($1)] } }
    }
}
