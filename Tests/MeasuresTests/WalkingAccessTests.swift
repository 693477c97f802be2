import Geometry
import Licensing
import Measures
import Testing

/// The village of Documentation/methods/walking-distance.md, by hand.
@Suite struct WalkingAccessTests {
    private func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }

    /// The Anchor stands 10 m off High Street at 150 m, the Bell 5 m off Church Lane at its far end, the Crown in the close.
    private var premises: [Point] { [point(150, 10), point(200, 85), point(520, 3)] }

    private func access(_ premises: [Point]? = nil) throws -> WalkingAccess {
        WalkingAccess(try village(), premises: premises ?? self.premises)
    }

    @Test func theWorkedExample() throws {
        // 20 m to High Street at 40 m. Anchor: 20 + 60 + 50 + 10 = 140. Bell: 20 + 60 + 80 + 100 + 5 = 265.
        let walk = try #require(try access().walk(from: point(40, -20), radii: [139.9, 140, 265, 250, 1_000], nearest: 2))
        #expect(walk.offset == 20)
        #expect(walk.piece == 0)
        #expect(walk.nearest == 140)
        #expect(walk.kthNearest == 265)
        #expect(walk.counts == [0, 1, 2, 1, 2])
    }

    @Test func otherPiecesCannotBeReached() throws {
        let access = try access()
        #expect(access.premisesOnOtherPieces == 1)
        #expect(access.premisesTooFar == 0)
        let walk = try #require(access.walk(from: point(0, 0), radii: [10_000_000], nearest: 3))
        #expect(walk.counts == [2])
        #expect(walk.kthNearest == nil)
        let close = try #require(access.walk(from: point(500, -1), radii: [23, 24], nearest: 1))
        #expect(close == .init(offset: 1, piece: 1, nearest: 24, kthNearest: 24, counts: [0, 1]))
    }

    @Test func onOneLinkTheDistanceIsAlongIt() throws {
        let one = try access([point(90, 0), point(10, 4)])
        #expect(one.walk(from: point(30, 0), radii: [24, 60])?.nearest == 24)
        #expect(one.walk(from: point(30, 0), radii: [24, 60])?.counts == [1, 2])
        #expect(one.walk(from: point(90, 0), radii: [0])?.counts == [1])
        // Unless the way by the link's ends is shorter: a long bow, whose ends a straight lane joins.
        let bow = try network([[(0, 0), (0, 300), (40, 300), (40, 0)], [(0, 0), (40, 0)]])
        let access = WalkingAccess(bow, premises: [point(40, 10)])
        #expect(access.walk(from: point(0, 10), radii: [])?.nearest == 60)
        #expect(access.walk(from: point(0, 290), radii: [])?.nearest == 340)
    }

    @Test func aLoopIsWalkedTheShorterWayRound() throws {
        // A square of 100 m a side that begins and ends at (0,0), and the same as a close of its own.
        let square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0), (0.0, 0.0)]
        for roads in [[square], [square, [(-50, 0), (0, 0)]]] {
            let access = WalkingAccess(try network(roads), premises: [point(0, 90)])
            #expect(access.walk(from: point(90, 0), radii: [])?.nearest == 180)
            #expect(access.walk(from: point(10, 0), radii: [])?.nearest == 100)
            #expect(access.walks(from: [point(100, 20), point(100, 30)], radii: []).map(\.?.nearest) == [190, 180])
        }
    }

    @Test func linksDrawnTwiceAndWithoutLengthChangeNothing() throws {
        let high = [(0.0, 0.0), (100.0, 0.0)]
        let twice = try network([high, high.reversed(), [(100, 0), (100, 0)], [(100, 0), (200, 0)]])
        let access = WalkingAccess(twice, premises: [point(150, 0)])
        #expect(access.walk(from: point(40, 0), radii: [110])?.counts == [1])
        #expect(access.network.metres == 200)
    }

    @Test func theGapThatIsJoinedIsNotWalked() throws {
        let gap = WalkingAccess(try network([[(0, 0), (100, 0)], [(100.5, 0), (200, 0)]]), premises: [point(150, 0)])
        #expect(gap.walk(from: point(50, 0), radii: [])?.nearest == 99.5)
    }

    @Test func placesWithoutAStreet() throws {
        let access = try access(premises + [point(0, 400), point(.nan, 0)])
        #expect(access.premisesTooFar == 2)
        #expect(access.walk(from: point(0, 400), radii: [1_000]) == nil)
        #expect(access.walk(from: point(.nan, .nan), radii: [1_000]) == nil)
        #expect(access.walks(from: [point(0, 400), point(0, 0)], radii: [1_000]).map { $0?.counts } == [nil, [2]])
        #expect(access.walks(from: [], radii: [1_000]).isEmpty)
    }

    @Test func nothingToWalkOnOrTo() throws {
        let streetless = WalkingAccess(StreetNetwork([]), premises: premises)
        #expect(streetless.premisesTooFar == 3)
        #expect(streetless.walk(from: point(0, 0), radii: [100]) == nil)
        #expect(streetless.walks(from: [point(0, 0)], radii: [100]) == [nil])
        let dry = try access([])
        #expect(dry.walk(from: point(0, 5), radii: [100]) == .init(offset: 5, piece: 0, nearest: nil, kthNearest: nil, counts: [0]))
        #expect(dry.walks(from: [point(0, 5)], radii: [100], nearest: 3).first??.nearest == nil)
    }

    @Test func oddRadiiAndRanks() throws {
        let access = try access()
        let radii = [0, -5, .nan, .infinity, 10_000_000, 140]
        for walk in [
            access.walk(from: point(40, -20), radii: radii, nearest: 0),
            access.walks(from: [point(40, -20)], radii: radii, nearest: -4)[0],
        ] {
            #expect(walk?.counts == [0, 0, 0, 2, 2, 1])
            #expect(walk?.nearest == 140)
            #expect(walk?.kthNearest == nil)
        }
        #expect(access.walk(from: point(40, -20), radii: [], nearest: 1_000)?.kthNearest == nil)
        #expect(access.walks(from: [point(40, -20)], radii: [], nearest: 1_000)[0]?.nearest == 140)
    }

    @Test func allAtOnePoint() throws {
        let access = try access(Array(repeating: point(60, 10), count: 500))
        let walk = try #require(access.walks(from: [point(60, 10)], radii: [0, 19.9, 20], nearest: 16)[0])
        #expect(walk == .init(offset: 10, piece: 0, nearest: 20, kthNearest: 20, counts: [0, 0, 500]))
    }
}
