import Statistics
import TestSupport
import Testing

/// Reference values: mpmath at 60 digits.
@Suite struct IncompleteBetaTests {
    @Test func probability() {
        #expect(isClose(IncompleteBeta.lower(2.5, 4, at: 0.3), 0.35219758590676721, relative: 1e-13))
        #expect(IncompleteBeta.lower(2.5, 4, at: 0) == 0)
        #expect(IncompleteBeta.lower(2.5, 4, at: 1) == 1)
        #expect(IncompleteBeta.lower(0, 4, at: 0.5).isNaN)
    }

    @Test(arguments: [
        (0.025, 1, 10, 0.0025285785444617846442), (0.025, 3, 8, 0.066739511177734468518),
        (0.975, 4, 7, 0.65245285005999724103), (0.5, 0.5, 0.5, 0.5), (1e-10, 2, 5, 2.5819977864111840235e-6),
        (0.975, 1, 3, 0.70759822617871330688), (0.025, 4, 1, 0.39763536438352533811),
        (0.025, 360, 246, 0.55471371287252629689),
    ])
    func quantile(p: Double, a: Double, b: Double, expected: Double) {
        #expect(isClose(IncompleteBeta.quantile(p, a, b), expected, relative: 1e-12, absolute: 0))
    }

    @Test func largeCountsReturn() {
        let place = IncompleteBeta.quantile(0.025, 123_456, 98_765)
        #expect(isClose(IncompleteBeta.lower(123_456, 98_765, at: place), 0.025, relative: 1e-10))
    }

    @Test func outsideItsRange() {
        #expect(IncompleteBeta.quantile(-0.1, 2, 2).isNaN)
        #expect(IncompleteBeta.quantile(0.5, 2, 0).isNaN)
        #expect(IncompleteBeta.quantile(1, 2, 2) == 1)
    }
}
