import Statistics
import TestSupport
import Testing

/// Reference values: mpmath at 60 digits.
@Suite struct NormalDistributionTests {
    @Test(arguments: [(-8, 6.2209605742717841e-16), (-1, 0.15865525393145705), (0, 0.5), (1.5, 0.933192798731141934)])
    func cumulative(z: Double, expected: Double) {
        #expect(isClose(normalCumulative(z), expected, relative: 1e-14, absolute: 0))
    }

    @Test(arguments: [
        (1e-300, -37.047096299361199), (1e-10, -6.3613409024040562), (0.025, -1.9599639845400542),
        (0.3, -0.52440051270804082), (0.5, 0), (0.999, 3.0902323061678133),
    ])
    func quantile(p: Double, expected: Double) {
        #expect(isClose(normalQuantile(p), expected, relative: 1e-14, absolute: 0))
    }

    @Test func ends() {
        #expect(normalQuantile(0) == -.infinity)
        #expect(normalQuantile(1) == .infinity)
        #expect(normalQuantile(-0.1).isNaN)
        #expect(normalQuantile(.nan).isNaN)
    }
}
