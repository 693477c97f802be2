import Geometry
import Testing

@Suite struct PointIndexTests {
    private let square = PointIndex([(0, 0), (3, 4), (-3, 4), (0, 10), (3, 4)].map { Point(x: $0.0, y: $0.1) }, cell: 1)
    private let origin = Point(x: 0, y: 0)

    @Test func exactlyTheRadiusIsWithin() {
        #expect(square.numbers(within: 5, of: origin) == [0, 1, 2, 4])
        #expect(square.numbers(within: 5.0.nextDown, of: origin) == [0])
        #expect(square.count(within: 10, of: origin) == 5)
        #expect(square.numbers(within: 0, of: Point(x: 3, y: 4)) == [1, 4])
    }

    @Test func radiiThatHoldNothing() {
        #expect(square.count(within: -1, of: origin) == 0)
        #expect(square.count(within: .nan, of: origin) == 0)
        #expect(square.count(within: 5, of: Point(x: .nan, y: 0)) == 0)
        #expect(square.count(within: 5, of: Point(x: 0, y: .infinity)) == 0)
        #expect(square.count(within: .infinity, of: origin) == 5)
    }

    @Test func nearest() throws {
        let near = try #require(square.nearest(to: Point(x: 0.5, y: 0)))
        #expect(near.number == 0)
        #expect(near.metres == 0.5)
        let tie = try #require(square.nearest(to: Point(x: 0, y: 4.5)))
        #expect(tie.number == 1, "of three at one distance the lowest number")
        #expect(tie.metres == (9 + 0.25).squareRoot())
    }

    @Test func nearestFromFarAway() throws {
        let found = try #require(square.nearest(to: Point(x: 3_000_000, y: 4_000_010)))
        #expect(found.number == 3)
        #expect(found.metres == 5_000_000)
        #expect(square.nearest(to: Point(x: .nan, y: 0)) == nil)
    }

    @Test func empty() {
        let empty = PointIndex([])
        #expect(empty.count == 0)
        #expect(empty.nearest(to: origin) == nil)
        #expect(empty.numbers(within: 1_000, of: origin).isEmpty)
    }

    @Test func aPointThatIsNoPlaceIsNearNothing() {
        let index = PointIndex([Point(x: .nan, y: 0), Point(x: 1, y: 0), Point(x: 0, y: .infinity)])
        #expect(index.numbers(within: 10, of: origin) == [1])
        #expect(index.nearest(to: origin)?.number == 1)
    }

    @Test func pointsFarApart() {
        let index = PointIndex([origin, Point(x: 700_000, y: 1_250_000)], cell: 1)
        #expect(index.numbers(within: 1, of: Point(x: 700_000, y: 1_249_999)) == [1])
    }

    /// Points in lattice steps, so that many lie exactly at the radius; several at one place.
    @Test(arguments: [0.5, 10, 37, 250])
    func againstEveryDistance(cell: Double) {
        var dice = Dice(3)
        let points = (0..<400).map { _ in Point(x: Double(dice.roll(60)) * 5, y: Double(dice.roll(40)) * 5) }
        let index = PointIndex(points, cell: cell)
        #expect(index.count == 400)
        for _ in 0..<60 {
            let place = Point(x: Double(dice.roll(100)) * 5 - 100, y: Double(dice.roll(80)) * 5 - 100)
            for radius in [0.0, 5, 25, 50, 65, 400] {
                let expected = points.indices.filter { points[$0].distance(to: place) <= radius }
                #expect(index.numbers(within: radius, of: place) == expected)
                #expect(index.count(within: radius, of: place) == expected.count)
            }
            let expected = points.indices.min { points[$0].distance(to: place) < points[$1].distance(to: place) }
            #expect(index.nearest(to: place)?.number == expected)
        }
    }
}
