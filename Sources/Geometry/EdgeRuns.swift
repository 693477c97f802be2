/// The edges of many areas in flat arrays, cut into runs of neighbouring edges, each with its box: what lies near an edge
/// is found among the runs near it, and what lies far off is passed over sixteen edges at a time.
struct EdgeRuns {
    /// Edges of a run.
    static let longest = 16

    /// Of all rings, one after another.
    let corners: [Point]
    /// Of each run: its box, its area, its first corner and its last.
    let boxes: [BoundingBox]
    let areaOf: [Int32]
    let firstCorner: [Int32]
    let lastCorner: [Int32]
    /// Of each area its first run, and at last the number of runs.
    let firstRun: [Int32]

    /// Time in proportion to the corners.
    /// - Parameter areas: of at most 2,147,483,647 corners altogether.
    init(_ areas: [MultiPolygon]) {
        var firstRun: [Int32] = [0]
        var firstOfArea: [Int] = [0]
        firstRun.reserveCapacity(areas.count + 1)
        firstOfArea.reserveCapacity(areas.count + 1)
        var (runs, count) = (0, 0)
        for area in areas {
            for polygon in area.polygons {
                Self.add(polygon.exterior, &runs, &count)
                for hole in polygon.holes { Self.add(hole, &runs, &count) }
            }
            firstRun.append(Int32(runs))
            firstOfArea.append(count)
        }
        var boxes: [BoundingBox] = []
        var areaOf: [Int32] = []
        var firstCorner: [Int32] = []
        var lastCorner: [Int32] = []
        let workers = Shares.workers(for: count)
        let shares = workers == 1 ? 1 : min(areas.count, 64)
        corners = Scratch.array(count) { (corners: Scratch<Point>) in
            boxes = Scratch.array(runs) { boxes in
                areaOf = Scratch.array(runs) { areaOf in
                    firstCorner = Scratch.array(runs) { firstCorner in
                        lastCorner = Scratch.array(runs) { lastCorner in
                            let arrays = Filling(corners: corners, boxes: boxes, areaOf: areaOf, first: firstCorner, last: lastCorner)
                            Shares.perform(shares, workers: workers) { [firstRun, firstOfArea] _, share in
                                for number in Shares.range(share, of: shares, items: areas.count) {
                                    arrays.fill(areas[number], number, run: Int(firstRun[number]), corner: firstOfArea[number])
                                }
                            }
                        }
                    }
                }
            }
        }
        self.boxes = boxes
        self.areaOf = areaOf
        self.firstCorner = firstCorner
        self.lastCorner = lastCorner
        self.firstRun = firstRun
    }

    private static func add(_ ring: Ring, _ runs: inout Int, _ corners: inout Int) {
        corners += ring.points.count
        runs += (ring.points.count - 2) / longest + 1
    }

    private struct Filling: Sendable {
        let corners: Scratch<Point>
        let boxes: Scratch<BoundingBox>
        let areaOf: Scratch<Int32>
        let first: Scratch<Int32>
        let last: Scratch<Int32>

        func fill(_ area: MultiPolygon, _ number: Int, run: Int, corner: Int) {
            var (run, corner) = (run, corner)
            for polygon in area.polygons {
                fill(polygon.exterior, number, &run, &corner)
                for hole in polygon.holes { fill(hole, number, &run, &corner) }
            }
        }

        private func fill(_ ring: Ring, _ number: Int, _ run: inout Int, _ corner: inout Int) {
            ring.points.withUnsafeBufferPointer { points in
                let base = corner
                for index in 0..<points.count { corners[base &+ index] = points[index] }
                var from = 0
                while from < points.count &- 1 {
                    let to = min(from &+ EdgeRuns.longest, points.count &- 1)
                    var minX = points[from].x, minY = points[from].y, maxX = minX, maxY = minY
                    for index in from &+ 1...to {
                        let point = points[index]
                        minX = min(minX, point.x)
                        minY = min(minY, point.y)
                        maxX = max(maxX, point.x)
                        maxY = max(maxY, point.y)
                    }
                    boxes[run] = BoundingBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
                    areaOf[run] = Int32(truncatingIfNeeded: number)
                    first[run] = Int32(truncatingIfNeeded: base &+ from)
                    last[run] = Int32(truncatingIfNeeded: base &+ to)
                    run &+= 1
                    from = to
                }
                corner = base &+ points.count
            }
        }
    }
}
