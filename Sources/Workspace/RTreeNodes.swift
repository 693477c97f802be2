/// The nodes of an R-tree over a whole layer, packed at once in the form of SQLite's rtree module (the head comment of
/// its rtree.c): each node a depth (of the root, else 0), a count of cells, and the cells of a number and four bounds; all
/// big-endian, bounds in 32 bits.
///
/// The boxes are put in the order of a Hilbert curve through their centres, and each run of that order is one node
/// (Kamel and Faloutsos 1993). Takes time for sorting n numbers, and memory of about 90 bytes a box.
struct RTreeNodes: Sendable {
    /// Boxes in rising order of row.
    struct Boxes: Sendable {
        fileprivate(set) var rows: [Int64] = []
        /// Smallest x, largest x, smallest y, largest y.
        fileprivate(set) var bounds: [SIMD4<Float>] = []

        var count: Int { rows.count }

        mutating func reserve(_ count: Int) {
            rows.reserveCapacity(count)
            bounds.reserveCapacity(count)
        }

        /// Rounds outward as rtree.c does, so that a box has the same bounds whether it came by here or by a trigger.
        mutating func append(row: Int64, minX: Double, maxX: Double, minY: Double, maxY: Double) {
            rows.append(row)
            bounds.append(SIMD4(Self.down(minX), Self.up(maxX), Self.down(minY), Self.up(maxY)))
        }

        private static let step = 1.0 / 8_388_608.0

        private static func down(_ value: Double) -> Float {
            let near = Float(value)
            return Double(near) > value ? Float(value * (value < 0 ? 1 + step : 1 - step)) : near
        }

        private static func up(_ value: Double) -> Float {
            let near = Float(value)
            return Double(near) < value ? Float(value * (value < 0 ? 1 - step : 1 + step)) : near
        }
    }

    /// One node after another, each of the size that the table wants; the root is the first and has the number 1.
    let bytes: [UInt8]
    let nodeSize: Int
    /// The node above each, from node 2 on.
    let parents: [UInt32]
    /// The leaf of each box.
    let leaves: [UInt32]

    var count: Int { bytes.count / nodeSize }

    /// - Parameter nodeSize: bytes, as SQLite chose for the table.
    init(_ boxes: Boxes, nodeSize: Int) {
        self.nodeSize = nodeSize
        let capacity = (nodeSize - 4) / 24
        // How many nodes each level has, from the leaves up to the root.
        var levels: [Int] = []
        var cells = boxes.count
        repeat {
            cells = max(1, (cells + capacity - 1) / capacity)
            levels.append(cells)
        } while cells > 1
        let nodeCount = levels.reduce(0, +)
        var bytes = [UInt8](repeating: 0, count: nodeCount * nodeSize)
        var parents = [UInt32](repeating: 1, count: nodeCount - 1)
        var leaves = [UInt32](repeating: 1, count: boxes.count)
        let order = Self.hilbertOrder(boxes.bounds)
        bytes.withUnsafeMutableBytes { target in
            // The level below as cells: the leaf level's are the boxes.
            var numbers: [Int64] = []
            var bounds: [SIMD4<Float>] = []
            var first = 2
            for (level, nodes) in levels.enumerated() {
                let isLeaf = level == 0, isRoot = nodes == 1
                let cells = isLeaf ? boxes.count : numbers.count
                var above: [Int64] = []
                var aboveBounds: [SIMD4<Float>] = []
                for node in 0..<nodes {
                    // Evenly filled, so that none is below the third that rtree.c wants.
                    let run = cells * node / nodes..<cells * (node + 1) / nodes
                    let number = isRoot ? 1 : first + node
                    let place = (number - 1) * nodeSize
                    if isRoot { Self.store(UInt16(level), target, place) }
                    Self.store(UInt16(run.count), target, place + 2)
                    var around = SIMD4<Float>(.infinity, -.infinity, .infinity, -.infinity)
                    for (index, cell) in run.enumerated() {
                        let box = isLeaf ? Int(order[cell]) : cell
                        let bound = isLeaf ? boxes.bounds[box] : bounds[box]
                        let offset = place + 4 + 24 * index
                        Self.store(isLeaf ? boxes.rows[box] : numbers[box], target, offset)
                        for edge in 0..<4 { Self.store(bound[edge].bitPattern, target, offset + 8 + 4 * edge) }
                        around = SIMD4(
                            min(around[0], bound[0]), max(around[1], bound[1]), min(around[2], bound[2]),
                            max(around[3], bound[3]))
                        if isLeaf { leaves[box] = UInt32(number) } else { parents[Int(numbers[box]) - 2] = UInt32(number) }
                    }
                    above.append(Int64(number))
                    aboveBounds.append(around)
                }
                first += isRoot ? 0 : nodes
                numbers = above
                bounds = aboveBounds
            }
        }
        self.bytes = bytes
        self.parents = parents
        self.leaves = leaves
    }

