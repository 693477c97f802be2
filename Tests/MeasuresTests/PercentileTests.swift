import Measures
import Testing

@Suite struct PercentileTests {
    /// Four areas: below 1 lie none, half of itself is 0.5 of 4; of the two 3s: one below, half of two.
    @Test func byHand() {
        #expect(Percentile.within(["A", "A", "A", "A"], [3, 1, 3, 9]) == [50, 12.5, 50, 87.5])
    }

    @Test func eachDistrictByItself() {
        #expect(Percentile.within(["A", "B", "A", "B"], [1, 9, 2, 8]) == [25, 75, 75, 25])
    }

    @Test func whatIsNotKnownIsNotCompared() {
        #expect(Percentile.within(["A", "A", "A"], [nil, 5, 7]) == [nil, 25, 75])
        #expect(Percentile.within(["A", "A", "A"], [.nan, 5, .infinity]) == [nil, nil, nil], "one value has nothing to stand among")
    }

    @Test func oneAreaHasNone() {
        #expect(Percentile.within(["A"], [5]) == [nil])
        #expect(Percentile.within([], []) == [])
    }

    @Test func allAlikeStandInTheMiddle() {
        #expect(Percentile.within(["A", "A", "A"], [0, 0, 0]) == [50, 50, 50])
    }

    /// Whatever the values, the mean of the percentiles is 50, and no one stands at 0 or 100.
    @Test func theMeanIsFifty() {
        var state: UInt64 = 7
        for count in 2...60 {
            let values = (0..<count).map { _ -> Double? in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Double(state >> 60)
            }
            let found = Percentile.within(Array(repeating: "A", count: count), values).compactMap(\.self)
            #expect(abs(found.reduce(0, +) / Double(count) - 50) < 1e-9)
            #expect(found.allSatisfy { $0 > 0 && $0 < 100 })
        }
    }
}
