internal import CGEOS

extension MultiPolygon {
    /// Area on the plane in square metres, as drawn (GEOS; holes taken off).
    public func area() throws -> Double {
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(self, in: context)
        return try context.number("GEOSArea") { GEOSArea_r(context.handle, shape.pointer, $0) }
    }

    /// A point inside the area, for a label.
    public func labelPoint() throws -> Point {
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(self, in: context)
        let point = try context.shape("GEOSPointOnSurface", GEOSPointOnSurface_r(context.handle, shape.pointer))
        return Point(
            x: try context.number("GEOSGeomGetX") { GEOSGeomGetX_r(context.handle, point.pointer, $0) },
            y: try context.number("GEOSGeomGetY") { GEOSGeomGetY_r(context.handle, point.pointer, $0) })
    }
}
