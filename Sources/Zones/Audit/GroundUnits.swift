internal import Geometry

/// The side of an outline's line that is looked at.
enum AuditSide: Hashable {
    case inside
    case rest
    /// Outside, within so many metres.
    case ring(Double)

    /// - Parameters:
    ///   - metres: from the line, negative inside.
    ///   - edge: what lies within so many metres outside the line counts as inside; negative: what lies within so many inside
    ///     it counts as outside.
    func holds(_ metres: Double, edge: Double = 0) -> Bool {
        switch self {
        case .inside: metres <= edge
        case .rest: metres > edge
        case .ring(let reach): metres > edge && metres <= reach
        }
    }
}

/// The district's ground in units, each with what of it lies on which side of an outline. Square kilometres.
struct GroundUnits: Sendable {
    let words: String
    let whole: [Double]
    private let inside: [Double]
    /// Within so many metres of the outline, the outline in it.
    private let within: [Double: [Double]]

    /// - Parameter shapes: valid, clipped to the district. Takes one GEOS intersection for each pair of boxes that meet.
    init(_ shapes: [MultiPolygon], words: String, outline: MultiPolygon, rings: [Double: MultiPolygon]) throws {
        self.words = words
        whole = try shapes.map { try $0.area() / 1_000_000 }
        func shared(_ other: MultiPolygon) throws -> [Double] {
            try shapes.map { try $0.intersection(with: other)?.area() ?? 0 }.map { $0 / 1_000_000 }
        }
        inside = try shared(outline)
        within = try rings.mapValues(shared)
    }

    func km2(_ side: AuditSide) -> [Double] {
        switch side {
        case .inside: inside
        case .rest: zip(whole, inside).map { Self.difference($0, $1) }
        case .ring(let reach): zip(within[reach] ?? inside, inside).map { Self.difference($0, $1) }
        }
    }

    /// Below a square metre it is rounding.
    private static func difference(_ a: Double, _ b: Double) -> Double { a - b > 1e-6 ? a - b : 0 }
}

/// Squares of one size that cover ground, counted from the south-west.
struct Squares {
    let side: Double
    private(set) var columns: [Int] = []
    private(set) var rows: [Int] = []
    /// What of each square lies on the ground.
    private(set) var shapes: [MultiPolygon] = []
    private var numbers: [Int64: Int] = [:]

    /// Halves the ground until a square is left, and stops where a part is wholly covered: time in proportion to the squares
    /// along its edge.
    init(covering ground: MultiPolygon, side: Double) throws {
        self.side = side
        let box = ground.boundingBox
        let columns = Int((box.minX / side).rounded(.down))...Int((box.maxX / side).rounded(.down))
        let rows = Int((box.minY / side).rounded(.down))...Int((box.maxY / side).rounded(.down))
        try cut(ground, columns, rows)
    }

    /// The number of the square that the place lies in; nil in none.
    func number(of place: Point) -> Int? {
        guard place.isFinite, abs(place.x) < 1e9, abs(place.y) < 1e9 else { return nil }
        return numbers[Self.key(Int((place.x / side).rounded(.down)), Int((place.y / side).rounded(.down)))]
    }

    /// Squares beside this one, by their edges.
    func beside(_ number: Int) -> [Int] {
        [(1, 0), (-1, 0), (0, 1), (0, -1)].compactMap { numbers[Self.key(columns[number] + $0.0, rows[number] + $0.1)] }
    }

    private static func key(_ column: Int, _ row: Int) -> Int64 { Int64(column) << 32 ^ Int64(row & 0xFFFF_FFFF) }

    private mutating func cut(_ ground: MultiPolygon, _ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) throws {
        if columns.count == 1, rows.count == 1 {
            numbers[Self.key(columns.lowerBound, rows.lowerBound)] = shapes.count
            self.columns.append(columns.lowerBound)
            self.rows.append(rows.lowerBound)
            shapes.append(ground)
            return
        }
        let halves: [(ClosedRange<Int>, ClosedRange<Int>)]
        if columns.count >= rows.count {
            let middle = columns.lowerBound + columns.count / 2
            halves = [(columns.lowerBound...(middle - 1), rows), (middle...columns.upperBound, rows)]
        } else {
            let middle = rows.lowerBound + rows.count / 2
            halves = [(columns, rows.lowerBound...(middle - 1)), (columns, middle...rows.upperBound)]
        }
        for half in halves {
            if let part = try ground.intersection(with: rectangle(half.0, half.1)), try part.area() > 1 {
                try cut(part, half.0, half.1)
            }
        }
    }

    private func rectangle(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) throws -> MultiPolygon {
        let (west, east) = (Double(columns.lowerBound) * side, Double(columns.upperBound + 1) * side)
        let (south, north) = (Double(rows.lowerBound) * side, Double(rows.upperBound + 1) * side)
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
    }
}
