import Foundation
import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct ThresholdTests {
    private let places = [("A", Point(x: 0, y: 0)), ("B", Point(x: 1_000, y: 0)), ("C", Point(x: 5_000, y: 0))].map {
        (name: $0.0, place: $0.1)
    }
    /// From A: 50, 95, 100 and 105 m; from B: 100 m twice.
    private let outlets = [50.0, 95, 100, 105, 900, 1_100].map { Point(x: $0, y: 0) }

    private func result(_ least: Int, _ metres: Double) -> ThresholdResult {
        let rule = ThresholdRule(name: "r", condition: .outlets(atLeast: least, metres: metres))
        return ThresholdResult(rule, atLeast: least, metres: metres, places: places, unit: "postcode", outlets: outlets)
    }

    @Test func byHand() {
        let found = result(3, 100)
        #expect(found.words == "at least 3 within 100 m in a straight line")
        #expect(found.cases.map(\.count) == [3, 2, 0], "at exactly 100 m counts as within")
        #expect(found.met.map(\.name) == ["A"])
        #expect(
            found.variants.map(\.rule) == [
                "at least 2 within 100 m", "at least 3 within 100 m", "at least 4 within 100 m", "at least 3 within 90 m",
                "at least 3 within 110 m",
            ])
        #expect(found.variants.map(\.met) == [2, 1, 0, 0, 1])
    }

    @Test(arguments: [0, 0.5, 10_000_000])
    func anyRadiusIsDefined(_ metres: Double) {
        // From a place that is no number nothing is near.
        #expect(result(1, metres).cases.count == 3)
        #expect(result(6, 10_000_000).met.count == 3)
        let none = ThresholdResult(
            ThresholdRule(name: "r", condition: .outlets(atLeast: 1, metres: metres)), atLeast: 1, metres: metres,
            places: [("N", Point(x: .nan, y: 0))], unit: "place", outlets: [])
        #expect(none.cases.map(\.count) == [0])
    }

    /// More outlets asked for or a shorter way: never more places.
    @Test func stricterIsNeverMore() {
        for least in 1...6 {
            for metres in [10.0, 96, 100, 950, 4_000] {
                let met = result(least, metres).variants.compactMap(\.met)
                #expect(met[0] >= met[1] && met[1] >= met[2] && met[3] <= met[1] && met[1] <= met[4])
            }
        }
    }

    /// One funnel: the limit at 97.5% on one side is the upper 95% limit that `measure` draws, 99.9% its 99.8% limit.
    @Test func theLimitIsTheFunnels() throws {
        for expected in [0.3, 1, 2.8, 5, 10, 250] {
            let funnel = try #require(FunnelLimits(expected: expected))
            #expect(isClose(FunnelLimits.upperLimit(expected: expected, percent: 97.5), funnel.upper95))
            #expect(isClose(FunnelLimits.upperLimit(expected: expected, percent: 99.9), funnel.upper998))
        }
        #expect(FunnelLimits.upperLimit(expected: 0, percent: 97.5) == 0)
        // SciPy: the s with gammainc(s, 10) = 0.025.
        #expect(isClose(FunnelLimits.upperLimit(expected: 10, percent: 97.5), 17.127158816966208))
    }

    /// 12 outlets among 3,000 residents: 4 are expected among A's 1,000, and the limit is 8.8277.
    @Test func ratesByHand() throws {
        let areas = try [
            profile("A", east: 0, residents: 1_000), profile("B", east: 1, residents: 2_000),
            profile("C", east: 2, residents: 500, district: "E07000224"), profile("D", east: 3, district: "E07000224"),
        ]
        let shops = (1...11).map { premises($0, .offOnly, at: 100, 100) } + [premises(12, .offOnly, at: 1_500, 500)]
        let density = try DensityTable(areas: areas, premises: shops, rule: OutletRule())
        let rule = ThresholdRule(name: "above", condition: .rateAbove(percent: 97.5))
        let found = ThresholdResult(
            rule, percent: 97.5, density: density, within: [adur, Authority(name: "Arun", code: "E07000224")])
        #expect(found.words == "rate above the district's 97.5% limit, one-sided")
        #expect(found.cases.map(\.name) == ["A", "B"])
        #expect(isClose(found.cases[0].limit, 8.827722309687823))
        #expect(found.met.map(\.name) == ["A"])
        #expect(
            found.unknown.map { "\($0.name): \($0.why)" } == [
                "C: the district's rate is not known, because one of its areas' figures is not", "D: residents are not loaded",
            ])
        #expect(found.variants.map(\.rule) == [95, 97.5, 99.9].map { "rate above the district's \($0 == 95 ? "95" : "\($0)")% limit" })
        #expect(found.variants.map(\.met) == [1, 1, 0], "11 outlets lie above 8.83, and below the 11.92 of 99.9%")
    }
}
