import Geometry
import Testing

/// Many areas that share their edges, against judges that work in another way.
@Suite struct AreaIndexRandomTests {
    /// Corners in whole steps; a square net, each corner moved a little, each cell cut into two triangles.
    private struct Net {
        var triangles: [[(x: Int, y: Int)]] = []

        init(side: Int, seed: UInt64) {
            var dice = Dice(seed)
            var corners: [[(x: Int, y: Int)]] = []
            for row in 0...side {
                corners.append((0...side).map { (x: $0 * 10 + dice.roll(3) - 1, y: row * 10 + dice.roll(3) - 1) })
            }
            for row in 0..<side {
                for column in 0..<side {
                    let (a, b) = (corners[row][column], corners[row][column + 1])
                    let (c, d) = (corners[row + 1][column + 1], corners[row + 1][column])
                    triangles += dice.roll(2) == 0 ? [[a, b, c], [a, c, d]] : [[a, b, d], [b, c, d]]
                }
            }
            // Any order will do, and the order decides on shared edges.
            for index in triangles.indices.reversed() { triangles.swapAt(index, dice.roll(index + 1)) }
        }

        func areas(step: Double, from origin: Point) throws -> [MultiPolygon] {
            try triangles.map { corners in
                try area(corners.map { (origin.x + Double($0.x) * step, origin.y + Double($0.y) * step) })
            }
        }

        /// In whole numbers, so exactly: the first triangle on whose left, or on whose edge, the point lies.
        func first(x: Int, y: Int) -> Int? {
            triangles.firstIndex { corners in
                corners.indices.allSatisfy { index in
                    let (a, b) = (corners[index], corners[(index + 1) % 3])
                    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0
                }
            }
        }
    }

    /// Steps of 16 m keep every outside point farther off than the gap of 0.1 m.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyPointOfALattice(seed: UInt64) throws {
        let net = Net(side: 6, seed: seed)
        let origin = Point(x: 524_000, y: 105_000)
        let index = AreaIndex(try net.areas(step: 16, from: origin))
        var onSeveral = 0
        for x in -3...63 {
            for y in -3...63 {
                let found = index.locate(Point(x: origin.x + Double(x) * 16, y: origin.y + Double(y) * 16))
                #expect(found == net.first(x: x, y: y), "\(x), \(y)")
                if net.triangles.flatMap(\.self).contains(where: { $0.x == x && $0.y == y }) { onSeveral += 1 }
            }
        }
        #expect(onSeveral == 49, "every corner was asked for")
    }

    /// Coordinates that no binary number holds exactly, points on and beside edges by less than a rounding error.
    @Test func againstGEOS() throws {
        let net = Net(side: 4, seed: 7)
        let areas = try net.areas(step: 7.3, from: Point(x: 524_253.029, y: 105_363.963))
        let index = AreaIndex(areas)
        var dice = Dice(11)
        var compared = 0
        for area in areas {
            let corners = area.polygons[0].exterior.points
            for (from, to) in zip(corners, corners.dropFirst()) {
                for _ in 0..<8 {
                    let t = dice.fraction()
                    let x = from.x + t * (to.x - from.x)
                    let y = from.y + t * (to.y - from.y)
                    for near in [Point(x: x, y: y), Point(x: x.nextUp, y: y), Point(x: x, y: y.nextDown), from] {
                        let judged = try areas.firstIndex { try $0.intersects(near) }
                        if let judged {
                            #expect(index.locate(near) == judged, "\(near)")
                            compared += 1
                        } else {
                            #expect(index.locate(near) != nil, "\(near) lies beside the outer edge, within the gap")
                        }
                    }
                }
            }
        }
        #expect(compared > 2_500)
        for _ in 0..<500 {
            let point = Point(x: 524_200 + 400 * dice.fraction(), y: 105_300 + 400 * dice.fraction())
            let judged = try areas.firstIndex { try $0.intersects(point) }
            if let judged { #expect(index.locate(point) == judged) }
        }
    }
}
