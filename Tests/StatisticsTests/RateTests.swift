import Statistics
import TestSupport
import Testing

@Suite struct RateTests {
    /// E01031338 of Adur: a1_lsoa.csv.
    @Test func fewEventsTakeExactLimits() throws {
        let rate = try #require(Rate(events: 4, population: 1_276))
        #expect(isClose(rate.value, 31.347962382445139))
        #expect(isClose(rate.lower, 8.5412646835918871))
        #expect(isClose(rate.upper, 80.263234133257782))
        #expect(rate.method == .exact)
        #expect(rate.per == 10_000)
    }

    @Test func methodCanBeChosen() throws {
        let rate = try #require(Rate(events: 4, population: 1_276, method: .byar))
        #expect(isClose(rate.lower, 8.4337806282266392))
        #expect(isClose(rate.upper, 80.256682908417346))
        #expect(rate.method == .byar)
    }

    @Test func manyEventsTakeByar() throws {
        let rate = try #require(Rate(events: 389, population: 1_000, per: 1_000))
        #expect(isClose(rate.value, 389))
        #expect(isClose(rate.lower, 351.29829160598484))
        #expect(rate.method == .byar)
    }

    @Test func undefinedRates() {
        #expect(Rate(events: 3, population: 0) == nil)
        #expect(Rate(events: 3, population: -1) == nil)
        #expect(Rate(events: -1, population: 10) == nil)
        #expect(Rate(events: 3, population: .nan) == nil)
        #expect(Rate(events: 3, population: 10, per: 0) == nil)
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func everyAreaOfAdurAndArun() throws {
        let rows = try SharedData.table("oracles/adur_arun/a1_lsoa.csv")
        #expect(rows.count == 136)
        for row in rows {
            let events = try #require(Int(row["count"] ?? ""))
            let population = try #require(Double(row["pop"] ?? ""))
            for method in [IntervalMethod.byar, .exact] {
                let rate = try #require(Rate(events: events, population: population, method: method))
                let lower = try #require(Double(row["rate10k_\(method.rawValue)_lower"] ?? ""))
                let upper = try #require(Double(row["rate10k_\(method.rawValue)_upper"] ?? ""))
                #expect(isClose(rate.lower, lower) && isClose(rate.upper, upper), "\(row["lsoa"] ?? "") \(method)")
            }
        }
    }
}
