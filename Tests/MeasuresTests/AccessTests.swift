import Geometry
import Licensing
import Measures
import Testing

@Suite struct AccessTests {
    private let centre = Point(x: 0, y: 0)
    private let shops = [
        premises(1, .offOnly, at: 250), premises(2, .onOnly, at: 0, 250.001), premises(3, .both, at: 300, 400),
        premises(4, .none, at: 10), premises(5, .notStated, at: -1_000), premises(6, .offOnly, at: 5, status: .lapsed),
        premises(7, .offOnly, at: nil), premises(8, .offOnly, at: 1_000.001),
    ]

    @Test func radiiIncludeTheirEdge() {
        let within = Access(shops, rule: OutletRule()).withinAll(of: centre)
        #expect(within.map(\.radius) == [250, 500, 1_000])
        #expect(within.map(\.outlets.all) == [1, 3, 4])
        #expect(within.map(\.outlets.on) == [0, 2, 2])
        #expect(within.map(\.outlets.off) == [1, 2, 2])
        #expect(within.map(\.outlets.noAlcohol) == [1, 1, 1])
        #expect(within.map(\.outlets.notStated) == [0, 0, 1])
    }

    @Test func otherRules() {
        let access = Access(shops, rule: OutletRule(count: .rows, status: .all))
        #expect(access.withinAll(of: centre).map(\.outlets.all) == [3, 5, 6])
    }

    @Test func listIsNearestFirst() {
        let list = Access(shops, rule: OutletRule()).list(within: 500, of: centre)
        #expect(list.map(\.premises.record.row) == [4, 1, 2, 3])
        #expect(list.map(\.metres) == [10, 250, 250.001, 500])
    }

    @Test func atOneDistanceTheFirstGiven() {
        let access = Access([premises(9, .both, at: 3, 4), premises(2, .both, at: -5)], rule: OutletRule())
        #expect(access.list(within: 5, of: centre).map(\.premises.record.row) == [9, 2])
    }
}
