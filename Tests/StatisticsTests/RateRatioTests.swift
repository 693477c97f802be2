import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct RateRatioTests {
    private struct Inequality: Decodable {
        struct Ratio: Decodable {
            let a: Int
            let pa: Double
            let b: Int
            let pb: Double
            let rr: Double
            let lower_log: Double
            let upper_log: Double
            let lower_exact: Double
            let upper_exact: Double
        }
        let rate_ratio_deciles_1_5_vs_6_10: Ratio
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func poorerAgainstRicherHalf() throws {
        let data = try Data(contentsOf: SharedData.url("oracles/adur_arun/a2_inequality.json"))
        let known = try JSONDecoder().decode(Inequality.self, from: data).rate_ratio_deciles_1_5_vs_6_10
        let ratio = try #require(RateRatio(known.a, known.pa, known.b, known.pb))
        #expect(ratio.method == .logarithmic)
        #expect(isClose(try #require(ratio.value), known.rr))
        #expect(isClose(ratio.lower, known.lower_log))
        #expect(isClose(try #require(ratio.upper), known.upper_log))

        let exact = try #require(RateRatio(known.a, known.pa, known.b, known.pb, method: .exactConditional))
        #expect(exact.method == .exactConditional)
        #expect(isClose(exact.lower, known.lower_exact))
        #expect(isClose(try #require(exact.upper), known.upper_exact))
    }

    /// Limits from mpmath's beta quantiles, p / (1 - p) times pb / pa: 3 events in 1,000 against 7 in 4,000.
    @Test func fewEventsTakeExactLimits() throws {
        let ratio = try #require(RateRatio(3, 1_000, 7, 4_000))
        #expect(ratio.method == .exactConditional)
        #expect(isClose(try #require(ratio.value), 12.0 / 7))
        let low = 0.066739511177734468518
        let high = 0.65245285005999724103
        #expect(isClose(ratio.lower, 4 * low / (1 - low)))
        #expect(isClose(try #require(ratio.upper), 4 * high / (1 - high)))
    }

    @Test func methodChangesAtTenEventsInBoth() throws {
        #expect(try #require(RateRatio(10, 1, 10, 1)).method == .logarithmic)
        #expect(try #require(RateRatio(9, 1, 10, 1)).method == .exactConditional)
        #expect(try #require(RateRatio(10, 1, 9, 1)).method == .exactConditional)
    }

    @Test func noEventsInTheFirstGroup() throws {
        let ratio = try #require(RateRatio(0, 500, 3, 500))
        #expect(ratio.value == 0)
        #expect(ratio.lower == 0)
        let high = 0.70759822617871330688
        #expect(isClose(try #require(ratio.upper), high / (1 - high)))
    }

    @Test func noEventsInTheSecondGroup() throws {
        let ratio = try #require(RateRatio(4, 500, 0, 500))
        #expect(ratio.value == nil)
        #expect(ratio.upper == nil)
        let low = 0.39763536438352533811
        #expect(isClose(ratio.lower, low / (1 - low)))
        #expect(RateRatio(4, 500, 0, 500, method: .logarithmic) == nil)
    }

    @Test func undefinedRatios() {
        #expect(RateRatio(1, 0, 1, 10) == nil)
        #expect(RateRatio(1, 10, 1, 0) == nil)
        #expect(RateRatio(-1, 10, 1, 10) == nil)
        #expect(RateRatio(0, 10, 12, 10, method: .logarithmic) == nil)
    }
}
