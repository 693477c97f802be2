extension PointIndex {
    /// For each place the distance in metres to the `k`-th nearest point: the last of `nearest(_:to:)` of each, for
    /// millions of places. Nil where there are fewer than `k` points, `k` is below 1, or the place is not finite.
    ///
    /// Places are taken in the order of cells: the answer for one, and how far off the next lies, bound the next answer.
    /// Time in proportion to places and points, and for each place to the points within that bound.
    public func distances(toNearest k: Int, from places: [Point]) -> [Double?] {
        Scratch.array(places.count) { (result: Scratch<Double?>) in
            for number in places.indices { result[number] = nil }
            guard k > 0, k <= count else { return }
            _ = grid.withSlots { slots in
                PlacesByCell.forEachShare(of: places, in: slots.lattice) { share in
                    var search = KthSearch(k, in: slots)
                    share.forEachCell { places, _, _ in
                        for place in places {
                            result[Int(place.number)] =
                                search.squared(from: place.x, place.y)?.squareRoot()
                                ?? nearest(k, to: Point(x: place.x, y: place.y)).last?.metres
                        }
                    }
                }
            }
        }
    }
}

/// The k-th nearest point of one place after another.
private struct KthSearch {
    private let k: Int
    private let slots: PointGrid.Slots
    private var before: (x: Double, y: Double, squared: Double)?
    private var found: [Double] = []

    init(_ k: Int, in slots: PointGrid.Slots) {
        self.k = k
        self.slots = slots
    }

    /// In square metres; nil where nothing bounds it yet.
    mutating func squared(from x: Double, _ y: Double) -> Double? {
        var answer: Double?
        if slots.extent.width == 0, slots.extent.height == 0 {
            answer = distance(0, x, y)
        } else if let before {
            // The k points nearest to the place before are no farther off than this.
            let moved = ((x - before.x) * (x - before.x) + (y - before.y) * (y - before.y)).squareRoot()
            answer = squared(from: x, y, within: (before.squared.squareRoot() + moved) * (1 + 1e-9) + slots.lattice.slack)
        } else {
            var reach = slots.lattice.cell
            while answer == nil, reach.isFinite {
                answer = squared(from: x, y, within: reach)
                reach *= 2
            }
        }
        if let answer { before = (x, y, answer) }
        return answer
    }

    /// Nil where fewer than k lie within `reach`.
    private mutating func squared(from x: Double, _ y: Double, within reach: Double) -> Double? {
        found.removeAll(keepingCapacity: true)
        let limit = reach * reach
        let columns = slots.lattice.columns(within: reach, of: x)
        for row in slots.lattice.rows(within: reach, of: y) {
            for slot in slots.slots(row: row, columns: columns) {
                let squared = distance(slot, x, y)
                if squared <= limit { found.append(squared) }
            }
        }
        guard found.count >= k else { return nil }
        if k == 1 { return found.min() }
        found.sort()
        return found[k - 1]
    }

    private func distance(_ slot: Int, _ x: Double, _ y: Double) -> Double {
        let dx = slots.xs[slot] - x
        let dy = slots.ys[slot] - y
        return dx * dx + dy * dy
    }
}
