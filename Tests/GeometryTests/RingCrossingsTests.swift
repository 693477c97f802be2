import Foundation
import Geometry
import Testing

@Suite struct RingCrossingsTests {
    /// A star {n / k}: every edge joins a corner to the k-th next.
    private func star(_ corners: Int, step: Int) throws -> MultiPolygon {
        let points = (0...corners).map { number in
            let angle = 2 * Double.pi * Double(number * step % corners) / Double(corners)
            return Point(x: 500_000 + 1_000 * cos(angle), y: 100_000 + 1_000 * sin(angle))
        }
        return try MultiPolygon(Polygon(exterior: try Ring(points.dropLast() + [points[0]])))
    }

    @Test func aStarOfFiveIsRepaired() throws {
        #expect(try star(5, step: 2).repaired().area() > 0)
    }

    @Test func aStarThatNobodyMeantIsRefusedAtOnce() throws {
        let error = #expect(throws: GeometryError.self) { try star(1_201, step: 600).repaired() }
        #expect(error.map { "\($0)" }?.contains("its rings cross themselves more than 1000 times") == true)
    }
}
