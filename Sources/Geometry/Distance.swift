internal import CGEOS

extension MultiPolygon {
    /// Metres between the nearest points of the two areas; 0 where they touch or overlap (GEOS).
    public func distance(to other: MultiPolygon) throws -> Double {
        let context = try GEOSContext.current
        let first = try GEOSShape.make(self, in: context)
        let second = try GEOSShape.make(other, in: context)
        return try context.number("GEOSDistance") { GEOSDistance_r(context.handle, first.pointer, second.pointer, $0) }
    }
}
