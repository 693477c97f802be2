import Geometry
import Testing

@Suite struct PolygonTests {
    private static let square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]

    private func refusal(_ points: [(Double, Double)]) -> String? {
        #expect(throws: GeometryError.self) { try Ring(points.map { Point(x: $0.0, y: $0.1) }) }?.description
    }

    @Test func tooShort() {
        #expect(refusal([]) == "a ring needs at least 4 positions, this one has 0")
        #expect(refusal([(0, 0), (1, 0), (0, 0)]) == "a ring needs at least 4 positions, this one has 3")
    }

    @Test func open() {
        #expect(refusal(Self.square) == "a ring's last position must equal its first")
    }

    @Test func notFinite() {
        #expect(refusal([(0, 0), (.infinity, 0), (4, 4), (0, 0)]) == "a ring's positions must be finite numbers")
        #expect(refusal([(0, 0), (4, .nan), (4, 4), (0, 0)]) == "a ring's positions must be finite numbers")
    }

    @Test func areaOfNothing() {
        let error = #expect(throws: GeometryError.self) { try MultiPolygon([]) }
        #expect(error == .empty("an area needs at least one polygon"))
        #expect(error?.description == "an area needs at least one polygon")
    }

    @Test func ringsAreExteriorThenHoles() throws {
        let exterior = try ring(Self.square)
        let hole = try ring([(1, 1), (2, 1), (2, 2)])
        #expect(Polygon(exterior: exterior, holes: [hole]).rings == [exterior, hole])
        #expect(Polygon(exterior: exterior).rings == [exterior])
    }

    @Test func boxGoesRoundAllParts() throws {
        let parts = try rectangle(-3, 10, 2, 1).polygons + rectangle(5, -7, 1, 3).polygons
        #expect(try MultiPolygon(parts).boundingBox == BoundingBox(minX: -3, minY: -7, maxX: 6, maxY: 11))
    }
}
