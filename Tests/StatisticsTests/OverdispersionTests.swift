import Foundation
import Statistics
import TestSupport
import Testing

/// Ratios of counts that vary more than Poisson counts do.
@Suite struct OverdispersionTests {
    typealias Unit = PearsonDispersion.Unit

    /// Worked by hand in Documentation/methods/outline-audit.md.
    @Test func aWorkedExample() throws {
        let inside = [Unit(events: 30, base: 1), Unit(events: 10, base: 1)]
        let outside = [Unit(events: 12, base: 1), Unit(events: 8, base: 1)]
        let dispersion = try #require(PearsonDispersion(groups: [inside, outside]))
        #expect(isClose(dispersion.value, 5.4) && dispersion.degreesOfFreedom == 2 && dispersion.units == 4)
        let ratio = try #require(OverdispersedRatio(40, 2, 20, 2, dispersion: dispersion.value, degreesOfFreedom: 2))
        let reach = exp(4.302652729696142 * 0.405.squareRoot())
        #expect(ratio.value == 2 && ratio.method == .logarithmic)
        #expect(isClose(ratio.lower, 2 / reach, relative: 1e-9) && isClose(ratio.upper ?? 0, 2 * reach, relative: 1e-9))
    }

    @Test func unitsOfWhichLittleIsExpectedAreOne() throws {
        // Rate 1: expected 0.4, 0.4, 0.4 go together as 1.2; 5 stands alone.
        let units = [
            Unit(events: 0, base: 0.4), Unit(events: 0, base: 0.4), Unit(events: 1, base: 0.4), Unit(events: 5, base: 4.8),
        ]
        let dispersion = try #require(PearsonDispersion(groups: [units]))
        #expect(dispersion.units == 2 && dispersion.degreesOfFreedom == 1)
        #expect(isClose(dispersion.value, 0.04 / 1.2 + 0.04 / 4.8, relative: 1e-9) && dispersion.floored == 1)
        #expect(PearsonDispersion(groups: [[Unit(events: 3, base: 1)], [Unit(events: 9, base: 2)]]) == nil)
    }

    @Test func withoutDispersionSmallCountsHaveExactLimits() throws {
        for (a, b) in [(2, 7), (0, 4), (3, 0)] {
            let ratio = try #require(OverdispersedRatio(a, 3, b, 5, dispersion: 0.8, degreesOfFreedom: 12))
            let exact = try #require(RateRatio(a, 3, b, 5, method: .exactConditional))
            #expect(ratio.method == .exact && ratio.value == exact.value)
            #expect(ratio.lower == exact.lower && ratio.upper == exact.upper)
        }
        #expect(OverdispersedRatio(1, 0, 1, 1, dispersion: 1, degreesOfFreedom: 3) == nil)
        let none = try #require(OverdispersedRatio(0, 1, 12, 1, dispersion: 3, degreesOfFreedom: 9))
        #expect(none.method == .scaledExact && none.lower == 0 && none.value == 0)
        let plain = try #require(OverdispersedRatio(0, 1, 12, 1, dispersion: 1, degreesOfFreedom: 9))
        #expect((none.upper ?? 0) > (plain.upper ?? 9))
    }

    @Test func wilsonWithDispersion() throws {
        let plain = try #require(WilsonInterval(count: 30, total: 100))
        let same = try #require(WilsonInterval(count: 30, total: 100, dispersion: 0.5))
        #expect(isClose(plain.lower, same.lower) && isClose(plain.upper, same.upper))
        // A total of 100 that varies four times as much is worth 25.
        let wide = try #require(WilsonInterval(count: 40, total: 100, dispersion: 4))
        let small = try #require(WilsonInterval(count: 10, total: 25))
        #expect(isClose(wide.lower, small.lower) && isClose(wide.upper, small.upper) && wide.proportion == 0.4)
    }

    /// Counts with four times the variance of Poisson counts, no difference between the sides: the interval holds 1 about 95
    /// times in 100, and one that takes them for Poisson counts far less often.
    @Test(arguments: [7 as UInt64, 20_261_121]) func coverage(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func poisson(_ mean: Double) -> Int {
            var product = 1.0
            var count = -1
            repeat {
                product *= Double(random.next() >> 11) * 0x1p-53
                count += 1
            } while product > exp(-mean)
            return count
        }
        let repeats = 2_000
        var held = 0
        var heldByPoisson = 0
        for _ in 0..<repeats {
            let inside = (0..<6).map { _ in Unit(events: 4 * poisson(5), base: 1) }
            let outside = (0..<30).map { _ in Unit(events: 4 * poisson(3), base: 0.6) }
            let (a, b) = (inside.reduce(0) { $0 + $1.events }, outside.reduce(0) { $0 + $1.events })
            let dispersion = try #require(PearsonDispersion(groups: [inside, outside]))
            let ratio = try #require(
                OverdispersedRatio(
                    a, 6, b, 18, dispersion: dispersion.value, degreesOfFreedom: dispersion.degreesOfFreedom))
            if ratio.lower <= 1, (ratio.upper ?? .infinity) >= 1 { held += 1 }
            let plain = try #require(RateRatio(a, 6, b, 18))
            if plain.lower <= 1, (plain.upper ?? .infinity) >= 1 { heldByPoisson += 1 }
        }
        #expect((0.93...0.97).contains(Double(held) / Double(repeats)), "\(held)")
        #expect(Double(heldByPoisson) / Double(repeats) < 0.75)
    }
}
