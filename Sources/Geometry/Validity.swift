internal import CGEOS

/// Whether an area's rings make sense, by the OGC rules as GEOS applies them.
public enum Validity: Hashable, Sendable {
    case valid
    /// GEOS's own reason, such as "Ring Self-intersection[504213.1 103222.8]".
    case invalid(reason: String)
}

extension MultiPolygon {
    public func validity() throws -> Validity {
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(self, in: context)
        if try context.predicate("GEOSisValid", GEOSisValid_r(context.handle, shape.pointer)) { return .valid }
        guard let text = GEOSisValidReason_r(context.handle, shape.pointer) else {
            return .invalid(reason: "GEOS gave no reason")
        }
        defer { GEOSFree_r(context.handle, text) }
        return .invalid(reason: String(cString: text))
    }

    /// The same area with valid rings (GEOS MakeValid, linework): crossings become shared corners, no ground is
    /// added. - Throws: `GeometryError` where nothing with an area is left, or the rings cross themselves more than
    /// `RingCrossings.most` times.
    public func repaired() throws -> MultiPolygon {
        guard !RingCrossings.areTooMany(in: self) else {
            throw GeometryError.ring("its rings cross themselves more than \(RingCrossings.most) times, so it is no area that can be repaired")
        }
        let context = try GEOSContext.current
        let shape = try GEOSShape.make(self, in: context)
        let made = try context.shape("GEOSMakeValid", GEOSMakeValid_r(context.handle, shape.pointer))
        return try MultiPolygon(made.polygons())
    }
}
