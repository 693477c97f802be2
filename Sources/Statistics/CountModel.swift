import Foundation

/// Counts explained by several variables at once: log-linear (Poisson) or, for shares of known totals, log-odds (binomial).
///
/// By maximum likelihood with iteratively reweighted least squares, which for both links is Newton's method; a step that makes
/// the fit worse is halved. Two Poisson series with a factor of their own for every month are the binomial model of the one
/// series given both (the months' factors drop out), with the same estimates and standard errors.
/// Source: P. McCullagh and J. A. Nelder, Generalized Linear Models (2nd edition, 1989), chapters 4, 6 and 9.
public struct CountModel: Hashable, Sendable {
    public enum Law: Hashable, Sendable {
        /// The logarithm of the mean is the offset and what the variables add.
        case poisson(offset: [Double])
        /// Each count is a part of a total, 0 or above; the log-odds of the part are what the variables add. A total of nought
        /// says nothing and is no observation.
        case binomial(totals: [Int])
    }

    /// In the order of the variables.
    public let coefficients: [Double]
    /// Of the coefficients, for a dispersion of 1; row by row.
    public let covariance: [Double]
    public let fitted: [Double]
    /// (count - fitted) over the square root of the variance that the law gives; 0 where there is no observation.
    public let pearson: [Double]
    /// The law's variances, which are the weights of the last step.
    public let weights: [Double]
    public let deviance: Double
    /// Observations less variables.
    public let degreesOfFreedom: Int
    /// Row by row, as given.
    public let rows: [[Double]]

    /// Pearson's statistic over the degrees of freedom: about 1 where counts scatter as the law says; nil without freedom.
    public var dispersion: Double? {
        degreesOfFreedom > 0 ? pearson.reduce(0) { $0 + $1 * $1 } / Double(degreesOfFreedom) : nil
    }

    /// For a dispersion of 1.
    public func variance(of coefficient: Int) -> Double { covariance[coefficient * coefficients.count + coefficient] }

    public static let mostSteps = 60
    /// A step that leads beyond exp of this is halved.
    static let furthest = 30.0
    /// Means and odds that come to rest beyond exp of minus this (3 in 10 million) are no estimates: the likelihood has no maximum,
    /// and the steps were held up on the way.
    static let lowestRest = -15.0

    /// Nil where there is no fit: lists of different lengths, counts that are negative or above their total, fewer observations
    /// than variables, variables of which one follows from the others, or a likelihood without a maximum (no event at all on one
    /// side of a step).
    /// - Parameter rows: for each count the values of the variables; a constant is a variable that is always 1.
    public init?(counts: [Int], rows: [[Double]], law: Law) {
        guard let size = rows.first?.count, size > 0, counts.count == rows.count,
            rows.allSatisfy({ $0.count == size && $0.allSatisfy(\.isFinite) }), counts.allSatisfy({ $0 >= 0 })
        else { return nil }
        let events = counts.map { Double($0) }
        let work: Work
        switch law {
        case .poisson(let offset):
            guard offset.count == counts.count, offset.allSatisfy(\.isFinite) else { return nil }
            work = Work(events: events, rows: rows, size: size, offset: offset, totals: nil)
        case .binomial(let totals):
            guard totals.count == counts.count, zip(counts, totals).allSatisfy({ $0 <= $1 }) else { return nil }
            let offset = [Double](repeating: 0, count: counts.count)
            work = Work(events: events, rows: rows, size: size, offset: offset, totals: totals.map { Double($0) })
        }
        let observed = work.totals.map { $0.count { $0 > 0 } } ?? counts.count
        guard observed >= size, let fit = work.fit() else { return nil }
        coefficients = fit.coefficients
        covariance = fit.factor.inverse
        fitted = fit.state.means
        weights = fit.state.weights
        pearson = events.indices.map { index in
            let weight = fit.state.weights[index]
            return weight > 0 ? (events[index] - fit.state.means[index]) / weight.squareRoot() : 0
        }
        deviance = fit.state.deviance
        degreesOfFreedom = observed - size
        self.rows = rows
    }
}

extension CountModel {
    /// The arithmetic of one fit.
    private struct Work {
        let events: [Double]
        let rows: [[Double]]
        let size: Int
        let offset: [Double]
        let totals: [Double]?

        struct State {
            var means: [Double]
            var weights: [Double]
            var deviance: Double
        }

