import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

/// Walks over small random street grids, against all shortest ways by Floyd's and Warshall's method (1962), written here
/// as plainly as it can be: every place is a node of its own, in the links that it cuts in two.
@Suite struct WalkingReferenceTests {
    private struct Grid {
        var lines: [[Point]] = []
        var places: [Point] = []
        var premises: [Point] = []

        init(seed: Int, moved: Double = 0) {
            var random = SeededGenerator(seed: UInt64(seed) &+ 4_000)
            let side = Int.random(in: 2...5, using: &random)
            func jitter(_ metres: Double) -> Double { .random(in: -metres...metres, using: &random) }
            let corners = (0..<side * side).map { number in
                Point(
                    x: Double(number % side) * 120 + jitter(30) + moved, y: Double(number / side) * 120 + jitter(30) + moved)
            }
            for number in corners.indices {
                var others: [Int] = []
                if number % side < side - 1 { others.append(number + 1) }
                if number / side < side - 1 { others.append(number + side) }
                for other in others where Double.random(in: 0..<1, using: &random) < 0.72 {
                    var line = [corners[number], corners[other]]
                    if Bool.random(using: &random) {
                        let bend = Point(
                            x: (line[0].x + line[1].x) / 2 + jitter(40), y: (line[0].y + line[1].y) / 2 + jitter(40))
                        line.insert(bend, at: 1)
                    }
                    lines.append(Bool.random(using: &random) ? line : line.reversed())
                }
            }
            // A loop at the first corner, and a second way between the ends of the first link.
            let corner = corners[0]
            lines.append([corner, Point(x: corner.x - 70, y: corner.y - 40), Point(x: corner.x - 20, y: corner.y - 90), corner])
            if let first = lines.first, let from = first.first, let to = first.last {
                lines.append([from, Point(x: (from.x + to.x) / 2 + 15, y: (from.y + to.y) / 2 - 55), to])
            }
            let extent = Double(side) * 120
            func somewhere() -> Point {
                Point(x: .random(in: -150...extent, using: &random) + moved, y: .random(in: -150...extent, using: &random) + moved)
            }
            places = (0..<14).map { _ in somewhere() }
            premises = (0..<Int.random(in: 0...11, using: &random)).map { _ in somewhere() } + [corners[side - 1]]
        }

        var network: StreetNetwork {
            get throws { StreetNetwork(try lines.map { RoadRecord(row: 1, lines: [try Line($0)]) }, tolerance: 0) }
        }
    }

    /// Metres from each place to the premises that can be reached, in ascending order; nil for a place far from every street.
    private func reference(_ grid: Grid) -> [[Double]?] {
        var nodes: [Point: Int] = [:]
        var edges: [(Int, Int, Double)] = []
        var count = 0
        for line in grid.lines {
            for end in [line[0], line[line.count - 1]] where nodes[end] == nil {
                nodes[end] = count
                count += 1
            }
        }
        // Where each place meets its link: the link, metres along it, the number of its node, and the way to the link.
        let all = grid.places + grid.premises
        var cuts: [[(along: Double, node: Int)]] = Array(repeating: [], count: grid.lines.count)
        var offsets: [Double] = []
        for place in all {
            var best = (metres: Double.infinity, line: 0, along: 0.0)
            for (number, line) in grid.lines.enumerated() {
                var walked = 0.0
                for (from, to) in zip(line, line.dropFirst()) {
                    let length = from.distance(to: to)
                    let along = ((place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y)) / length
                    let held = min(max(along, 0), length)
                    let foot = Point(
                        x: from.x + held / length * (to.x - from.x), y: from.y + held / length * (to.y - from.y))
                    if place.distance(to: foot) < best.metres { best = (place.distance(to: foot), number, walked + held) }
                    walked += length
                }
            }
            cuts[best.line].append((best.along, count))
            offsets.append(best.metres)
            count += 1
        }
        for (number, line) in grid.lines.enumerated() {
            let length = zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
            var stops: [(along: Double, node: Int)] = [(0, nodes[line[0]] ?? -1)]
            stops += cuts[number].sorted { $0.along < $1.along }
            stops.append((length, nodes[line[line.count - 1]] ?? -1))
            for (one, other) in zip(stops, stops.dropFirst()) { edges.append((one.node, other.node, other.along - one.along)) }
        }
        var metres = Array(repeating: Array(repeating: Double.infinity, count: count), count: count)
        for node in 0..<count { metres[node][node] = 0 }
        for (one, other, length) in edges {
            metres[one][other] = min(metres[one][other], length)
            metres[other][one] = metres[one][other]
        }
        for by in 0..<count {
            for from in 0..<count {
                for to in 0..<count where metres[from][by] + metres[by][to] < metres[from][to] {
                    metres[from][to] = metres[from][by] + metres[by][to]
                }
            }
        }
        let reach = StreetNetwork.usualReach
        return grid.places.indices.map { place in
            guard offsets[place] <= reach else { return nil }
            return grid.premises.indices.compactMap { number in
                let premises = grid.places.count + number
                let between = metres[nodes.count + place][nodes.count + premises]
                return between.isFinite && offsets[premises] <= reach ? offsets[place] + between + offsets[premises] : nil
            }.sorted()
        }
    }

