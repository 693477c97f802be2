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
}
