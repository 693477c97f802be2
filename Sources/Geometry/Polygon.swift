/// A closed line: at least four finite positions, the last equal to the first.
public struct Ring: Hashable, Sendable {
    public let points: [Point]

    /// - Throws: `GeometryError.ring` where the line is open, too short or not finite.
    public init(_ points: [Point]) throws {
        guard points.count >= 4 else {
            throw GeometryError.ring("a ring needs at least 4 positions, this one has \(points.count)")
        }
        guard points.first == points.last else {
            throw GeometryError.ring("a ring's last position must equal its first")
        }
        guard points.allSatisfy(\.isFinite) else {
            throw GeometryError.ring("a ring's positions must be finite numbers")
        }
        self.points = points
    }
}

/// An outer ring and the holes in it. Whether the rings cross is not checked here: see `validity`.
public struct Polygon: Hashable, Sendable {
    public let exterior: Ring
    public let holes: [Ring]

    public init(exterior: Ring, holes: [Ring] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    public var rings: [Ring] { [exterior] + holes }
}

/// One or more polygons that make one area, such as an LSOA with an island.
public struct MultiPolygon: Hashable, Sendable {
    public let polygons: [Polygon]
    public let boundingBox: BoundingBox

    /// - Throws: `GeometryError.empty` where there is no polygon.
    public init(_ polygons: [Polygon]) throws {
        guard let box = BoundingBox(polygons.lazy.flatMap(\.exterior.points)) else {
            throw GeometryError.empty("an area needs at least one polygon")
        }
        self.polygons = polygons
        self.boundingBox = box
    }

    public init(_ polygon: Polygon) throws {
        try self.init([polygon])
    }
}