    private func agree(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return isClose(a, b, relative: 1e-9, absolute: 1e-7)
    }

    private static let radii: [Double] = [400, 75, 200, 900, 10_000_000]

    @Test(arguments: 0..<60)
    func equalsFloydAndWarshall(seed: Int) throws {
        let grid = Grid(seed: seed)
        let access = WalkingAccess(try grid.network, premises: grid.premises)
        let expected = reference(grid)
        for k in [1, 2, 5, 30] {
            let table = access.walks(from: grid.places, radii: Self.radii, nearest: k)
            for (number, place) in grid.places.enumerated() {
                let single = access.walk(from: place, radii: Self.radii, nearest: k)
                guard let metres = expected[number] else {
                    #expect(single == nil && table[number] == nil, "\(seed) \(number)")
                    continue
                }
                for walk in [single, table[number]] {
                    let walk = try #require(walk)
                    #expect(agree(walk.nearest, metres.first), "\(seed) \(number)")
                    #expect(agree(walk.kthNearest, k <= metres.count ? metres[k - 1] : nil), "\(seed) \(number) \(k)")
                    #expect(walk.counts == Self.radii.map { radius in metres.count { $0 <= radius } }, "\(seed) \(number)")
                }
            }
        }
    }

    /// What the grids are for must be in them.
    @Test func theGridsHaveUnconnectedPiecesAndPlacesOnThem() throws {
        let accesses = try (0..<60).map { seed in
            let grid = Grid(seed: seed)
            return WalkingAccess(try grid.network, premises: grid.premises)
        }
        #expect(accesses.count { $0.network.pieces.count > 1 } >= 15)
        #expect(accesses.count { $0.premisesOnOtherPieces > 0 } > 5)
    }

    @Test(arguments: 0..<10)
    func movedByAKilometreNothingChanges(seed: Int) throws {
        let here = Grid(seed: seed), there = Grid(seed: seed, moved: 1_000)
        let one = WalkingAccess(try here.network, premises: here.premises).walks(from: here.places, radii: [200], nearest: 2)
        let other = WalkingAccess(try there.network, premises: there.premises).walks(from: there.places, radii: [200], nearest: 2)
        for (one, other) in zip(one, other) {
            #expect(agree(one?.nearest, other?.nearest))
            #expect(agree(one?.kthNearest, other?.kthNearest))
            #expect(one?.counts == other?.counts)
        }
    }

    @Test(arguments: 0..<10)
    func twiceThePremisesTwiceTheCount(seed: Int) throws {
        let grid = Grid(seed: seed)
        let network = try grid.network
        let once = WalkingAccess(network, premises: grid.premises).walks(from: grid.places, radii: Self.radii)
        let twice = WalkingAccess(network, premises: grid.premises + grid.premises)
            .walks(from: grid.places, radii: Self.radii, nearest: 2)
        for (once, twice) in zip(once, twice) {
            #expect(twice?.counts == once?.counts.map { 2 * $0 })
            #expect(agree(twice?.kthNearest, once?.nearest))
        }
    }

    @Test(arguments: 0..<10)
    func noWalkIsShorterThanTheStraightLine(seed: Int) throws {
        let grid = Grid(seed: seed)
        let access = WalkingAccess(try grid.network, premises: grid.premises)
        for place in grid.places {
            let straight = grid.premises.map { place.distance(to: $0) }.min() ?? 0
            #expect((access.walk(from: place, radii: [])?.nearest ?? .infinity) >= straight - 1e-9)
        }
    }
}
