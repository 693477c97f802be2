/// Which points have many others near, and which of these hang together: what takes time in DBSCAN, on flat arrays.
///
/// Points are taken in the order of a grid's cells. First each point's neighbours are counted, up to the number that
/// makes a core; then cores within reach of each other are joined in a forest of disjoint sets, each half of the country
/// on a processor of its own and the seam between them afterwards. Time in proportion to the points times those in the
/// cells round them. What comes out does not depend on the number of processors.
public struct DensityLinks: Sendable {
    /// By point.
    public let isCore: [Bool]
    /// By point: its cluster from 0, in the order of the first core; -1 for noise.
    public let cluster: [Int32]
    public let count: Int

    /// - Parameters:
    ///   - reach: metres; a point at exactly that distance is within it.
    ///   - minimum: points within reach, the point itself included, that make a core.
    public init(_ points: [Point], reach: Double, minimum: Int) {
        let grid = PointGrid(points, cell: max(reach / 2, 1), mostPerCell: 16)
        var isCore = [Bool](repeating: false, count: points.count)
        var cluster = [Int32](repeating: -1, count: points.count)
        var count = 0
        if reach >= 0 {
            _ = grid.withSlots { slots in
                Scratch<Bool>.with(slots.count) { cores in
                    Scratch<Int32>.with(slots.count) { parents in
                        let forest = CoreForest(slots: slots, reach: reach, minimum: minimum, cores: cores, parents: parents)
                        forest.grow()
                        for slot in 0..<slots.count { isCore[Int(slots.numbers[slot])] = cores[slot] }
                        count = forest.number(&cluster)
                    }
                }
            }
        }
        self.isCore = isCore
        self.cluster = cluster
        self.count = count
    }
}

/// The cores among a grid's points, by slot, as a forest whose trees are the clusters.
private struct CoreForest: Sendable {
    let slots: PointGrid.Slots
    let reach: Double
    let minimum: Int
    let cores: Scratch<Bool>
    /// Of a core the slot of another of its cluster, lower than its own; of a root itself.
    let parents: Scratch<Int32>

    func grow() {
        let rows = slots.lattice.rows
        let workers = Shares.workers(for: slots.count)
        let shares = workers == 1 ? 1 : min(rows, 96)
        Shares.perform(shares, workers: workers) { _, share in
            for row in Shares.range(share, of: shares, items: rows) { markCores(row) }
        }
        // Blocks of rows with about as many points each.
        var seams = [0]
        for row in 1..<max(rows, 1) where seams.count < workers {
            if first(row) * workers >= slots.count * seams.count { seams.append(row) }
        }
        seams.append(rows)
        Shares.perform(seams.count - 1, workers: workers) { [seams] _, block in
            for row in seams[block]..<seams[block + 1] { join(row, with: row...(seams[block + 1] - 1)) }
        }
        for seam in seams.dropFirst().dropLast() {
            // What lies below a seam and reaches over it.
            let height = Int((reach / slots.lattice.cell).rounded(.up)) + 1
            for row in max(0, seam - height)..<seam { join(row, with: seam...(rows - 1)) }
        }
    }

    /// The slot of a row's first point.
    private func first(_ row: Int) -> Int { slots.slots(row: row, columns: 0...(slots.lattice.columns - 1)).lowerBound }

    private func markCores(_ row: Int) {
        let limit = reach * reach
        for slot in slots.slots(row: row, columns: 0...(slots.lattice.columns - 1)) {
            let (x, y) = (slots.xs[slot], slots.ys[slot])
            let columns = slots.lattice.columns(within: reach, of: x)
            var near = 0
            for row in slots.lattice.rows(within: reach, of: y) {
                for other in slots.slots(row: row, columns: columns) {
                    let dx = slots.xs[other] - x
                    let dy = slots.ys[other] - y
                    near &+= dx * dx + dy * dy <= limit ? 1 : 0
                }
                if near >= minimum { break }
            }
            cores[slot] = near >= minimum
            parents[slot] = Int32(truncatingIfNeeded: slot)
        }
    }

    /// Joins the cores of a row with later ones in the rows given.
    private func join(_ row: Int, with window: ClosedRange<Int>) {
        let limit = reach * reach
        for slot in slots.slots(row: row, columns: 0...(slots.lattice.columns - 1)) where cores[slot] {
            let (x, y) = (slots.xs[slot], slots.ys[slot])
            let columns = slots.lattice.columns(within: reach, of: x)
            let last = min(slots.lattice.rows(within: reach, of: y).upperBound, window.upperBound)
            var root = self.root(slot)
            var next = max(row, window.lowerBound)
            while next <= last {
                let range = slots.slots(row: next, columns: columns)
                var other = max(range.lowerBound, slot &+ 1)
                while other < range.upperBound {
                    let dx = slots.xs[other] - x
                    let dy = slots.ys[other] - y
                    if dx * dx + dy * dy <= limit, cores[other] {
                        let its = self.root(other)
                        if its < root {
                            parents[root] = Int32(truncatingIfNeeded: its)
                            root = its
                        } else if its > root {
                            parents[its] = Int32(truncatingIfNeeded: root)
                        }
                    }
                    other &+= 1
                }
                next &+= 1
            }
        }
    }

    @inline(__always)
    private func root(_ slot: Int) -> Int {
        var slot = Int32(truncatingIfNeeded: slot)
        while true {
            let parent = parents[Int(slot)]
            if parent == slot { return Int(slot) }
            let above = parents[Int(parent)]
            parents[Int(slot)] = above
            slot = above
        }
    }

    /// Numbers the trees in the order in which their first core was given, and gives each point near a core to the lowest
    /// number it can reach. - Returns: how many there are.
    func number(_ cluster: inout [Int32]) -> Int {
        Scratch<Int32>.with(slots.count) { numbers in
            Scratch<Int32>.with(cluster.count) { slotOf in
                for number in cluster.indices { slotOf[number] = -1 }
                for slot in 0..<slots.count {
                    numbers[slot] = -1
                    slotOf[Int(slots.numbers[slot])] = Int32(truncatingIfNeeded: slot)
                }
                var count: Int32 = 0
                for number in cluster.indices {
                    let slot = Int(slotOf[number])
                    guard slot >= 0, cores[slot] else { continue }
                    let root = self.root(slot)
                    if numbers[root] < 0 {
                        numbers[root] = count
                        count += 1
                    }
                    cluster[number] = numbers[root]
                    numbers[slot] = numbers[root]
                }
                for slot in 0..<slots.count where !cores[slot] { cluster[Int(slots.numbers[slot])] = lowest(near: slot, numbers) }
                return Int(count)
            }
        }
    }

    private func lowest(near slot: Int, _ numbers: Scratch<Int32>) -> Int32 {
        let limit = reach * reach
        let (x, y) = (slots.xs[slot], slots.ys[slot])
        let columns = slots.lattice.columns(within: reach, of: x)
        var lowest = Int32.max
        for row in slots.lattice.rows(within: reach, of: y) {
            for other in slots.slots(row: row, columns: columns) where cores[other] {
                let dx = slots.xs[other] - x
                let dy = slots.ys[other] - y
                if dx * dx + dy * dy <= limit { lowest = min(lowest, numbers[other]) }
            }
        }
        return lowest == .max ? -1 : lowest
    }
}
