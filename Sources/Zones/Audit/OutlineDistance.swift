package import Geometry

/// How far places lie from an outline's line, and on which side. A look-up goes through all its edges.
package struct OutlineDistance: Sendable {
    private let index: AreaIndex
    private let edges: [(a: Point, b: Point)]

    package init(_ shape: MultiPolygon) {
        index = AreaIndex([shape])
        edges = shape.polygons.flatMap(\.rings).flatMap { ring in zip(ring.points, ring.points.dropFirst()).map { ($0, $1) } }
    }

    /// Metres to the line; negative inside the outline, 0 on it.
    package func metres(_ place: Point) -> Double {
        guard place.isFinite else { return .infinity }
        var least = Double.infinity
        for (a, b) in edges {
            let foot = place.nearest(onSegmentFrom: a, to: b)
            let (ex, ey) = (foot.x - place.x, foot.y - place.y)
            least = min(least, ex * ex + ey * ey)
        }
        return index.locate(place) == nil ? least.squareRoot() : -least.squareRoot()
    }
}
