internal import CGEOS

/// A geometry owned by GEOS, destroyed with this object, used only on the thread of its context.
final class GEOSShape {
    let pointer: OpaquePointer
    let context: GEOSContext

    init(_ pointer: OpaquePointer, in context: GEOSContext) {
        self.pointer = pointer
        self.context = context
    }

    deinit { GEOSGeom_destroy_r(context.handle, pointer) }

    // MARK: values to GEOS

    static func make(_ shape: MultiPolygon, in context: GEOSContext) throws -> GEOSShape {
        try collection(GEOS_MULTIPOLYGON, shape.polygons.map { try polygon($0, in: context) }, in: context)
    }

    static func make(_ points: [Point], in context: GEOSContext) throws -> GEOSShape {
        try collection(GEOS_MULTIPOINT, points.map { try make($0, in: context) }, in: context)
    }

    static func make(_ point: Point, in context: GEOSContext) throws -> GEOSShape {
        try context.shape("GEOSGeom_createPointFromXY", GEOSGeom_createPointFromXY_r(context.handle, point.x, point.y))
    }

    private static func polygon(_ polygon: Polygon, in context: GEOSContext) throws -> GEOSShape {
        let exterior = try ring(polygon.exterior, in: context)
        let holes = try polygon.holes.map { try ring($0, in: context) }
        // GEOS takes the rings over, also when it fails.
        var taken: [OpaquePointer?] = try holes.map { try $0.released() }
        let shell = try exterior.released()
        return try context.shape(
            "GEOSGeom_createPolygon",
            GEOSGeom_createPolygon_r(context.handle, shell, &taken, UInt32(taken.count)))
    }

    private static func ring(_ ring: Ring, in context: GEOSContext) throws -> GEOSShape {
        var flat: [Double] = []
        flat.reserveCapacity(ring.points.count * 2)
        for point in ring.points {
            flat.append(point.x)
            flat.append(point.y)
        }
        let sequence = try context.pointer(
            "GEOSCoordSeq_copyFromBuffer",
            GEOSCoordSeq_copyFromBuffer_r(context.handle, flat, UInt32(ring.points.count), 0, 0))
        return try context.shape("GEOSGeom_createLinearRing", GEOSGeom_createLinearRing_r(context.handle, sequence))
    }

    private static func collection(_ type: GEOSGeomTypes, _ parts: [GEOSShape], in context: GEOSContext) throws
        -> GEOSShape
    {
        var taken: [OpaquePointer?] = try parts.map { try $0.released() }
        return try context.shape(
            "GEOSGeom_createCollection",
            GEOSGeom_createCollection_r(context.handle, Int32(type.rawValue), &taken, UInt32(taken.count)))
    }

    /// A copy that GEOS may take over, so that this object keeps its own.
    private func released() throws -> OpaquePointer {
        try context.pointer("GEOSGeom_clone", GEOSGeom_clone_r(context.handle, pointer))
    }

    // MARK: GEOS to values

    /// The polygons in this geometry, whatever else it holds; lines and points have no area and are left out.
    func polygons() throws -> [Polygon] {
        let handle = context.handle
        let type = try context.count("GEOSGeomTypeId", GEOSGeomTypeId_r(handle, pointer))
        if type == Int(GEOS_POLYGON.rawValue) {
            if try context.predicate("GEOSisEmpty", GEOSisEmpty_r(handle, pointer)) { return [] }
            let exterior = try context.pointer("GEOSGetExteriorRing", GEOSGetExteriorRing_r(handle, pointer))
            let holes = try context.count("GEOSGetNumInteriorRings", GEOSGetNumInteriorRings_r(handle, pointer))
            return [
                Polygon(
                    exterior: try ring(at: exterior),
                    holes: try (0..<holes).map { index in
                        try ring(
                            at: try context.pointer(
                                "GEOSGetInteriorRingN", GEOSGetInteriorRingN_r(handle, pointer, Int32(index))))
                    })
            ]
        }
        guard type >= Int(GEOS_MULTIPOINT.rawValue) else { return [] }
        let parts = try context.count("GEOSGetNumGeometries", GEOSGetNumGeometries_r(handle, pointer))
        return try (0..<parts).flatMap { index in
            let part = try context.pointer("GEOSGetGeometryN", GEOSGetGeometryN_r(handle, pointer, Int32(index)))
            return try context.shape("GEOSGeom_clone", GEOSGeom_clone_r(handle, part)).polygons()
        }
    }

    private func ring(at pointer: OpaquePointer) throws -> Ring {
        let handle = context.handle
        let sequence = try context.pointer("GEOSGeom_getCoordSeq", GEOSGeom_getCoordSeq_r(handle, pointer))
        var size: UInt32 = 0
        try context.done("GEOSCoordSeq_getSize", GEOSCoordSeq_getSize_r(handle, sequence, &size))
        var flat = [Double](repeating: 0, count: Int(size) * 2)
        try context.done("GEOSCoordSeq_copyToBuffer", GEOSCoordSeq_copyToBuffer_r(handle, sequence, &flat, 0, 0))
        return try Ring((0..<Int(size)).map { Point(x: flat[2 * $0], y: flat[2 * $0 + 1]) })
    }
}
