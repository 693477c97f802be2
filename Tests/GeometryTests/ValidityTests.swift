import Geometry
import TestSupport
import Testing

@Suite struct ValidityTests {
    /// Its two edges cross at 2, 2.
    private let bowTie = try? area([(0, 0), (4, 4), (4, 0), (0, 4)])

    @Test func squareIsValid() throws {
        #expect(try rectangle(0, 0, 4, 4).validity() == .valid)
    }

    @Test func bowTieIsNamedByGEOS() throws {
        #expect(try #require(bowTie).validity() == .invalid(reason: "Self-intersection[2 2]"))
    }

    @Test func bowTieBecomesTwoTriangles() throws {
        let repaired = try #require(bowTie).repaired()
        #expect(try repaired.validity() == .valid)
        #expect(repaired.polygons.count == 2)
        #expect(try isClose(repaired.area(), 8))
        for polygon in repaired.polygons { #expect(try isClose(MultiPolygon(polygon).area(), 4)) }
        #expect(repaired.boundingBox == BoundingBox(minX: 0, minY: 0, maxX: 4, maxY: 4))
    }

    @Test func holeOutsideItsShell() throws {
        let shape = try area([(0, 0), (4, 0), (4, 4), (0, 4)], holes: [[(8, 8), (9, 8), (9, 9), (8, 9)]])
        #expect(try shape.validity() == .invalid(reason: "Hole lies outside shell[8 8]"))
    }

    @Test func nothingIsLeftOfALine() throws {
        let line = try area([(0, 0), (4, 4), (8, 8)])
        let error = #expect(throws: GeometryError.self) { try line.repaired() }
        #expect(error == .empty("an area needs at least one polygon"))
    }
}
