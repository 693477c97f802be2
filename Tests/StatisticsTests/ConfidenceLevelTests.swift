import Statistics
import TestSupport
import Testing

@Suite struct ConfidenceLevelTests {
    @Test func namedLevels() {
        #expect(ConfidenceLevel.ninetyFive.z == 1.959963984540054)
        #expect(ConfidenceLevel.ninetyFive.alpha == 0.05)
        #expect(ConfidenceLevel.ninetyNinePointEight.z == 3.0902323061678132)
        #expect(ConfidenceLevel.ninetyNinePointEight.alpha == 0.002)
    }

    @Test func otherLevels() throws {
        let ninety = try #require(ConfidenceLevel(alpha: 0.1))
        #expect(isClose(ninety.z, 1.6448536269514722, relative: 1e-14))
        #expect(ConfidenceLevel(alpha: 0) == nil)
        #expect(ConfidenceLevel(alpha: 1) == nil)
        #expect(ConfidenceLevel(alpha: .nan) == nil)
    }
}
