import Geometry
import TestSupport
import Testing
import Zones

@Suite struct StretchTests {
    private func ring(_ corners: [(Double, Double)]) throws -> Ring { try Ring(corners.map { Point(x: $0.0, y: $0.1) }) }

    @Test func aRectangleIsCutAtItsCornersAndEvenly() throws {
        // Counter-clockwise from the south-west.
        let rectangle = try ring([(0, 0), (1_000, 0), (1_000, 500), (0, 500), (0, 0)])
        let lines = StretchCutting([rectangle], length: 250).lines
        #expect(lines.count == 12)
        for line in lines { #expect(isClose(StretchCutting.length(line), 250)) }
        #expect(lines.first?.first == Point(x: 0, y: 500) && lines.first?.last == Point(x: 250, y: 500))
        #expect(lines.last?.last == Point(x: 0, y: 500))
        for (one, next) in zip(lines, lines.dropFirst()) { #expect(one.last == next.first) }
        // As fine as asked, and no finer than an edge where stretches are longer.
        #expect(StretchCutting([rectangle], length: 100).lines.count == 30)
        #expect(StretchCutting([rectangle], length: 500).lines.count == 6)
    }

    @Test func gentleTurnsAreNoCornersAndShortEdgesGoTogether() throws {
        // A notch of 20 m in the middle of the northern edge.
        let notched = try ring([
            (0, 0), (1_000, 0), (1_000, 500), (510, 500), (510, 480), (490, 480), (490, 500), (0, 500), (0, 0),
        ])
        let lines = StretchCutting([notched], length: 250).lines
        #expect(lines.allSatisfy { StretchCutting.length($0) > 120 })
        #expect(isClose(lines.reduce(0) { $0 + StretchCutting.length($1) }, 3_040))
    }

    @Test func metresToTheLineHaveASign() throws {
        let distance = OutlineDistance(
            try MultiPolygon(Polygon(exterior: ring([(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]))))
        #expect(distance.metres(Point(x: 50, y: 30)) == -30)
        #expect(distance.metres(Point(x: 103, y: 104)) == 5)
        #expect(distance.metres(Point(x: 100, y: 50)) == 0)
    }
}
