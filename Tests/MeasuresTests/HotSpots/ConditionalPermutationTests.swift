import Geometry
import Measures
import TestSupport
import Testing

@Suite struct ConditionalPermutationTests {
    /// Gi* within 1,000 m and local Moran of contiguous areas, each tail within the error of both sides' draws.
    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."), arguments: ["count", "rate"])
    func adurAndArun(_ what: String) throws {
        let map = try SussexMap()
        let values = try map.values(what)
        let g = ConditionalPermutation(values, map.band, count: 99_999, seed: 7).sums
        let moran = ConditionalPermutation(values, map.queen, count: 99_999, seed: 7).moran(values)
        for (tails, name) in [(g, "gistar"), (moran, "moran")] {
            for (row, tails) in zip(map.rows, tails) {
                guard let upper = Double(row["\(name)_pperm_upper_\(what)"] ?? "") else {
                    #expect(tails == nil, "\(row["lsoa"] ?? "") has no neighbour but itself")
                    continue
                }
                let lower = try #require(Double(row["\(name)_pperm_lower_\(what)"] ?? ""))
                let tails = try #require(tails)
                #expect(abs(tails.upper - upper) <= SussexMap.tolerance(upper, draws: 99_999), "\(name) \(row["lsoa"] ?? "")")
                #expect(abs(tails.lower - lower) <= SussexMap.tolerance(lower, draws: 99_999), "\(name) \(row["lsoa"] ?? "")")
            }
        }
    }

    /// An area whose neighbours have no premises at all is no rarity: esda's folded p gives these five the smallest p there is.
    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."))
    func tiesAreNotFolded() throws {
        let map = try SussexMap()
        let values = try map.values("count")
        let tails = ConditionalPermutation(values, map.band, count: 9_999, seed: 1).sums
        let empty = values.indices.filter { area in
            map.band.degree(area) > 0 && map.band.of(area).allSatisfy { values[Int($0)] == 0 }
        }
        #expect(empty.contains { map.rows[$0]["lsoa"] == "E01031388" })
        for area in empty {
            #expect(try #require(tails[area]).upper == 1)
            #expect(try #require(tails[area]).lower > 0.05)
            #expect(try #require(tails[area]).two > 0.1)
        }
    }

    /// Few enough values that every draw can be told beforehand: of six others, two are drawn.
    @Test func exactProbabilities() throws {
        let values = [4.0, 1, 2, 3, 5, 8, 9]
        let neighbours = Neighbours([[5, 6], [0, 2], [1], [], [0, 1, 2, 3, 5, 6], [3], [4, 5]])
        let draws = 199_999
        let tails = ConditionalPermutation(values, neighbours, count: draws, seed: 3).sums
        func expect(_ area: Int, upper: Double, lower: Double, _ line: Comment) throws {
            let found = try #require(tails[area])
            for (p, exact) in [(found.upper, upper), (found.lower, lower)] {
                #expect(abs(p - exact) <= 4 * (exact * (1 - exact) / Double(draws)).squareRoot() + 1 / Double(draws), line)
            }
        }
        // 8 + 9 of 1, 2, 3, 5, 8, 9 is the highest of fifteen pairs.
        try expect(0, upper: 1 / 15, lower: 1, "17 is the highest")
        // 4 + 2 of 2, 3, 4, 5, 8, 9: pairs at most 6 are 2 + 3 and 2 + 4; at least 6 all but 2 + 3.
        try expect(1, upper: 14 / 15, lower: 2 / 15, "6 is low")
        try expect(2, upper: 1, lower: 1 / 6, "1 is the lowest of six")
        #expect(tails[3] == nil, "no neighbour, no value")
        // All the others: there is only one sum to draw.
        try expect(4, upper: 1, lower: 1, "everything is a neighbour")
        // 5 + 8 of 1, 2, 3, 4, 5, 8: one pair is as high.
        try expect(6, upper: 1 / 15, lower: 1, "13 is the highest")
    }

    /// Sums of the same tenths in another order differ in the last digit and are ties all the same.
    @Test func roundingIsATie() throws {
        let values = [0.1, 0.7, 0.2, 0.1, 0.7, 0.2, 0.1, 0.7, 0.2]
        let all = Neighbours((0..<9).map { a in (0..<9).filter { $0 != a } })
        for tails in ConditionalPermutation(values, all, count: 999, seed: 2).sums {
            #expect(try #require(tails).upper == 1)
            #expect(try #require(tails).lower == 1)
        }
    }

    /// Below the mean, many neighbours make a low I: the tails change places. At the mean nothing can be told.
    @Test func moranTurnsTheTails() throws {
        let values = [1.0, 2, 3, 6, 3]
        let permutation = ConditionalPermutation(values, Neighbours([[1], [0, 2], [1, 3], [2], [3]]), count: 999, seed: 4)
        let moran = permutation.moran(values)
        #expect(moran[0]?.upper == permutation.sums[0]?.lower)
        #expect(moran[2]?.upper == 1 && moran[2]?.lower == 1)
        #expect(moran[3] == permutation.sums[3])
    }

    @Test func aSeedGivesTheSameAndAnotherDoesNot() {
        let values = (0..<100).map { Double(($0 * 37) % 101) }
        let near = lattice(10)
        func sums(_ seed: UInt64) -> [ConditionalPermutation.Tails?] {
            ConditionalPermutation(values, near, count: 999, seed: seed).sums
        }
        #expect(sums(1) == sums(1))
        #expect(sums(1) != sums(2))
        #expect(ConditionalPermutation(values, near, count: 0, seed: 1).sums.allSatisfy { $0 == nil })
    }
}
