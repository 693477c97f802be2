/// Finds for many points the areas they lie in, area by area: an area's edges are read once, where they stand, and meet
/// only the points that lie in its box and at their height.
///
/// The points in an area's box are sorted into strips by height; an edge is tried with those of the strips it runs
/// through. Time in proportion to points and edges, and to the pairs of a point and an edge at one height. Nothing is
/// built for the areas, so that joining once costs no more than it must.
struct AreaJoin: ~Copyable {
    private let areas: [MultiPolygon]
    private let slots: PointGrid.Slots
    /// By slot the first area found, or `nowhere`.
    private let found: Scratch<Int32>
    /// 0 for a join with the areas themselves; else the width in metres of the slit about them.
    private let gap: Double

    static let nowhere = Int32.max

    /// The points in the box of the area at hand, by strip.
    private let inBox: Scratch<Int32>
    private let xs: Scratch<Double>
    private let ys: Scratch<Double>
    private let slotOf: Scratch<Int32>
    /// Bit 0: an odd number of crossings so far. Bit 1: on an edge, or in the slit.
    private let state: Scratch<UInt8>
    private let firstOfStrip: Scratch<Int32>

    private static let mostStrips = 1 << 16

    init(_ areas: [MultiPolygon], _ slots: PointGrid.Slots, found: Scratch<Int32>, gap: Double) {
        self.areas = areas
        self.slots = slots
        self.found = found
        self.gap = gap
        inBox = Scratch(start: .allocate(capacity: slots.count))
        xs = Scratch(start: .allocate(capacity: slots.count))
        ys = Scratch(start: .allocate(capacity: slots.count))
        slotOf = Scratch(start: .allocate(capacity: slots.count))
        state = Scratch(start: .allocate(capacity: slots.count))
        firstOfStrip = Scratch(start: .allocate(capacity: Self.mostStrips + 2))
    }

    deinit {
        inBox.start.deallocate()
        xs.start.deallocate()
        ys.start.deallocate()
        slotOf.start.deallocate()
        state.start.deallocate()
        firstOfStrip.start.deallocate()
    }

    /// Heights cut into strips, of which an area has about as many as points in its box.
    private struct Strips {
        let count: Int
        let minY: Double
        let perMetre: Double

        init(points: Int, from minY: Double, to maxY: Double) {
            var count = 1
            while count < points, count < AreaJoin.mostStrips { count *= 2 }
            let perMetre = Double(count) / (maxY - minY)
            // A box without height, or higher than a number holds, is one strip.
            self.count = perMetre > 0 && perMetre.isFinite ? count : 1
            self.perMetre = perMetre > 0 && perMetre.isFinite ? perMetre : 0
            self.minY = minY
        }

        /// Never falls while y grows.
        @inline(__always)
        func strip(_ y: Double) -> Int {
            let value = (y - minY) * perMetre
            return value > 0 ? (value < Double(count) ? Int(value) : count &- 1) : 0
        }
    }

    /// Marks the points of one area that are in no earlier one. Areas must come in ascending order.
    func join(_ number: Int) {
        let area = areas[number]
        let box = gap > 0 ? area.boundingBox.widened(by: gap) : area.boundingBox
        let count = gather(box)
        guard count > 0 else { return }
        let strips = Strips(points: count, from: box.minY, to: box.maxY)
        sort(count, strips)
        for polygon in area.polygons {
            walk(polygon.exterior, strips)
            for hole in polygon.holes { walk(hole, strips) }
        }
        for point in 0..<count where state[point] != 0 {
            found[Int(slotOf[point])] = Int32(truncatingIfNeeded: number)
        }
    }

    /// The slots of the points in a box that have no area yet.
    private func gather(_ box: BoundingBox) -> Int {
        let lattice = slots.lattice
        let columns = lattice.column(box.minX)...lattice.column(box.maxX)
        var count = 0
        for row in lattice.row(box.minY)...lattice.row(box.maxY) {
            for slot in slots.slots(row: row, columns: columns) {
                let x = slots.xs[slot]
                let y = slots.ys[slot]
                inBox[count] = Int32(truncatingIfNeeded: slot)
                let isIn = x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY
                count &+= isIn && found[slot] == Self.nowhere ? 1 : 0
            }
        }
        return count
    }

    private func sort(_ count: Int, _ strips: Strips) {
        for strip in 0...strips.count { firstOfStrip[strip] = 0 }
        for point in 0..<count { firstOfStrip[strips.strip(slots.ys[Int(inBox[point])])] &+= 1 }
        var sum: Int32 = 0
        for strip in 0...strips.count {
            sum &+= firstOfStrip[strip]
            firstOfStrip[strip] = sum
        }
        for point in 0..<count {
            let slot = Int(inBox[point])
            let y = slots.ys[slot]
            let strip = strips.strip(y)
            let place = Int(firstOfStrip[strip]) &- 1
            firstOfStrip[strip] = Int32(truncatingIfNeeded: place)
            xs[place] = slots.xs[slot]
            ys[place] = y
            slotOf[place] = inBox[point]
            state[place] = 0
        }
    }

    private func walk(_ ring: Ring, _ strips: Strips) {
        let reach = gap * 1.001
        ring.points.withUnsafeBufferPointer { corners in
            var from = corners[0]
            var fromStrip = strips.strip(from.y)
            for index in 1..<corners.count {
                let to = corners[index]
                let toStrip = strips.strip(to.y)
                var first = min(fromStrip, toStrip)
                var last = max(fromStrip, toStrip)
                if gap > 0 {
                    first = strips.strip(min(from.y, to.y) - reach)
                    last = strips.strip(max(from.y, to.y) + reach)
                }
                var point = Int(firstOfStrip[first])
                let end = Int(firstOfStrip[last &+ 1])
                while point < end {
                    if gap > 0 {
                        if Edge.isWithin(gap, from, to, xs[point], ys[point]) { state[point] = 2 }
                    } else {
                        state[point] = Edge.cross(from, to, xs[point], ys[point], state[point])
                    }
                    point &+= 1
                }
                from = to
                fromStrip = toStrip
            }
        }
    }
}
