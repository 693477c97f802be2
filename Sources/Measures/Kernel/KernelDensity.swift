internal import Dispatch
internal import Foundation
public import Geometry

/// How thick points lie, at the centre of every cell of a grid: each point spread out by a kernel, all added up.
///
/// Points are sorted by row; bands of rows are filled one after another, so that what is written to stays at hand, and
/// several processors take bands in turn. A cell adds up its points in the order of rows, whoever fills it: the same
/// points and grid give the same bytes. Time in
/// proportion to points and to the cells within reach of them.
public struct KernelDensity: Sendable {
    public let grid: CellGrid
    public let kernel: Kernel
    /// Metres.
    public let bandwidth: Double
    /// By cell: points per square kilometre.
    public let values: CellValues

    /// - Parameters:
    ///   - points: those outside the grid count where they reach into it; those that are not finite do not.
    ///   - bandwidth: above 0.
    ///   - deviations: where a Gaussian ends, in standard deviations; `.infinity` for nowhere.
    public init(
        _ points: [Point], on grid: CellGrid, kernel: Kernel, bandwidth: Double, deviations: Double = Kernel.gaussianReach
    ) {
        self.grid = grid
        self.kernel = kernel
        self.bandwidth = bandwidth
        let reach = kernel.reach(bandwidth: bandwidth, deviations: deviations)
        let sorted = PointsByRow(points, grid, reach: reach)
        let band = 32
        let bands = (grid.rows + band - 1) / band
        let across = CellValues.across(grid)
        let isReached = BandFilling.reached(sorted, grid, reach: reach)
        values = CellValues(grid, isReached: isReached) { start, pieces in
            // Unsafe: each band writes to its own rows' pieces only.
            nonisolated(unsafe) let target = start
            DispatchQueue.concurrentPerform(iterations: bands) { number in
                let rows = number * band..<Swift.min(grid.rows, (number + 1) * band)
                for piece in pieces[rows.lowerBound * across..<rows.upperBound * across] where piece >= 0 {
                    (target + Int(piece) * CellValues.width).initialize(repeating: 0, count: CellValues.width)
                }
                let filling = BandFilling(
                    target: target, pieces: pieces, across: across, grid: grid, rows: rows, bandwidth: bandwidth, reach: reach)
                switch kernel {
                case .quartic: filling.addQuartic(sorted)
                case .gaussian: filling.addGaussian(sorted)
                }
            }
        }
    }

    /// The highest value and its cell, the first of several; nil on a grid without cells.
    public var maximum: (value: Double, cell: Int)? {
        var best: (value: Double, cell: Int)?
        for (cell, value) in values.enumerated() where value > best?.value ?? -1 { best = (value, cell) }
        return best
    }
}

/// Points within reach of a grid, by the row they lie in, or would if the grid went on.
private struct PointsByRow: Sendable {
    /// Rows below the grid, and above it, that are within reach of it; nil where every row is within reach of every other.
    let margin: Int?
    /// Of each row, the first below the grid first, the place of its first point; last their number.
    let first: [Int]
    let xs: [Double]
    let ys: [Double]

    init(_ points: [Point], _ grid: CellGrid, reach: Double) {
        let span = (reach / grid.cell).rounded(.up) + 1
        let margin = span < Double(grid.rows) ? Int(span) : nil
        let rows = grid.rows + 2 * (margin ?? 0)
        let east = grid.minX + Double(grid.columns) * grid.cell
        let north = grid.minY + Double(grid.rows) * grid.cell
        func row(_ point: Point) -> Int? {
            guard point.isFinite, point.x > grid.minX - reach, point.x < east + reach, point.y > grid.minY - reach,
                point.y < north + reach
            else { return nil }
            let value = ((point.y - grid.minY) / grid.cell).rounded(.down) + Double(margin ?? 0)
            return Int(max(0, min(Double(rows - 1), value)))
        }
        var next = [Int](repeating: 0, count: rows + 1)
        var rowOf = [Int32](repeating: -1, count: points.count)
        for (number, point) in points.enumerated() {
            guard let row = row(point) else { continue }
            rowOf[number] = Int32(truncatingIfNeeded: row)
            next[row + 1] += 1
        }
        for row in 0..<rows { next[row + 1] += next[row] }
        first = next
        var xs = [Double](repeating: 0, count: next[rows])
        var ys = xs
        for (number, point) in points.enumerated() where rowOf[number] >= 0 {
            let place = next[Int(rowOf[number])]
            next[Int(rowOf[number])] = place + 1
            xs[place] = point.x
            ys[place] = point.y
        }
        self.margin = margin
        self.xs = xs
        self.ys = ys
    }

    /// Those that may reach into the rows.
    func places(near rows: Range<Int>) -> Range<Int> {
        guard let margin else { return xs.indices }
        return first[rows.lowerBound]..<first[rows.upperBound + 2 * margin]
    }
}

