/// Which cells of a lattice lie about a cell: those within a radius altogether, whose points need no look, and those on
/// its rim, whose points do.
///
/// Both hold for every place in the cell, so one pattern serves all of them and all cells. Where rounding leaves a doubt
/// a cell counts as rim.
struct RimPattern: Sendable {
    /// One row of cells, as numbers of rows and columns from the places' own cell.
    struct Row: Sendable {
        let row: Int
        /// The columns in reach.
        let outer: ClosedRange<Int>
        /// The columns that lie within altogether; empty where the first is above the last.
        let innerFirst: Int
        let innerLast: Int
    }

    /// Squared radius in square metres, below 0 where nothing is within.
    let limit: Double
    /// Whether the radius may reach over all points of an extent.
    let isWide: Bool
    /// From the south.
    let rows: [Row]

    init(_ radius: Double, over extent: BoundingBox, in lattice: Lattice) {
        guard radius >= 0 else {
            limit = -1
            isWide = false
            rows = []
            return
        }
        limit = radius * radius
        isWide = radius >= max(extent.width, extent.height) / 2
        let slack = lattice.slack + 1e-9 * radius
        let side = lattice.cell
        let reach = radius + slack
        let first = Self.whole(-reach / side, lattice.rows)
        let last = Self.whole((side + reach) / side, lattice.rows)
        rows = (first...max(first, last)).map { row in
            let (bottom, top) = (Double(row) * side, Double(row + 1) * side)
            let least = max(0, bottom - side, -top)
            let most = max(top, side - bottom)
            let wide = max(0, reach * reach - least * least).squareRoot()
            let left = Self.whole((-wide - slack) / side, lattice.columns)
            let right = Self.whole((side + wide + slack) / side, lattice.columns)
            let within = (radius - slack) * (radius - slack) - most * most
            guard radius > slack, within > 0 else {
                return Row(row: row, outer: left...max(left, right), innerFirst: 1, innerLast: 0)
            }
            let narrow = within.squareRoot() - slack
            return Row(
                row: row, outer: left...max(left, right),
                innerFirst: Self.whole(((side - narrow) / side).rounded(.up), lattice.columns),
                innerLast: Self.whole((narrow / side).rounded(.down) - 1, lattice.columns))
        }
    }

    /// Rounded down; no farther than the lattice is wide.
    private static func whole(_ value: Double, _ most: Int) -> Int {
        Int(max(-Double(most), min(Double(most), value.rounded(.down))))
    }
}
