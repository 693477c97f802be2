/// How sure an interval is to hold the true value: the two-sided error and the normal deviate that belongs to it.
public struct ConfidenceLevel: Hashable, Codable, Sendable {
    /// The chance, both sides together, that the interval misses: 0.05 for 95 %.
    public let alpha: Double
    /// The standard normal deviate exceeded with probability alpha / 2: 1.96 for 95 %.
    public let z: Double

    /// 95 %, the usual level of public-health figures.
    public static let ninetyFive = ConfidenceLevel(alpha: 0.05, z: 1.959963984540054)
    /// 99.8 %, the outer control limit ("three sigma") of OHID's funnel plots.
    public static let ninetyNinePointEight = ConfidenceLevel(alpha: 0.002, z: 3.0902323061678132)

    /// Nil unless `alpha` lies strictly between 0 and 1.
    public init?(alpha: Double) {
        guard alpha > 0, alpha < 1 else { return nil }
        self.init(alpha: alpha, z: -normalQuantile(alpha / 2))
    }

    private init(alpha: Double, z: Double) {
        self.alpha = alpha
        self.z = z
    }
}
