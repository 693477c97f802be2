import Statistics
import TestSupport
import Testing

@Suite struct FunnelLimitsTests {
    /// Made with SciPy 1.17.1: brentq on gammainc(s, E) - p and on gammaincc(s + 1, E) - p, to 1e-14.
    @Test(arguments: [
        (0.001, 0, 0.5510106647352678, 0, 0.9999318000027259), (0.5, 0, 2.715690892455021, 0, 4.249522442434223),
        (2.5, 0, 6.4928584657564175, 0, 9.095766310100668),
        (6.9, 1.7969279527143471, 12.969792470232163, 0, 16.795432676467495),
        (7.2, 1.9844589111094724, 13.381476766952416, 0.1129519861056281, 17.272478541715063),
        (10, 3.8336161215620757, 17.127158816966205, 1.3714768455863307, 21.570600212196066),
        (25.3, 15.449683701569533, 36.10286648174214, 10.800137426190258, 42.68309048768766),
        (1234.5, 1165.6139372591854, 1304.33332601699, 1126.8626562014101, 1344.9878386018918),
        (123_456, 122767.31508630142, 124145.63206774203, 122371.13285717451, 124543.71699454951),
    ])
    func equalSciPy(expected: Double, lower95: Double, upper95: Double, lower998: Double, upper998: Double) throws {
        let limits = try #require(FunnelLimits(expected: expected))
        for (ours, theirs) in [
            (limits.lower95, lower95), (limits.upper95, upper95), (limits.lower998, lower998), (limits.upper998, upper998),
        ] {
            #expect(isClose(ours, theirs, relative: 1e-9), "\(expected): \(ours), \(theirs)")
        }
    }

    /// The figures in the tests of OHID's own code, which halves an interval to about 1e-4 events:
    /// poisson_funnel(200, 0.025, "low") and poisson_funnel(500, 0.001, "high").
    @Test func equalOHIDs() throws {
        #expect(isClose(try #require(FunnelLimits(expected: 173.24086241121654)).upper95, 200, relative: 1e-6))
        #expect(isClose(try #require(FunnelLimits(expected: 573.0274767209943)).lower998, 500, relative: 1e-6))
    }

    /// A count is above the upper limit where its own exact lower confidence limit is above what is expected, and only there.
    @Test func agreeWithTheExactIntervalOfACount() throws {
        for expected in [0.01, 0.7, 1, 3.2, 9.99, 17, 80.5, 400] {
            let limits = try #require(FunnelLimits(expected: expected))
            for events in 0...600 {
                for (level, lower, upper) in [
                    (ConfidenceLevel.ninetyFive, limits.lower95, limits.upper95),
                    (.ninetyNinePointEight, limits.lower998, limits.upper998),
                ] {
                    let own = PoissonInterval.exact(count: events, level: level)
                    #expect((Double(events) > upper) == (own.lower > expected), "\(events) of \(expected)")
                    #expect((Double(events) < lower) == (own.upper < expected), "\(events) of \(expected)")
                }
            }
        }
    }

    @Test func standing() throws {
        let limits = try #require(FunnelLimits(expected: 10))
        #expect(
            [0, 1, 2, 3, 4, 17, 18, 21, 22].map { limits.standing(of: $0).rawValue } == [
                "below 99.8%", "below 99.8%", "below 95%", "below 95%", "within", "within", "above 95%", "above 95%",
                "above 99.8%",
            ])
        let few = try #require(FunnelLimits(expected: 3))
        #expect(few.standing(of: 0) == .within, "of three expected none at all is no sign")
    }

    @Test func undefined() {
        for expected in [0, -1, .nan, .infinity] as [Double] { #expect(FunnelLimits(expected: expected) == nil) }
    }

    @Test func verySmallAndVeryLarge() throws {
        for expected in [1e-300, 1e-9, 1e9] {
            let limits = try #require(FunnelLimits(expected: expected))
            let all = [limits.lower998, limits.lower95, limits.upper95, limits.upper998]
            #expect(all.allSatisfy(\.isFinite) && all == all.sorted(), "\(expected): \(all)")
        }
    }
}
