import Geometry
import Measures
import TestSupport
import Testing

@Suite struct LocalMoranTests {
    @Test(.enabled(if: SussexMap.isHere, "The folder of reference figures is not here."), arguments: ["count", "rate"])
    func adurAndArun(_ what: String) throws {
        let map = try SussexMap()
        let areas = LocalMoran(try map.values(what), map.queen).areas
        let short = ["high-high": "HH", "high-low": "HL", "low-high": "LH", "low-low": "LL"]
        let i = try map.column("moran_i_\(what)")
        let total = try map.column("moran_z_total_\(what)")
        let conditional = try map.column("moran_z_cond_\(what)")
        for (number, area) in areas.enumerated() {
            let area = try #require(area)
            #expect(isClose(area.value, i[number]))
            #expect(isClose(try #require(area.zTotal), total[number]))
            #expect(isClose(try #require(area.zConditional), conditional[number]))
            #expect(short[area.quadrant.rawValue] == map.rows[number]["moran_quadrant_\(what)"])
        }
    }

    /// By hand: values 1, 2, 3, 6 on a line; mean 3, z = -2, -1, 0, 3, m2 = 3.5.
    @Test func fourOnALine() throws {
        let areas = LocalMoran([1, 2, 3, 6], Neighbours([[1], [0, 2], [1, 3], [2]])).areas
        #expect(areas.map { $0?.quadrant } == [.lowLow, .lowLow, .lowHigh, .highLow])
        let values = try areas.map { try #require($0).value }
        #expect(isClose(values[0], 2 / 3.5))
        #expect(isClose(values[1], 1 / 3.5))
        #expect(values[2] == 0)
        #expect(values[3] == 0)
        #expect(areas[2]?.zConditional == nil, "the value is the mean")
        #expect(areas[2]?.zTotal != nil)
    }

    @Test func whereItIsNotDefined() {
        #expect(LocalMoran([1, 2, 3, 4, 9], Neighbours([[1], [0, 2], [1, 3], [2], []])).areas[4] == nil)
        #expect(LocalMoran([2, 2, 2, 2], lattice(2)).areas == [nil, nil, nil, nil])
    }
}
