import Statistics
import TestSupport
import Testing

@Suite struct SeriesEffectTests {
    private func shares(_ inside: [Int], _ outside: [Int], after: [Double]) -> CountModel? {
        CountModel(
            counts: inside, rows: after.map { [1, $0] }, law: .binomial(totals: zip(inside, outside).map { $0 + $1 }))
    }

    /// A run of high months and one of low ones, a month missing: against numpy with whole matrices and scipy's root finder.
    @Test func scatterThatHangsTogether() throws {
        let months = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13]
        let model = try #require(
            shares(
                [30, 35, 19, 12, 25, 34, 22, 7, 12, 25, 19, 6], [100, 90, 110, 95, 105, 98, 102, 99, 104, 97, 101, 103],
                after: months.map { $0 >= 8 ? 1 : 0 }))
        let effect = try #require(SeriesEffect(of: 1, in: model, months: months))
        #expect(isClose(effect.estimate, -0.5458548425210795))
        #expect(isClose(model.variance(of: 1).squareRoot(), 0.14409382259977013))
        #expect(isClose(effect.scatter.dispersion, 3.4728462977000847))
        #expect(isClose(effect.scatter.residualCorrelation, 0.05280109602507313))
        // Between steps of 0.01 the expectation is taken as straight.
        #expect(isClose(effect.scatter.correlation, 0.4947632835925293, relative: 1e-3))
        #expect(isClose(effect.scatter.inflation, 9.300802973585071, relative: 1e-3))
        #expect(isClose(effect.halfWidth, 0.9791468620264353, relative: 1e-3))
        #expect(effect.lower < effect.value && effect.value < effect.upper)
    }

    /// Less scatter than Poisson's: the law's own variance and the normal deviate.
    @Test func neverNarrowerThanTheLaw() throws {
        let model = try #require(
            shares(
                [12, 9, 15, 11, 14, 10, 8, 7, 13, 6, 9, 5], [60, 52, 71, 55, 66, 58, 61, 49, 70, 57, 62, 54],
                after: [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]))
        let effect = try #require(SeriesEffect(of: 1, in: model, months: Array(1...12)))
        #expect(isClose(effect.scatter.dispersion, 0.258246799792497))
        #expect(effect.scatter.correlation == 0)
        #expect(isClose(effect.halfWidth, 1.959963984540054 * 0.20127874330046644))
        #expect(!effect.excludesNoChange && effect.degreesOfFreedom == 10)
    }

    @Test func inflationBetweenItsEdges() {
        #expect(SerialScatter.inflation(dispersion: 1, together: 3) == 1)
        #expect(SerialScatter.inflation(dispersion: 1.25, together: 3) == 1.25 * 2)
        #expect(SerialScatter.inflation(dispersion: 1.5, together: 3) == 4.5)
        #expect(SerialScatter.inflation(dispersion: 4, together: 0.5) == 4)
    }

    /// As many variables as months leave nothing to judge the scatter by.
    @Test func withoutFreedomThereIsNone() throws {
        let model = try #require(shares([10, 6], [50, 50], after: [0, 1]))
        #expect(SeriesEffect(of: 1, in: model, months: [1, 2]) == nil)
    }

    @Test func monthsWithoutNeighbours() throws {
        let model = try #require(shares([30, 9, 14, 7], [100, 105, 98, 97], after: [0, 0, 1, 1]))
        let effect = try #require(SeriesEffect(of: 1, in: model, months: [1, 3, 5, 7]))
        #expect(effect.scatter.correlation == 0 && effect.scatter.residualCorrelation == 0)
        #expect(isClose(effect.scatter.inflation, effect.scatter.dispersion))
    }
}
