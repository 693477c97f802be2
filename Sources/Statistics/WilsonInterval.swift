/// A proportion and its two-sided limits by Wilson's score method, all from 0 to 1.
///
/// Source: PHE/OHID, "Technical guide: confidence intervals" (2018).
public struct WilsonInterval: Hashable, Codable, Sendable {
    public let proportion: Double
    public let lower: Double
    public let upper: Double

    /// Nil where the proportion is undefined: a total of 0 or less, or `count` outside 0...total.
    public init?(count: Int, total: Int, level: ConfidenceLevel = .ninetyFive) {
        guard total > 0, count >= 0, count <= total else { return nil }
        let part = Double(count)
        let whole = Double(total)
        let proportion = part / whole
        let square = level.z * level.z
        let reach = level.z * (square + 4 * part * (1 - proportion)).squareRoot()
        self.proportion = proportion
        // At both ends the formula gives 0 and 1 but for rounding.
        self.lower = count == 0 ? 0 : (2 * part + square - reach) / (2 * (whole + square))
        self.upper = count == total ? 1 : (2 * part + square + reach) / (2 * (whole + square))
    }
}

extension WilsonInterval {
    /// Limits of a proportion whose count varies `dispersion` times as much as a binomial count: those of `total` divided by
    /// the dispersion. - Parameter dispersion: 1 and below inflates nothing.
    public init?(count: Int, total: Int, dispersion: Double, level: ConfidenceLevel = .ninetyFive) {
        guard total > 0, count >= 0, count <= total, dispersion.isFinite else { return nil }
        let whole = Double(total) / max(1, dispersion)
        let proportion = Double(count) / Double(total)
        let square = level.z * level.z
        let reach = level.z * (square + 4 * whole * proportion * (1 - proportion)).squareRoot()
        self.proportion = proportion
        self.lower = count == 0 ? 0 : (2 * whole * proportion + square - reach) / (2 * (whole + square))
        self.upper = count == total ? 1 : (2 * whole * proportion + square + reach) / (2 * (whole + square))
    }
}
