import Statistics
import TestSupport
import Testing

/// Reference values: mpmath at 60 digits.
@Suite struct IncompleteGammaTests {
    @Test func tails() {
        #expect(isClose(IncompleteGamma.lower(shape: 2.5, at: 1.2), 0.20852587940567532, relative: 1e-13))
        #expect(
            isClose(IncompleteGamma.upper(shape: 2.5, at: 30), 1.2154569777183039e-11, relative: 1e-13, absolute: 0))
    }

    @Test(arguments: [0.5, 3, 60, 4_000], [0.2, 0.9, 1.1, 2])
    func tailsAddUp(shape: Double, timesMean: Double) {
        let sum =
            IncompleteGamma.lower(shape: shape, at: shape * timesMean)
            + IncompleteGamma.upper(shape: shape, at: shape * timesMean)
        #expect(isClose(sum, 1, relative: 1e-14))
    }

    @Test func ends() {
        #expect(IncompleteGamma.lower(shape: 2, at: 0) == 0)
        #expect(IncompleteGamma.upper(shape: 2, at: -1) == 1)
        #expect(IncompleteGamma.lower(shape: 2, at: .infinity) == 1)
        #expect(IncompleteGamma.quantile(0, shape: 2) == 0)
        #expect(IncompleteGamma.quantile(1, shape: 2) == .infinity)
        #expect(IncompleteGamma.quantile(0.5, shape: 0).isNaN)
        #expect(IncompleteGamma.lower(shape: -1, at: 2).isNaN)
    }
}
