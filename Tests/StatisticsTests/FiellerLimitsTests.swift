import Statistics
import TestSupport
import Testing

@Suite struct FiellerLimitsTests {
    private func limits(
        _ first: Double, _ second: Double, _ firstVariance: Double, _ secondVariance: Double, _ covariance: Double = 0,
        deviate: Double = 2
    ) -> FiellerLimits? {
        FiellerLimits(
            first: first, second: second, firstVariance: firstVariance, secondVariance: secondVariance,
            covariance: covariance, deviate: deviate)
    }

    /// At each end, and nowhere between, first - r second is exactly the deviate's number of standard errors from 0.
    @Test func endsSolveTheirEquation() throws {
        let found = try #require(limits(40, 15, 9, 4, -2))
        for end in [try #require(found.lower), try #require(found.upper)] {
            let distance = 40 - end * 15
            #expect(isClose(distance * distance, 4 * (9 - 2 * end * -2 + end * end * 4)))
        }
        #expect((found.lower ?? 9) < 40 / 15.0)
        #expect(40 / 15.0 < (found.upper ?? 0))
    }

    /// (2 - 4 r)² = 16 (r² / 4) means 2 - 4 r = 2 r or -2 r: r is 1/3 or 1.
    @Test func byHand() throws {
        let found = try #require(limits(2, 4, 0, 0.25, deviate: 4))
        #expect(isClose(try #require(found.lower), 1.0 / 3))
        #expect(isClose(try #require(found.upper), 1))
    }

    @Test func noVarianceGivesTheRatio() throws {
        let found = try #require(limits(40, 15, 0, 0))
        #expect(isClose(try #require(found.lower), 40 / 15.0))
        #expect(isClose(try #require(found.upper), 40 / 15.0))
        let third = try #require(limits(1.1, 3.3, 0, 0))
        #expect(isClose(try #require(third.lower), 1 / 3.0, relative: 1e-6))
    }

    @Test func aSecondNotToldFromZeroLeavesTheUpperEndOpen() throws {
        let found = try #require(limits(40, 3, 9, 4))
        #expect(found.upper == nil)
        let lower = try #require(found.lower)
        #expect(lower > 0 && lower < 40.0 / 3)
        let distance = 40 - lower * 3
        #expect(isClose(distance * distance, 4 * (9 + lower * lower * 4)))
    }

    @Test func bothNotToldFromZeroHaveNoEnds() throws {
        let found = try #require(limits(1, 1, 9, 9))
        #expect(found.lower == nil && found.upper == nil)
    }

    @Test func aFirstNotToldFromZeroBeginsAtZero() throws {
        let found = try #require(limits(1, 20, 4, 1))
        #expect(found.lower == 0)
        #expect((found.upper ?? 0) > 0.05)
    }

    @Test func exactlyAtTheEdgeHasOneEnd() throws {
        // 4 = 2 standard errors of 2: a = 0, so r = c / 2b = (1600 - 36) / (2 * 160).
        let found = try #require(limits(40, 4, 9, 4))
        #expect(found.upper == nil)
        #expect(isClose(try #require(found.lower), 1_564 / 320.0))
    }

    @Test func undefined() {
        #expect(limits(0, 1, 1, 1) == nil)
        #expect(limits(1, -1, 1, 1) == nil)
        #expect(limits(.nan, 1, 1, 1) == nil)
        #expect(limits(1, 1, .infinity, 1) == nil)
    }
}
