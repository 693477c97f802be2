/// The nearest point of a grid, found from a guess: rows of cells are gone through from the place outwards, each as far
/// to both sides as the best distance so far reaches, until no row is near enough.
enum NearestSearch {
    /// - Parameter guess: the slot of some point, at best a near one; the slot of the nearest afterwards.
    @inline(__always)
    static func nearest(
        to x: Double, _ y: Double, in slots: PointGrid.Slots, guess: inout Int?
    ) -> PointSurroundings.Nearest {
        let lattice = slots.lattice
        var best = guess ?? firstGuess(x, y, slots)
        var squared = distance(best, x, y, slots)
        var number = slots.numbers[best]
        let slack = lattice.slack + 1e-14 * (abs(x) + abs(y) + abs(lattice.minX) + abs(lattice.minY))
        let own = lattice.row(y)
        var (north, south) = (own, own &- 1)
        var (goesNorth, goesSouth) = (true, own > 0)
        while goesNorth || goesSouth {
            if goesNorth {
                goesNorth = look(north)
                north &+= 1
                if north == lattice.rows { goesNorth = false }
            }
            if goesSouth {
                goesSouth = look(south)
                south &-= 1
                if south < 0 { goesSouth = false }
            }
        }
        guess = best
        return PointSurroundings.Nearest(squared: squared, number: number)

        /// False where the row lies farther off than the best.
        @inline(__always)
        func look(_ row: Int) -> Bool {
            let off = max(0, lattice.distance(fromRow: row, to: y) - slack)
            let left = squared - off * off
            if left < 0 { return false }
            for slot in slots.slots(row: row, columns: lattice.columns(within: left.squareRoot() + slack, of: x)) {
                let found = distance(slot, x, y, slots)
                if found <= squared {
                    if found < squared || slots.numbers[slot] < number {
                        (best, squared, number) = (slot, found, slots.numbers[slot])
                    }
                }
            }
            return true
        }
    }

    @inline(__always)
    private static func distance(_ slot: Int, _ x: Double, _ y: Double, _ slots: PointGrid.Slots) -> Double {
        let dx = slots.xs[slot] - x
        let dy = slots.ys[slot] - y
        return dx * dx + dy * dy
    }

    /// Some point in a square about the place, the square growing until there is one.
    @inline(never)
    private static func firstGuess(_ x: Double, _ y: Double, _ slots: PointGrid.Slots) -> Int {
        var reach = slots.lattice.cell
        while true {
            let columns = slots.lattice.columns(within: reach, of: x)
            for row in slots.lattice.rows(within: reach, of: y) {
                let found = slots.slots(row: row, columns: columns)
                if !found.isEmpty { return found.lowerBound }
            }
            reach *= 2
        }
    }
}
