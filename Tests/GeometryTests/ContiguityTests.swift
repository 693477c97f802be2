import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct ContiguityTests {
    private func pairs(_ areas: [MultiPolygon], tolerance: Double = 0.1) -> [[Int]] {
        let found = Neighbours.queen(areas, tolerance: tolerance)
        return (0..<found.count).map { found.of($0).map(Int.init) }
    }

    private func areNeighbours(_ one: MultiPolygon, _ other: MultiPolygon, tolerance: Double = 0.1) -> Bool {
        pairs([one, other], tolerance: tolerance) == [[1], [0]]
    }

    @Test func cornersEdgesAndGaps() throws {
        let square = try rectangle(0, 0, 10, 10)
        #expect(areNeighbours(square, try rectangle(10, 10, 5, 5)), "one corner")
        #expect(areNeighbours(square, try rectangle(10, 10, 5, 5), tolerance: 0))
        #expect(areNeighbours(square, try rectangle(10, 0, 10, 10)), "a whole edge")
        #expect(areNeighbours(square, try rectangle(10.09, 3, 4, 4)), "a slit of 9 cm")
        #expect(!areNeighbours(square, try rectangle(10.11, 3, 4, 4)), "a slit of 11 cm")
        #expect(!areNeighbours(square, try rectangle(10.08, 10.08, 4, 4)), "11.3 cm from corner to corner")
        #expect(areNeighbours(square, try rectangle(9.5, 2, 4, 4)), "half a metre of both")
        #expect(areNeighbours(square, try rectangle(11, 0, 1, 1), tolerance: 1), "at the tolerance itself")
    }

    /// No corner of either is near a corner of the other.
    @Test func cornerInTheMiddleOfAnEdge() throws {
        let long = try rectangle(0, 0, 1_000, 10)
        #expect(areNeighbours(long, try area([(500, 10), (520, 30), (480, 30)])))
        #expect(areNeighbours(long, try area([(500, 10), (520, 30), (480, 30)]), tolerance: 0))
        #expect(areNeighbours(long, try area([(500, 10.08), (520, 30), (480, 30)])))
        #expect(!areNeighbours(long, try area([(500, 10.12), (520, 30), (480, 30)])))
        #expect(areNeighbours(long, try rectangle(490, -50, 10, 100)), "a cross: no corner of one in the other")
        #expect(areNeighbours(long, try rectangle(490, -50, 10, 100), tolerance: 0))
    }

    @Test func holesAndInsides() throws {
        let ring = try area(
            [(0, 0), (100, 0), (100, 100), (0, 100)], holes: [[(40, 40), (60, 40), (60, 60), (40, 60)]])
        #expect(areNeighbours(ring, try rectangle(40, 40, 20, 20)), "fills the hole")
        #expect(!areNeighbours(ring, try rectangle(45, 45, 10, 10)), "stands free in the hole")
        #expect(areNeighbours(ring, try rectangle(10, 10, 5, 5)), "lies in the ground, far from every edge")
        #expect(areNeighbours(try rectangle(10, 10, 5, 5), ring), "and in the other order")
        let islands = try MultiPolygon([
            try #require(rectangle(500, 500, 5, 5).polygons.first), try #require(rectangle(20, 20, 3, 3).polygons.first),
        ])
        #expect(areNeighbours(ring, islands), "its second part lies inside")
    }

    /// Two triangles that meet in a crossing of their one ring.
    @Test func ringsThatCrossThemselves() throws {
        let bow = try area([(0, 0), (10, 10), (10, 0), (0, 10)])
        #expect(try bow.validity() != .valid)
        #expect(areNeighbours(bow, try area([(5, 5), (8, 8.5), (2, 8.5)])), "at the crossing")
        #expect(!areNeighbours(bow, try rectangle(4.5, 8, 1, 1)), "between its wings")
        #expect(areNeighbours(bow, try rectangle(1, 4.5, 1, 1)), "in a wing")
        let spike = try area([(0, 0), (10, 0), (10, 10), (20, 10), (10, 10), (0, 10)])
        #expect(areNeighbours(spike, try rectangle(20.05, 9, 1, 2)), "at the end of a spike without ground")
    }

    @Test func fewAndNone() throws {
        #expect(pairs([]).isEmpty)
        #expect(Neighbours.queen([]).offsets == [0])
        #expect(pairs([try rectangle(0, 0, 1, 1)]) == [[]])
        let same = try rectangle(0, 0, 1, 1)
        #expect(pairs([same, same, same]) == [[1, 2], [0, 2], [0, 1]], "drawn three times")
        let row = try [rectangle(3, 0, 1, 1), rectangle(0, 0, 1, 1), rectangle(9, 9, 1, 1), rectangle(1, 0, 2, 1)]
        #expect(pairs(row) == [[3], [3], [], [0, 1]])
        #expect(Neighbours.queen(row).islands == [2])
    }

    /// Blobs with holes, of 3 to 40 corners, some inside others, some in two parts: against GEOS for every pair.
    @Test(arguments: [UInt64(1), 2, 3, 4]) func randomAreasAgainstGEOS(seed: UInt64) throws {
        var dice = Dice(seed)
        func blob(_ x: Double, _ y: Double, _ radius: Double) throws -> Ring {
            let corners = 3 + dice.roll(38)
            return try ring(
                (0..<corners).map { corner in
                    let angle = 2 * Double.pi * Double(corner) / Double(corners)
                    let reach = radius * (0.6 + 0.4 * dice.fraction())
                    return (x + reach * cos(angle), y + reach * sin(angle))
                })
        }
        let areas = try (0..<150).map { _ in
            try MultiPolygon(
                try (0...dice.roll(2)).map { part in
                    let (x, y) = (Double(part) * 500 + 65 + dice.fraction() * 370, dice.fraction() * 1_000)
                    let radius = 2 + 60 * dice.fraction() * dice.fraction()
                    return Polygon(exterior: try blob(x, y, radius), holes: dice.roll(2) == 0 ? [] : [try blob(x, y, radius / 5)])
                })
        }
        let tolerance = [0.1, 5, 20, 0][Int(seed) - 1]
        let found = pairs(areas, tolerance: tolerance)
        var expected = [[Int]](repeating: [], count: areas.count)
        for one in areas.indices {
            for other in areas.indices.dropFirst(one + 1) where try areas[one].distance(to: areas[other]) <= tolerance {
                expected[one].append(other)
                expected[other].append(one)
            }
        }
        #expect(found == expected.map { $0.sorted() })
        #expect(expected.joined().count > 100)
    }

    /// Cost must not hang on one huge area, and runs must hold together over their joints.
    @Test func oneAreaOfManyCorners() throws {
        let teeth = (0..<30_000).flatMap { [(Double($0) * 2, 10.0), (Double($0) * 2 + 1, 5.0)] }
        let comb = try area([(0, 0), (60_000, 0), (60_000, 10)] + teeth.reversed())
        let stones = try stride(from: 0, to: 30_000, by: 100).map { try rectangle(Double($0) * 2 - 0.2, 10.05, 0.4, 1) }
        let found = Neighbours.queen([comb] + stones)
        #expect(found.of(0).map(Int.init) == Array(1...300))
        #expect((1...300).allSatisfy { found.of($0).map(Int.init) == [0] })
    }
}

