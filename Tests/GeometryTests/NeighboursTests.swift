import Geometry
import Testing

@Suite struct NeighboursTests {
    private func lists(_ neighbours: Neighbours) -> [[Int]] {
        (0..<neighbours.count).map { neighbours.of($0).map(Int.init) }
    }

    @Test func fromLists() {
        let made = Neighbours([[2, 1, 2, 0], [], [0, 1]])
        #expect(lists(made) == [[1, 2], [], [0, 1]])
        #expect(made.offsets == [0, 2, 2, 4])
        #expect(made.members == [1, 2, 0, 1])
        #expect((0..<3).map(made.degree) == [2, 0, 2])
        #expect(made.islands == [1])
        #expect(Neighbours([]).count == 0 && Neighbours([]).islands.isEmpty)
    }

    @Test func withinDistanceIncludesItsEdge() {
        let points = [(0, 0), (3, 4), (0, 0), (6, 8), (Double.nan, 0)].map { Point(x: $0.0, y: $0.1) }
        #expect(lists(.withinDistance(points, metres: 5)) == [[1, 2], [0, 2, 3], [0, 1], [1], []])
        #expect(lists(.withinDistance(points, metres: 5.0.nextDown)) == [[2], [], [0], [], []])
        #expect(lists(.withinDistance(points, metres: 0)) == [[2], [], [0], [], []])
        #expect(lists(.withinDistance([], metres: 5)).isEmpty)
    }

    @Test func nearestByDistanceThenNumber() {
        let points = [0.0, 10, -10, 11, 100].map { Point(x: $0, y: 0) }
        #expect(lists(.nearest(points, k: 1)) == [[1], [3], [0], [1], [3]], "of 1 and 2 the lower; 4 is nobody's nearest")
        #expect(lists(.nearest(points, k: 2)) == [[1, 2], [0, 3], [0, 1], [0, 1], [1, 3]])
        #expect(lists(.nearest(points, k: 9))[4] == [0, 1, 2, 3])
        #expect(lists(.nearest(points, k: 0)) == [[], [], [], [], []])
        let heap = [Point](repeating: Point(x: 1, y: 1), count: 5)
        #expect(lists(.nearest(heap, k: 2)) == [[1, 2], [0, 2], [0, 1], [0, 1], [0, 1]])
    }

    @Test func againstAllPairs() {
        var dice = Dice(7)
        // Whole numbers, so that there are ties.
        let points = (0..<400).map { _ in Point(x: Double(dice.roll(60)), y: Double(dice.roll(60))) }
        let within = lists(.withinDistance(points, metres: 4))
        let nearest = lists(.nearest(points, k: 6))
        for (number, place) in points.enumerated() {
            let others = points.indices.filter { $0 != number }
            #expect(within[number] == others.filter { points[$0].distance(to: place) <= 4 })
            let ranked = others.sorted { (points[$0].distance(to: place), $0) < (points[$1].distance(to: place), $1) }
            #expect(nearest[number] == ranked.prefix(6).sorted())
        }
    }
}
