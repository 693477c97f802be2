internal import Geometry
internal import Projection

/// An area as a GeoJSON geometry (RFC 7946): WGS 84, seven decimals (about a centimetre), outer rings anticlockwise.
struct GeoJSONGeometry: Encodable, Sendable {
    let type = "MultiPolygon"
    /// By polygon, then ring, then position: longitude and latitude.
    let coordinates: [[[[Double]]]]

    private enum CodingKeys: String, CodingKey { case type, coordinates }

    init(_ area: MultiPolygon, grid: NationalGrid) throws {
        coordinates = try area.polygons.map { polygon in
            try [Self.ring(polygon.exterior, anticlockwise: true, grid: grid)]
                + polygon.holes.map { try Self.ring($0, anticlockwise: false, grid: grid) }
        }
    }

    private static func ring(_ ring: Ring, anticlockwise: Bool, grid: NationalGrid) throws -> [[Double]] {
        var doubled = 0.0
        for (from, to) in zip(ring.points, ring.points.dropFirst()) { doubled += from.x * to.y - to.x * from.y }
        let points = (doubled > 0) == anticlockwise ? ring.points : ring.points.reversed()
        return try points.map { point in
            let place = try grid.geographic(point)
            return [rounded(place.longitude), rounded(place.latitude)]
        }
    }

    static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
}