        struct Fit {
            let coefficients: [Double]
            let state: State
            let factor: CholeskyFactor
        }

        func fit() -> Fit? {
            guard var coefficients = start(), var state = state(coefficients) else { return nil }
            for _ in 1...CountModel.mostSteps {
                guard let factor = CholeskyFactor(information(state), size: size) else { return nil }
                var step = factor.solve(score(state))
                var next = self.state(zip(coefficients, step).map { $0 + $1 })
                var halvings = 0
                while !(next.map { $0.deviance <= state.deviance + 1e-9 * (1 + state.deviance.magnitude) } ?? false), halvings < 40 {
                    step = step.map { $0 / 2 }
                    next = self.state(zip(coefficients, step).map { $0 + $1 })
                    halvings += 1
                }
                guard let next else { return nil }
                coefficients = zip(coefficients, step).map { $0 + $1 }
                state = next
                guard zip(step, coefficients).allSatisfy({ $0.magnitude < 1e-10 * (1 + $1.magnitude) }) else { continue }
                guard isAtRest(state) else { return nil }
                return CholeskyFactor(information(state), size: size).map { Fit(coefficients: coefficients, state: state, factor: $0) }
            }
            return nil
        }

        private func isAtRest(_ state: State) -> Bool {
            let least = exp(CountModel.lowestRest)
            return events.indices.allSatisfy { index in
                guard let totals else { return state.means[index] > least * exp(offset[index]) }
                let mean = state.means[index]
                return totals[index] == 0 || (mean > least * totals[index] && totals[index] - mean > least * totals[index])
            }
        }

        /// Weighted least squares of the transformed counts, each a little away from the edges.
        private func start() -> [Double]? {
            var matrix = [Double](repeating: 0, count: size * size)
            var right = [Double](repeating: 0, count: size)
            for index in events.indices {
                let (height, weight): (Double, Double)
                if let totals {
                    guard totals[index] > 0 else { continue }
                    let share = (events[index] + 0.5) / (totals[index] + 1)
                    (height, weight) = (log(share / (1 - share)), totals[index] * share * (1 - share))
                } else {
                    (height, weight) = (log(events[index] + 0.5) - offset[index], events[index] + 0.5)
                }
                for row in 0..<size {
                    right[row] += weight * rows[index][row] * height
                    for column in 0..<size { matrix[row * size + column] += weight * rows[index][row] * rows[index][column] }
                }
            }
            return CholeskyFactor(matrix, size: size)?.solve(right)
        }

        /// Nil where a mean runs away.
        private func state(_ coefficients: [Double]) -> State? {
            var state = State(means: events, weights: events, deviance: 0)
            for index in events.indices {
                var height = offset[index]
                for (value, coefficient) in zip(rows[index], coefficients) { height += value * coefficient }
                let event = events[index]
                if let totals {
                    guard height.isFinite, height.magnitude < CountModel.furthest || totals[index] == 0 else { return nil }
                    let share = 1 / (1 + exp(-height))
                    let mean = totals[index] * share
                    state.means[index] = mean
                    state.weights[index] = mean * (1 - share)
                    let rest = totals[index] - event
                    if event > 0 { state.deviance += 2 * event * log(event / mean) }
                    if rest > 0 { state.deviance += 2 * rest * log(rest / (totals[index] - mean)) }
                } else {
                    let mean = exp(height)
                    guard height.isFinite, (height - offset[index]).magnitude < CountModel.furthest else { return nil }
                    state.means[index] = mean
                    state.weights[index] = mean
                    state.deviance += 2 * ((event > 0 ? event * log(event / mean) : 0) - (event - mean))
                }
            }
            return state.deviance.isFinite ? state : nil
        }

        private func score(_ state: State) -> [Double] {
            var score = [Double](repeating: 0, count: size)
            for index in events.indices {
                let rest = events[index] - state.means[index]
                for row in 0..<size { score[row] += rest * rows[index][row] }
            }
            return score
        }

        private func information(_ state: State) -> [Double] {
            var matrix = [Double](repeating: 0, count: size * size)
            for index in events.indices {
                for row in 0..<size {
                    let part = state.weights[index] * rows[index][row]
                    for column in 0..<size { matrix[row * size + column] += part * rows[index][column] }
                }
            }
            return matrix
        }
    }
}
