import Statistics
import TestSupport
import Testing

@Suite struct StudentTTests {
    /// Percentage points as every table of the distribution prints them, here to the digits that scipy 1.17 gives.
    @Test(arguments: [
        (1, 12.706204736174694), (2, 4.302652729749464), (8, 2.306004135204166), (30, 2.0422724563012373),
        (134, 1.9778257580871244), (1_000_000, 1.959966356814107),
    ])
    func deviatesOf95Percent(freedom: Int, expected: Double) throws {
        let deviate = try #require(StudentT.deviate(alpha: 0.05, degreesOfFreedom: freedom))
        #expect(isClose(deviate, expected, relative: 1e-9))
        let back = try #require(StudentT.probability(beyond: deviate, degreesOfFreedom: freedom))
        #expect(isClose(back, 0.05, relative: 1e-9))
    }

    @Test func oneDegreeOfFreedomIsCauchy() throws {
        // |t| exceeds 1 with probability 1/2, and tan(pi/8 * 3) with probability 1/4.
        #expect(isClose(try #require(StudentT.deviate(alpha: 0.5, degreesOfFreedom: 1)), 1))
        #expect(isClose(try #require(StudentT.probability(beyond: -1, degreesOfFreedom: 1)), 0.5))
        #expect(isClose(try #require(StudentT.deviate(alpha: 0.25, degreesOfFreedom: 1)), 2.414213562373095))
    }

    @Test func undefined() {
        #expect(StudentT.deviate(alpha: 0.05, degreesOfFreedom: 0) == nil)
        #expect(StudentT.deviate(alpha: 0, degreesOfFreedom: 5) == nil)
        #expect(StudentT.deviate(alpha: 1, degreesOfFreedom: 5) == nil)
        #expect(StudentT.deviate(alpha: .nan, degreesOfFreedom: 5) == nil)
        #expect(StudentT.probability(beyond: .nan, degreesOfFreedom: 5) == nil)
        #expect(StudentT.probability(beyond: 2, degreesOfFreedom: 0) == nil)
        #expect(StudentT.probability(beyond: 0, degreesOfFreedom: 3) == 1)
        #expect(StudentT.probability(beyond: .infinity, degreesOfFreedom: 3) == 0)
    }
}
