internal import Geometry

/// Which ends of links are one node: those at the same position, and those within the tolerance of each other, also
/// by way of a third. The gap that is bridged so is not added to any walk.
///
/// Takes the time of sorting the ends by easting, and then of comparing each with those in a strip as wide as the
/// tolerance to its east.
struct LinkEnds {
    /// The node of each end, numbered from 0 in the order of the ends.
    let node: [Int32]
    let count: Int
    /// How many positions became one with another that is not the same.
    let joinedByTolerance: Int

    /// - Parameter tolerance: metres; 0 joins only ends at the same position.
    init(_ ends: [Point], tolerance: Double) {
        let order = ends.indices.sorted { one, other in
            (ends[one].x, ends[one].y, one) < (ends[other].x, ends[other].y, other)
        }
        var sets = DisjointSets(count: ends.count)
        var distinct: [Int] = []
        for number in order {
            if let last = distinct.last, ends[last] == ends[number] {
                sets.join(last, number)
            } else {
                distinct.append(number)
            }
        }
        if tolerance > 0 {
            for (slot, one) in distinct.enumerated() {
                for other in distinct[(slot + 1)...] {
                    if ends[other].x - ends[one].x > tolerance { break }
                    if ends[one].distance(to: ends[other]) <= tolerance { sets.join(one, other) }
                }
            }
        }
        var node = [Int32](repeating: -1, count: ends.count)
        var count: Int32 = 0
        for number in ends.indices {
            let set = sets.number(of: number)
            // The set's number is its lowest member, which has had its turn.
            if set == number {
                node[number] = count
                count += 1
            } else {
                node[number] = node[set]
            }
        }
        self.node = node
        self.count = Int(count)
        joinedByTolerance = distinct.count - Int(count)
    }
}