@Suite(.enabled(if: PublishedBoundaries.isReady, PublishedBoundaries.absence))
struct PublishedContiguityTests {
    @Test(arguments: [0.001, 0.1, 1]) func adurAndArun(tolerance: Double) throws {
        let areas = try PublishedBoundaries().areas(of: ["E07000223", "E07000224"])
        #expect(areas.count == 136)
        let found = Neighbours.queen(areas.map(\.shape), tolerance: tolerance)
        let pairs = (0..<found.count).flatMap { one in
            found.of(one).map(Int.init).filter { $0 > one }.map { other in "\(areas[one].code) \(areas[other].code)" }
        }
        let expected = try SharedData.table("oracles/adur_arun/a4_queen_pairs.csv").map { row in
            [row["lsoa_a"] ?? "", row["lsoa_b"] ?? ""].sorted().joined(separator: " ")
        }
        #expect(expected.count == 339)
        #expect(pairs.sorted() == expected.sorted())
    }

    @Test func kent() throws {
        let codes = Set(try SharedData.table("oracles/kent_a1_fhrs_per_lsoa.csv").compactMap { $0["lad"] }).sorted()
        let areas = try PublishedBoundaries().areas(of: codes)
        #expect(areas.count == 1_065)
        let found = Neighbours.queen(areas.map(\.shape))
        #expect(found.members.count == 2 * 2_968)
        #expect(Neighbours.queen(areas.map(\.shape), tolerance: 0).members.count == 5_636, "slits and overlaps as they come")
    }
}
