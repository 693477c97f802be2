/// How often the edges of an area cross each other, as far as it matters.
///
/// GEOS repairs a ring that crosses itself in time that grows with more than the square of the crossings: a star of 201
/// corners took over a minute, and such a drawing is no area that somebody meant.
enum RingCrossings {
    /// An area with more crossings is not repaired.
    static let most = 1_000

    /// Whether the edges cross more than `most` times. Edges are taken from west to east, so that only those are compared
    /// whose spans overlap; it stops as soon as the answer is known.
    static func areTooMany(in shape: MultiPolygon) -> Bool {
        var edges: [(from: Point, to: Point)] = []
        for ring in shape.polygons.lazy.flatMap(\.rings) {
            for (a, b) in zip(ring.points, ring.points.dropFirst()) where a != b {
                edges.append(a.x <= b.x ? (a, b) : (b, a))
            }
        }
        edges.sort { $0.from.x < $1.from.x }
        var crossings = 0
        /// Numbers of edges that may still reach those to come.
        var open: [Int] = []
        for (number, edge) in edges.enumerated() {
            open.removeAll { edges[$0].to.x < edge.from.x }
            for other in open where cross(edges[other], edge) {
                crossings += 1
                if crossings > most { return true }
            }
            open.append(number)
        }
        return false
    }

    /// Whether they cross in the middle of both; a shared corner is no crossing.
    private static func cross(_ a: (from: Point, to: Point), _ b: (from: Point, to: Point)) -> Bool {
        guard max(a.from.y, a.to.y) >= min(b.from.y, b.to.y), max(b.from.y, b.to.y) >= min(a.from.y, a.to.y) else { return false }
        func side(_ edge: (from: Point, to: Point), _ point: Point) -> Double {
            Orientation.sign(edge.from.x, edge.from.y, edge.to.x, edge.to.y, point.x, point.y)
        }
        return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0
    }
}
