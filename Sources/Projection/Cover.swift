internal import Geometry

/// Where conversions are offered: the National Grid from 0 to 700 km east and 0 to 1,250 km north.
enum Cover {
    /// A centimetre wider than the grid, so that a corner survives the way there and back: Helmert's loses 1 mm.
    private static let grid = BoundingBox(minX: 0, minY: 0, maxX: 700_000, maxY: 1_250_000).widened(by: 0.01)

    /// Holds the whole grid with room to spare; beyond it PROJ's own sentence would say less than ours.
    private static let latitudes = 48.5...62.0
    private static let longitudes = -11.0...5.0

    /// A first look, before PROJ: what passes may still lie outside the grid.
    static func check(_ position: Geographic) throws {
        guard position.isFinite else { throw ProjectionError.geographicNotFinite(position) }
        guard latitudes.contains(position.latitude), longitudes.contains(position.longitude) else {
            throw ProjectionError.geographicOutsideCover(position)
        }
    }

    static func check(_ point: Point) throws {
        guard point.isFinite else { throw ProjectionError.pointNotFinite(point) }
        guard grid.contains(point) else { throw ProjectionError.pointOutsideCover(point) }
    }

    /// `point`, unless it lies outside the grid; `position` is where it came from.
    static func checked(_ point: Point, from position: Geographic) throws -> Point {
        guard grid.contains(point) else { throw ProjectionError.geographicOutsideCover(position) }
        return point
    }
}
