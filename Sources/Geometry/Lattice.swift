/// A net of square cells over a window of the plane, and the cell of any point.
///
/// A point beyond the window belongs to the nearest cell of the border, so every finite point has a cell; column and
/// row never fall while x and y grow. A cell of the border therefore reaches outwards without end.
struct Lattice: Sendable {
    let minX: Double
    let minY: Double
    /// Side of a cell in metres.
    let cell: Double
    let columns: Int
    let rows: Int
    private let perMetre: Double

    /// - Parameters:
    ///   - window: what the cells should cover.
    ///   - wanted: side of a cell in metres; larger where there would be more cells than `mostCells`.
    init(over window: BoundingBox, cell wanted: Double, mostCells: Int) {
        let width = min(max(window.width, 1), 1e150)
        let height = min(max(window.height, 1), 1e150)
        let most = Double(max(mostCells, 1))
        // The last two keep a long thin window from having more columns or rows than there may be cells.
        var side = max(wanted.isFinite ? wanted : 1, (width * height / most).squareRoot(), width / most, height / most)
        if !(side > 0) { side = 1 }
        minX = window.minX
        minY = window.minY
        cell = side
        perMetre = 1 / side
        columns = Int(width / side) + 1
        rows = Int(height / side) + 1
    }

    /// What rounding can shift a point against the lines of the net, in metres, with much to spare.
    var slack: Double { 1e-9 * cell * Double(columns + rows) + 1e-6 * cell }

    @inline(__always)
    func column(_ x: Double) -> Int { Self.clamped((x - minX) * perMetre, columns) }

    @inline(__always)
    func row(_ y: Double) -> Int { Self.clamped((y - minY) * perMetre, rows) }

    /// The lowest and the highest column that can hold a point within `reach` of x.
    @inline(__always)
    func columns(within reach: Double, of x: Double) -> ClosedRange<Int> {
        range(x - minX, reach, columns)
    }

    @inline(__always)
    func rows(within reach: Double, of y: Double) -> ClosedRange<Int> {
        range(y - minY, reach, rows)
    }

    /// How far `y` lies from the row, in metres: 0 inside it.
    @inline(__always)
    func distance(fromRow row: Int, to y: Double) -> Double {
        let offset = y - minY
        if row > 0, offset < Double(row) * cell { return Double(row) * cell - offset }
        if row < rows - 1, offset > Double(row + 1) * cell { return offset - Double(row + 1) * cell }
        return 0
    }

    /// Whether the point lies in the window, so that its cell is a square around it.
    @inline(__always)
    func holds(_ x: Double, _ y: Double) -> Bool {
        x >= minX && y >= minY && (x - minX) * perMetre < Double(columns) && (y - minY) * perMetre < Double(rows)
    }

    /// What is not a number (two infinite parts against each other) gives 0.
    @inline(__always)
    private static func clamped(_ value: Double, _ count: Int) -> Int {
        value > 0 ? (value < Double(count - 1) ? Int(value) : count - 1) : 0
    }

    /// A little wider than asked for, so that rounding leaves none out. Not a number gives the whole width.
    @inline(__always)
    private func range(_ offset: Double, _ reach: Double, _ count: Int) -> ClosedRange<Int> {
        let spare = 1e-6 + 1e-15 * (abs(offset) + reach) * perMetre
        let low = Self.clamped((offset - reach) * perMetre - spare, count)
        let above = (offset + reach) * perMetre + spare
        let high = above < Double(count - 1) ? (above > 0 ? Int(above) : 0) : count - 1
        return ClosedRange(uncheckedBounds: (low, max(low, high)))
    }
}

extension BoundingBox {
    /// The box of all points, and a window over most of them, so that a few far ones do not make every cell of a net
    /// huge: the middle of a sample, widened by half its size on each side. Nil without a finite point.
    /// - Parameter limit: points beyond it do not count.
    static func extent(
        of points: UnsafeBufferPointer<Point>, within limit: BoundingBox = .everywhere
    ) -> (all: BoundingBox, window: BoundingBox)? {
        var minX = Double.infinity, minY = Double.infinity, maxX = -Double.infinity, maxY = -Double.infinity
        for point in points where limit.contains(point) {
            minX = min(minX, point.x)
            minY = min(minY, point.y)
            maxX = max(maxX, point.x)
            maxY = max(maxY, point.y)
        }
        guard minX <= maxX else { return nil }
        let all = BoundingBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
        var xs: [Double] = []
        var ys: [Double] = []
        for index in stride(from: 0, to: points.count, by: points.count / 2_048 + 1) where limit.contains(points[index]) {
            xs.append(points[index].x)
            ys.append(points[index].y)
        }
        if xs.count >= 32 {
            xs.sort()
            ys.sort()
            let (low, high) = (xs.count / 64, xs.count - 1 - xs.count / 64)
            let (wide, tall) = (max(xs[high] - xs[low], 1), max(ys[high] - ys[low], 1))
            let (left, right) = (max(minX, xs[low] - wide / 2), min(maxX, xs[high] + wide / 2))
            let (bottom, top) = (max(minY, ys[low] - tall / 2), min(maxY, ys[high] + tall / 2))
            if left <= right { (minX, maxX) = (left, right) }
            if bottom <= top { (minY, maxY) = (bottom, top) }
        }
        return (all, BoundingBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY))
    }
}
