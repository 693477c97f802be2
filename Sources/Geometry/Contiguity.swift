internal import Synchronization

extension Neighbours {
    /// Queen contiguity: areas are neighbours where they have at least a point in common, give or take `tolerance`.
    ///
    /// Two areas are neighbours where the distance between them is at most the tolerance: where an edge of one comes that
    /// near an edge of the other, or one lies inside the other. Corners need not match, because published boundary files
    /// share no vertex exactly; rings need not be valid (their inside is what an odd number of crossings leads to).
    ///
    /// Runs of edges are looked up in a grid of their boxes, and a pair of areas is settled by the first two edges that
    /// are near: time in proportion to the corners and to the runs that lie over one another.
    /// - Parameters:
    ///   - areas: at most 2,147,483,647, with as many corners altogether.
    ///   - tolerance: metres, from 0; at 0 edges must touch exactly.
    public static func queen(_ areas: [MultiPolygon], tolerance: Double = 0.1) -> Neighbours {
        let tolerance = max(0, tolerance)
        let runs = EdgeRuns(areas)
        let search = NearEdges(runs, tolerance: tolerance)
        let insides = GridOfBoxes(areas.map(\.boundingBox))
        let count = areas.count
        let workers = Shares.workers(for: runs.corners.count)
        let shares = workers == 1 ? 1 : min(count, 96)
        let found = Mutex<[UInt64]>([])
        Scratch<Int32>.with(workers * count) { marks in
            for place in 0..<workers * count { marks[place] = -1 }
            Shares.perform(shares, workers: workers) { worker, share in
                var pairs: [UInt64] = []
                // The areas that are known to be neighbours of the one at hand bear its number.
                let mark = Scratch<Int32>(start: marks.start + worker * count)
                for number in Shares.range(share, of: shares, items: count) {
                    search.forEachLater(than: number, mark) { pairs.append(key(number, $0)) }
                    for polygon in areas[number].polygons {
                        let corner = polygon.exterior.points[0]
                        for other in insides.candidates(at: corner).lazy.map(Int.init)
                        where other != number && mark[other] != Int32(truncatingIfNeeded: number) && search.contains(other, corner) {
                            pairs.append(key(min(number, other), max(number, other)))
                        }
                    }
                }
                found.withLock { $0 += pairs }
            }
        }
        return Neighbours(pairs: found.withLock { $0 }, count: count)
    }

    private static func key(_ lower: Int, _ higher: Int) -> UInt64 { UInt64(lower) << 32 | UInt64(higher) }

    /// - Parameter pairs: lower number in the upper half, in any order, some perhaps twice.
    private init(pairs: [UInt64], count: Int) {
        let sorted = pairs.sorted()
        let keys = sorted.indices.lazy.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
        func ends(_ key: UInt64) -> (Int, Int) { (Int(key >> 32), Int(key & 0xFFFF_FFFF)) }
        var offsets = [Int32](repeating: 0, count: count + 1)
        for (lower, higher) in keys.lazy.map(ends) {
            offsets[lower + 1] += 1
            offsets[higher + 1] += 1
        }
        for number in 0..<count { offsets[number + 1] += offsets[number] }
        var next = offsets
        var members = [Int32](repeating: 0, count: Int(offsets[count]))
        // By the lower number: whoever has lower neighbours has them in its list before its higher ones are added.
        for (lower, higher) in keys.lazy.map(ends) {
            members[Int(next[lower])] = Int32(truncatingIfNeeded: higher)
            next[lower] += 1
            members[Int(next[higher])] = Int32(truncatingIfNeeded: lower)
            next[higher] += 1
        }
        self.init(offsets: offsets, members: members)
    }
}
