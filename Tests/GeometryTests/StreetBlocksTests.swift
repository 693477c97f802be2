import Geometry
import TestSupport
import Testing

@Suite struct StreetBlocksTests {
    private func line(_ corners: (Double, Double)...) throws -> Line { try Line(corners.map { Point(x: $0.0, y: $0.1) }) }

    /// Streets at 0, 100 and 200 m in both directions, each drawn as one line.
    private func grid() throws -> [Line] {
        try [0.0, 100, 200].flatMap { try [line(($0, 0), ($0, 200)), line((0, $0), (200, $0))] }
    }

    @Test func streetsThatCrossBoundFourBlocks() throws {
        let blocks = try StreetBlocks(between: grid())
        #expect(blocks.blocks.count == 4 && blocks.joined == 0)
        #expect(try blocks.blocks.map { try $0.area() } == [10_000, 10_000, 10_000, 10_000])
        let corners = blocks.blocks.map { [$0.boundingBox.minX, $0.boundingBox.minY] }
        #expect(corners == [[0, 0], [0, 100], [100, 0], [100, 100]], "from west to east, then from south to north")
        #expect(try StreetBlocks(between: grid().reversed()).blocks.map(\.boundingBox) == blocks.blocks.map(\.boundingBox))
    }

    @Test func whatLeadsNowhereBoundsNothing() throws {
        let street = try StreetBlocks(between: grid() + [line((150, 100), (150, 150)), line((200, 200), (400, 200))])
        #expect(street.blocks.count == 4)
        #expect(try StreetBlocks(between: []).blocks.isEmpty)
        #expect(try StreetBlocks(between: [line((0, 0), (100, 0))]).blocks.isEmpty)
        #expect(try StreetBlocks(between: [line((5, 5), (5, 5))]).blocks.isEmpty, "a line without length")
    }

    /// The closing street ends 0.4 m before the other two, and theirs miss it by as much; with 1.5 m the square stays open.
    @Test func anEndThatJustMissesIsTakenOn() throws {
        func square(missing gap: Double) throws -> [Line] {
            try [line((0, 0), (100, 0)), line((0, 0), (0, 100)), line((100, 0), (100, 100)), line((gap, 100), (100 - gap, 100))]
        }
        let joined = try StreetBlocks(between: square(missing: 0.4))
        #expect(joined.blocks.count == 1 && joined.joined == 4)
        #expect(try isClose(joined.blocks[0].area(), 10_000, relative: 1e-4))
        let open = try StreetBlocks(between: square(missing: 1.5))
        #expect(open.blocks.isEmpty && open.joined == 0)
    }

    @Test func aStreetDrawnTwiceIsOne() throws { #expect(try StreetBlocks(between: grid() + grid()).blocks.count == 4) }

    @Test func aBlockInsideABlockIsAHole() throws {
        let ring = try line((0, 0), (300, 0), (300, 300), (0, 300), (0, 0))
        let inner = try line((100, 100), (200, 100), (200, 200), (100, 200), (100, 100))
        let blocks = try StreetBlocks(between: [ring, inner]).blocks
        #expect(try blocks.map { try $0.area() } == [80_000, 10_000])
        #expect(blocks[0].polygons[0].holes.count == 1)
    }

    @Test func reachOfAnArea() throws {
        let shape = try area([(0, 0), (100, 0), (100, 100), (0, 100)], holes: [[(40, 40), (60, 40), (60, 60), (40, 60)]])
        #expect(shape.isWithin(0, of: Point(x: 10, y: 10)) && shape.isWithin(0, of: Point(x: 0, y: 50)))
        #expect(!shape.isWithin(5, of: Point(x: 50, y: 50)), "in the hole, 10 m from its edge")
        #expect(shape.isWithin(10, of: Point(x: 50, y: 50)) && shape.isWithin(20, of: Point(x: 120, y: 50)))
        #expect(!shape.isWithin(19.9, of: Point(x: 120, y: 50)) && !shape.isWithin(20, of: Point(x: .nan, y: 0)))
    }

    @Test func lengthInsideAnArea() throws {
        let shape = try rectangle(0, 0, 100, 100)
        let street = try line((-50, 50), (150, 50))
        #expect(try shape.length(of: [street]) == 100)
        #expect(try shape.length(of: [street, street]) == 100, "drawn twice, counted once")
        #expect(try shape.length(of: []) == 0 && shape.length(of: [line((200, 0), (200, 50))]) == 0)
    }

    @Test func slitsAreClosedAndSmallHolesFilled() throws {
        let halves = try MultiPolygon.union(of: [rectangle(0, 0, 50, 100), rectangle(50.08, 0, 49.92, 100)])
        #expect(halves.polygons.count == 2)
        let one = try halves.withoutSlits(of: 0.1, holesBelow: 100)
        #expect(try one.polygons.count == 1 && isClose(one.area(), 10_000, relative: 1e-6))
        let holed = try area([(0, 0), (100, 0), (100, 100), (0, 100)], holes: [[(40, 40), (60, 40), (60, 60), (40, 60)]])
        #expect(try isClose(holed.withoutSlits(of: 0.1, holesBelow: 401).area(), 10_000, relative: 1e-6))
        #expect(try isClose(holed.withoutSlits(of: 0.1, holesBelow: 399).area(), 9_600, relative: 1e-6))
    }
}
