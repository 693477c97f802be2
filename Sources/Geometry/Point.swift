/// A position on a plane, in metres: x to the east, y to the north (EPSG:27700 in this program).
public struct Point: Hashable, Sendable, BitwiseCopyable {
    public let x: Double
    public let y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    public var isFinite: Bool { x.isFinite && y.isFinite }

    /// Straight-line distance in metres.
    public func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// The point of a straight piece of line that is nearest; its one end where the piece has no length.
    @inline(__always)
    public func nearest(onSegmentFrom a: Point, to b: Point) -> Point {
        let dx = b.x - a.x
        let dy = b.y - a.y
        let length = dx * dx + dy * dy
        let t = length > 0 ? max(0, min(1, ((x - a.x) * dx + (y - a.y) * dy) / length)) : 0
        return Point(x: a.x + t * dx, y: a.y + t * dy)
    }
}
