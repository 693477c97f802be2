import Foundation

/// A tail probability and the density at the same place, both as natural logarithms.
struct LogTail {
    let logProbability: Double
    let logDensity: Double
}

enum Tail {
    case lower, upper
}

/// The place where a tail has the wanted probability, for a density whose logarithm is concave.
///
/// The logarithm of such a tail is concave too, so after its first step Newton's method approaches the root
/// from one side and cannot leave it. The variable is chosen by the caller (the logarithm for gamma, the
/// log odds for beta), which makes the answer accurate relative to its size however small it is.
func logConcaveQuantile(
    logProbability target: Double, tail: Tail, start: Double, _ evaluate: (Double) -> LogTail
) -> Double {
    let longestStep = 4.0
    let mostSteps = 2_000
    var place = start
    for _ in 0..<mostSteps {
        let here = evaluate(place)
        let slope = exp(here.logDensity - here.logProbability)
        let towards = (target - here.logProbability) / slope
        let step = min(max(tail == .lower ? towards : -towards, -longestStep), longestStep)
        // Beyond what a Double can hold: the place reached is as far as can be told.
        guard step.isFinite else { return place }
        place += step
        // The error is squared by each step, so what is left is far below rounding.
        if abs(step) <= 1e-10 * max(1, abs(place)) { return place }
    }
    return place
}
