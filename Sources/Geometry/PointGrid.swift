/// Points in the order of the cells of a lattice, in flat arrays: row by row, in a row from west to east, in a cell in
/// the order given. So the points of neighbouring cells of one row stand side by side.
struct PointGrid: Sendable {
    let lattice: Lattice
    let xs: [Double]
    let ys: [Double]
    /// Places in the list given.
    let numbers: [Int32]
    /// Of each cell the slot of its first point, and at last the number of points.
    let firstOfCell: [Int32]

    var count: Int { numbers.count }

    /// The box of all points; a box of one place where there is none.
    let extent: BoundingBox

    /// - Parameters:
    ///   - cell: side of a cell in metres; smaller where a cell would hold more than `mostPerCell` points on average,
    ///     larger where there would be more than 32 cells a point.
    ///   - limit: points beyond it are left out, and so are those that are not finite.
    init(_ points: [Point], cell: Double, mostPerCell: Double = 4, within limit: BoundingBox = .everywhere) {
        self = points.withUnsafeBufferPointer { points in
            let nowhere = BoundingBox(minX: 0, minY: 0, maxX: 0, maxY: 0)
            let (all, window) = BoundingBox.extent(of: points, within: limit) ?? (nowhere, nowhere)
            let thick = (max(window.width, 1) * max(window.height, 1) * mostPerCell / Double(max(points.count, 1))).squareRoot()
            let lattice = Lattice(
                over: window, cell: min(cell, thick), mostCells: min(max(1_024, 32 * points.count), 1 << 25))
            return RowOrder.with(points, in: lattice, within: limit) { PointGrid($0, lattice, all) }
        }
    }

    private init(_ order: RowOrder, _ lattice: Lattice, _ extent: BoundingBox) {
        let count = order.count
        let columns = lattice.columns
        let rows = lattice.rows
        let entries = order.entries
        let firstOfRow = order.firstOfRow
        let workers = Shares.workers(for: count)
        let shares = workers == 1 ? 1 : min(rows, 64)
        var xs: [Double] = []
        var ys: [Double] = []
        var numbers: [Int32] = []
        firstOfCell = Scratch.array(columns * rows + 1) { (first: Scratch<Int32>) in
            xs = Scratch.array(count) { xs in
                ys = Scratch.array(count) { ys in
                    numbers = Scratch.array(count) { numbers in
                        Shares.perform(shares, workers: workers) { _, share in
                            for row in Shares.range(share, of: shares, items: rows) {
                                let slots = firstOfRow[row]..<firstOfRow[row + 1]
                                let cells = row * columns
                                for cell in cells..<cells + columns { first[cell] = 0 }
                                for slot in slots { first[cells &+ Int(entries[slot].column)] &+= 1 }
                                // To the slot behind the cell's last; filling from behind leaves its first.
                                var sum = Int32(truncatingIfNeeded: slots.lowerBound)
                                for cell in cells..<cells + columns {
                                    sum &+= first[cell]
                                    first[cell] = sum
                                }
                                for slot in slots.reversed() {
                                    let entry = entries[slot]
                                    let cell = cells &+ Int(entry.column)
                                    let place = Int(first[cell]) &- 1
                                    first[cell] = Int32(truncatingIfNeeded: place)
                                    xs[place] = entry.x
                                    ys[place] = entry.y
                                    numbers[place] = entry.number
                                }
                            }
                        }
                    }
                }
            }
            first[columns * rows] = Int32(truncatingIfNeeded: count)
        }
        self.lattice = lattice
        self.extent = extent
        self.xs = xs
        self.ys = ys
        self.numbers = numbers
    }

    /// The arrays as the kernels read them. Nil where there is no point.
    func withSlots<Result>(_ body: (Slots) -> Result) -> Result? {
        xs.withUnsafeBufferPointer { xs in
            ys.withUnsafeBufferPointer { ys in
                numbers.withUnsafeBufferPointer { numbers in
                    firstOfCell.withUnsafeBufferPointer { first in
                        guard let xs = Reading(xs), let ys = Reading(ys), let numbers = Reading(numbers),
                            let first = Reading(first)
                        else { return nil }
                        return body(
                            Slots(
                                lattice: lattice, extent: extent, xs: xs, ys: ys, numbers: numbers, first: first, count: count))
                    }
                }
            }
        }
    }

    /// A grid's arrays, bare.
    struct Slots: Sendable {
        let lattice: Lattice
        let extent: BoundingBox
        let xs: Reading<Double>
        let ys: Reading<Double>
        let numbers: Reading<Int32>
        let first: Reading<Int32>
        let count: Int

        /// The slots of some neighbouring cells of one row.
        @inline(__always)
        func slots(row: Int, columns: ClosedRange<Int>) -> Range<Int> {
            let cells = row &* lattice.columns
            let from = Int(first[cells &+ columns.lowerBound])
            return Range(uncheckedBounds: (from, Int(first[cells &+ columns.upperBound &+ 1])))
        }
    }
}
