/// What one edge of a ring says about a point.
enum Edge {
    /// Whether the point lies left of the edge at its height, so that a ray to the right crosses it, or on it.
    ///
    /// - Returns: the state after this edge: bit 0 is the parity of the crossings so far, bit 1 that an edge runs through
    ///   the point. An end of an edge counts with the lower of two edges that meet in it, so each crossing counts once.
    @inline(__always)
    static func cross(_ a: Point, _ b: Point, _ px: Double, _ py: Double, _ state: UInt8) -> UInt8 {
        if (a.y < py && b.y < py) || (a.y > py && b.y > py) { return state }
        if a.x < px && b.x < px { return state }
        if b.x == px && b.y == py { return state | 2 }
        if a.y == py && b.y == py {
            return min(a.x, b.x) <= px && px <= max(a.x, b.x) ? state | 2 : state
        }
        guard (a.y > py && b.y <= py) || (b.y > py && a.y <= py) else { return state }
        // Both ends to the right: the ray crosses, and the point is not on it.
        if a.x > px && b.x > px { return state ^ 1 }
        let side = Orientation.sign(a.x, a.y, b.x, b.y, px, py)
        if side == 0 { return state | 2 }
        return (side > 0) == (b.y > a.y) ? state ^ 1 : state
    }

    /// Whether the point lies within `distance` metres of the edge.
    @inline(__always)
    static func isWithin(_ distance: Double, _ a: Point, _ b: Point, _ px: Double, _ py: Double) -> Bool {
        let place = Point(x: px, y: py)
        let foot = place.nearest(onSegmentFrom: a, to: b)
        let ex = foot.x - px
        let ey = foot.y - py
        return ex * ex + ey * ey <= distance * distance
    }
}
