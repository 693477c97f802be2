/// The smallest upright rectangle around something, in metres.
public struct BoundingBox: Hashable, Sendable, BitwiseCopyable {
    public private(set) var minX: Double
    public private(set) var minY: Double
    public private(set) var maxX: Double
    public private(set) var maxY: Double

    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = min(minX, maxX)
        self.minY = min(minY, maxY)
        self.maxX = max(minX, maxX)
        self.maxY = max(minY, maxY)
    }

    /// Nil where there is no point.
    public init?(_ points: some Sequence<Point>) {
        var iterator = points.makeIterator()
        guard let first = iterator.next() else { return nil }
        self.init(minX: first.x, minY: first.y, maxX: first.x, maxY: first.y)
        while let point = iterator.next() { extend(to: point) }
    }

    /// Holds every finite point and no other.
    static let everywhere = BoundingBox(
        minX: -Double.greatestFiniteMagnitude, minY: -Double.greatestFiniteMagnitude,
        maxX: Double.greatestFiniteMagnitude, maxY: Double.greatestFiniteMagnitude)

    public var width: Double { maxX - minX }
    public var height: Double { maxY - minY }
    public var centre: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

    public mutating func extend(to point: Point) {
        minX = min(minX, point.x)
        minY = min(minY, point.y)
        maxX = max(maxX, point.x)
        maxY = max(maxY, point.y)
    }

    public func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            minX: min(minX, other.minX), minY: min(minY, other.minY),
            maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }

    /// The box grown by `metres` on every side.
    public func widened(by metres: Double) -> BoundingBox {
        BoundingBox(minX: minX - metres, minY: minY - metres, maxX: maxX + metres, maxY: maxY + metres)
    }

    /// Whether the point lies in the box or on its edge.
    public func contains(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }

    /// Whether the boxes share at least one point.
    public func intersects(_ other: BoundingBox) -> Bool {
        minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }
}
