import Geometry

/// A ring from corners; the first is repeated at the end.
func ring(_ corners: [(Double, Double)]) throws -> Ring {
    let points = corners.map { Point(x: $0.0, y: $0.1) }
    return try Ring(points + points.prefix(1))
}

func area(_ corners: [(Double, Double)], holes: [[(Double, Double)]] = []) throws -> MultiPolygon {
    try MultiPolygon(Polygon(exterior: ring(corners), holes: holes.map { try ring($0) }))
}

/// An upright rectangle from its lower left corner.
func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) throws -> MultiPolygon {
    try area([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
}

/// Whole numbers that look random and are the same on every run (Knuth's linear congruence).
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// From 0 to `sides` - 1.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }

    mutating func fraction() -> Double { Double(roll(1 << 30)) / Double(1 << 30) }
}
