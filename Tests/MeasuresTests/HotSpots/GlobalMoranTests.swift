import Geometry
import Measures
import TestSupport
import Testing

@Suite struct GlobalMoranTests {
    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."), arguments: ["count", "rate"])
    func adurAndArun(_ what: String) throws {
        let map = try SussexMap()
        let moran = try #require(GlobalMoran(try map.values(what), map.queen, permutations: 9_999, seed: 5))
        let expected = try #require(map.summary["global_moran_\(what)"])
        func number(_ key: String) throws -> Double { try #require(expected[key]?.number) }
        #expect(isClose(moran.value, try number("I")))
        #expect(isClose(moran.expected, try number("EI")))
        #expect(isClose(moran.varianceUnderNormality, try number("var_normal")))
        #expect(isClose(moran.varianceUnderRandomisation, try number("var_randomisation")))
        #expect(isClose(try #require(moran.z), try number("z_randomisation")))
        #expect(isClose(try #require(moran.zUnderNormality), try number("z_normal")))
        #expect(isClose(try #require(moran.p), try number("p_randomisation_two_sided")))
        let upper = try #require(moran.tails).upper
        let reference = try number("p_perm_upper")
        #expect(abs(upper - reference) <= SussexMap.tolerance(reference, draws: 9_999))
    }

    /// A chessboard is as far from a pattern of likes as can be: with rook neighbours I is -1.
    @Test func chessboard() throws {
        let rook = Neighbours((0..<16).map { cell in
            [cell % 4 > 0 ? cell - 1 : cell, cell % 4 < 3 ? cell + 1 : cell, cell - 4, cell + 4].filter { (0..<16).contains($0) }
        })
        let moran = try #require(GlobalMoran((0..<16).map { Double(($0 + $0 / 4) % 2) }, rook, permutations: 999))
        #expect(isClose(moran.value, -1))
        #expect(try #require(moran.tails).lower == 0.001)
    }

    /// Of nearest neighbours one may name the other and not be named. The figures are numpy's, by the formulas over a full
    /// table of weights.
    @Test func oneSidedNeighbours() throws {
        let nearest = Neighbours([[1, 3], [0, 3], [4, 5], [0, 1], [3, 5], [4, 2]])
        let moran = try #require(GlobalMoran([2, 3, 3.2, 5, 8, 7], nearest))
        #expect(isClose(moran.value, 0.189198606271777, relative: 1e-12))
        #expect(isClose(moran.varianceUnderNormality, 0.08619047619047618, relative: 1e-12))
        #expect(isClose(moran.varianceUnderRandomisation, 0.10996487351633097, relative: 1e-12))
    }

    @Test func whereItIsNotDefined() {
        #expect(GlobalMoran([1, 1, 1, 1], lattice(2)) == nil)
        #expect(GlobalMoran([1, 2, 3, 4], Neighbours([[], [], [], []])) == nil)
        #expect(GlobalMoran([1, 2, 3, 4], lattice(2))?.tails == nil)
    }
}
