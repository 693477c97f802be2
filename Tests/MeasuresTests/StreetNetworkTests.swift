import Geometry
import Licensing
import Measures
import Statistics
import Testing

@Suite struct StreetNetworkTests {
    private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

    @Test func linksMeetAtTheirEnds() throws {
        let network = try village()
        #expect(network.links == 4)
        #expect(network.nodes == 6)
        #expect(network.metres == 420)
        #expect(network.pieces == [.init(links: 3, metres: 380), .init(links: 1, metres: 40)])
        #expect(network.leftOut.isEmpty)
        #expect(network.joinedByTolerance == 0)
        #expect(network.endsOnLinks == 0)
    }

    @Test func whatNobodyMayWalkIsLeftOut() throws {
        let line = [(0.0, 0.0), (10.0, 0.0)]
        let roads = try [
            road(line, classification: "Motorway"), road(line, classification: " motorway "),
            road(line, classification: "Motorway", form: "Slip Road"), road(line, classification: "A Road", number: "A1(M)"),
            road(line, form: "Guided Busway"), road(line, form: "guidedBusway"),
        ]
        let empty = StreetNetwork(roads)
        #expect(empty.leftOut == [.motorway: 4, .guidedBusway: 2])
        #expect(empty.links == 0 && empty.nodes == 0 && empty.metres == 0 && empty.pieces.isEmpty)
        #expect(empty.position(of: point(0, 0)) == nil)
        // Slip roads of other roads, and what the layer says nothing of, can be walked.
        let others = try [road(line, classification: "A Road", form: "Slip Road"), road([(0, 0), (0, 9)], classification: nil, form: nil)]
        #expect(StreetNetwork(others).links == 2)
        #expect(StreetNetwork([]).links == 0)
    }

    @Test func whatIsNoLinkIsLeftOut() throws {
        let roads = try [
            road([(0, 0), (10, 0), (10, 5)]), road([(0, 0), (10, 0), (10, 5)]), road([(10, 5), (10, 0), (0, 0)]),
            road([(3, 3), (3, 3)]), RoadRecord(row: 9, lines: []), road([(0, 0), (1e300, 0)]), road([(0, 0), (0, 2e7)]),
        ]
        let network = StreetNetwork(roads)
        #expect(network.leftOut == [.drawnTwice: 2, .withoutLength: 2, .offThePlane: 2])
        #expect(network.pieces == [.init(links: 1, metres: 15)])
    }

    @Test func endsAreJoinedWithinTheTolerance() throws {
        // Ends 0.5 m apart, and 1.25 m: at exactly the tolerance they are joined.
        let roads: [[(Double, Double)]] = [[(0, 0), (100, 0)], [(100.5, 0), (200, 0)], [(201.25, 0), (300, 0)]]
        let pieces = try [0, 0.49, 0.5, 1, 1.25, 10_000_000, .infinity, -1, .nan].map { tolerance in
            try network(roads, tolerance: tolerance).pieces.count
        }
        #expect(pieces == [3, 3, 2, 2, 1, 1, 1, 3, 3])
        let joined = try network(roads)
        #expect(joined.joinedByTolerance == 1)
        #expect(joined.nodes == 5)
    }

    @Test func endsAreJoinedByWayOfAThird() throws {
        let roads: [[(Double, Double)]] = [[(0, 9), (0, 0)], [(0.9, 0), (0.9, 9)], [(1.8, 0), (1.8, -8)]]
        #expect(try network(roads).pieces.count == 1)
        #expect(try network(roads.reversed()).pieces == network(roads).pieces)
    }

    @Test func aCrossingWithoutASharedEndIsABridge() throws {
        let crossing = try network([[(-50, 0), (50, 0)], [(0, -50), (0, 50)]])
        #expect(crossing.pieces.count == 2)
        #expect(crossing.endsOnLinks == 0)
        // A position that both have between their ends does not join them either.
        #expect(try network([[(-50, 0), (0, 0), (50, 0)], [(0, -50), (0, 0), (0, 50)]]).pieces.count == 2)
    }

    @Test func endsOnALinkAreToldAndNotJoined() throws {
        let unsplit = try network([[(-50, 0), (50, 0)], [(0, 0.5), (0, 50)]])
        #expect(unsplit.pieces.count == 2)
        #expect(unsplit.endsOnLinks == 1)
    }

    @Test func aPlaceStandsAtTheNearestPointOfTheNearestLink() throws {
        let village = try village()
        let between = try #require(village.position(of: point(40, 30)))
        #expect(between.offset == 30)
        #expect(between.piece == 0)
        #expect(village.position(of: point(-3, -4))?.offset == 5)
        #expect(village.position(of: point(540, 7))?.piece == 1)
    }

    @Test func aPlaceTooFarFromAnyStreetHasNone() throws {
        let village = try village()
        #expect(village.position(of: point(50, -250))?.offset == 250)
        #expect(village.position(of: point(50, -250.001)) == nil)
        #expect(village.position(of: point(50, -250.001), within: 10_000_000)?.offset == 250.001)
        #expect(village.position(of: point(50, 0), within: 0)?.offset == 0)
        for place in [point(.nan, 0), point(0, .infinity), point(1e300, 0), point(-.infinity, .nan)] {
            #expect(village.position(of: place, within: .infinity) == nil)
        }
        for reach in [-1, .nan] { #expect(village.position(of: point(50, 0), within: reach) == nil) }
    }

    /// Against every segment of every link, near and far from the network, among short links and long ones.
    @Test(arguments: 0..<20)
    func nearestEqualsTryingAll(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let reach: Double = [30, 200, 3_000, 1_000_000][seed % 4]
        let longest: Double = [60, 900, 5_000][seed % 3]
        let lines = try (0..<120).map { _ -> [Point] in
            var points = [point(.random(in: 0...4_000, using: &random), .random(in: 0...2_500, using: &random))]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let last = try #require(points.last)
                points.append(
                    point(
                        last.x + .random(in: -longest...longest, using: &random),
                        last.y + .random(in: -longest...longest, using: &random)))
            }
            return points
        }
        let network = StreetNetwork(try lines.map { RoadRecord(row: 1, lines: [try Line($0)]) }, tolerance: 0)
        for _ in 0..<200 {
            let place = point(.random(in: -9_000...9_000, using: &random), .random(in: -9_000...9_000, using: &random))
            let nearest = lines.flatMap { zip($0, $0.dropFirst()) }.map { metres(from: place, to: $0, $1) }.min() ?? .nan
            let found = network.position(of: place, within: reach)?.offset
            if nearest <= reach {
                #expect(abs((found ?? .infinity) - nearest) < 1e-6, "\(place)")
            } else {
                #expect(found == nil, "\(place)")
            }
        }
    }

    /// By the sides of the triangle: where an angle at the segment is not acute, the nearer end.
    private func metres(from place: Point, to one: Point, _ other: Point) -> Double {
        let base = one.distance(to: other), left = place.distance(to: one), right = place.distance(to: other)
        if left * left + base * base <= right * right { return left }
        if right * right + base * base <= left * left { return right }
        let twiceArea = abs((other.x - one.x) * (place.y - one.y) - (other.y - one.y) * (place.x - one.x))
        return twiceArea / base
    }
}
