import Geometry
import Testing

@Suite struct BoundingBoxTests {
    private let box = BoundingBox(minX: 1, minY: 2, maxX: 5, maxY: 10)

    @Test func cornersAreSorted() {
        #expect(BoundingBox(minX: 5, minY: 10, maxX: 1, maxY: 2) == box)
        #expect(box.width == 4)
        #expect(box.height == 8)
        #expect(box.centre == Point(x: 3, y: 6))
    }

    @Test func roundPoints() {
        #expect(BoundingBox([Point]()) == nil)
        let found = BoundingBox([Point(x: 4, y: 2), Point(x: 1, y: 10), Point(x: 5, y: 3)])
        #expect(found == box)
    }

    @Test func edgesAreWithin() {
        for corner in [Point(x: 1, y: 2), Point(x: 5, y: 10), Point(x: 3, y: 2)] { #expect(box.contains(corner)) }
        for near in [Point(x: 1.0.nextDown, y: 2), Point(x: 5, y: 10.0.nextUp)] { #expect(!box.contains(near)) }
    }

    @Test func touchingBoxesIntersect() {
        #expect(box.intersects(BoundingBox(minX: 5, minY: 10, maxX: 6, maxY: 11)))
        #expect(!box.intersects(BoundingBox(minX: 5.001, minY: 10, maxX: 6, maxY: 11)))
    }

    @Test func growth() {
        #expect(box.widened(by: 1) == BoundingBox(minX: 0, minY: 1, maxX: 6, maxY: 11))
        let other = BoundingBox(minX: -1, minY: 3, maxX: 2, maxY: 12)
        #expect(box.union(other) == BoundingBox(minX: -1, minY: 2, maxX: 5, maxY: 12))
    }
}
