/// Which areas have an edge near an edge of one area.
struct NearEdges: Sendable {
    private let runs: EdgeRuns
    private let grid: GridOfBoxes
    private let tolerance: Double

    init(_ runs: EdgeRuns, tolerance: Double) {
        self.runs = runs
        self.tolerance = tolerance
        grid = GridOfBoxes(runs.boxes)
    }

    /// Calls `body` once for each area of a higher number with an edge at most the tolerance away, and marks it.
    @inline(__always)
    func forEachLater(than area: Int, _ mark: Scratch<Int32>, _ body: (Int) -> Void) {
        let number = Int32(truncatingIfNeeded: area)
        runs.corners.withUnsafeBufferPointer { corners in
            runs.boxes.withUnsafeBufferPointer { boxes in
                runs.areaOf.withUnsafeBufferPointer { areaOf in
                    for run in Int(runs.firstRun[area])..<Int(runs.firstRun[area + 1]) {
                        // Twice the tolerance, so that rounding leaves none out.
                        let near = boxes[run].widened(by: 2 * tolerance)
                        grid.forEach(near: near) { other in
                            let its = areaOf[other]
                            guard its > number, mark[Int(its)] != number, near.intersects(boxes[other]),
                                areNear(run, other, near, boxes[other], corners)
                            else { return }
                            mark[Int(its)] = number
                            body(Int(its))
                        }
                    }
                }
            }
        }
    }

    /// Whether an edge of one run lies within the tolerance of an edge of the other.
    private func areNear(
        _ one: Int, _ other: Int, _ nearOne: BoundingBox, _ box: BoundingBox, _ corners: UnsafeBufferPointer<Point>
    ) -> Bool {
        let nearOther = box.widened(by: 2 * tolerance)
        for a in Int(runs.firstCorner[one])..<Int(runs.lastCorner[one]) where Self.meets(corners[a], corners[a + 1], nearOther) {
            let near = BoundingBox(minX: corners[a].x, minY: corners[a].y, maxX: corners[a + 1].x, maxY: corners[a + 1].y)
                .widened(by: 2 * tolerance)
            for b in Int(runs.firstCorner[other])..<Int(runs.lastCorner[other])
            where Self.meets(corners[b], corners[b + 1], near)
                && Edge.areWithin(tolerance, corners[a], corners[a + 1], corners[b], corners[b + 1])
            {
                return true
            }
        }
        return false
    }

    @inline(__always)
    private static func meets(_ a: Point, _ b: Point, _ box: BoundingBox) -> Bool {
        min(a.x, b.x) <= box.maxX && max(a.x, b.x) >= box.minX && min(a.y, b.y) <= box.maxY && max(a.y, b.y) >= box.minY
    }

    /// Whether the point lies inside the area or on its edge; runs above, below or left of it are passed over.
    func contains(_ area: Int, _ point: Point) -> Bool {
        var state: UInt8 = 0
        for run in Int(runs.firstRun[area])..<Int(runs.firstRun[area + 1]) {
            let box = runs.boxes[run]
            if box.minY > point.y || box.maxY < point.y || box.maxX < point.x { continue }
            for corner in Int(runs.firstCorner[run])..<Int(runs.lastCorner[run]) {
                state = Edge.cross(runs.corners[corner], runs.corners[corner + 1], point.x, point.y, state)
            }
        }
        return state != 0
    }
}

extension Edge {
    /// Whether two edges come within `distance` metres of each other; at 0, whether they have a point in common, exactly.
    static func areWithin(_ distance: Double, _ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        if distance > 0,
            isWithin(distance, a, b, c.x, c.y) || isWithin(distance, a, b, d.x, d.y) || isWithin(distance, c, d, a.x, a.y)
                || isWithin(distance, c, d, b.x, b.y)
        {
            return true
        }
        guard max(a.x, b.x) >= min(c.x, d.x), max(c.x, d.x) >= min(a.x, b.x), max(a.y, b.y) >= min(c.y, d.y),
            max(c.y, d.y) >= min(a.y, b.y)
        else { return false }
        // Boxes meet, and neither edge lies wholly on one side of the other.
        return !areOnOneSide(a, b, c, d) && !areOnOneSide(c, d, a, b)
    }

    private static func areOnOneSide(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        let one = Orientation.sign(a.x, a.y, b.x, b.y, c.x, c.y)
        let other = Orientation.sign(a.x, a.y, b.x, b.y, d.x, d.y)
        return (one > 0 && other > 0) || (one < 0 && other < 0)
    }
}
