internal import CGEOS

/// Areas put together and cut by each other, by GEOS. What the result has no area of is nil; lines and points that come of
/// edges that touch are dropped. Areas should be valid: see `MultiPolygon.repaired`.
extension MultiPolygon {
    /// All of them as one area. - Throws: `GeometryError.empty` for none.
    public static func union(of areas: [MultiPolygon]) throws -> MultiPolygon {
        let context = try GEOSContext.current
        let all = try GEOSShape.make(try MultiPolygon(areas.flatMap(\.polygons)), in: context)
        let joined = try context.shape("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, all.pointer))
        return try MultiPolygon(joined.polygons())
    }

    public func intersection(with other: MultiPolygon) throws -> MultiPolygon? {
        guard boundingBox.intersects(other.boundingBox) else { return nil }
        return try overlay(other, "GEOSIntersection") { GEOSIntersection_r($0, $1, $2) }
    }

    /// This area without the other.
    public func subtracting(_ other: MultiPolygon) throws -> MultiPolygon? {
        guard boundingBox.intersects(other.boundingBox) else { return self }
        return try overlay(other, "GEOSDifference") { GEOSDifference_r($0, $1, $2) }
    }

    private func overlay(
        _ other: MultiPolygon, _ operation: String,
        _ work: (GEOSContextHandle_t?, OpaquePointer, OpaquePointer) -> OpaquePointer?
    ) throws -> MultiPolygon? {
        let context = try GEOSContext.current
        let first = try GEOSShape.make(self, in: context)
        let second = try GEOSShape.make(other, in: context)
        let result = try context.shape(operation, work(context.handle, first.pointer, second.pointer))
        let polygons = try result.polygons()
        return polygons.isEmpty ? nil : try MultiPolygon(polygons)
    }
}
