/// Places in the order of the cells of a lattice, cut into shares for the processor's cores: neighbours come one after
/// another, so what is found for one helps the next.
struct PlacesByCell: Sendable {
    private let entries: Scratch<RowOrder.Entry>
    private let firstOfRow: [Int]
    private let rows: Range<Int>
    private let columns: Int

    /// Calls `body` for each share, on one core or several. Places that are not finite are left out.
    static func forEachShare(of places: [Point], in lattice: Lattice, _ body: @Sendable (PlacesByCell) -> Void) {
        places.withUnsafeBufferPointer { places in
            RowOrder.with(places, in: lattice) { order in
                let workers = Shares.workers(for: order.count)
                let firsts = shareRows(order.firstOfRow, shares: workers == 1 ? 1 : 96)
                Shares.perform(firsts.count - 1, workers: workers) { _, share in
                    body(
                        PlacesByCell(
                            entries: order.entries, firstOfRow: order.firstOfRow, rows: firsts[share]..<firsts[share + 1],
                            columns: lattice.columns))
                }
            }
        }
    }

    /// The first row of each share, so that all have about as many places; last the number of rows.
    private static func shareRows(_ firstOfRow: [Int], shares: Int) -> [Int] {
        let rows = firstOfRow.count - 1
        var firsts = [0]
        for row in 1..<max(rows, 1) where firstOfRow[row] * shares >= firstOfRow[rows] * firsts.count {
            if firstOfRow[row] > firstOfRow[firsts[firsts.count - 1]] { firsts.append(row) }
        }
        return firsts + [rows]
    }

    /// Calls `body` with the places of each cell that has any, from west to east in a row.
    func forEachCell(_ body: (_ places: UnsafeBufferPointer<RowOrder.Entry>, _ row: Int, _ column: Int) -> Void) {
        let longest = rows.map { firstOfRow[$0 + 1] - firstOfRow[$0] }.max() ?? 0
        Scratch<RowOrder.Entry>.with(longest) { sorted in
            Scratch<Int32>.with(columns) { next in
                for row in rows where firstOfRow[row] < firstOfRow[row + 1] {
                    sort(row, sorted, next)
                    let count = firstOfRow[row + 1] - firstOfRow[row]
                    var from = 0
                    while from < count {
                        let column = sorted[from].column
                        var to = from &+ 1
                        while to < count, sorted[to].column == column { to &+= 1 }
                        body(UnsafeBufferPointer(start: sorted.start + from, count: to - from), row, Int(column))
                        from = to
                    }
                }
            }
        }
    }

    /// The row's places by column, those of one column in the order given.
    private func sort(_ row: Int, _ sorted: Scratch<RowOrder.Entry>, _ next: Scratch<Int32>) {
        for column in 0..<columns { next[column] = 0 }
        let slots = firstOfRow[row]..<firstOfRow[row + 1]
        for slot in slots { next[Int(entries[slot].column)] &+= 1 }
        var sum: Int32 = 0
        for column in 0..<columns {
            let count = next[column]
            next[column] = sum
            sum &+= count
        }
        for slot in slots {
            let entry = entries[slot]
            let place = next[Int(entry.column)]
            next[Int(entry.column)] = place &+ 1
            sorted[Int(place)] = entry
        }
    }
}
