internal import CGEOS

/// The blocks between streets: the faces that lines cut the plane into, without the one that has no end.
///
/// Lines are noded where they cross (GEOS unary union) and polygonized. A line that ends within `gap` of another without
/// touching it is taken on to it: a street network as published has ends that just miss. What leads nowhere bounds nothing; a
/// block inside a block is a hole of the outer one. Noding takes about n log n time for n straight pieces.
public struct StreetBlocks: Sendable {
    /// Metres.
    public static let gap = 1.0
    /// How far past the other line an end is taken, so that the two surely cross: metres.
    private static let overshoot = 0.01

    /// Ordered by their boxes from west to east, then from south to north; each a single polygon, no two of them overlap.
    public let blocks: [MultiPolygon]
    /// How many ends were taken on to a line that they just missed.
    public let joined: Int

    /// - Parameter lines: EPSG:27700, metres; those without length bound nothing. None gives no blocks.
    public init(between lines: [Line], gap: Double = StreetBlocks.gap) throws {
        let lines = lines.filter { $0.length > 0 }
        guard !lines.isEmpty else {
            blocks = []
            joined = 0
            return
        }
        let bridges = try Self.bridges(lines, gap: gap)
        joined = bridges.count
        let context = try GEOSContext.current
        let all = try GEOSShape.make(lines + bridges, in: context)
        let noded = try context.shape("GEOSUnaryUnion", GEOSUnaryUnion_r(context.handle, all.pointer))
        let faces = try withExtendedLifetime(noded) {
            var pointers: [OpaquePointer?] = [noded.pointer]
            return try context.shape("GEOSPolygonize", GEOSPolygonize_r(context.handle, &pointers, 1))
        }
        blocks = try faces.polygons().map { try MultiPolygon($0) }.sorted { one, other in
            let (a, b) = (one.boundingBox, other.boundingBox)
            return (a.minX, a.minY, a.maxX, a.maxY) < (b.minX, b.minY, b.maxX, b.maxY)
        }
    }

    /// The short lines that take ends on.
    private static func bridges(_ lines: [Line], gap: Double) throws -> [Line] {
        var pieces: [(line: Int, from: Point, to: Point)] = []
        for (number, line) in lines.enumerated() {
            for (from, to) in zip(line.points, line.points.dropFirst()) where from != to { pieces.append((number, from, to)) }
        }
        let grid = GridOfBoxes(
            pieces.map { BoundingBox(minX: $0.from.x, minY: $0.from.y, maxX: $0.to.x, maxY: $0.to.y).widened(by: gap) })
        var bridges: [Line] = []
        for (number, line) in lines.enumerated() {
            for end in [line.points[0], line.points[line.points.count - 1]] {
                var nearest = gap
                var target: Point?
                for candidate in grid.candidates(at: end) {
                    let piece = pieces[Int(candidate)]
                    guard piece.line != number else { continue }
                    let foot = end.nearest(onSegmentFrom: piece.from, to: piece.to)
                    let metres = end.distance(to: foot)
                    if metres < nearest || (metres == nearest && target == nil) {
                        nearest = metres
                        target = foot
                    }
                }
                guard let target, nearest > 0 else { continue }
                let further = 1 + overshoot / nearest
                bridges.append(
                    try Line([
                        end, Point(x: end.x + (target.x - end.x) * further, y: end.y + (target.y - end.y) * further),
                    ]))
            }
        }
        return bridges
    }
}
