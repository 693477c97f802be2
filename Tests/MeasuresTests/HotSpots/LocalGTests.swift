import Geometry
import Measures
import TestSupport
import Testing

@Suite struct LocalGTests {
    /// Six points, neighbours within 15, and the figures that PySAL's documentation has for them.
    static let points = [(10.0, 10.0), (20, 10), (40, 10), (15, 20), (30, 20), (30, 30)]
    static let six = Neighbours(
        points.map { a in
            points.indices.filter { b in
                let (x, y) = (a.0 - points[b].0, a.1 - points[b].1)
                return (x * x + y * y).squareRoot() <= 15
            }
        })
    static let values = [2, 3, 3.2, 5, 8, 7]

    @Test func sixPoints() throws {
        let g = [-1.013_672_9, -0.043_615_89, 1.315_587_03, -0.314_126_76, 1.153_739_86, 1.778_339_41]
        for (z, expected) in zip(LocalG(Self.values, Self.six, includesSelf: false).z, g) {
            #expect(isClose(try #require(z), expected, relative: 0, absolute: 5e-9))
        }
        let star = [-1.397_276_26, -0.289_177_62, 0.650_649_64, -0.289_177_62, 1.234_520_88, 2.024_243_31]
        for (z, expected) in zip(LocalG(Self.values, Self.six).z, star) {
            #expect(isClose(try #require(z), expected, relative: 0, absolute: 5e-9))
        }
    }

    /// 1e-9 relative, not the z of row-standardised weights, which differs by up to 2.
    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."), arguments: ["count", "rate"])
    func adurAndArun(_ what: String) throws {
        let map = try SussexMap()
        let z = LocalG(try map.values(what), map.band).z
        for (z, expected) in zip(z, try map.column("gistar_z_\(what)")) { #expect(isClose(try #require(z), expected)) }
    }

    @Test func whereItIsNotDefined() {
        let line = Neighbours([[1], [0, 2], [1, 3], [2, 4], [3], []])
        #expect(LocalG([7, 7, 7, 7, 7, 7], line).z == [nil, nil, nil, nil, nil, nil])
        // 0.1 + 0.2 + ... is not exact: equal values are known by themselves and not by their mean.
        #expect(LocalG([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], line).z.allSatisfy { $0 == nil })
        // Alone, G* has its own value and G has nothing.
        #expect(LocalG([1, 2, 3, 4, 5, 9], line).z[5] != nil)
        #expect(LocalG([1, 2, 3, 4, 5, 9], line, includesSelf: false).z[5] == nil)
        // The others of the one that differs are all equal.
        let g = LocalG([0.1, 0.1, 0.1, 5, 0.1, 0.1], line, includesSelf: false).z
        #expect(g[3] == nil)
        #expect(g[2] != nil)
        // Everything is a neighbour.
        let all = Neighbours((0..<4).map { _ in [0, 1, 2, 3] })
        #expect(LocalG([1, 2, 3, 4], all).z == [nil, nil, nil, nil])
        #expect(LocalG([1, 2, 3, 4], all, includesSelf: false).z == [nil, nil, nil, nil])
    }

    /// Neither a constant added nor a unit changes it.
    @Test func shiftAndScaleDoNotMatter() throws {
        let z = LocalG(Self.values, Self.six).z
        let other = LocalG(Self.values.map { 1000 - 2.5 * $0 }, Self.six).z
        for (a, b) in zip(z, other) { #expect(isClose(try #require(a), -(try #require(b)), relative: 1e-9, absolute: 1e-9)) }
    }
}
