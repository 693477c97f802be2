import Foundation

/// Counts whose rate changes by the same factor with each step of one variable: log(mean) = log(exposure) + intercept +
/// slope x, by maximum likelihood.
///
/// Iteratively reweighted least squares, which for the log link is Newton's method; a step that makes the fit worse is
/// halved. Each count is taken to be Poisson, so the standard errors are too small where counts vary more than that:
/// `dispersion` tells. Source: P. McCullagh and J. A. Nelder, Generalized Linear Models (2nd edition, 1989), chapter 6.
public struct PoissonLine: Hashable, Sendable {
    public let count: Int
    public let intercept: Double
    public let slope: Double
    public let interceptError: Double
    public let slopeError: Double
    public let deviance: Double
    /// Steps taken until the figures stood still.
    public let steps: Int

    /// Deviance over its degrees of freedom: about 1 where the counts are Poisson, nil for two counts.
    public var dispersion: Double? { count > 2 ? deviance / Double(count - 2) : nil }

    public static let mostSteps = 60

    /// Nil where there is no fit: fewer than two counts, lists of different lengths, a negative count, an exposure that is
    /// not above 0, all points at one x, no events at all, or a likelihood without a maximum (events at one end only), so
    /// that the steps do not come to rest.
    public init?(counts: [Int], x: [Double], exposures: [Double]) {
        guard counts.count == x.count, counts.count == exposures.count, counts.count >= 2,
            counts.allSatisfy({ $0 >= 0 }), exposures.allSatisfy({ $0 > 0 && $0.isFinite }), x.allSatisfy(\.isFinite)
        else { return nil }
        let events = counts.map { Double($0) }
        let total = events.reduce(0, +)
        guard total > 0 else { return nil }
        let exposed = exposures.reduce(0, +)
        // The variable is centred, so that the two figures hardly depend on each other.
        let centre = zip(exposures, x).reduce(0) { $0 + $1.0 * $1.1 } / exposed
        let places = x.map { $0 - centre }
        var level = log(total / exposed)
        var slope = 0.0
        var deviance = Self.deviance(events, places, exposures, level, slope)
        for step in 1...Self.mostSteps {
            let system = Self.system(events, places, exposures, level, slope)
            let determinant = system.weight * system.square - system.cross * system.cross
            guard determinant > 1e-12 * system.weight * system.square else { return nil }
            var levelStep = (system.square * system.score - system.cross * system.slopeScore) / determinant
            var slopeStep = (system.weight * system.slopeScore - system.cross * system.score) / determinant
            var next = Self.deviance(events, places, exposures, level + levelStep, slope + slopeStep)
            var halvings = 0
            while !(next <= deviance + 1e-9 * (1 + deviance)), halvings < 40 {
                levelStep /= 2
                slopeStep /= 2
                next = Self.deviance(events, places, exposures, level + levelStep, slope + slopeStep)
                halvings += 1
            }
            guard next.isFinite else { return nil }
            level += levelStep
            slope += slopeStep
            deviance = next
            guard max(levelStep.magnitude / (1 + level.magnitude), slopeStep.magnitude / (1 + slope.magnitude)) < 1e-11
            else { continue }
            let last = Self.system(events, places, exposures, level, slope)
            let end = last.weight * last.square - last.cross * last.cross
            guard end > 0 else { return nil }
            count = counts.count
            self.slope = slope
            intercept = level - slope * centre
            slopeError = (last.weight / end).squareRoot()
            interceptError = ((last.square + 2 * centre * last.cross + centre * centre * last.weight) / end).squareRoot()
            self.deviance = deviance
            steps = step
            return
        }
        return nil
    }

    /// Scores, and the information matrix: sums of the means, times x, times x squared.
    private struct System {
        var weight = 0.0
        var cross = 0.0
        var square = 0.0
        var score = 0.0
        var slopeScore = 0.0
    }

    private static func system(
        _ events: [Double], _ x: [Double], _ exposures: [Double], _ level: Double, _ slope: Double
    ) -> System {
        var system = System()
        for index in events.indices {
            let mean = exposures[index] * exp(level + slope * x[index])
            system.weight += mean
            system.cross += mean * x[index]
            system.square += mean * x[index] * x[index]
            system.score += events[index] - mean
            system.slopeScore += (events[index] - mean) * x[index]
        }
        return system
    }

    private static func deviance(
        _ events: [Double], _ x: [Double], _ exposures: [Double], _ level: Double, _ slope: Double
    ) -> Double {
        2 * events.indices.reduce(0.0) { sum, index in
            let mean = exposures[index] * exp(level + slope * x[index])
            let gain = events[index] > 0 ? events[index] * log(events[index] / mean) : 0
            return sum + gain - (events[index] - mean)
        }
    }
}
