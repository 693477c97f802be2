/// The continued fraction first / (b1 + a2 / (b2 + a3 / (b3 + ...))) by Lentz's method.
///
/// `term(n)` gives (a, b) for n = 1, 2, ...; the sum stops when a step changes it by less than rounding,
/// or after `limit` terms.
func continuedFraction(limit: Int, _ term: (Int) -> (a: Double, b: Double)) -> Double {
    // Stands in for a denominator that happens to vanish.
    let tiny = 1e-300
    var value = tiny
    var c = tiny
    var d = 0.0
    for n in 1...limit {
        let (a, b) = term(n)
        d = b + a * d
        if d == 0 { d = tiny }
        c = b + a / c
        if c == 0 { c = tiny }
        d = 1 / d
        let factor = c * d
        value *= factor
        if abs(factor - 1) <= Double.ulpOfOne { break }
    }
    return value
}
