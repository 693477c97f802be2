import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct AreaAccessTests {
    private func access(_ places: [Double], shops: [RegisteredPremises], kind: OutletRule.Kind = .all) -> [PlaceAccess] {
        let table = AccessTable(
            places.map { Point(x: $0, y: 0) }, access: Access(shops, rule: OutletRule(kind: kind)),
            shares: ResidentShares(places: [Point(x: 0, y: 0)], residents: [100]), view: nil,
            question: AccessQuestion(radii: [500, 1_000]))
        return places.indices.map { table[$0] }
    }

    /// Two outlets at 0. Residents 10, 30 and 60 live 100, 600 and 2,000 m away.
    @Test func weightedByResidents() {
        let found = AreaAccess(
            access([100, 600, 2_000, 90_000], shops: [premises(1, .both, at: 0), premises(2, .both, at: 0)]),
            residents: [10, 30, 60, 0], radii: [500, 1_000])
        #expect(found.postcodes == 4 && found.residents == 100 && found.cutOff == 0)
        #expect(found.nearestMean == 1_390)
        #expect(found.nearestMedian == 2_000)
        #expect(found.within.map(\.mean) == [0.2, 0.8])
        #expect(found.within.map(\.median) == [0, 0])
        #expect(found.within.map(\.residentsServed) == [0.1, 0.4])
        // Two outlets for 100 residents at 0: 200 per 10,000, for the 40 who are within 1,000 m.
        #expect(isClose(found.catchmentMean ?? -1, 80))
        #expect(found.seen == nil)
    }

    @Test func halfIsEnoughForTheMedian() {
        let found = AreaAccess(
            access([100, 600], shops: [premises(1, .both, at: 0)]), residents: [50, 50], radii: [500, 1_000])
        #expect(found.nearestMedian == 100)
    }

    @Test func unknownStaysUnknown() {
        let nobody = AreaAccess(access([100], shops: [premises(1, .both, at: 0)]), residents: [0], radii: [500, 1_000])
        #expect(nobody.nearestMean == nil && nobody.nearestMedian == nil && nobody.within.map(\.mean) == [nil, nil])
        #expect(nobody.within.map(\.residentsServed) == [nil, nil] && nobody.catchmentMean == nil && nobody.postcodes == 1)
        let empty = AreaAccess([], residents: [], radii: [500])
        #expect(empty.residents == 0 && empty.nearestMean == nil && empty.within.map(\.radius) == [500])
        let noOutlet = AreaAccess(access([100], shops: []), residents: [5], radii: [500, 1_000])
        #expect(noOutlet.nearestMean == nil && noOutlet.within.map(\.mean) == [0, 0] && noOutlet.catchmentMean == 0)
        let silent = AreaAccess(
            access([100, 5_000], shops: [premises(1, .notStated, at: 0), premises(2, .onOnly, at: 5_000)], kind: .on),
            residents: [5, 5], radii: [500, 1_000])
        #expect(silent.within.map(\.mean) == [nil, nil] && silent.nearestMean == nil)
    }
}