    private static func store(_ value: some FixedWidthInteger, _ target: UnsafeMutableRawBufferPointer, _ offset: Int) {
        target.storeBytes(of: value.bigEndian, toByteOffset: offset, as: type(of: value))
    }

    /// minx, maxx, miny, maxy of a node's cells; nil where it has none.
    static func extent(ofNode bytes: UnsafeRawBufferPointer) -> (minX: Double, maxX: Double, minY: Double, maxY: Double)? {
        guard bytes.count >= 4 else { return nil }
        let cells = Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: 2, as: UInt16.self)))
        guard cells > 0, bytes.count >= 4 + 24 * cells else { return nil }
        func edge(_ cell: Int, _ edge: Int) -> Double {
            let bits = bytes.loadUnaligned(fromByteOffset: 4 + 24 * cell + 8 + 4 * edge, as: UInt32.self)
            return Double(Float(bitPattern: UInt32(bigEndian: bits)))
        }
        var extent = (minX: edge(0, 0), maxX: edge(0, 1), minY: edge(0, 2), maxY: edge(0, 3))
        for cell in 1..<max(cells, 1) {
            extent = (
                min(extent.minX, edge(cell, 0)), max(extent.maxX, edge(cell, 1)), min(extent.minY, edge(cell, 2)),
                max(extent.maxY, edge(cell, 3))
            )
        }
        return extent
    }

    // MARK: order

    /// The numbers of the boxes along a Hilbert curve of 65,536 cells a side over all of them; of two in one cell the
    /// first comes first.
    private static func hilbertOrder(_ bounds: [SIMD4<Float>]) -> [UInt32] {
        guard let first = bounds.first else { return [] }
        var around = first
        for bound in bounds {
            around = SIMD4(
                min(around[0], bound[0]), max(around[1], bound[1]), min(around[2], bound[2]), max(around[3], bound[3]))
        }
        /// The cell of the middle of an edge; whatever is no number lies in the first.
        func cell(_ low: Float, _ high: Float, from start: Float, to end: Float) -> UInt32 {
            let share = ((low + high) / 2 - start) / (end - start) * 65_535
            return share > 0 ? UInt32(min(share, 65_535)) : 0
        }
        var keys: [UInt64] = []
        keys.reserveCapacity(bounds.count)
        for (index, bound) in bounds.enumerated() {
            let x = cell(bound[0], bound[1], from: around[0], to: around[1])
            let y = cell(bound[2], bound[3], from: around[2], to: around[3])
            keys.append(UInt64(hilbert(x, y)) << 32 | UInt64(index))
        }
        keys.sort()
        return keys.map { UInt32(truncatingIfNeeded: $0) }
    }

    /// The place of a cell along the curve: from the coarsest quarter to the finest, each turned as the one around it says.
    private static func hilbert(_ x: UInt32, _ y: UInt32) -> UInt32 {
        var x = x, y = y, place: UInt32 = 0
        var side: UInt32 = 1 << 15
        while side > 0 {
            let right: UInt32 = x & side > 0 ? 1 : 0
            let upper: UInt32 = y & side > 0 ? 1 : 0
            place = place << 2 | (3 * right ^ upper)
            if upper == 0 {
                if right == 1 {
                    x = 65_535 &- x
                    y = 65_535 &- y
                }
                swap(&x, &y)
            }
            side >>= 1
        }
        return place
    }
}
