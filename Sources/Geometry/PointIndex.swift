/// Finds the points near a place: points sorted by the cells of a square grid, in flat arrays.
///
/// Building takes time in proportion to the points; a look-up within a radius goes through the cells that the
/// radius touches. A point at exactly the radius counts as within.
public struct PointIndex: Sendable {
    private let xs: [Double]
    private let ys: [Double]
    private let numbers: [Int]
    private let firstOfCell: [Int]
    private let origin: Point
    private let cell: Double
    private let columns: Int
    private let rows: Int

    public var count: Int { numbers.count }

    /// - Parameters:
    ///   - points: one that is not finite is near nothing (a GeoPackage writes an empty point as two NaN).
    ///   - cell: side of a grid cell in metres, best near the radius most asked for.
    public init(_ points: [Point], cell wanted: Double = 250) {
        let finite = points.indices.filter { points[$0].isFinite }
        let extent = BoundingBox(finite.lazy.map { points[$0] }) ?? BoundingBox(minX: 0, minY: 0, maxX: 0, maxY: 0)
        // At most four million cells, however far apart the points lie.
        let smallest = (max(extent.width, 1) * max(extent.height, 1) / 4_000_000).squareRoot()
        let cell = max(wanted, smallest, 1)
        let columns = Int(extent.width / cell) + 1
        let rows = Int(extent.height / cell) + 1
        let cells = finite.map { number in
            let point = points[number]
            return Int((point.y - extent.minY) / cell) * columns + Int((point.x - extent.minX) / cell)
        }
        var start = [Int](repeating: 0, count: columns * rows + 1)
        for index in cells { start[index + 1] += 1 }
        for index in 1..<start.count { start[index] += start[index - 1] }
        var next = start
        var xs = [Double](repeating: 0, count: finite.count)
        var ys = xs
        var numbers = [Int](repeating: 0, count: finite.count)
        for (number, index) in zip(finite, cells) {
            let slot = next[index]
            next[index] += 1
            xs[slot] = points[number].x
            ys[slot] = points[number].y
            numbers[slot] = number
        }
        self.xs = xs
        self.ys = ys
        self.numbers = numbers
        self.firstOfCell = start
        self.origin = Point(x: extent.minX, y: extent.minY)
        self.cell = cell
        self.columns = columns
        self.rows = rows
    }

    /// The numbers of the points within `radius` metres, and the squared distance of each.
    @inline(__always)
    public func forEach(within radius: Double, of place: Point, _ body: (_ number: Int, _ squared: Double) -> Void) {
        guard !numbers.isEmpty, radius >= 0, place.isFinite else { return }
        let limit = radius * radius
        let fromColumn = clamped((place.x - radius - origin.x) / cell, columns)
        let toColumn = clamped((place.x + radius - origin.x) / cell, columns)
        let fromRow = clamped((place.y - radius - origin.y) / cell, rows)
        let toRow = clamped((place.y + radius - origin.y) / cell, rows)
        for row in fromRow...toRow {
            // The cells of one row stand side by side in the arrays.
            for slot in firstOfCell[row * columns + fromColumn]..<firstOfCell[row * columns + toColumn + 1] {
                let dx = xs[slot] - place.x
                let dy = ys[slot] - place.y
                let squared = dx * dx + dy * dy
                if squared <= limit { body(numbers[slot], squared) }
            }
        }
    }

    public func count(within radius: Double, of place: Point) -> Int {
        var count = 0
        forEach(within: radius, of: place) { _, _ in count += 1 }
        return count
    }

    /// In ascending order of number.
    public func numbers(within radius: Double, of place: Point) -> [Int] {
        var found: [Int] = []
        forEach(within: radius, of: place) { number, _ in found.append(number) }
        return found.sorted()
    }

    /// The nearest point and its distance in metres; of several at one distance the lowest number. Nil if empty.
    public func nearest(to place: Point) -> (number: Int, metres: Double)? {
        guard !numbers.isEmpty, place.isFinite else { return nil }
        var radius = cell
        while true {
            var best: (number: Int, squared: Double)?
            forEach(within: radius, of: place) { number, squared in
                guard let held = best else {
                    best = (number, squared)
                    return
                }
                if squared < held.squared || (squared == held.squared && number < held.number) {
                    best = (number, squared)
                }
            }
            if let best { return (best.number, best.squared.squareRoot()) }
            radius *= 2
        }
    }

    private func clamped(_ value: Double, _ count: Int) -> Int {
        value <= 0 ? 0 : value >= Double(count - 1) ? count - 1 : Int(value)
    }
}
