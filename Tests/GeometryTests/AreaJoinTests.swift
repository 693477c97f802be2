import Geometry
import Testing

/// Many points at once: the same rule as for one, against the one-point look-up and against GEOS.
@Suite struct AreaJoinTests {
    /// A star of many corners about a place, with a hole that is a smaller star.
    private func star(_ dice: inout Dice, at centre: (Double, Double), size: Double, corners: Int) throws -> MultiPolygon {
        func around(_ from: Double, _ to: Double) -> [(Double, Double)] {
            // Points of the diamond |x| + |y| = 1, each at a distance of its own: no angle twice, so no crossing.
            (0..<corners).map { corner in
                let t = Double(corner) / Double(corners) * 4
                let side = t - t.rounded(.down)
                let (x, y): (Double, Double) =
                    t < 1 ? (1 - side, side) : t < 2 ? (-side, 1 - side) : t < 3 ? (side - 1, -side) : (side, side - 1)
                let radius = size * (from + (to - from) * dice.fraction())
                return (centre.0 + x * radius, centre.1 + y * radius)
            }
        }
        return try area(around(0.5, 1), holes: [around(0.1, 0.3)])
    }

    /// Ragged, overlapping areas with holes; points anywhere, on corners, on edges, and a rounding error beside them.
    @Test(arguments: [1, 2] as [UInt64])
    func againstGEOS(seed: UInt64) throws {
        var dice = Dice(seed)
        var areas: [MultiPolygon] = []
        for _ in 0..<25 {
            areas.append(try star(&dice, at: (500_000 + 900 * dice.fraction(), 200_000 + 900 * dice.fraction()), size: 180, corners: 3 + dice.roll(60)))
        }
        var points = (0..<1_500).map { _ in Point(x: 499_900 + 1_200 * dice.fraction(), y: 199_900 + 1_200 * dice.fraction()) }
        for area in areas {
            for ring in area.polygons[0].rings {
                for (from, to) in zip(ring.points, ring.points.dropFirst()) where dice.roll(4) == 0 {
                    let t = dice.fraction()
                    let on = Point(x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y))
                    points += [from, on, Point(x: on.x.nextUp, y: on.y), Point(x: on.x, y: on.y.nextDown)]
                    // At a corner's height, left and right of it: the ray runs through the corner.
                    points += [Point(x: from.x - 20, y: from.y), Point(x: from.x + 20, y: from.y)]
                }
            }
        }
        let found = AreaIndex(areas).locate(points)
        let index = AreaIndex(areas)
        var inSome = 0
        for (number, point) in points.enumerated() {
            #expect(found[number] == index.locate(point), "\(point)")
            if let judged = try areas.firstIndex(where: { try $0.intersects(point) }) {
                #expect(found[number] == judged, "\(point)")
                inSome += 1
            }
        }
        #expect(inSome > 1_000)
        #expect(found.contains(nil))
    }

    /// Enough points for the work to be shared out; a lattice, so that many lie on edges and corners.
    @Test func sharedOutAmongCores() throws {
        var dice = Dice(3)
        var areas: [MultiPolygon] = []
        for _ in 0..<400 {
            areas.append(try rectangle(Double(dice.roll(200)) * 10, Double(dice.roll(200)) * 10, Double(1 + dice.roll(20)) * 10, Double(1 + dice.roll(20)) * 10))
        }
        let points = (0..<60_000).map { _ in Point(x: Double(dice.roll(460)) * 5 - 50, y: Double(dice.roll(460)) * 5 - 50) }
        let found = AreaIndex(areas).locate(points)
        for number in stride(from: 0, to: points.count, by: 23) {
            let expected = areas.firstIndex { $0.boundingBox.contains(points[number]) }
            #expect(found[number] == expected, "\(points[number])")
        }
    }

    /// The slit's rule holds for many points as for one: first in order, not nearest.
    @Test func slits() throws {
        let columns = try (0..<20).map { try rectangle(Double($0) * 10.06, 0, 10, 10) }
        for areas in [columns, columns.reversed()] {
            let index = AreaIndex(areas)
            var points: [Point] = []
            for step in 0..<2_200 { points += [Point(x: Double(step) * 0.1 - 1, y: 5), Point(x: Double(step) * 0.1 - 1, y: 10.07)] }
            let found = index.locate(points)
            #expect(found == points.map { index.locate($0) })
            #expect(index.locate([Point](repeating: Point(x: 10.05, y: 5), count: 100))[99] == (areas[0] == columns[0] ? 0 : 18))
            #expect(found.contains(nil))
        }
    }

    @Test func duplicatedAreasAndOneOfHugeExtent() throws {
        let small = try (0..<300).map { try rectangle(Double($0 % 20) * 100, Double($0 / 20) * 100, 100, 100) }
        let huge = try rectangle(-1e9, -1e9, 2e9, 2e9)
        let areas = small + small + [huge, huge]
        var dice = Dice(8)
        var points = (0..<3_000).map { _ in Point(x: Double(dice.roll(500)) * 5 - 100, y: Double(dice.roll(400)) * 5 - 100) }
        points += [Point(x: 1e9, y: -1e9), Point(x: 1e9 + 0.05, y: 0), Point(x: 1e9 + 1, y: 0), Point(x: 1e300, y: 1e300)]
        let index = AreaIndex(areas)
        let found = index.locate(points)
        #expect(found == points.map { index.locate($0) })
        #expect(found.suffix(4) == [600, 600, nil, nil])
        #expect(found.prefix(3_000).allSatisfy { $0.map { $0 < 300 || $0 == 600 } == true })
        #expect(AreaIndex([MultiPolygon](repeating: huge, count: 2_000)).locate(points).prefix(3_000).allSatisfy { $0 == 0 })
    }

    @Test func heightsAndWidthsOfNothing() throws {
        // Rings without an inside are edges still.
        let flat = try area([(0, 0), (5, 0), (10, 0)])
        let upright = try area([(20, 0), (20, 5), (20, 10)])
        let enormous = try rectangle(-1.7e308, -1.7e308, 1.7e308, 1.7e308)
        let points = (0..<100).map { Point(x: Double($0) * 0.5, y: Double($0 % 3) * 0.05) }
        for areas in [[flat, upright], [upright, enormous, flat]] {
            let index = AreaIndex(areas)
            #expect(index.locate(points) == points.map { index.locate($0) })
        }
        #expect(AreaIndex([flat]).locate(points)[0] == 0)
        #expect(AreaIndex([flat]).locate(points)[2] == 0, "0.1 m above the edge")
    }

    @Test func whatIsNoPlace() throws {
        let index = AreaIndex([try rectangle(0, 0, 10, 10)])
        let strange = [Point(x: .nan, y: 5), Point(x: 5, y: .nan), Point(x: .infinity, y: 5), Point(x: -1e300, y: 5)]
        let inside = [Point](repeating: Point(x: 5, y: 5), count: 500)
        #expect(index.locate(strange + inside + strange) == strange.map { _ in nil } + inside.map { _ in 0 } + strange.map { _ in nil })
        #expect(index.locate([Point](repeating: strange[0], count: 200)).allSatisfy { $0 == nil })
        #expect(AreaIndex([]).locate(inside).allSatisfy { $0 == nil })
        #expect(index.locate([]).isEmpty)
    }
}
