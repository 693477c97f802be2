/// Answers for the places of one cell after another, each in its own row of the results.
struct SurroundingsKernel: ~Copyable {
    private let slots: PointGrid.Slots
    private let patterns: [RimPattern]
    private let nearest: Scratch<PointSurroundings.Nearest>
    private let counts: Scratch<Int32>
    /// Points gathered for the places of one cell: those on the rim, or those of which one is the nearest.
    private let rimX: UnsafeMutablePointer<Double>
    private let rimY: UnsafeMutablePointer<Double>
    private let rimSlot: UnsafeMutablePointer<Int32>
    private let rimSquared: UnsafeMutablePointer<Double>
    /// The slot of the point found nearest to the place before, a good first guess for the next.
    private var guess: Int?

    init(
        _ slots: PointGrid.Slots, _ patterns: [RimPattern], _ nearest: Scratch<PointSurroundings.Nearest>, _ counts: Scratch<Int32>
    ) {
        self.slots = slots
        self.patterns = patterns
        self.nearest = nearest
        self.counts = counts
        rimX = .allocate(capacity: slots.count + 4)
        rimY = .allocate(capacity: slots.count + 4)
        rimSlot = .allocate(capacity: Self.mostGathered + 4)
        rimSquared = .allocate(capacity: Self.mostGathered + 4)
    }

    deinit {
        rimX.deallocate()
        rimY.deallocate()
        rimSlot.deallocate()
        rimSquared.deallocate()
    }

    /// - Parameters:
    ///   - row, column: of the places' cell.
    mutating func take(_ places: UnsafeBufferPointer<RowOrder.Entry>, row: Int, column: Int) {
        if slots.extent.width == 0, slots.extent.height == 0 { return takeOnePlace(places) }
        findNearest(to: places, row: row, column: column)
        // A cell of the border reaches outwards without end: its places need not lie where the pattern has them.
        let isSquare = places.allSatisfy { slots.lattice.holds($0.x, $0.y) }
        for index in patterns.indices {
            if patterns[index].limit < 0 {
                set(0, places, index)
            } else if patterns[index].isWide, places.allSatisfy({ isAllWithin(patterns[index].limit, $0.x, $0.y) }) {
                set(Int32(truncatingIfNeeded: slots.count), places, index)
            } else if isSquare, patterns[index].limit.isFinite {
                count(places, row: row, column: column, patterns[index], index)
            } else {
                for place in places {
                    counts[Int(place.number) * patterns.count + index] = countOne(place.x, place.y, patterns[index].limit)
                }
            }
        }
    }

    private static let mostGathered = 192

    /// Some point's distance bounds that of the nearest for all places of the cell, so all that can be nearest to one
    /// of them stand in one rectangle: gathered once, looked through for each.
    private mutating func findNearest(to places: UnsafeBufferPointer<RowOrder.Entry>, row: Int, column: Int) {
        let lattice = slots.lattice
        let (x, y) = (places[places.count / 2].x, places[places.count / 2].y)
        let own = row &* lattice.columns &+ column
        var bound = guess.map { distance($0, x, y) } ?? .infinity
        for slot in Int(slots.first[own])..<min(Int(slots.first[own &+ 1]), Int(slots.first[own]) &+ 32) {
            let found = distance(slot, x, y)
            if found < bound { (bound, guess) = (found, slot) }
        }
        if !(bound < 100 * lattice.cell * lattice.cell) {
            bound = NearestSearch.nearest(to: x, y, in: slots, guess: &guess).squared
        }
        guard let guess else { return findEach(places) }
        var (west, east, south, north) = (x, x, y, y)
        for place in places {
            let reach = distance(guess, place.x, place.y).squareRoot()
            west = min(west, place.x - reach)
            east = max(east, place.x + reach)
            south = min(south, place.y - reach)
            north = max(north, place.y + reach)
        }
        let columns = lattice.columns(within: (east - west) / 2, of: west + (east - west) / 2)
        var count = 0
        for row in lattice.rows(within: (north - south) / 2, of: south + (north - south) / 2) {
            let found = slots.slots(row: row, columns: columns)
            if count &+ found.count > Self.mostGathered { return findEach(places) }
            for slot in found {
                rimX[count] = slots.xs[slot]
                rimY[count] = slots.ys[slot]
                rimSlot[count] = Int32(truncatingIfNeeded: slot)
                count &+= 1
            }
        }
        // Whole steps of two; the first once more changes nothing.
        (rimX[count], rimY[count], rimSlot[count]) = (rimX[0], rimY[0], rimSlot[0])
        for place in places {
            let x = SIMD2(repeating: place.x)
            let y = SIMD2(repeating: place.y)
            var least = SIMD2<Double>(repeating: .infinity)
            var slot = 0
            while slot < count {
                let dx = pair(rimX, slot) - x
                let dy = pair(rimY, slot) - y
                let squared = dx * dx + dy * dy
                UnsafeMutableRawPointer(rimSquared + slot).storeBytes(of: squared, as: SIMD2<Double>.self)
                least.replace(with: squared, where: squared .< least)
                slot &+= 2
            }
            let squared = least[0] < least[1] ? least[0] : least[1]
            var number = Int32.max
            slot = 0
            while slot < count {
                if rimSquared[slot] == squared, slots.numbers[Int(rimSlot[slot])] < number {
                    number = slots.numbers[Int(rimSlot[slot])]
                    self.guess = Int(rimSlot[slot])
                }
                slot &+= 1
            }
            nearest[Int(place.number)] = PointSurroundings.Nearest(squared: squared, number: number)
        }
    }

