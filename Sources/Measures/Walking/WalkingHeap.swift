/// A binary heap of numbered items by distance, the least first, in two flat arrays. Nothing is changed in place: an
/// item that comes nearer is put in again, and who takes it out the second time passes over it.
struct WalkingHeap {
    private var metres: [Double] = []
    private var items: [Int] = []

    mutating func removeAll() {
        metres.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
    }

    mutating func put(_ item: Int, at distance: Double) {
        var slot = metres.count
        metres.append(distance)
        items.append(item)
        while slot > 0 {
            let above = (slot - 1) / 2
            if metres[above] <= distance { break }
            metres[slot] = metres[above]
            items[slot] = items[above]
            slot = above
        }
        metres[slot] = distance
        items[slot] = item
    }

    mutating func takeNearest() -> (item: Int, metres: Double)? {
        guard let item = items.first, let nearest = metres.first, let moved = items.popLast(), let key = metres.popLast()
        else { return nil }
        let count = metres.count
        guard count > 0 else { return (item, nearest) }
        var slot = 0
        while true {
            var below = 2 * slot + 1
            if below >= count { break }
            if below + 1 < count, metres[below + 1] < metres[below] { below += 1 }
            if metres[below] >= key { break }
            metres[slot] = metres[below]
            items[slot] = items[below]
            slot = below
        }
        metres[slot] = key
        items[slot] = moved
        return (item, nearest)
    }
}
