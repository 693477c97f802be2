internal import Geometry

/// How much of a kernel round each place lies on the ground that can be seen: what a density near an edge is divided by,
/// since no points are known beyond it.
///
/// Diggle's correction (1985): f(x) / e(x), where e(x) is the kernel's volume over the ground, here the sum of the kernel at
/// the centres of cells on the ground over its sum at all centres. Only cells within reach of an edge are worked out: for
/// each row of the kernel one subtraction for each run of cells on the ground.
public struct KernelShare: Sendable {
    /// By cell, from 0 to 1.
    public let values: [Double]

    /// - Parameters:
    ///   - ground: on a grid that reaches beyond the cells asked for by at least the kernel's reach, or beyond all ground.
    ///   - wanted: by cell of that grid, which are worked out; the others are 0.
    public init(_ ground: GroundCells, wanted: [Bool], kernel: Kernel, bandwidth: Double) {
        let grid = ground.grid
        // What lies beyond six standard deviations of a Gaussian is 1.5e-8 of it.
        let reach = kernel.reach(bandwidth: bandwidth, deviations: 6)
        let span = Int((reach / grid.cell).rounded(.up))
        let rows = KernelRows(kernel, bandwidth: bandwidth, cell: grid.cell, span: span)
        let runs = (0..<grid.rows).map { Self.runs(ground, $0) }
        // How many cells of a square are off the ground, from sums over all cells south-west of each.
        let sums = Self.sums(ground)
        var values = [Double](repeating: 0, count: grid.count)
        for row in 0..<grid.rows {
            for column in 0..<grid.columns where wanted[row * grid.columns + column] {
                let (south, north) = (row - span, row + span)
                let (west, east) = (column - span, column + span)
                if south >= 0, west >= 0, north < grid.rows, east < grid.columns {
                    let wide = grid.columns + 1
                    let inside =
                        sums[(north + 1) * wide + east + 1] - sums[south * wide + east + 1] - sums[(north + 1) * wide + west]
                        + sums[south * wide + west]
                    if inside == Int32((2 * span + 1) * (2 * span + 1)) {
                        values[row * grid.columns + column] = 1
                        continue
                    }
                }
                var sum = 0.0
                for other in max(0, south)...min(grid.rows - 1, north) {
                    let line = rows[abs(other - row)]
                    for run in runs[other] {
                        let from = max(run.lowerBound, west) - west
                        let to = min(run.upperBound, east + 1) - west
                        if from < to { sum += line[to] - line[from] }
                    }
                }
                values[row * grid.columns + column] = min(1, sum / rows.total)
            }
        }
        self.values = values
    }

    private static func runs(_ ground: GroundCells, _ row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...ground.grid.columns {
            let isIn = column < ground.grid.columns && ground.isInside[row * ground.grid.columns + column]
            if isIn, start == nil { start = column }
            if !isIn, let from = start {
                runs.append(from..<column)
                start = nil
            }
        }
        return runs
    }

    private static func sums(_ ground: GroundCells) -> [Int32] {
        let (columns, rows) = (ground.grid.columns, ground.grid.rows)
        var sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
        for row in 0..<rows {
            var line: Int32 = 0
            for column in 0..<columns {
                line += ground.isInside[row * columns + column] ? 1 : 0
                sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
            }
        }
        return sums
    }
}

/// A kernel at the centres of cells round its own, row by row, each row added up from the west.
private struct KernelRows {
    private let lines: [[Double]]
    let total: Double

    init(_ kernel: Kernel, bandwidth: Double, cell: Double, span: Int) {
        lines = (0...span).map { row in
            var sums = [0.0]
            for column in -span...span {
                let dx = Double(column) * cell
                let dy = Double(row) * cell
                sums.append(sums[sums.count - 1] + kernel.value(squaredDistance: dx * dx + dy * dy, bandwidth: bandwidth))
            }
            return sums
        }
        total = lines.enumerated().reduce(0) { $0 + ($1.offset == 0 ? 1 : 2) * ($1.element.last ?? 0) }
    }

    /// The sum of the first n cells of a row stands at n.
    subscript(row: Int) -> [Double] { lines[row] }
}
