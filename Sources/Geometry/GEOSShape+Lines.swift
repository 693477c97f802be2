internal import CGEOS

extension GEOSShape {
    /// Lines as one geometry; those without length should be left out.
    static func make(_ lines: [Line], in context: GEOSContext) throws -> GEOSShape {
        let parts = try lines.map { try make($0, in: context) }
        // GEOS takes the parts over, also when it fails.
        var taken: [OpaquePointer?] = try parts.map {
            try context.pointer("GEOSGeom_clone", GEOSGeom_clone_r(context.handle, $0.pointer))
        }
        return try context.shape(
            "GEOSGeom_createCollection",
            GEOSGeom_createCollection_r(
                context.handle, Int32(GEOS_MULTILINESTRING.rawValue), &taken, UInt32(taken.count)))
    }

    private static func make(_ line: Line, in context: GEOSContext) throws -> GEOSShape {
        var flat: [Double] = []
        flat.reserveCapacity(line.points.count * 2)
        for point in line.points {
            flat.append(point.x)
            flat.append(point.y)
        }
        let sequence = try context.pointer(
            "GEOSCoordSeq_copyFromBuffer",
            GEOSCoordSeq_copyFromBuffer_r(context.handle, flat, UInt32(line.points.count), 0, 0))
        return try context.shape("GEOSGeom_createLineString", GEOSGeom_createLineString_r(context.handle, sequence))
    }
}
