public import Geometry

/// Kernel density on the ground of a study, corrected at the edges of what can be seen.
public struct GroundDensity: Sendable {
    /// Finer cells make the kernel's own sums long and show nothing more.
    public static let mostCellsPerBandwidth = 200.0

    public let density: KernelDensity
    /// By cell: whether its centre lies on the ground of the study.
    public let isStudied: [Bool]
    /// By cell of the study: the share of the kernel round it that lies on ground that is seen, above 0; 0 elsewhere.
    public let share: [Double]

    public var grid: CellGrid { density.grid }

    /// - Parameters:
    ///   - points: of all registers that see the ground; those outside the study count where they reach into it.
    ///   - grid: over the study.
    ///   - study: where values are wanted.
    ///   - seen: where points would be known; the study is part of it.
    public init(
        _ points: [Point], on grid: CellGrid, study: [MultiPolygon], seen: [MultiPolygon], kernel: Kernel, bandwidth: Double
    ) {
        density = KernelDensity(points, on: grid, kernel: kernel, bandwidth: bandwidth)
        isStudied = GroundCells(study, on: grid).isInside
        // The kernel of a cell at the border of the grid reaches beyond it.
        let span = Int((kernel.reach(bandwidth: bandwidth, deviations: 6) / grid.cell).rounded(.up))
        let wide = CellGrid(
            minX: grid.minX - Double(span) * grid.cell, minY: grid.minY - Double(span) * grid.cell, cell: grid.cell,
            columns: grid.columns + 2 * span, rows: grid.rows + 2 * span)
        func number(_ cell: Int) -> Int { (cell / grid.columns + span) * wide.columns + cell % grid.columns + span }
        var wanted = [Bool](repeating: false, count: wide.count)
        for cell in 0..<grid.count { wanted[number(cell)] = isStudied[cell] }
        let shares = KernelShare(GroundCells(study + seen, on: wide), wanted: wanted, kernel: kernel, bandwidth: bandwidth)
        share = (0..<grid.count).map { shares.values[number($0)] }
    }

    /// Points per square kilometre; nil off the ground of the study.
    public func corrected(_ cell: Int) -> Double? { isStudied[cell] ? density.values[cell] / share[cell] : nil }

    /// The highest corrected value and its cell, the first of several; nil where no cell has its centre in the study.
    public var maximum: (value: Double, cell: Int)? {
        var best: (value: Double, cell: Int)?
        for cell in 0..<grid.count {
            if let value = corrected(cell), value > best?.value ?? -1 { best = (value, cell) }
        }
        return best
    }

    /// The ground of the study on which the corrected value reaches each level, cut at its edge; nil where none does.
    ///
    /// Cells round the study take the mean of their neighbours in it, so that lines run on to the edge and not only to the
    /// last centre before it.
    /// - Parameter ground: of the study as one valid area.
    public func contours(_ levels: [Double], on ground: MultiPolygon) throws -> [MultiPolygon?] {
        var values = (0..<grid.count).map(corrected)
        for cell in 0..<grid.count where values[cell] == nil {
            let (column, row) = (cell % grid.columns, cell / grid.columns)
            var (sum, count) = (0.0, 0)
            for other in max(0, row - 1)...min(grid.rows - 1, row + 1) {
                for beside in max(0, column - 1)...min(grid.columns - 1, column + 1) {
                    guard let value = corrected(other * grid.columns + beside) else { continue }
                    sum += value
                    count += 1
                }
            }
            if count > 0 { values[cell] = sum / Double(count) }
        }
        let contours = DensityContours(values, on: grid)
        return try levels.map { try contours.area(from: $0)?.intersection(with: ground) }
    }
}