    private mutating func findEach(_ places: UnsafeBufferPointer<RowOrder.Entry>) {
        for place in places {
            nearest[Int(place.number)] = NearestSearch.nearest(to: place.x, place.y, in: slots, guess: &guess)
        }
    }

    @inline(__always)
    private func distance(_ slot: Int, _ x: Double, _ y: Double) -> Double {
        let dx = slots.xs[slot] - x
        let dy = slots.ys[slot] - y
        return dx * dx + dy * dy
    }

    /// All points at one place, which no cell can part: each place needs one distance.
    private func takeOnePlace(_ places: UnsafeBufferPointer<RowOrder.Entry>) {
        for place in places {
            let dx = slots.xs[0] - place.x
            let dy = slots.ys[0] - place.y
            let squared = dx * dx + dy * dy
            nearest[Int(place.number)] = PointSurroundings.Nearest(squared: squared, number: slots.numbers[0])
            for index in patterns.indices {
                counts[Int(place.number) * patterns.count + index] =
                    squared <= patterns[index].limit ? Int32(truncatingIfNeeded: slots.count) : 0
            }
        }
    }

    private func set(_ value: Int32, _ places: UnsafeBufferPointer<RowOrder.Entry>, _ index: Int) {
        for place in places { counts[Int(place.number) * patterns.count + index] = value }
    }

    /// Rounding cannot deceive: the far corner's distance grows with each part of it, as a point's does.
    private func isAllWithin(_ limit: Double, _ x: Double, _ y: Double) -> Bool {
        let dx = max(abs(slots.extent.minX - x), abs(slots.extent.maxX - x))
        let dy = max(abs(slots.extent.minY - y), abs(slots.extent.maxY - y))
        return dx * dx + dy * dy <= limit
    }

    private func count(
        _ places: UnsafeBufferPointer<RowOrder.Entry>, row: Int, column: Int, _ pattern: RimPattern, _ index: Int
    ) {
        var (within, rim) = (0, 0)
        let (ownRow, ownColumn) = (row, column)
        let lattice = slots.lattice
        for cells in pattern.rows {
            let row = ownRow &+ cells.row
            guard row >= 0, row < lattice.rows else { continue }
            let first = row &* lattice.columns
            let left = max(0, ownColumn &+ cells.outer.lowerBound)
            let right = min(lattice.columns &- 1, ownColumn &+ cells.outer.upperBound)
            guard left <= right else { continue }
            let from = Int(slots.first[first &+ left])
            let to = Int(slots.first[first &+ right &+ 1])
            guard from < to else { continue }
            // Cells of the border reach outwards: none lies within altogether.
            let innerLeft = max(1, ownColumn &+ cells.innerFirst)
            let innerRight = min(lattice.columns &- 2, ownColumn &+ cells.innerLast)
            if innerLeft <= innerRight, row > 0, row < lattice.rows &- 1, cells.innerFirst <= cells.innerLast {
                let innerFrom = Int(slots.first[first &+ innerLeft])
                let innerTo = Int(slots.first[first &+ innerRight &+ 1])
                within &+= innerTo &- innerFrom
                gather(from, innerFrom, &rim)
                gather(innerTo, to, &rim)
            } else {
                gather(from, to, &rim)
            }
        }
        // Whole steps of four; infinity is never within.
        for spare in rim..<rim + 4 { (rimX[spare], rimY[spare]) = (.infinity, .infinity) }
        let limit = SIMD2<Double>(repeating: pattern.limit)
        for place in places {
            let x = SIMD2(repeating: place.x)
            let y = SIMD2(repeating: place.y)
            var (one, two) = (SIMD2<Int64>.zero, SIMD2<Int64>.zero)
            var slot = 0
            while slot < rim {
                let dx = pair(rimX, slot) - x
                let dy = pair(rimY, slot) - y
                one &+= unsafeBitCast(dx * dx + dy * dy .<= limit, to: SIMD2<Int64>.self)
                let ex = pair(rimX, slot &+ 2) - x
                let ey = pair(rimY, slot &+ 2) - y
                two &+= unsafeBitCast(ex * ex + ey * ey .<= limit, to: SIMD2<Int64>.self)
                slot &+= 4
            }
            // A comparison that holds is -1.
            let total = Int64(within) &- (one &+ two).wrappedSum()
            counts[Int(place.number) &* patterns.count &+ index] = Int32(truncatingIfNeeded: total)
        }
    }

    @inline(__always)
    private func pair(_ values: UnsafeMutablePointer<Double>, _ at: Int) -> SIMD2<Double> {
        UnsafeRawPointer(values + at).loadUnaligned(as: SIMD2<Double>.self)
    }

    @inline(__always)
    private func gather(_ from: Int, _ to: Int, _ rim: inout Int) {
        var slot = from
        while slot < to {
            rimX[rim] = slots.xs[slot]
            rimY[rim] = slots.ys[slot]
            rim &+= 1
            slot &+= 1
        }
    }

    private func countOne(_ x: Double, _ y: Double, _ limit: Double) -> Int32 {
        let reach = limit.squareRoot()
        let columns = slots.lattice.columns(within: reach, of: x)
        var count: Int32 = 0
        for row in slots.lattice.rows(within: reach, of: y) {
            for slot in slots.slots(row: row, columns: columns) {
                let dx = slots.xs[slot] - x
                let dy = slots.ys[slot] - y
                if dx * dx + dy * dy <= limit { count &+= 1 }
            }
        }
        return count
    }
}
