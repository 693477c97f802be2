/// Which boxes reach into each cell of a square grid: lists in one flat array, each in ascending order.
struct GridOfBoxes: Sendable {
    private let lattice: Lattice
    private let firstEntry: [Int32]
    private let entries: [Int32]

    /// Cells are about as many as boxes, at most a million; fewer where the boxes lie over one another so much that the
    /// lists would be longer than 16 entries a box.
    init(_ boxes: [BoundingBox]) {
        // Centres, so that one huge box does not make every cell huge.
        let window =
            boxes.map { Point(x: $0.minX / 2 + $0.maxX / 2, y: $0.minY / 2 + $0.maxY / 2) }
            .withUnsafeBufferPointer { BoundingBox.extent(of: $0)?.window } ?? BoundingBox(minX: 0, minY: 0, maxX: 0, maxY: 0)
        var mostCells = min(max(boxes.count, 1), 1_000_000)
        var lattice = Lattice(over: window, cell: 1, mostCells: mostCells)
        while mostCells > 1, Self.entries(boxes, lattice) > 16 * boxes.count {
            mostCells /= 4
            lattice = Lattice(over: window, cell: 1, mostCells: mostCells)
        }
        var next = [Int32](repeating: 0, count: lattice.columns * lattice.rows + 1)
        for box in boxes { Self.forEachCell(of: box, lattice) { next[$0 + 1] += 1 } }
        for index in 1..<next.count { next[index] += next[index - 1] }
        firstEntry = next
        var entries = [Int32](repeating: 0, count: Int(next[next.count - 1]))
        for (number, box) in boxes.enumerated() {
            Self.forEachCell(of: box, lattice) {
                entries[Int(next[$0])] = Int32(number)
                next[$0] += 1
            }
        }
        self.entries = entries
        self.lattice = lattice
    }

    /// The boxes that may hold the point, in ascending order.
    func candidates(at point: Point) -> ArraySlice<Int32> {
        guard point.isFinite else { return [] }
        let cell = lattice.row(point.y) * lattice.columns + lattice.column(point.x)
        return entries[Int(firstEntry[cell])..<Int(firstEntry[cell + 1])]
    }

    /// Calls `body` with the boxes in every cell that the box touches: all that may meet it, some more than once.
    @inline(__always)
    func forEach(near box: BoundingBox, _ body: (Int) -> Void) {
        entries.withUnsafeBufferPointer { entries in
            Self.forEachCell(of: box, lattice) { cell in
                for entry in Int(firstEntry[cell])..<Int(firstEntry[cell + 1]) { body(Int(entries[entry])) }
            }
        }
    }

    private static func entries(_ boxes: [BoundingBox], _ lattice: Lattice) -> Int {
        boxes.reduce(0) { sum, box in
            sum + (lattice.column(box.maxX) - lattice.column(box.minX) + 1) * (lattice.row(box.maxY) - lattice.row(box.minY) + 1)
        }
    }

    @inline(__always)
    private static func forEachCell(of box: BoundingBox, _ lattice: Lattice, _ body: (Int) -> Void) {
        for row in lattice.row(box.minY)...lattice.row(box.maxY) {
            for column in lattice.column(box.minX)...lattice.column(box.maxX) { body(row * lattice.columns + column) }
        }
    }
}
