/// Points sorted by the row of a lattice, those of one row in the order given: the first half of a sort by cell.
///
/// Time in proportion to points and rows. Two passes, first to rows and then within a row, write to few places at
/// once and share out among cores, which one pass over millions of cells does not.
struct RowOrder {
    struct Entry: BitwiseCopyable {
        let x: Double
        let y: Double
        let number: Int32
        let column: Int32
    }

    let entries: Scratch<Entry>
    /// Of each row the place of its first entry; last the number of entries.
    let firstOfRow: [Int]

    var count: Int { firstOfRow[firstOfRow.count - 1] }

    /// The entries live as long as `body` runs.
    /// - Parameter limit: points beyond it are left out, and so are those that are not finite.
    static func with<Result>(
        _ points: UnsafeBufferPointer<Point>, in lattice: Lattice, within limit: BoundingBox = .everywhere,
        _ body: (RowOrder) -> Result
    ) -> Result {
        let rows = lattice.rows
        let total = points.count
        let workers = Shares.workers(for: total)
        return Scratch<Entry>.with(total) { entries in
            guard let points = Reading(points) else {
                return body(RowOrder(entries: entries, firstOfRow: [Int](repeating: 0, count: rows + 1)))
            }
            return Scratch<Int>.with(workers * rows) { next in
                Shares.perform(workers, workers: workers) { _, share in
                    for row in 0..<rows { next[share * rows + row] = 0 }
                    for number in Shares.range(share, of: workers, items: total) where limit.contains(points[number]) {
                        next[share * rows + lattice.row(points[number].y)] &+= 1
                    }
                }
                var firstOfRow = [Int](repeating: 0, count: rows + 1)
                var sum = 0
                for row in 0..<rows {
                    firstOfRow[row] = sum
                    for share in 0..<workers {
                        let count = next[share * rows + row]
                        next[share * rows + row] = sum
                        sum += count
                    }
                }
                firstOfRow[rows] = sum
                Shares.perform(workers, workers: workers) { _, share in
                    for number in Shares.range(share, of: workers, items: total) where limit.contains(points[number]) {
                        let point = points[number]
                        let row = share * rows + lattice.row(point.y)
                        let slot = next[row]
                        next[row] = slot &+ 1
                        entries[slot] = Entry(
                            x: point.x, y: point.y, number: Int32(truncatingIfNeeded: number),
                            column: Int32(truncatingIfNeeded: lattice.column(point.x)))
                    }
                }
                return body(RowOrder(entries: entries, firstOfRow: firstOfRow))
            }
        }
    }
}
