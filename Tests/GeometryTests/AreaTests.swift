import Geometry
import TestSupport
import Testing

@Suite struct AreaTests {
    @Test func rightTriangle() throws {
        #expect(try area([(0, 0), (3, 0), (0, 4)]).area() == 6)
    }

    @Test func directionDoesNotMatter() throws {
        #expect(try area([(0, 0), (0, 4), (3, 0)]).area() == 6)
    }

    @Test func holesAreTakenOffAndPartsAdded() throws {
        let withHole = try area([(0, 0), (10, 0), (10, 10), (0, 10)], holes: [[(2, 2), (5, 2), (5, 6), (2, 6)]])
        #expect(try withHole.area() == 88)
        let both = try MultiPolygon(withHole.polygons + rectangle(20, 0, 2, 3).polygons)
        #expect(try both.area() == 94)
    }

    /// Coordinates of the National Grid are large; the area must not lose its digits.
    @Test func farFromTheOrigin() throws {
        #expect(try isClose(rectangle(524_253.25, 1_105_363.5, 0.5, 0.25).area(), 0.125))
    }

    @Test func labelPointLiesInsideAHorseshoe() throws {
        let horseshoe = try area([(0, 0), (10, 0), (10, 10), (9, 10), (9, 1), (1, 1), (1, 10), (0, 10)])
        let label = try horseshoe.labelPoint()
        #expect(AreaIndex([horseshoe]).locate(label) == 0)
        #expect(label.x < 1 || label.x > 9 || label.y < 1)
    }
}
