import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct RateComparisonTests {
    private typealias Group = RateComparison.Group

    /// 20 of 4,000 people beside 100 of 50,000, the 20 in them: 50 per 10,000 against 80 of 46,000, which is 17.391.
    @Test func againstTheRest() throws {
        let found = try #require(RateComparison(Group(events: 20, residents: 4_000), within: Group(events: 100, residents: 50_000)))
        #expect(isClose(found.rate.value, 20))
        #expect(found.compared == Group(events: 80, residents: 46_000))
        #expect(found.isWithoutThePlace)
        #expect(isClose(try #require(found.ratio.value), 2.875))
        // 2.875 exp(-+1.959964 sqrt(1/20 + 1/80)).
        #expect(isClose(found.ratio.lower, 1.761316741866944))
        #expect(isClose(found.ratio.upper ?? 0, 4.692866878241718))
    }

    @Test func againstAWholeThatIsCountedInAnotherWay() throws {
        let found = try #require(RateComparison(Group(events: 20, residents: 4_000), against: Group(events: 180_000, residents: 59_000_000)))
        #expect(!found.isWithoutThePlace)
        #expect(isClose(try #require(found.ratio.value), 20.0 / 4_000 / (180_000.0 / 59_000_000)))
    }

    @Test("a district of one area, one that does not fit into its district, nobody at home: no comparison")
    func undefined() {
        let whole = Group(events: 10, residents: 1_000)
        #expect(RateComparison(whole, within: whole) == nil)
        #expect(RateComparison(Group(events: 11, residents: 500), within: whole) == nil)
        #expect(RateComparison(Group(events: 1, residents: 0), within: whole) == nil)
        #expect(RateComparison(Group(events: 0, residents: 0), within: Group(events: 0, residents: 0)) == nil)
        #expect(RateComparison(Group(events: 1, residents: 5), against: Group(events: 1, residents: 0)) == nil)
    }

    @Test func aRestWithoutOutlets() throws {
        let found = try #require(RateComparison(Group(events: 10, residents: 500), within: Group(events: 10, residents: 1_000)))
        #expect(found.ratio.value == nil && found.ratio.upper == nil)
        #expect(found.ratio.lower > 1)
        let empty = try #require(RateComparison(Group(events: 0, residents: 500), within: Group(events: 0, residents: 1_000)))
        #expect(empty.rate.value == 0)
        #expect(empty.ratio.value == nil && empty.ratio.lower == 0)
    }

    /// A district of 100 outlets and 50,000 people: 10 are expected of 5,000 people. The limits of 10 events, by SciPy.
    @Test func funnel() throws {
        let district = Group(events: 100, residents: 50_000)
        let found = try #require(FunnelPlace(Group(events: 18, residents: 5_000), of: district))
        #expect(isClose(found.rate(\.expected), 20))
        #expect(isClose(found.rate(\.lower95), 2 * 3.8336161215620757))
        #expect(isClose(found.rate(\.upper95), 2 * 17.127158816966205))
        #expect(isClose(found.rate(\.lower998), 2 * 1.3714768455863307))
        #expect(isClose(found.rate(\.upper998), 2 * 21.570600212196066))
        #expect(found.standing == .above95)
        #expect(FunnelPlace(Group(events: 0, residents: 5_000), of: Group(events: 0, residents: 50_000)) == nil)
        #expect(FunnelPlace(Group(events: 5, residents: 0), of: district) == nil)
        #expect(FunnelPlace(Group(events: 5, residents: 10), of: Group(events: 5, residents: 0)) == nil)
    }

    private func measure(_ outlets: Int, residents: Double?, sales: AlcoholSales = .onOnly) throws -> ContainerMeasure {
        let place = MeasuredPlace(
            code: "A", name: "A", districts: [adur], vintage: "LSOA 2011", shape: try box(0, 1_000),
            residents: residents.map { PlaceResidents(allAges: $0, basis: .published) })
        let rows = outlets == 0 ? [] : (1...outlets).map { premises($0, sales, at: 500, 500) }
        return ContainerTable(places: [place], premises: rows, rule: OutletRule(kind: sales == .notStated ? .on : .all)).places[0]
    }

    @Test func change() throws {
        let found = try #require(RateChange(then: try measure(20, residents: 4_000), now: try measure(30, residents: 4_000)))
        #expect(found.difference == 10)
        #expect(found.rateThen.map { isClose($0.value, 50) } == true)
        #expect(found.ratio.flatMap(\.value).map { isClose($0, 1.5) } == true)
        // 1.5 exp(-+1.959964 sqrt(1/30 + 1/20)).
        #expect(isClose(found.ratio?.lower ?? 0, 0.8518645369959638))
        #expect(isClose(found.ratio?.upper ?? 0, 2.6412650160722215))
        let nobody = try #require(RateChange(then: try measure(1, residents: nil), now: try measure(0, residents: nil)))
        #expect(nobody.difference == -1)
        #expect(nobody.ratio == nil && nobody.rateThen == nil)
        #expect(RateChange(then: try measure(1, residents: 5, sales: .notStated), now: try measure(2, residents: 5)) == nil, "how many were on-sales is not known")
        let fromNone = try #require(RateChange(then: try measure(0, residents: 100), now: try measure(2, residents: 100)))
        #expect(fromNone.ratio?.value == nil && fromNone.ratio?.upper == nil)
    }
}