/// Adds points to some rows of a grid.
private struct BandFilling {
    /// Nil only to ask what is reached.
    let target: UnsafeMutablePointer<Double>?
    let pieces: [Int32]
    let across: Int
    let grid: CellGrid
    let rows: Range<Int>
    let bandwidth: Double
    let reach: Double

    /// The columns, or rows, whose centres lie within `width` of a place, and perhaps one more on the low side. Without
    /// rounding functions, which cost a call each.
    @inline(__always)
    private func range(_ offset: Double, _ width: Double, _ limits: Range<Int>) -> Range<Int> {
        let low = (offset - width) / grid.cell - 0.5 - 1e-6
        let high = (offset + width) / grid.cell - 0.5 + 1e-6
        let from = low > Double(limits.lowerBound) ? (low < Double(limits.upperBound) ? Int(low) : limits.upperBound) : limits.lowerBound
        let to = high < Double(limits.upperBound - 1) ? (high >= Double(from) ? Int(high) &+ 1 : from) : limits.upperBound
        return Range(uncheckedBounds: (from, max(from, to)))
    }

    /// The pieces of rows that the points reach, or may.
    static func reached(_ points: PointsByRow, _ grid: CellGrid, reach: Double) -> [Bool] {
        let across = CellValues.across(grid)
        var found = [Bool](repeating: false, count: across * grid.rows)
        let all = BandFilling(
            target: nil, pieces: [], across: across, grid: grid, rows: 0..<grid.rows, bandwidth: reach, reach: reach)
        found.withUnsafeMutableBufferPointer { found in
            for place in points.xs.indices {
                let columns = all.range(points.xs[place] - grid.minX, reach, 0..<grid.columns)
                guard let first = columns.first, let last = columns.last else { continue }
                for row in all.range(points.ys[place] - grid.minY, reach, 0..<grid.rows) {
                    for piece in first / CellValues.width...last / CellValues.width { found[row &* across &+ piece] = true }
                }
            }
        }
        return found
    }

    /// Adds along a row, piece by piece.
    @inline(__always)
    private func add(row: Int, _ columns: Range<Int>, _ value: (Int) -> Double) {
        guard let target else { return }
        var from = columns.lowerBound
        while from < columns.upperBound {
            let piece = from / CellValues.width
            let to = Swift.min(columns.upperBound, (piece + 1) * CellValues.width)
            let line = target + Int(pieces[row &* across &+ piece]) &* CellValues.width - piece &* CellValues.width
            for column in from..<to { line[column] += value(column) }
            from = to
        }
    }

    func addQuartic(_ points: PointsByRow) {
        let perSquare = 1 / (bandwidth * bandwidth)
        let height = 3 / (.pi * bandwidth * bandwidth) * 1e6
        // Where a kernel is a few cells wide, what its corners cost is less than a root for each row.
        let isWide = bandwidth > 8 * grid.cell
        points.xs.withUnsafeBufferPointer { xs in
            points.ys.withUnsafeBufferPointer { ys in
                for place in points.places(near: rows) {
                    let (x, y) = (xs[place] - grid.minX, ys[place] - grid.minY)
                    let widest = range(x, bandwidth, 0..<grid.columns)
                    for row in range(y, reach, rows) {
                        let dy = (Double(row) + 0.5) * grid.cell - y
                        let rest = 1 - dy * dy * perSquare
                        guard rest > 0 else { continue }
                        let columns = isWide ? range(x, bandwidth * rest.squareRoot(), 0..<grid.columns) : widest
                        add(row: row, columns) { column in
                            let dx = (Double(column) + 0.5) * grid.cell - x
                            let value = rest - dx * dx * perSquare
                            return value > 0 ? height * value * value : 0
                        }
                    }
                }
            }
        }
    }

    /// The kernel is the product of one along each axis, so it is worked out once for a column and once for a row.
    func addGaussian(_ points: PointsByRow) {
        let half = 1 / (2 * bandwidth * bandwidth)
        let height = 1 / (2 * .pi * bandwidth * bandwidth) * 1e6
        var widths = [Double](repeating: 0, count: grid.columns)
        widths.withUnsafeMutableBufferPointer { widths in
            for place in points.places(near: rows) {
                let (x, y) = (points.xs[place] - grid.minX, points.ys[place] - grid.minY)
                let within = range(y, reach, rows)
                guard !within.isEmpty else { continue }
                for column in range(x, reach, 0..<grid.columns) {
                    let dx = (Double(column) + 0.5) * grid.cell - x
                    widths[column] = exp(-dx * dx * half)
                }
                for row in within {
                    let dy = (Double(row) + 0.5) * grid.cell - y
                    let rest = reach * reach - dy * dy
                    guard rest >= 0 else { continue }
                    let along = height * exp(-dy * dy * half)
                    add(row: row, range(x, min(reach, rest.squareRoot()), 0..<grid.columns)) { along * widths[$0] }
                }
            }
        }
    }
}
