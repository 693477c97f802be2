extension Neighbours {
    /// Points at most so many metres apart, straight. A point that is not finite has no neighbours. Time in proportion to
    /// points and pairs.
    public static func withinDistance(_ points: [Point], metres: Double) -> Neighbours {
        let index = PointIndex(points, cell: max(metres / 2, 1))
        var offsets: [Int32] = [0]
        var members: [Int32] = []
        for (number, place) in points.enumerated() {
            let first = members.count
            index.forEach(within: metres, of: place) { other, _ in
                if other != number { members.append(Int32(truncatingIfNeeded: other)) }
            }
            members[first...].sort()
            offsets.append(Int32(members.count))
        }
        return Neighbours(offsets: offsets, members: members)
    }

    /// Of each point the `k` nearest others, of several at one distance those of the lowest numbers; fewer where there are
    /// not so many, none where `k` is below 1 or the point is not finite. Not symmetric: the nearest of an outlying point
    /// has nearer ones itself. They stand in ascending order of number, not of distance.
    public static func nearest(_ points: [Point], k: Int) -> Neighbours {
        let index = PointIndex(points)
        var offsets: [Int32] = [0]
        var members: [Int32] = []
        for (number, place) in points.enumerated() {
            if k > 0 {
                // Among points at one place the point itself may not be among the first.
                let others = index.nearest(min(k, points.count) + 1, to: place).lazy.map(\.number).filter { $0 != number }
                members += others.prefix(k).sorted().map { Int32(truncatingIfNeeded: $0) }
            }
            offsets.append(Int32(members.count))
        }
        return Neighbours(offsets: offsets, members: members)
    }
}
