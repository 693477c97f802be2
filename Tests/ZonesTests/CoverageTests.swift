import Foundation
import Licensing
import Statistics
import Testing
import Zones

/// How often the 95% intervals hold the planted effect: 4,000 series each, from seeds.
///
/// With ALECONNER_COVERAGE_TABLE set, the whole table is printed.
@Suite struct CoverageTests {
    static let replicates = 4_000

    struct Outcome {
        var held = 0
        var fitted = 0
        var share: Double { Double(held) / Double(fitted) }
    }

    enum Design: String { case differences = "difference in differences", interrupted = "interrupted series" }

    static func coverage(_ scenario: SimulatedSeries, _ design: Design = .differences, seed: UInt64) -> Outcome {
        var chance = Chance(seed: seed)
        var outcome = Outcome()
        for _ in 0..<replicates {
            guard let series = scenario.made(&chance) else { continue }
            let cut = AdoptedSeries(series, adopted: scenario.adopted)
            let effect =
                design == .differences
                ? DifferenceInDifferences.effect(cut) : InterruptedSeries(cut, againstComparator: false)?.levelChange
            guard let effect else { continue }
            outcome.fitted += 1
            if effect.lower <= scenario.effect, scenario.effect <= effect.upper { outcome.held += 1 }
        }
        return outcome
    }

    static func scenarios(correlated: Bool, months: [Int], means: [Double]) -> [SimulatedSeries] {
        var list: [SimulatedSeries] = []
        for months in months {
            for mean in means {
                for dispersion in correlated ? [2.0, 3] : [1.0, 2, 3] {
                    var scenario = SimulatedSeries()
                    (scenario.months, scenario.before) = (months, months / 2)
                    (scenario.mean, scenario.dispersion) = (mean, dispersion)
                    scenario.correlation = correlated ? 0.3 : 0
                    scenario.trend = months == 36 ? 0 : 0.1
                    list.append(scenario)
                }
            }
        }
        return list
    }

    @Test("difference in differences: few and many months, few and many incidents, scattered and not")
    func differences() {
        for (number, scenario) in Self.scenarios(correlated: false, months: [24, 60], means: [5, 30]).enumerated() {
            let outcome = Self.coverage(scenario, seed: UInt64(number) + 1)
            #expect(outcome.fitted == Self.replicates)
            #expect((0.93...0.97).contains(outcome.share), "\(scenario): \(outcome.share)")
        }
    }

    @Test("a year before and two after, a large comparator, no effect planted")
    func otherDesigns() {
        var uneven = SimulatedSeries(months: 36, before: 12, mean: 20, dispersion: 2)
        #expect((0.93...0.97).contains(Self.coverage(uneven, seed: 21).share))
        uneven.ratio = 40
        uneven.effect = 1
        #expect((0.93...0.97).contains(Self.coverage(uneven, seed: 22).share))
    }

    @Test("neighbouring months that hang together (0.3): the stress case")
    func correlated() {
        for (number, scenario) in Self.scenarios(correlated: true, months: [24, 60], means: [30]).enumerated() {
            let outcome = Self.coverage(scenario, seed: UInt64(number) + 31)
            #expect((0.93...0.97).contains(outcome.share), "\(scenario): \(outcome.share)")
        }
    }

    @Test("interrupted series with trend and seasons, without a shock that only a comparator could take up")
    func interrupted() {
        for (number, months) in [24, 36, 60].enumerated() {
            let scenario = SimulatedSeries(months: months, before: months / 2, dispersion: 2, shock: 0)
            let outcome = Self.coverage(scenario, .interrupted, seed: UInt64(number) + 41)
            #expect((0.93...0.97).contains(outcome.share), "\(months): \(outcome.share)")
        }
    }

    /// The stated chance of seeing the smallest change, found by planting it.
    @Test("the smallest change is seen about four times in five")
    func power() throws {
        var counts = (seen: 0, all: 0)
        for (number, dispersion) in [1.0, 2].enumerated() {
            let known = SimulatedSeries(months: 48, before: 24, mean: 40, dispersion: dispersion, season: 0, shock: 0, effect: 1)
            var chance = Chance(seed: UInt64(number) + 51)
            for _ in 0..<1_500 {
                // Stated from one draw, and tried on another with that change planted.
                let first = try #require(known.made(&chance))
                let fall = try #require(PowerStatement(AdoptedSeries(first, adopted: known.adopted)).smallestFall)
                var planted = known
                planted.effect = 1 - fall
                let second = try #require(planted.made(&chance))
                let effect = try #require(DifferenceInDifferences.effect(AdoptedSeries(second, adopted: planted.adopted)))
                counts.all += 1
                if effect.upper < 1 { counts.seen += 1 }
            }
        }
        #expect((0.75...0.87).contains(Double(counts.seen) / Double(counts.all)), "\(counts)")
    }

    @Test(
        "the whole table",
        .enabled(if: ProcessInfo.processInfo.environment["ALECONNER_COVERAGE_TABLE"] != nil, "ALECONNER_COVERAGE_TABLE is not set."))
    func table() {
        print("design, months, mean, dispersion, correlation, trend, coverage %")
        for design in [Design.differences, .interrupted] {
            for correlated in [false, true] {
                let list = Self.scenarios(correlated: correlated, months: [24, 36, 60], means: [5, 30, 200])
                for (number, scenario) in list.enumerated() {
                    var scenario = scenario
                    if design == .interrupted { scenario.shock = 0 }
                    let outcome = Self.coverage(scenario, design, seed: UInt64(number) + 1_000)
                    print(
                        "\(design.rawValue), \(scenario.months), \(Int(scenario.mean)), \(scenario.dispersion), \(scenario.correlation), "
                            + "\(scenario.trend), " + String(format: "%.1f", 100 * outcome.share)
                            + (outcome.fitted < Self.replicates ? " (\(Self.replicates - outcome.fitted) without a fit)" : ""))
                    // The stress case goes a little below 93% with few incidents, and the method's page says so.
                    #expect(((correlated ? 0.92 : 0.93)...0.971).contains(outcome.share), "\(design.rawValue): \(scenario)")
                }
            }
        }
    }
}
