/// An open line, such as a piece of road: at least two finite positions.
public struct Line: Hashable, Sendable {
    public let points: [Point]

    /// - Throws: `GeometryError.ring` where the line is too short or not finite.
    public init(_ points: [Point]) throws {
        guard points.count >= 2 else {
            throw GeometryError.ring("a line needs at least 2 positions, this one has \(points.count)")
        }
        guard points.allSatisfy(\.isFinite) else {
            throw GeometryError.ring("a line's positions must be finite numbers")
        }
        self.points = points
    }

    /// In the unit of the positions.
    public var length: Double {
        zip(points, points.dropFirst()).reduce(0) { sum, step in
            let dx = step.1.x - step.0.x
            let dy = step.1.y - step.0.y
            return sum + (dx * dx + dy * dy).squareRoot()
        }
    }
}
