import Foundation
import Statistics
import TestSupport
import Testing

@Suite struct DirectlyStandardisedRateTests {
    typealias Stratum = DirectlyStandardisedRate.Stratum

    /// The worked example of Documentation/methods/directly-standardised-rate.md.
    @Test func twoStrataByHand() throws {
        let rate = try #require(
            DirectlyStandardisedRate(
                [Stratum(events: 10, population: 1_000, standard: 600), Stratum(events: 30, population: 2_000, standard: 400)],
                per: 10_000))
        // (600 x 0.01 + 400 x 0.015) / 1000 = 0.012
        #expect(isClose(rate.value, 120))
        // (600² x 10 / 1000² + 400² x 30 / 2000²) / 1000² = (3.6 + 1.2) / 1,000,000
        #expect(isClose(rate.variance, 4.8e-6 * 1e8))
        let limits = PoissonInterval.byar(count: 40)
        let scale = (4.8e-6 / 40).squareRoot()
        #expect(isClose(try #require(rate.lower), (0.012 + scale * (limits.lower - 40)) * 10_000))
        #expect(isClose(try #require(rate.upper), (0.012 + scale * (limits.upper - 40)) * 10_000))
        #expect(rate.events == 40)
    }

    @Test func oneStratumIsItsOwnRate() throws {
        let standardised = try #require(
            DirectlyStandardisedRate([Stratum(events: 25, population: 5_000, standard: 7)], per: 10_000))
        let plain = try #require(Rate(events: 25, population: 5_000))
        #expect(isClose(standardised.value, plain.value))
        #expect(isClose(try #require(standardised.lower), plain.lower))
        #expect(isClose(try #require(standardised.upper), plain.upper))
    }

    @Test func belowTenEventsThereAreNoLimits() throws {
        let nine = try #require(DirectlyStandardisedRate([Stratum(events: 9, population: 100, standard: 1)]))
        #expect(nine.lower == nil && nine.upper == nil && isClose(nine.value, 9_000))
        let none = try #require(DirectlyStandardisedRate([Stratum(events: 0, population: 100, standard: 1)]))
        #expect(none.value == 0 && none.variance == 0 && none.lower == nil)
        let ten = try #require(DirectlyStandardisedRate([Stratum(events: 10, population: 100, standard: 1)]))
        #expect(ten.lower != nil)
    }

    @Test func undefined() {
        #expect(DirectlyStandardisedRate([]) == nil)
        #expect(DirectlyStandardisedRate([Stratum(events: 1, population: 0, standard: 1)]) == nil)
        #expect(DirectlyStandardisedRate([Stratum(events: -1, population: 10, standard: 1)]) == nil)
        #expect(DirectlyStandardisedRate([Stratum(events: 1, population: 10, standard: 0)]) == nil)
        #expect(DirectlyStandardisedRate([Stratum(events: 1, population: 10, standard: -1)]) == nil)
        #expect(DirectlyStandardisedRate([Stratum(events: 1, population: 10, standard: .nan)]) == nil)
        #expect(DirectlyStandardisedRate([Stratum(events: 1, population: 10, standard: 1)], per: 0) == nil)
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func referenceByAge() throws {
        let strata = try SharedData.table("oracles/a2_dsr_input.csv").map { row in
            Stratum(
                events: try #require(Int(row["events"] ?? "")), population: try #require(Double(row["population"] ?? "")),
                standard: try #require(Double(row["esp2013"] ?? "")))
        }
        #expect(strata.count == 19)
        let reference = try JSONValue(Data(contentsOf: SharedData.url("oracles/a2_dsr_per_100000.json")))
        for method in [IntervalMethod.byar, .exact] {
            let rate = try #require(DirectlyStandardisedRate(strata, method: method))
            #expect(Double(rate.events) == reference["events"]?.number)
            #expect(isClose(rate.value, try #require(reference["dsr"]?.number)))
            #expect(isClose(rate.variance, try #require(reference["variance"]?.number)))
            #expect(isClose(try #require(rate.lower), try #require(reference["lower_\(method.rawValue)"]?.number)))
            #expect(isClose(try #require(rate.upper), try #require(reference["upper_\(method.rawValue)"]?.number)))
        }
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func referenceByDeprivationQuintile() throws {
        let all = try JSONValue(Data(contentsOf: SharedData.url("oracles/adur_arun/a2_inequality.json")))
        let reference = try #require(all["dsr_by_imd_quintile_england2015_standard_per_10000"])
        let strata = try (1...5).map { quintile in
            let row = try #require(reference["quintiles"]?["\(quintile)"])
            return Stratum(
                events: try #require(row["count"]?.integer), population: try #require(row["pop"]?.number),
                standard: try #require(row["std"]?.number))
        }
        for method in [IntervalMethod.byar, .exact] {
            let rate = try #require(DirectlyStandardisedRate(strata, per: 10_000, method: method))
            #expect(isClose(rate.value, try #require(reference["dsr"]?.number)))
            #expect(isClose(rate.variance, try #require(reference["variance"]?.number)))
            #expect(isClose(try #require(rate.lower), try #require(reference["lower_\(method.rawValue)"]?.number)))
            #expect(isClose(try #require(rate.upper), try #require(reference["upper_\(method.rawValue)"]?.number)))
        }
    }
}
