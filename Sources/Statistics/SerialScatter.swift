import Foundation

/// How far the scatter of a monthly series about its model exceeds the law's, and how far neighbouring months hang together;
/// what both do to the variance of one coefficient.
///
/// The correlation of neighbouring months is taken to fall off as its powers (a first-order autoregression). It is the one
/// at which the expected correlation of the residuals, which the fit itself pulls down, is the one found, plus an allowance of a
/// quarter of its standard error (1 / root n), because too low a guess costs more than too high a one. Only the scatter above the
/// law's own can hang together: at a dispersion of 1 nothing is added, from 1.5 on all of it. Allowance and edges were chosen
/// by simulation; `Documentation/methods/adoption-effect.md` has the coverage.
/// Source of the form: G. S. Maddala and K. Lahiri, Introduction to Econometrics (4th edition, 2009), chapter 6;
/// bias of residual autocorrelations: J. Durbin and G. S. Watson, Biometrika 37 (1950) 409-428.
public struct SerialScatter: Hashable, Sendable {
    /// Pearson's; may be below 1.
    public let dispersion: Double
    /// Of residuals one month apart, as found; 0 where no two months are neighbours.
    public let residualCorrelation: Double
    /// Of months one apart as taken, 0...0.9.
    public let correlation: Double
    /// The factor by which the variance of the coefficient grows beyond the law's; 0 or above. Limits never use less than 1.
    public let inflation: Double

    static let allowance = 0.25
    static let highest = 0.9
    /// Above 1, the dispersion from which all of the scatter is taken to hang together.
    static let fullFrom = 0.5

    /// Nil without degrees of freedom.
    /// - Parameters:
    ///   - months: numbers that rise by 1 from month to month, one for each count of the model; gaps are allowed.
    init?(_ model: CountModel, months: [Int], coefficient: Int) {
        guard let found = model.dispersion, months.count == model.pearson.count else { return nil }
        dispersion = found
        let lags = Lags(model, months: months, coefficient: coefficient)
        residualCorrelation = lags.residualCorrelation
        let target = lags.residualCorrelation + Self.allowance / Double(months.count).squareRoot()
        let correlation = lags.hasNeighbours && found > 1 ? lags.correlation(expecting: target) : 0
        self.correlation = correlation
        let together = lags.weighing.at(correlation) * Double(model.degreesOfFreedom) / lags.leftOver.at(correlation)
        inflation = Self.inflation(dispersion: found, together: together)
    }

    /// The factor of a variance where all scatter hanging together would give `together`.
    public static func inflation(dispersion: Double, together: Double) -> Double {
        dispersion * (1 + (max(1, together) - 1) * min(1, max(0, (dispersion - 1) / fullFrom)))
    }
}

extension SerialScatter {
    /// Sums over pairs of months by how far they lie apart: of the projection that makes residuals, of that projection round the
    /// neighbours' matrix, and of the coefficient's weights.
    private struct Lags {
        /// A sum with the correlation's powers.
        struct Powers {
            var sums: [Double]

            func at(_ correlation: Double) -> Double {
                // Horner's rule, from the farthest.
                sums.reversed().reduce(0) { $0 * correlation + $1 }
            }
        }

        let hasNeighbours: Bool
        let residualCorrelation: Double
        var leftOver: Powers
        var weighing: Powers
        private var besideOthers: Powers

        init(_ model: CountModel, months: [Int], coefficient: Int) {
            let size = model.coefficients.count
            let used = months.indices.filter { model.weights[$0] > 0 }
            let count = used.count
            let span = (used.last.map { months[$0] } ?? 0) - (used.first.map { months[$0] } ?? 0)
            let empty = Powers(sums: [Double](repeating: 0, count: max(1, span + 1)))
            // Weighted variables, and the coefficients' weights on the standardised residuals.
            let design = used.map { index in model.rows[index].map { $0 * model.weights[index].squareRoot() } }
            let pulls = design.map { row in
                (0..<size).map { first in
                    (0..<size).reduce(0.0) { $0 + model.covariance[first * size + $1] * row[$1] }
                }
            }
            let neighbours = (0..<count).map { place in
                [place - 1, place + 1].filter { (0..<count).contains($0) && abs(months[used[$0]] - months[used[place]]) == 1 }
            }
            func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
            // Half the sum of a month's neighbours.
            func beside(_ list: [[Double]]) -> [[Double]] {
                neighbours.map { near in
                    (0..<size).map { column in near.reduce(0) { $0 + list[$1][column] } / 2 }
                }
            }
            let besidePulls = beside(pulls)
            var middle = [Double](repeating: 0, count: size * size)
            for place in 0..<count {
                for first in 0..<size {
                    for second in 0..<size { middle[first * size + second] += pulls[place][first] * besidePulls[place][second] }
                }
            }
            let turned = design.map { row in
                (0..<size).map { second in (0..<size).reduce(0.0) { $0 + row[$1] * middle[$1 * size + second] } }
            }
            var leftOver = empty
            var weighing = empty
            var besideOthers = empty
            let own = pulls.map { $0[coefficient] }
            let scale = own.reduce(0) { $0 + $1 * $1 }
            for first in 0..<count {
                for second in 0..<count {
                    let lag = abs(months[used[first]] - months[used[second]])
                    leftOver.sums[lag] += (first == second ? 1 : 0) - dot(design[first], pulls[second])
                    weighing.sums[lag] += own[first] * own[second] / scale
                    let near = neighbours[first].contains(second) ? 0.5 : 0
                    besideOthers.sums[lag] += near - dot(design[first], besidePulls[second]) - dot(besidePulls[first], design[second])
                        + dot(turned[first], design[second])
                }
            }
            self.leftOver = leftOver
            self.weighing = weighing
            self.besideOthers = besideOthers
            hasNeighbours = neighbours.contains { !$0.isEmpty }
            var products = 0.0
            var squares = 0.0
            for place in 0..<count {
                let residual = model.pearson[used[place]]
                squares += residual * residual
                products += neighbours[place].reduce(0) { $0 + residual * model.pearson[used[$1]] / 2 }
            }
            residualCorrelation = squares > 0 ? products / squares : 0
        }

        /// The least correlation, in steps of 0.01, at which the residuals are expected to show as much.
        func correlation(expecting target: Double) -> Double {
            let steps = Int((SerialScatter.highest * 100).rounded())
            var before = besideOthers.at(0) / leftOver.at(0)
            guard target > before else { return 0 }
            for step in 1...steps {
                let correlation = Double(step) / 100
                let expected = besideOthers.at(correlation) / leftOver.at(correlation)
                if expected >= target {
                    let part = expected > before ? (target - before) / (expected - before) : 1
                    return correlation - 0.01 * (1 - part)
                }
                before = max(before, expected)
            }
            return SerialScatter.highest
        }
    }
}
