public import Geometry

/// Square cells side by side over a window of the plane, numbered row by row from the south, in a row from the west.
public struct CellGrid: Hashable, Sendable {
    /// More cells are not asked for: each holds a value, and a map of them is not read.
    public static let mostCells = 4_000_000

    /// The south-west corner.
    public let minX: Double
    public let minY: Double
    /// Side of a cell in metres.
    public let cell: Double
    public let columns: Int
    public let rows: Int

    public init(minX: Double, minY: Double, cell: Double, columns: Int, rows: Int) {
        self.minX = minX
        self.minY = minY
        self.cell = cell
        self.columns = columns
        self.rows = rows
    }

    /// The box, its corners moved outwards to whole cells of the plane. Nil where that makes more than `mostCells`, or
    /// the cell is not above 0.
    public init?(over box: BoundingBox, cell: Double) {
        guard cell > 0 else { return nil }
        let (west, south) = ((box.minX / cell).rounded(.down), (box.minY / cell).rounded(.down))
        let wide = max(1, (box.maxX / cell).rounded(.up) - west)
        let high = max(1, (box.maxY / cell).rounded(.up) - south)
        guard wide * high <= Double(Self.mostCells) else { return nil }
        self.init(minX: west * cell, minY: south * cell, cell: cell, columns: Int(wide), rows: Int(high))
    }

    public var count: Int { columns * rows }

    public func centreX(_ column: Int) -> Double { minX + (Double(column) + 0.5) * cell }
    public func centreY(_ row: Int) -> Double { minY + (Double(row) + 0.5) * cell }

    public func centre(_ number: Int) -> Point { Point(x: centreX(number % columns), y: centreY(number / columns)) }

    public func box(_ number: Int) -> BoundingBox {
        let (x, y) = (minX + Double(number % columns) * cell, minY + Double(number / columns) * cell)
        return BoundingBox(minX: x, minY: y, maxX: x + cell, maxY: y + cell)
    }
}

extension CellGrid {
    /// The ground of all cells, and what lies within so many metres of it.
    public func extent(widenedBy metres: Double) -> BoundingBox {
        BoundingBox(minX: minX, minY: minY, maxX: minX + Double(columns) * cell, maxY: minY + Double(rows) * cell).widened(by: metres)
    }
}
