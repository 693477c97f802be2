internal import CGEOS

extension MultiPolygon {
    /// The centre of gravity on the plane, weighted by area (GEOS). It may lie outside.
    public func centroid() throws -> Point {
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(self, in: context)
        let point = try context.shape("GEOSGetCentroid", GEOSGetCentroid_r(context.handle, shape.pointer))
        return Point(
            x: try context.number("GEOSGeomGetX") { GEOSGeomGetX_r(context.handle, point.pointer, $0) },
            y: try context.number("GEOSGeomGetY") { GEOSGeomGetY_r(context.handle, point.pointer, $0) })
    }
}
