public import Geometry

/// The ground on which values at the centres of cells reach a level, as closed areas: marching squares, with straight
/// interpolation between centres.
///
/// **Saddles.** Where two corners of a square that lie across from each other reach the level and the others do not, they are
/// joined if the mean of the four does.
///
/// **Edges.** A cell without a value, and what lies beyond the grid, is below every level: the line runs half-way between the
/// centres, along the border of the cells. A line never runs through a centre itself, but passes it by a millionth of a
/// cell, so that no ring touches itself or another and every area is valid.
public struct DensityContours: Sendable {
    private let grid: CellGrid
    private let values: [Double?]

    /// - Parameter values: by cell.
    public init(_ values: [Double?], on grid: CellGrid) {
        self.grid = grid
        self.values = values
    }

    /// Nil where no value reaches the level. Time in proportion to cells, and to rings times holes.
    public func area(from level: Double) throws -> MultiPolygon? {
        var tracing = Tracing(grid: grid, values: values, level: level)
        return try Self.nested(tracing.rings())
    }

    /// Rings run with the higher ground on their left: outer ones against the clock, holes with it.
    private static func nested(_ rings: [Ring]) throws -> MultiPolygon? {
        let sized = rings.map { (ring: $0, area: signedArea($0)) }
        let outer = sized.filter { $0.area > 0 }.sorted { $0.area < $1.area }
        var holes = [[Ring]](repeating: [], count: outer.count)
        let alone = try outer.map { AreaIndex([try MultiPolygon(Polygon(exterior: $0.ring))]) }
        for hole in sized where hole.area < 0 {
            // Of the rings round it the smallest.
            guard let inside = alone.firstIndex(where: { $0.locate(hole.ring.points[0]) != nil }) else { continue }
            holes[inside].append(hole.ring)
        }
        guard !outer.isEmpty else { return nil }
        return try MultiPolygon(zip(outer, holes).map { Polygon(exterior: $0.ring, holes: $1) })
    }

    private static func signedArea(_ ring: Ring) -> Double {
        let origin = ring.points[0]
        return zip(ring.points, ring.points.dropFirst()).reduce(0) { sum, edge in
            sum + (edge.0.x - origin.x) * (edge.1.y - origin.y) - (edge.1.x - origin.x) * (edge.0.y - origin.y)
        } / 2
    }
}

/// One walk along the lines of one level.
private struct Tracing {
    let grid: CellGrid
    let values: [Double?]
    let level: Double
    /// From each side of a square that a line enters to the side that it leaves by.
    private var next: [Int: Int] = [:]

    init(grid: CellGrid, values: [Double?], level: Double) {
        self.grid = grid
        self.values = values
        self.level = level
    }

    /// Centres with a rim of one beyond the grid on each side.
    private var columns: Int { grid.columns + 2 }

    private func value(_ column: Int, _ row: Int) -> Double? {
        guard column > 0, row > 0, column <= grid.columns, row <= grid.rows else { return nil }
        return values[(row - 1) * grid.columns + column - 1]
    }

    private func isIn(_ column: Int, _ row: Int) -> Bool { value(column, row).map { $0 >= level } ?? false }

    /// The side from a centre to the next one east, or to the next one north.
    private func side(_ column: Int, _ row: Int, isNorthward: Bool) -> Int { 2 * (row * columns + column) + (isNorthward ? 1 : 0) }

    private func point(on side: Int) -> Point {
        let (column, row) = (side / 2 % columns, side / 2 / columns)
        let isNorthward = side % 2 == 1
        let (from, to) = (value(column, row), isNorthward ? value(column, row + 1) : value(column + 1, row))
        var share = 0.5
        if let from, let to { share = max(1e-6, min(1 - 1e-6, (level - from) / (to - from))) }
        let (x, y) = (grid.centreX(column - 1), grid.centreY(row - 1))
        return isNorthward ? Point(x: x, y: y + share * grid.cell) : Point(x: x + share * grid.cell, y: y)
    }

    mutating func rings() throws -> [Ring] {
        for row in 0...grid.rows {
            for column in 0...grid.columns { cross(column, row) }
        }
        var rings: [Ring] = []
        // In the order of sides, so that the same values give the same bytes.
        for start in next.keys.sorted() where next[start] != nil {
            var points: [Point] = []
            var side = start
            while let following = next.removeValue(forKey: side) {
                points.append(point(on: side))
                side = following
            }
            rings.append(try Ring(points + points.prefix(1)))
        }
        return rings
    }

    /// The lines through the square whose south-west corner is a centre, the higher ground on their left.
    private mutating func cross(_ column: Int, _ row: Int) {
        let first = isIn(column, row)
        guard isIn(column + 1, row) != first || isIn(column + 1, row + 1) != first || isIn(column, row + 1) != first else { return }
        let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
        let inside = corners.map { isIn($0.0, $0.1) }
        let (south, east) = (side(column, row, isNorthward: false), side(column + 1, row, isNorthward: true))
        let (north, west) = (side(column, row + 1, isNorthward: false), side(column, row, isNorthward: true))
        /// Against the clock from the south-west corner: the side behind each corner.
        let sides = [south, east, north, west]
        // A line leaves where, going round against the clock, ground ends, and enters where it begins.
        let ends = (0..<4).filter { inside[$0] && !inside[($0 + 1) % 4] }
        let begins = (0..<4).filter { !inside[$0] && inside[($0 + 1) % 4] }
        if ends.count == 1 {
            next[sides[ends[0]]] = sides[begins[0]]
            return
        }
        let known = corners.compactMap { value($0.0, $0.1) }
        let isJoined = known.count == 4 && known.reduce(0, +) / 4 >= level
        for end in ends {
            // Joined: the line runs round the low corner behind its end; apart: round the high corner before it.
            next[sides[end]] = sides[isJoined ? (end + 1) % 4 : (end + 3) % 4]
        }
    }
}
