internal import CGEOS

/// Outlines drawn round points and areas. Arcs are made of 8 segments a quarter circle.
public enum Outline {
    /// The concave hull of the points (GEOS, no holes; ratio 0 is tightest, 1 is convex), widened by `metres` > 0.
    /// One position gives a disc, two a capsule. - Throws: `GeometryError.empty` without points.
    public static func around(_ points: [Point], concavity ratio: Double, widenedBy metres: Double) throws
        -> MultiPolygon
    {
        let hull = try concaveHull(points, ratio: ratio)
        return try buffer(hull, by: metres)
    }

    /// The area in square metres of the points' concave hull; 0 for fewer than three positions.
    public static func concaveHullArea(_ points: [Point], ratio: Double) throws -> Double {
        let hull = try concaveHull(points, ratio: ratio)
        return try hull.context.number("GEOSArea") { GEOSArea_r(hull.context.handle, hull.pointer, $0) }
    }

    private static func concaveHull(_ points: [Point], ratio: Double) throws -> GEOSShape {
        guard !points.isEmpty else { throw GeometryError.empty("an outline needs at least one point") }
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(points, in: context)
        return try context.shape("GEOSConcaveHull", GEOSConcaveHull_r(context.handle, shape.pointer, ratio, 0))
    }

    fileprivate static func buffer(_ shape: GEOSShape, by metres: Double) throws -> MultiPolygon {
        let context = shape.context
        let widened = try context.shape("GEOSBuffer", GEOSBuffer_r(context.handle, shape.pointer, metres, 8))
        return try MultiPolygon(widened.polygons())
    }
}

extension MultiPolygon {
    /// The area widened by `metres` on every side.
    public func widened(by metres: Double) throws -> MultiPolygon {
        try Outline.buffer(try GEOSShape.make(self, in: try GEOSContext.current), by: metres)
    }
}
