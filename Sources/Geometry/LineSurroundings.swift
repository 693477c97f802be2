internal import CGEOS

extension Line {
    /// All ground within `metres` of the line, with round ends (GEOS, 8 segments a quarter circle).
    public func widened(by metres: Double) throws -> MultiPolygon {
        let context = try GEOSContext.current
        let flat = points.flatMap { [$0.x, $0.y] }
        let sequence = try context.pointer(
            "GEOSCoordSeq_copyFromBuffer", GEOSCoordSeq_copyFromBuffer_r(context.handle, flat, UInt32(points.count), 0, 0))
        // GEOS takes the sequence over, also when it fails.
        let line = try context.shape("GEOSGeom_createLineString", GEOSGeom_createLineString_r(context.handle, sequence))
        let widened = try context.shape("GEOSBuffer", GEOSBuffer_r(context.handle, line.pointer, metres, 8))
        return try MultiPolygon(widened.polygons())
    }
}
