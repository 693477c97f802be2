public import Geometry

/// The cells of a grid whose centre lies on some ground.
public struct GroundCells: Sendable {
    public let grid: CellGrid
    /// By cell. A centre exactly on an edge may count either way.
    public let isInside: [Bool]

    /// Time in proportion to cells, and to the edges' rows.
    /// - Parameter areas: ground is what lies in any of them; rings are read as drawn, the inside being what an odd number
    ///   of crossings leads to.
    public init(_ areas: [MultiPolygon], on grid: CellGrid) {
        var isInside = [Bool](repeating: false, count: grid.count)
        /// Of each row of an area, where its edges cross the line through the centres.
        var crossings = [[Double]](repeating: [], count: grid.rows)
        for area in areas {
            let first = Self.first(from: area.boundingBox.minY - grid.minY, grid.cell, grid.rows)
            let last = Self.first(from: area.boundingBox.maxY - grid.minY, grid.cell, grid.rows)
            for ring in area.polygons.lazy.flatMap(\.rings) {
                for (a, b) in zip(ring.points, ring.points.dropFirst()) where a.y != b.y {
                    let (low, high) = a.y < b.y ? (a, b) : (b, a)
                    let rows = Self.first(from: low.y - grid.minY, grid.cell, grid.rows)..<Self.first(from: high.y - grid.minY, grid.cell, grid.rows)
                    for row in rows {
                        crossings[row].append(low.x + (high.x - low.x) * ((grid.centreY(row) - low.y) / (high.y - low.y)))
                    }
                }
            }
            for row in first..<max(first, last) {
                let xs = crossings[row].sorted()
                crossings[row].removeAll(keepingCapacity: true)
                for pair in stride(from: 0, to: xs.count - 1, by: 2) {
                    let from = Self.first(from: xs[pair] - grid.minX, grid.cell, grid.columns)
                    let to = Self.first(from: xs[pair + 1] - grid.minX, grid.cell, grid.columns)
                    for column in from..<max(from, to) { isInside[row * grid.columns + column] = true }
                }
            }
        }
        self.grid = grid
        self.isInside = isInside
    }

    /// The first column, or row, whose centre lies at or behind a place.
    private static func first(from offset: Double, _ cell: Double, _ count: Int) -> Int {
        Int(max(0, min(Double(count), (offset / cell - 0.5).rounded(.up))))
    }

    /// Square metres, each cell whole.
    public var area: Double { Double(isInside.count { $0 }) * grid.cell * grid.cell }
}
