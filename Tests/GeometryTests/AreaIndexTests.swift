import Geometry
import Testing

/// The rule for shared edges, slits and holes.
@Suite struct AreaIndexTests {
    private func at(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

    @Test func sharedEdgeGoesToTheFirst() throws {
        let west = try rectangle(0, 0, 10, 10)
        let east = try rectangle(10, 0, 10, 10)
        for edge in [at(10, 5), at(10, 0), at(10, 10)] {
            #expect(AreaIndex([west, east]).locate(edge) == 0)
            #expect(AreaIndex([east, west]).locate(edge) == 0)
        }
        let index = AreaIndex([west, east])
        #expect(index.locate([at(9.999, 5), at(10.001, 5), at(10, 5), at(25, 5)]) == [0, 1, 0, nil])
    }

    @Test func sharedCornerOfFour() throws {
        let quarters = try [rectangle(10, 10, 10, 10), rectangle(0, 10, 10, 10), rectangle(10, 0, 10, 10), rectangle(0, 0, 10, 10)]
        #expect(AreaIndex(quarters).locate(at(10, 10)) == 0)
        #expect(AreaIndex(quarters.reversed()).locate(at(10, 10)) == 0)
        #expect(AreaIndex(quarters).locate(at(5, 10)) == 1)
    }

    @Test func slitOfFiveCentimetres() throws {
        let west = try rectangle(0, 0, 10, 10)
        let east = try rectangle(10.05, 0, 10, 10)
        let index = AreaIndex([west, east])
        #expect(index.locate(at(10.025, 5)) == 0)
        #expect(AreaIndex([east, west]).locate(at(10.025, 5)) == 0)
        #expect(index.locate(at(10.049, 5)) == 0, "the second is nearer, but the first is within the gap")
        #expect(index.locate(at(10.05, 5)) == 1, "a point on an area's edge is not in the slit")
    }

    @Test func gapEndsAtTenCentimetres() throws {
        let index = AreaIndex([try rectangle(0, 0, 10, 10)])
        #expect(index.locate(at(10.099, 5)) == 0)
        #expect(index.locate(at(10.101, 5)) == nil)
        #expect(index.locate(at(-0.099, 5)) == 0)
        #expect(index.locate(at(5, -0.101)) == nil)
        // 0.08 m off in both directions is 0.113 m from the corner.
        #expect(index.locate(at(10.08, 10.08)) == nil)
        #expect(index.locate(at(10.07, 10.07)) == 0)
    }

    @Test func insideComesBeforeTheGap() throws {
        let first = try rectangle(0, 0, 10, 10)
        let second = try rectangle(10.01, 0, 10, 10)
        #expect(AreaIndex([first, second]).locate(at(10.05, 5)) == 1)
    }

    @Test func holesAndIslands() throws {
        let moat = try area([(0, 0), (10, 0), (10, 10), (0, 10)], holes: [[(3, 3), (7, 3), (7, 7), (3, 7)]])
        let island = try rectangle(4, 4, 2, 2)
        let index = AreaIndex([moat, island])
        #expect(index.locate(at(1, 5)) == 0)
        #expect(index.locate(at(5, 5)) == 1)
        #expect(index.locate(at(3.5, 5)) == nil)
        #expect(index.locate(at(3, 5)) == 0, "the edge of a hole belongs to the area")
        #expect(index.locate(at(7, 7)) == 0)
    }

    @Test func severalParts() throws {
        let parts = try MultiPolygon(rectangle(0, 0, 1, 1).polygons + rectangle(100, 100, 1, 1).polygons)
        let between = try rectangle(50, 50, 1, 1)
        let index = AreaIndex([parts, between])
        #expect(index.locate([at(0.5, 0.5), at(100.5, 100.5), at(50.5, 50.5), at(75, 75)]) == [0, 0, 1, nil])
    }

    /// The ray to the right runs along horizontal edges and through corners: each must count rightly.
    @Test func rayThroughCornersAndHorizontalEdges() throws {
        // A step shape whose edges at y = 2 and y = 4 lie on the ray of points to their left.
        let steps = try area([
            (0, 0), (9, 0), (9, 2), (7, 2), (7, 4), (9, 4), (9, 6), (5, 6), (5, 4), (3, 4), (3, 2), (0, 2),
        ])
        let index = AreaIndex([steps])
        let inside = [at(1, 2), at(3, 2), at(4, 2), at(6, 4), at(7, 4), at(8, 4), at(8, 2), at(4, 3), at(1, 1), at(6, 5)]
        for point in inside { #expect(index.locate(point) == 0, "\(point)") }
        let outside = [at(-1, 2), at(2, 4), at(-1, 4), at(-1, 0), at(-1, 6), at(8, 3), at(10, 2), at(10, 4), at(2, 3)]
        for point in outside { #expect(index.locate(point) == nil, "\(point)") }
        for corner in steps.polygons[0].exterior.points { #expect(index.locate(corner) == 0, "\(corner)") }
    }

    @Test func cornersOnStraightAndUprightEdges() throws {
        // A square with extra corners in the middle of its sides.
        let square = try area([(0, 0), (5, 0), (10, 0), (10, 5), (10, 10), (5, 10), (0, 10), (0, 5)])
        let index = AreaIndex([square])
        for corner in square.polygons[0].exterior.points { #expect(index.locate(corner) == 0, "\(corner)") }
        #expect(index.locate(at(5, 5)) == 0)
        #expect(index.locate(at(-5, 5)) == nil)
        #expect(index.locate(at(-5, 0)) == nil)
        #expect(index.locate(at(-5, 10)) == nil)
    }

    @Test func nothingToFind() throws {
        #expect(AreaIndex([]).locate(at(0, 0)) == nil)
        #expect(AreaIndex([]).locate([]).isEmpty)
        let index = AreaIndex([try rectangle(0, 0, 10, 10)])
        for point in [at(.nan, 5), at(5, .nan), at(.infinity, 5), at(-1e300, 5), at(5, 1e300)] {
            #expect(index.locate(point) == nil)
        }
    }
}
