import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct PoissonLineTests {
    /// Two counts are fitted exactly: rates 4 and 1 in 100 have the logarithms that the line goes through, and the variance
    /// of the logarithm of a count is one over the count.
    @Test func twoCountsByHand() throws {
        let line = try #require(PoissonLine(counts: [40, 20], x: [0.25, 0.75], exposures: [1_000, 2_000]))
        #expect(isClose(line.slope, log(0.25) / 0.5))
        #expect(isClose(line.intercept, log(0.04) - 0.25 * log(0.25) / 0.5))
        #expect(isClose(line.slopeError, (1 / 40.0 + 1 / 20.0).squareRoot() / 0.5))
        #expect(isClose(line.interceptError, (2.25 / 40.0 + 0.25 / 20.0).squareRoot()))
        #expect(line.deviance < 1e-9)
        #expect(line.dispersion == nil)
    }

    /// At the maximum the fitted counts add up to the counts, plainly and weighted by x.
    @Test func scoresAreNought() throws {
        let counts = [0, 3, 1, 14, 2, 9, 0, 30]
        let x = [0.0, 0.3, 0.2, 0.9, 0.5, 0.7, 0.1, 1.0]
        let exposures = [10.0, 20, 5, 40, 12, 30, 8, 50]
        let line = try #require(PoissonLine(counts: counts, x: x, exposures: exposures))
        let means = zip(x, exposures).map { $1 * exp(line.intercept + line.slope * $0) }
        #expect(isClose(means.reduce(0, +), 59))
        let weighted = zip(means, x).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(isClose(weighted, zip(counts, x).reduce(0) { $0 + Double($1.0) * $1.1 }))
        #expect(line.steps < 15)
        #expect(try #require(line.dispersion) > 0)
    }

    @Test func equalRatesHaveNoSlope() throws {
        let line = try #require(PoissonLine(counts: [10, 20, 30], x: [0, 0.5, 1], exposures: [100, 200, 300]))
        #expect(abs(line.slope) < 1e-12)
        #expect(isClose(line.intercept, log(0.1)))
    }

    @Test func wildScalesConverge() throws {
        let steep = try #require(PoissonLine(counts: [1, 1_000_000], x: [0, 1], exposures: [1, 1]))
        #expect(isClose(steep.slope, log(1e6), relative: 1e-9))
        let far = try #require(PoissonLine(counts: [5, 9, 20], x: [1_000, 1_001, 1_002], exposures: [1e9, 1e9, 1e9]))
        #expect(far.slope > 0 && far.slope.isFinite && far.interceptError.isFinite)
    }

    @Test func whereThereIsNoMaximumThereIsNoLine() {
        // All events at one end: the likelihood rises for ever.
        #expect(PoissonLine(counts: [5, 0], x: [0, 1], exposures: [10, 10]) == nil)
        #expect(PoissonLine(counts: [5, 0, 0], x: [0, 0.5, 1], exposures: [10, 10, 10]) == nil)
        #expect(PoissonLine(counts: [0, 0, 7], x: [0, 0.5, 1], exposures: [10, 10, 10]) == nil)
        #expect(PoissonLine(counts: [0, 0, 0], x: [0, 0.5, 1], exposures: [10, 10, 10]) == nil)
    }

    @Test func undefined() {
        #expect(PoissonLine(counts: [], x: [], exposures: []) == nil)
        #expect(PoissonLine(counts: [1], x: [1], exposures: [1]) == nil)
        #expect(PoissonLine(counts: [1, 2], x: [1, 1], exposures: [1, 1]) == nil)
        #expect(PoissonLine(counts: [1, -2], x: [0, 1], exposures: [1, 1]) == nil)
        #expect(PoissonLine(counts: [1, 2], x: [0, 1], exposures: [1, 0]) == nil)
        #expect(PoissonLine(counts: [1, 2], x: [0, .nan], exposures: [1, 1]) == nil)
        #expect(PoissonLine(counts: [1, 2], x: [0, 1], exposures: [1]) == nil)
    }
}
