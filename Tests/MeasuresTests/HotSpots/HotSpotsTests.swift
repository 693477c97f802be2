import Geometry
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct HotSpotsTests {
    /// Classes by the reference's z and p. It gives the 22 areas without a centroid within 1,000 m a z of their own value alone
    /// and adjusts over them too; here they have no statistic, not even E01031392 with the most premises.
    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."), arguments: ["count", "rate"])
    func adurAndArunByTheNormalApproximation(_ what: String) throws {
        let map = try SussexMap()
        let spots = HotSpots(values: try map.values(what), neighbours: map.band, settings: .init(permutations: 0))
        let lonely = map.rows.indices.filter { map.rows[$0]["band_neighbours_incl_self"] == "1" }
        #expect(lonely.count == 22)
        #expect(spots.islands == lonely)
        #expect(lonely.contains { map.rows[$0]["lsoa"] == "E01031392" })
        #expect(spots.refusal == nil)
        let p = try map.column("gistar_p_\(what)")
        let z = try map.column("gistar_z_\(what)")
        let isLonely = Set(lonely)
        let adjusted = FalseDiscovery.adjusted(p.indices.map { isLonely.contains($0) ? nil : p[$0] })
        var hot = 0
        for number in p.indices {
            guard !isLonely.contains(number) else {
                #expect(spots.classes[number] == .noNeighbour)
                #expect(spots.localG.z[number] == nil && spots.localG.adjusted[number] == nil)
                continue
            }
            #expect(isClose(try #require(spots.localG.p[number]), p[number]))
            let isHot = z[number] > 0 && p[number] <= 0.05
            #expect(spots.unadjustedClasses[number] == (isHot ? .hot : .notSignificant))
            if isHot { hot += 1 }
            #expect((spots.classes[number] == .hot) == (isHot && (adjusted[number] ?? 1) <= 0.05))
        }
        #expect(hot == (map.summary["gistar_\(what)"]?["hot_p05"]?.integer ?? 0) - 1)
    }

    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."), arguments: ["count", "rate"])
    func localMoranOfAdurAndArun(_ what: String) throws {
        let map = try SussexMap()
        let spots = HotSpots(values: try map.values(what), neighbours: map.queen, settings: .init(permutations: 0))
        let expected = try #require(map.summary["local_moran_\(what)"])
        let alone = try #require(expected["p05_by_quadrant"])
        for (key, quadrant) in [("HH", LocalMoran.Quadrant.highHigh), ("LL", .lowLow), ("HL", .highLow), ("LH", .lowHigh)] {
            #expect(spots.unadjustedQuadrants.count { $0 == quadrant } == alone[key]?.integer, "\(key)")
        }
        #expect(spots.quadrants.count { $0 != nil } == expected["bh05_cond"]?.integer)
        for (number, adjusted) in spots.localMoran.adjusted.enumerated() {
            #expect(isClose(try #require(adjusted), try map.column("moran_bh_cond_\(what)")[number]))
        }
        // By permutation none stands out.
        let drawn = HotSpots(values: try map.values(what), neighbours: map.queen)
        #expect(drawn.quadrants.count { $0 != nil } == expected["bh05_perm_two_sided"]?.integer)
    }

    /// A block of high values in the corner of a lattice.
    @Test func aClusterIsFound() {
        let side = 12
        let values = (0..<side * side).map { cell in cell % side < 3 && cell / side < 3 ? 10.0 : Double((cell * 7919) % 13) / 13 }
        let spots = HotSpots(values: values, neighbours: lattice(side))
        for cell in [0, 1, side, side + 1] {
            #expect(spots.classes[cell] == .hot)
            #expect(spots.quadrants[cell] == .highHigh)
        }
        #expect(spots.classes[side * side - 1] == .notSignificant)
        #expect(spots.hot.allSatisfy { $0 % side < 4 && $0 / side < 4 })
    }

    /// What has no value is in no mean, no n and nobody's neighbourhood.
    @Test func areasWithoutValueAreLeftOut() {
        let line = Neighbours([[1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5], []])
        let spots = HotSpots(values: [5, nil, 4, 9, 1, 2, 3, 7], neighbours: line, settings: .init(permutations: 0))
        #expect(spots.leftOut == [1])
        #expect(spots.islands == [0, 7], "the first has lost its only neighbour")
        #expect(spots.classes[1] == .noValue)
        #expect(spots.classes[0] == .noNeighbour)
        let rest = LocalG([5, 4, 9, 1, 2, 3, 7], Neighbours([[], [2], [1, 3], [2, 4], [3, 5], [4], []])).z
        #expect(spots.localG.z[2] == rest[1])
        #expect(spots.localG.z[6] == rest[5])
        #expect(spots.localG.z[0] == nil && spots.localG.z[1] == nil)
        #expect(spots.tested == 5)
    }

    @Test func whereThereIsNoStatistic() {
        let equal = HotSpots(values: [3, 3, nil, 3, 3], neighbours: Neighbours([[1], [0], [3], [2, 4], [3]]))
        #expect(equal.refusal == "All 4 areas have the same value, so that none differs from another: no statistic is given.")
        #expect(equal.classes == [.undefined, .undefined, .noValue, .undefined, .undefined])
        let few = HotSpots(values: [1, nil, 3, nil, nil], neighbours: Neighbours([[1], [0], [3], [2], []]))
        #expect(
            few.refusal == "2 areas have a value, and a pattern cannot be told from fewer than 4: no statistic is given.")
        let lonely = HotSpots(values: [1, 2, 3, 4], neighbours: Neighbours([[], [], [], []]))
        #expect(lonely.refusal == "No area has a neighbour by these weights: no statistic is given.")
        #expect(lonely.classes.allSatisfy { $0 == .noNeighbour })
    }

    /// One value so high that nearly every draw without it lies below the mean: the tail says high, the sign says low, and
    /// nothing is called.
    @Test func tailAndSignMustAgree() throws {
        let side = 20
        var values = (0..<side * side).map { Double(($0 * 7919) % 17) / 17 }
        values[399] = 100_000
        for cell in [0, 1, 2, 20, 21, 22, 40, 41, 42] { values[cell] = 1.5 }
        let spots = HotSpots(values: values, neighbours: lattice(side))
        let tails = try #require(spots.localG.tails[21])
        #expect(tails.upper <= 0.03 && tails.upper < tails.lower)
        #expect(try #require(spots.localG.z[21]) < 0)
        #expect(spots.unadjustedClasses[21] == .notSignificant)
        #expect(spots.unadjustedQuadrants[21] == nil)
    }

    /// 136 areas at 0.05 need a tail of at most 0.05 / 136 / 2.
    @Test func howManyPermutationsAreEnough() {
        let spots = HotSpots(values: (0..<144).map { Double($0 % 7) }, neighbours: lattice(12), settings: .init(permutations: 99))
        #expect(spots.tested == 144)
        #expect(spots.fewestPermutations == 5_759)
        #expect(2 / Double(5_759 + 1) <= 0.05 / 144)
        #expect(2 / Double(5_758 + 1) > 0.05 / 144)
    }
}
