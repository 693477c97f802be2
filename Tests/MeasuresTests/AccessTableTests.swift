import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct AccessTableTests {
    private let shops = [
        premises(1, .offOnly, at: 250), premises(2, .onOnly, at: 0, 250.001), premises(3, .both, at: 300, 400),
        premises(4, .none, at: 10), premises(5, .notStated, at: -1_000), premises(6, .offOnly, at: 5, status: .lapsed),
        premises(7, .offOnly, at: nil), premises(8, .offOnly, at: 1_000.001),
    ]

    private func ask(
        _ places: [Point], of premises: [RegisteredPremises], rule: OutletRule = OutletRule(),
        _ question: AccessQuestion = AccessQuestion()
    ) -> [PlaceAccess] {
        let table = AccessTable(
            places, access: Access(premises, rule: rule), shares: nil, view: nil, question: question)
        return (0..<table.count).map { table[$0] }
    }

    @Test func countsAndDistances() throws {
        let found = try #require(ask([Point(x: 0, y: 0)], of: shops, AccessQuestion(k: 3)).first)
        #expect(found.within.map(\.radius) == [250, 500, 1_000])
        #expect(found.within.map(\.count) == [1, 3, 4])
        #expect(found.within.map(\.outlets.on) == [0, 2, 2])
        #expect(found.within.map(\.outlets.off) == [1, 2, 2])
        #expect(found.within.map(\.outlets.notStated) == [0, 0, 1])
        #expect(found.within.map(\.outlets.noAlcohol) == [1, 1, 1])
        #expect(found.nearest == 250, "the row without alcohol is none")
        #expect(found.kthNearest == 500)
        #expect(found.catchment == nil && found.catchmentGaussian == nil && found.seen == nil, "nothing known to say it by")
        #expect(!found.isCutOff)
    }

    @Test func oneKind() {
        let rule = OutletRule(kind: .on)
        let found = ask([Point(x: 0, y: 0), Point(x: -600, y: 0)], of: shops, rule: rule)
        #expect(found.map(\.nearest) == [250.001, nil], "a row that does not say lies nearer to the second place")
        #expect(found[0].within.map(\.count) == [0, 2, 2])
        #expect(found[1].within.map(\.count) == [0, nil, 2], "the one row within 500 m does not say")
    }

    @Test func radiiInAnyOrderAndTwice() throws {
        let question = AccessQuestion(radii: [1_000, 0, 10_000_000, 250, 1_000])
        let found = try #require(ask([Point(x: 250, y: 0)], of: shops, question).first)
        #expect(found.within.map(\.radius) == [1_000, 0, 10_000_000, 250, 1_000])
        #expect(found.within.map(\.count) == [4, 1, 5, 1, 4])
    }

    @Test func awkwardPlaces() {
        let nowhere = ask([Point(x: .nan, y: 0), Point(x: .infinity, y: 0)], of: shops)
        #expect(nowhere.map(\.nearest) == [nil, nil])
        #expect(nowhere.map { $0.within.map(\.count) } == [[0, 0, 0], [0, 0, 0]])
        #expect(ask([], of: shops).isEmpty)
        let none = ask([Point(x: 0, y: 0)], of: [], AccessQuestion(radii: [0, 10_000_000], k: 2))
        #expect(none.map(\.nearest) == [nil] && none.map(\.kthNearest) == [nil])
        #expect(none[0].within.map(\.count) == [0, 0])
        #expect(ask([Point(x: 0, y: 0)], of: shops, AccessQuestion(k: 6))[0].kthNearest == nil, "there are five")
        let stack = ask([Point(x: 3, y: 4)], of: (1...4).map { premises($0, .both, at: 0) }, AccessQuestion(radii: [5], k: 4))
        #expect(stack[0].kthNearest == 5 && stack[0].nearest == 5 && stack[0].within[0].count == 4)
    }

    // MARK: Properties

    /// Clustered places, some of them twice, enough to be worked out in several pieces.
    private func scattered(_ count: Int, seed: UInt64) -> [Point] {
        var state = seed
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        return (0..<count).map { number in
            let spread = number % 3 == 0 ? 9_000.0 : 900
            return Point(x: (next() - 0.5) * spread, y: (next() - 0.5) * spread)
        }
    }

    private func register(_ places: [Point]) -> [RegisteredPremises] {
        let sales: [AlcoholSales] = [.onOnly, .offOnly, .both, .none]
        return places.enumerated().map { premises($0.offset + 1, sales[$0.offset % 4], at: $0.element.x, $0.element.y) }
    }

    private let question = AccessQuestion(radii: [100, 700, 5_000, 20_000], k: 7)

    @Test func indexEqualsBruteForce() {
        let places = scattered(9_000, seed: 1)
        let register = register(scattered(160, seed: 2))
        let rule = OutletRule(kind: .off)
        let found = ask(places, of: register, rule: rule, question)
        let shops = register.filter { $0.record.sales.sellsOff }.compactMap(\.record.place)
        var wrong = 0
        for (place, access) in zip(places, found) {
            let metres = shops.map { $0.distance(to: place) }.sorted()
            let counts = question.radii.map { radius in metres.count { $0 <= radius } }
            if access.nearest != metres[0] || access.kthNearest != metres[6] || access.within.map(\.count) != counts { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test func movingEverythingChangesNothing() {
        let places = scattered(300, seed: 3)
        let shops = scattered(90, seed: 4)
        func moved(_ points: [Point]) -> [Point] { points.map { Point(x: $0.x + 1_000, y: $0.y - 1_000) } }
        let here = ask(places, of: register(shops), question)
        let there = ask(moved(places), of: register(moved(shops)), question)
        for (a, b) in zip(here, there) {
            #expect(a.within.map(\.outlets) == b.within.map(\.outlets))
            #expect(isClose(a.nearest ?? -1, b.nearest ?? -2) && isClose(a.kthNearest ?? -1, b.kthNearest ?? -2))
        }
    }

    @Test func doubledPremisesDoubleTheCount() {
        let places = scattered(300, seed: 5)
        let once = register(scattered(90, seed: 6))
        let found = ask(places, of: once, question)
        for (a, b) in zip(found, ask(places, of: once + once, question)) {
            #expect(b.within.map(\.count) == a.within.map { $0.count.map { 2 * $0 } })
            #expect(b.nearest == a.nearest)
        }
        let second = ask(places, of: once + once, AccessQuestion(radii: [], k: 2))
        #expect(second.map(\.kthNearest) == found.map(\.nearest), "the copy is the second nearest")
    }
}
