internal import Geometry

/// The straight pieces of all links in flat arrays, by the cells of a square grid, to find the one nearest to a place.
///
/// A segment stands in the cells that it runs through. Building takes time in proportion to these; a look-up goes
/// through rings of cells around the place, until nothing beyond them can be nearer.
struct StreetSegments: Sendable {
    struct Spot {
        let link: Int
        /// Metres along the link from its first position.
        let along: Double
        /// Metres from the place to the link.
        let metres: Double
    }

    /// Metres along each link.
    let lengths: [Double]
    private var x1: [Double] = []
    private var y1: [Double] = []
    private var x2: [Double] = []
    private var y2: [Double] = []
    private var link: [Int32] = []
    private var along: [Double] = []
    private let minX: Double
    private let minY: Double
    private let cell: Double
    private let columns: Int
    private let rows: Int
    private var firstEntry: [Int]
    private var entries: [Int32] = []

    /// - Parameter lines: the links, every position within 10,000 km of the origin.
    init(_ lines: [Line]) {
        var lengths: [Double] = []
        for (number, line) in lines.enumerated() {
            var walked = 0.0
            for (from, to) in zip(line.points, line.points.dropFirst()) where from != to {
                x1.append(from.x)
                y1.append(from.y)
                x2.append(to.x)
                y2.append(to.y)
                link.append(Int32(number))
                along.append(walked)
                walked += from.distance(to: to)
            }
            lengths.append(walked)
        }
        self.lengths = lengths
        let box = BoundingBox(lines.lazy.flatMap(\.points)) ?? BoundingBox(minX: 0, minY: 0, maxX: 0, maxY: 0)
        let wanted = Double(min(max(x1.count, 1), 4_000_000))
        cell = max((max(box.width, 1) * max(box.height, 1) / wanted).squareRoot(), 25)
        minX = box.minX
        minY = box.minY
        columns = Int(box.width / cell) + 1
        rows = Int(box.height / cell) + 1
        var counts = [Int](repeating: 0, count: columns * rows + 1)
        firstEntry = []
        for segment in x1.indices { forEachCell(of: segment) { counts[$0 + 1] += 1 } }
        for index in 1..<counts.count { counts[index] += counts[index - 1] }
        firstEntry = counts
        var entries = [Int32](repeating: 0, count: counts[counts.count - 1])
        for segment in x1.indices {
            forEachCell(of: segment) {
                entries[counts[$0]] = Int32(segment)
                counts[$0] += 1
            }
        }
        self.entries = entries
    }

    /// The nearest point of the nearest link, if it lies within `limit` metres; of several at one distance that of the
    /// lowest link, and on it the first. Nil for a place that is not finite.
    /// - Parameter except: a link to pass over.
    func nearest(to place: Point, within limit: Double, except: Int = -1) -> Spot? {
        let plane = StreetNetwork.planeMetres
        guard !x1.isEmpty, limit >= 0, abs(place.x) <= plane, abs(place.y) <= plane else { return nil }
        let column = Int(((place.x - minX) / cell).rounded(.down))
        let row = Int(((place.y - minY) / cell).rounded(.down))
        // The rings before the first hold nothing, so that the ranges below are never empty.
        let first = max(0, -column, column - (columns - 1), -row, row - (rows - 1))
        let last = max(abs(column), abs(columns - 1 - column), abs(row), abs(rows - 1 - row))
        var best = limit * limit
        var found = -1
        for ring in first...max(first, last) {
            if ring > 0 {
                // What lies outside the rings before this one is at least so far away; a micrometre for rounding.
                let west = place.x - (minX + Double(column - ring + 1) * cell)
                let east = minX + Double(column + ring) * cell - place.x
                let south = place.y - (minY + Double(row - ring + 1) * cell)
                let north = minY + Double(row + ring) * cell - place.y
                let reached = max(0, min(west, east, south, north) - 1e-6)
                if reached * reached > best { break }
            }
            for line in max(0, row - ring)...min(rows - 1, row + ring) {
                let isWhole = abs(line - row) == ring
                let step = isWhole ? 1 : max(1, 2 * ring)
                var at = column - ring
                // The whole row at the ring's top and bottom, else its two sides.
                if isWhole { at = max(0, at) }
                while at <= min(columns - 1, column + ring) {
                    if at >= 0 { look(in: line * columns + at, place, except, &best, &found) }
                    at += step
                }
            }
        }
        guard found >= 0 else { return nil }
        let number = Int(link[found])
        let onward = best.squareRoot()
        let length = ((x2[found] - x1[found]) * (x2[found] - x1[found]) + (y2[found] - y1[found]) * (y2[found] - y1[found]))
            .squareRoot()
        return Spot(
            link: number, along: min(along[found] + share(found, place) * length, lengths[number]), metres: onward)
    }

    @inline(__always)
    private func look(in cell: Int, _ place: Point, _ except: Int, _ best: inout Double, _ found: inout Int) {
        for entry in firstEntry[cell]..<firstEntry[cell + 1] {
            let segment = Int(entries[entry])
            if Int(link[segment]) == except { continue }
            let share = share(segment, place)
            let dx = x1[segment] + share * (x2[segment] - x1[segment]) - place.x
            let dy = y1[segment] + share * (y2[segment] - y1[segment]) - place.y
            let squared = dx * dx + dy * dy
            if squared < best || (squared == best && (found < 0 || segment < found)) {
                best = squared
                found = segment
            }
        }
    }

    /// Which share of the segment lies before the point nearest to the place.
    @inline(__always)
    private func share(_ segment: Int, _ place: Point) -> Double {
        let dx = x2[segment] - x1[segment]
        let dy = y2[segment] - y1[segment]
        let along = (place.x - x1[segment]) * dx + (place.y - y1[segment]) * dy
        return min(max(along / (dx * dx + dy * dy), 0), 1)
    }

    /// The cells that a segment runs through, row by row, a little widened against rounding.
    private func forEachCell(of segment: Int, _ body: (Int) -> Void) {
        let slack = cell * 1e-6
        let (ax, ay, bx, by) = (x1[segment], y1[segment], x2[segment], y2[segment])
        let fromRow = clamped((min(ay, by) - minY - slack) / cell, rows)
        let toRow = clamped((max(ay, by) - minY + slack) / cell, rows)
        for row in fromRow...toRow {
            var from = 0.0
            var to = 1.0
            if ay != by, fromRow != toRow {
                let below = (minY + Double(row) * cell - slack - ay) / (by - ay)
                let above = (minY + Double(row + 1) * cell + slack - ay) / (by - ay)
                from = min(max(min(below, above), 0), 1)
                to = min(max(max(below, above), 0), 1)
            }
            let one = ax + from * (bx - ax), other = ax + to * (bx - ax)
            let fromColumn = clamped((min(one, other) - minX - slack) / cell, columns)
            let toColumn = clamped((max(one, other) - minX + slack) / cell, columns)
            for column in fromColumn...toColumn { body(row * columns + column) }
        }
    }

    private func clamped(_ value: Double, _ count: Int) -> Int {
        value <= 0 ? 0 : value >= Double(count - 1) ? count - 1 : Int(value)
    }
}
