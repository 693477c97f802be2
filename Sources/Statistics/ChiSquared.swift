/// The value below which a chi-squared variable lies with probability `p`.
///
/// Degrees of freedom need not be whole. Zero at 0, infinity at 1; not a number for `p` outside 0...1 or degrees
/// of freedom not above 0. Relative accuracy 1e-12.
public func chiSquaredQuantile(_ p: Double, degreesOfFreedom: Double) -> Double {
    2 * IncompleteGamma.quantile(p, shape: degreesOfFreedom / 2)
}
