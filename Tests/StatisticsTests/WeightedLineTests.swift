import Statistics
import TestSupport
import Testing

@Suite struct WeightedLineTests {
    /// The worked example of Documentation/methods/slope-index.md.
    @Test func threePointsByHand() throws {
        let line = try #require(
            WeightedLine(x: [0.125, 0.5, 0.875], y: [40, 25, 20], weights: [1_000, 2_000, 1_000]))
        #expect(isClose(line.mean, 27.5))
        #expect(isClose(line.slope, -80.0 / 3))
        #expect(isClose(line.intercept, 27.5 + 40.0 / 3))
        let known = try #require(line.uncertainty)
        #expect(known.degreesOfFreedom == 1)
        // Residuals 2.5, -2.5, 2.5: weighted squares 25,000 over 1; spread of x 281.25.
        #expect(isClose(known.slopeVariance, 25_000 / 281.25))
        #expect(isClose(known.interceptVariance, 25_000 * (1 / 4_000.0 + 0.25 / 281.25)))
        #expect(isClose(known.covariance, -25_000 * 0.5 / 281.25))
        #expect(isClose(known.variance(at: 0.5), 25_000 / 4_000))
    }

    @Test func weightsCountAsRepetitions() throws {
        let once = try #require(WeightedLine(x: [0, 1, 2, 3], y: [1, 3, 2, 5], weights: [1, 2, 1, 3]))
        let repeated = try #require(
            WeightedLine(x: [0, 1, 1, 2, 3, 3, 3], y: [1, 3, 3, 2, 5, 5, 5], weights: [1, 1, 1, 1, 1, 1, 1]))
        #expect(isClose(once.slope, repeated.slope) && isClose(once.intercept, repeated.intercept))
        #expect(isClose(once.mean, repeated.mean))
    }

    @Test func aWeightsUnitDoesNotMatter() throws {
        let one = try #require(WeightedLine(x: [0, 1, 2], y: [1, 3, 2], weights: [1, 2, 1]))
        let thousand = try #require(WeightedLine(x: [0, 1, 2], y: [1, 3, 2], weights: [1_000, 2_000, 1_000]))
        #expect(isClose(one.slope, thousand.slope))
        #expect(isClose(one.uncertainty?.slopeVariance ?? -1, thousand.uncertainty?.slopeVariance ?? -2))
    }

    @Test func twoPointsHaveALineAndNoUncertainty() throws {
        let line = try #require(WeightedLine(x: [0, 1], y: [5, 2], weights: [3, 9]))
        #expect(isClose(line.slope, -3) && isClose(line.intercept, 5))
        #expect(line.uncertainty == nil)
    }

    @Test func undefined() {
        #expect(WeightedLine(x: [], y: [], weights: []) == nil)
        #expect(WeightedLine(x: [1], y: [1], weights: [1]) == nil)
        #expect(WeightedLine(x: [1, 1, 1], y: [1, 2, 3], weights: [1, 1, 1]) == nil)
        #expect(WeightedLine(x: [0.1, 0.1, 0.1], y: [1, 2, 3], weights: [0.3, 0.7, 0.9]) == nil)
        #expect(WeightedLine(x: [0, 1], y: [1, .nan], weights: [1, 1]) == nil)
        #expect(WeightedLine(x: [0, .infinity], y: [1, 1], weights: [1, 1]) == nil)
        #expect(WeightedLine(x: [0, 1], y: [1, 1], weights: [1, 0]) == nil)
        #expect(WeightedLine(x: [0, 1], y: [1, 1], weights: [1]) == nil)
    }
}
