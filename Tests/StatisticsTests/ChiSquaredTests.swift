import Statistics
import TestSupport
import Testing

/// Reference values: mpmath at 60 digits.
@Suite struct ChiSquaredTests {
    @Test(arguments: [
        (0.025, 1, 0.00098206911717525602), (0.5, 3, 2.3659738843753382661), (1e-12, 1, 1.570796326794896556e-24),
        (0.999, 7.5, 25.230054920678602342), (0.001, 0.5, 1.3499395786230750714e-12),
        (0.025, 20, 9.5907773922648673622),
    ])
    func quantile(p: Double, degreesOfFreedom: Double, expected: Double) {
        #expect(
            isClose(
                chiSquaredQuantile(p, degreesOfFreedom: degreesOfFreedom), expected, relative: 1e-12, absolute: 0))
    }

    @Test func outsideItsRange() {
        #expect(chiSquaredQuantile(1.1, degreesOfFreedom: 2).isNaN)
        #expect(chiSquaredQuantile(0.5, degreesOfFreedom: 0).isNaN)
    }
}
