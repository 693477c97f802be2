/// Which boxes reach into each cell of a square grid: lists in one flat array, each in ascending order.
struct GridOfBoxes: Sendable {
    private var origin = Point(x: 0, y: 0)
    private var cell = 1.0
    private var columns = 0
    private var rows = 0
    private var firstEntry: [Int] = [0]
    private var entries: [Int] = []

    init() {}

    /// Cells are about as many as boxes, at most a million.
    init(_ boxes: [BoundingBox]) {
        guard let first = boxes.first else { return }
        let extent = boxes.dropFirst().reduce(first) { $0.union($1) }
        let wanted = Double(min(max(boxes.count, 1), 1_000_000))
        cell = max((max(extent.width, 1) * max(extent.height, 1) / wanted).squareRoot(), 1)
        origin = Point(x: extent.minX, y: extent.minY)
        columns = Int(extent.width / cell) + 1
        rows = Int(extent.height / cell) + 1
        var counts = [Int](repeating: 0, count: columns * rows + 1)
        for box in boxes { forEachCell(of: box) { counts[$0 + 1] += 1 } }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        firstEntry = counts
        entries = [Int](repeating: 0, count: counts[counts.count - 1])
        for (number, box) in boxes.enumerated() {
            forEachCell(of: box) {
                entries[counts[$0]] = number
                counts[$0] += 1
            }
        }
    }

    func candidates(at point: Point) -> ArraySlice<Int> {
        guard point.isFinite, point.x >= origin.x, point.y >= origin.y else { return [] }
        let column = (point.x - origin.x) / cell
        let row = (point.y - origin.y) / cell
        guard column < Double(columns), row < Double(rows) else { return [] }
        let index = Int(row) * columns + Int(column)
        return entries[firstEntry[index]..<firstEntry[index + 1]]
    }

    private func forEachCell(of box: BoundingBox, _ body: (Int) -> Void) {
        let fromColumn = Int((box.minX - origin.x) / cell)
        let toColumn = min(Int((box.maxX - origin.x) / cell), columns - 1)
        let fromRow = Int((box.minY - origin.y) / cell)
        let toRow = min(Int((box.maxY - origin.y) / cell), rows - 1)
        guard fromRow <= toRow, fromColumn <= toColumn else { return }
        for row in fromRow...toRow {
            for column in fromColumn...toColumn { body(row * columns + column) }
        }
    }
}
