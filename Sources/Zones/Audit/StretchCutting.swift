package import Geometry

/// A ring's line cut into stretches of about one length: at its corners, where it turns by 45 degrees or more, and between
/// them evenly.
package struct StretchCutting {
    package let lines: [[Point]]

    /// Rings in the order given, each from its northernmost corner, clockwise.
    package init(_ rings: [Ring], length wanted: Double) {
        lines = rings.flatMap { Self.cut(Self.turned($0), length: wanted) }
    }

    /// Without the closing position, clockwise, from the northernmost corner (of several the westernmost).
    private static func turned(_ ring: Ring) -> [Point] {
        var points = Array(ring.points.dropLast())
        let area = points.indices.reduce(0.0) { sum, index in
            let (a, b) = (points[index], points[(index + 1) % points.count])
            return sum + (b.x - a.x) * (b.y + a.y)
        }
        if area < 0 { points.reverse() }
        guard let start = points.indices.min(by: { (-points[$0].y, points[$0].x) < (-points[$1].y, points[$1].x) }) else {
            return points
        }
        return Array(points[start...] + points[..<start])
    }

    private static func cut(_ points: [Point], length wanted: Double) -> [[Point]] {
        let closed = points + points.prefix(1)
        // Runs between corners.
        var runs: [[Point]] = [[closed[0]]]
        for index in 1..<closed.count {
            runs[runs.count - 1].append(closed[index])
            if index < closed.count - 1, isCorner(closed[index - 1], closed[index], closed[index + 1]) {
                runs.append([closed[index]])
            }
        }
        // A run shorter than half a stretch goes with the one before it.
        var joined: [[Point]] = []
        for run in runs {
            if let last = joined.last, length(run) < wanted / 2 || length(last) < wanted / 2 {
                joined[joined.count - 1] = last + run.dropFirst()
            } else {
                joined.append(run)
            }
        }
        return joined.flatMap { divided($0, into: max(1, Int((length($0) / wanted).rounded()))) }
    }

    private static func isCorner(_ a: Point, _ b: Point, _ c: Point) -> Bool {
        let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y)
        let size = ((ux * ux + uy * uy) * (vx * vx + vy * vy)).squareRoot()
        return size > 0 && (ux * vx + uy * vy) / size < 0.5.squareRoot()
    }

    package static func length(_ line: [Point]) -> Double {
        zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    }

    private static func divided(_ line: [Point], into parts: Int) -> [[Point]] {
        guard parts > 1 else { return [line] }
        let step = length(line) / Double(parts)
        var result: [[Point]] = [[line[0]]]
        var walked = 0.0
        for (from, to) in zip(line, line.dropFirst()) {
            let edge = from.distance(to: to)
            var at = 0.0
            while result.count < parts, edge > 0, walked + edge - at >= step {
                at += step - walked
                walked = 0
                let share = min(1, at / edge)
                let place = Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
                result[result.count - 1].append(place)
                result.append([place])
            }
            walked += edge - at
            if result[result.count - 1].last != to { result[result.count - 1].append(to) }
        }
        return result
    }
}
