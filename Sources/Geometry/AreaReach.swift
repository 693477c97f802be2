internal import CGEOS

/// How far things are from areas, how much of a line lies in one, and areas without slits.
extension MultiPolygon {
    /// Whether the point lies in the area, on its edge, or within so many metres of it. Goes through all edges.
    public func isWithin(_ metres: Double, of point: Point) -> Bool {
        guard point.isFinite, boundingBox.widened(by: metres).contains(point) else { return false }
        var state: UInt8 = 0
        for ring in polygons.lazy.flatMap(\.rings) {
            for (from, to) in zip(ring.points, ring.points.dropFirst()) {
                if Edge.isWithin(metres, from, to, point.x, point.y) { return true }
                state = Edge.cross(from, to, point.x, point.y, state)
                if state > 1 { return true }
            }
        }
        return state == 1
    }

    /// Metres of the lines that lie in the area; a stretch that is drawn twice counts once.
    public func length(of lines: [Line]) throws -> Double {
        let near = lines.filter { line in
            line.length > 0 && (BoundingBox(line.points)?.intersects(boundingBox) ?? false)
        }
        guard !near.isEmpty else { return 0 }
        let context = try GEOSContext.current
        let area = try GEOSShape.make(self, in: context)
        let all = try GEOSShape.make(near, in: context)
        let once = try context.shape("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, all.pointer))
        let inside = try context.shape(
            "GEOSIntersection", GEOSIntersection_r(context.handle, once.pointer, area.pointer))
        return try context.number("GEOSLength") { GEOSLength_r(context.handle, inside.pointer, $0) }
    }

    /// The area with slits narrower than twice `metres` closed, and holes smaller than `squareMetres` filled. Outer edges keep
    /// their place but for rounding at corners, by less than `metres`.
    public func withoutSlits(of metres: Double, holesBelow squareMetres: Double) throws -> MultiPolygon {
        let closed = try widened(by: metres).widened(by: -metres)
        return try MultiPolygon(
            closed.polygons.map { polygon in
                Polygon(
                    exterior: polygon.exterior,
                    holes: try polygon.holes.filter { try MultiPolygon(Polygon(exterior: $0)).area() >= squareMetres })
            })
    }

    /// Each of its polygons as an area of its own.
    public func parts() throws -> [MultiPolygon] { try polygons.map { try MultiPolygon($0) } }
}
