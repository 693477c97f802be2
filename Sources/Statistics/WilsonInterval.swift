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
