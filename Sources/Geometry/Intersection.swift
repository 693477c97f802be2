internal import CGEOS

extension MultiPolygon {
    /// Whether the point lies inside the area or on its edge, as GEOS judges it. Slow: the tests' judge of `AreaIndex`.
    package func intersects(_ point: Point) throws -> Bool {
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(self, in: context)
        let place = try GEOSShape.make(point, in: context)
        return try context.predicate("GEOSIntersects", GEOSIntersects_r(context.handle, shape.pointer, place.pointer))
    }
}
