/// Finds the area in which each of many points lies.
///
/// **The rule for a shared edge.** A point belongs to an area if it lies inside or on the edge; if that is true of
/// several, to the first in the order given (callers sort by code, so: the lowest code). A point in no area but
/// within `gap` of one or more belongs to the first of these: published boundary files share no vertex exactly and
/// leave slits of up to 0.1 m between neighbours. So no point is counted twice, and none is lost in a slit.
///
/// Building takes time in proportion to the areas. A look-up of one point goes through the edges of the few areas whose
/// box covers the point's grid cell; many points at once take each area's edges in turn: see `AreaJoin`.
public struct AreaIndex: Sendable {
    /// Metres.
    public static let gap = 0.1

    private let areas: [MultiPolygon]
    private let boxes: [BoundingBox]
    private let grid: GridOfBoxes

    /// - Parameter areas: in order of precedence, at most 2,147,483,646. Their rings should be valid: see
    ///   `MultiPolygon.repaired`.
    public init(_ areas: [MultiPolygon]) {
        self.areas = areas
        boxes = areas.map { $0.boundingBox.widened(by: Self.gap) }
        grid = GridOfBoxes(boxes)
    }

    /// For each point the index of its area, or nil: the same as one look-up for each, for millions of points, shared out
    /// among the processor's cores.
    public func locate(_ points: [Point]) -> [Int?] {
        guard points.count >= 64, points.count >= areas.count / 8 else { return points.map(locate) }
        guard let first = boxes.first else { return points.map { _ in nil } }
        let extent = boxes.dropFirst().reduce(first) { $0.union($1) }
        var found = AreaJoin.first(of: areas, around: points, in: extent, gap: 0)
        let lost = points.indices.filter { found[$0] == AreaJoin.nowhere && extent.contains(points[$0]) }
        if !lost.isEmpty {
            let near = AreaJoin.first(of: areas, around: lost.map { points[$0] }, in: extent, gap: Self.gap)
            for (number, area) in zip(lost, near) { found[number] = area }
        }
        return found.map { $0 == AreaJoin.nowhere ? nil : Int($0) }
    }

    public func locate(_ point: Point) -> Int? {
        let candidates = grid.candidates(at: point).lazy.map(Int.init).filter { boxes[$0].contains(point) }
        return candidates.first { contains($0, point) } ?? candidates.first { isWithinGap($0, point) }
    }

    /// Whether the point lies inside the area or on its edge: crossings of a ray to the right are counted, and an
    /// edge that runs through the point settles it.
    private func contains(_ area: Int, _ point: Point) -> Bool {
        var state: UInt8 = 0
        return hasEdge(area) { from, to in
            state = Edge.cross(from, to, point.x, point.y, state)
            return state > 1
        } || state == 1
    }

    private func isWithinGap(_ area: Int, _ point: Point) -> Bool {
        hasEdge(area) { Edge.isWithin(Self.gap, $0, $1, point.x, point.y) }
    }

    @inline(__always)
    private func hasEdge(_ area: Int, _ body: (Point, Point) -> Bool) -> Bool {
        for polygon in areas[area].polygons {
            if Self.hasEdge(polygon.exterior, body) || polygon.holes.contains(where: { Self.hasEdge($0, body) }) { return true }
        }
        return false
    }

    @inline(__always)
    private static func hasEdge(_ ring: Ring, _ body: (Point, Point) -> Bool) -> Bool {
        ring.points.withUnsafeBufferPointer { corners in
            for index in 1..<corners.count where body(corners[index - 1], corners[index]) { return true }
            return false
        }
    }
}

extension AreaJoin {
    /// For each point the first area it lies in, or, with a gap, the first that lies so near.
    /// - Parameter extent: points beyond it lie nowhere.
    static func first(of areas: [MultiPolygon], around points: [Point], in extent: BoundingBox, gap: Double) -> [Int32] {
        let grid = PointGrid(points, cell: .greatestFiniteMagnitude, mostPerCell: 3, within: extent)
        let count = grid.count
        let workers = Shares.workers(for: count)
        let shares = workers == 1 ? 1 : min(areas.count, 128)
        return Scratch.array(points.count) { (result: Scratch<Int32>) in
            for number in points.indices { result[number] = nowhere }
            _ = grid.withSlots { slots in
                // What each worker finds, by slot: two workers may meet the same point.
                Scratch<Int32>.with(workers * count) { found in
                    for slot in 0..<workers * count { found[slot] = nowhere }
                    Shares.perform(shares, workers: workers) { worker, share in
                        let join = AreaJoin(areas, slots, found: Scratch(start: found.start + worker * count), gap: gap)
                        for area in Shares.range(share, of: shares, items: areas.count) { join.join(area) }
                    }
                    for slot in 0..<count {
                        var least = found[slot]
                        for worker in 1..<max(workers, 1) { least = min(least, found[worker * count + slot]) }
                        result[Int(slots.numbers[slot])] = least
                    }
                }
            }
        }
    }
}
