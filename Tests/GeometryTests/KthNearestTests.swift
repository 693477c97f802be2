import Geometry
import Testing

@Suite struct KthNearestTests {
    private func judged(_ points: [Point], _ place: Point) -> [(number: Int, metres: Double)] {
        points.indices.filter { points[$0].isFinite }
            .map { (number: $0, metres: points[$0].distance(to: place)) }
            .sorted { ($0.metres, $0.number) < ($1.metres, $1.number) }
    }

    /// Whole steps of one and two metres: many at one distance, many at one place.
    @Test(arguments: [1, 2, 7, 40, 299, 300, 301])
    func againstEveryDistance(k: Int) {
        var dice = Dice(5)
        let points = (0..<300).map { _ in Point(x: Double(dice.roll(30)), y: Double(dice.roll(30)) * 2) }
        let index = PointIndex(points, cell: 4)
        let places = (0..<200).map { _ in Point(x: Double(dice.roll(60)) - 15, y: Double(dice.roll(90)) - 15) }
        let distances = index.distances(toNearest: k, from: places)
        for (number, place) in places.enumerated() {
            let found = index.nearest(k, to: place)
            let all = judged(points, place)
            #expect(found.map(\.number) == all.prefix(k).map(\.number))
            #expect(found.map(\.metres) == all.prefix(k).map(\.metres))
            #expect(distances[number] == (k <= 300 ? all[k - 1].metres : nil))
        }
    }

    @Test func sharedOutAmongCores() {
        var dice = Dice(43)
        let points = (0..<20_000).map { _ in Point(x: 9_000 * dice.fraction(), y: 9_000 * dice.fraction() * dice.fraction()) }
        let places = (0..<40_000).map { _ in Point(x: 9_500 * dice.fraction(), y: 9_500 * dice.fraction()) }
        let index = PointIndex(points)
        let distances = index.distances(toNearest: 5, from: places)
        #expect(stride(from: 0, to: places.count, by: 37).allSatisfy { distances[$0] == index.nearest(5, to: places[$0]).last?.metres })
        let nearest = index.surroundings(of: places, within: [])
        #expect(index.distances(toNearest: 1, from: places) == places.indices.map { nearest.nearest(to: $0)?.metres })
    }

    @Test func nothingToFind() {
        let index = PointIndex([Point(x: 0, y: 0), Point(x: .nan, y: 1), Point(x: 0, y: 0)])
        let places = [Point(x: 3, y: 4), Point(x: .nan, y: 0), Point(x: 1e300, y: 0), Point(x: 0, y: .infinity)]
        #expect(index.distances(toNearest: 2, from: places) == [5, nil, .infinity, nil].map { $0 == .infinity ? (1e300 * 1e300).squareRoot() : $0 })
        #expect(index.distances(toNearest: 3, from: places) == [nil, nil, nil, nil])
        #expect(index.distances(toNearest: 0, from: places) == [nil, nil, nil, nil])
        #expect(index.distances(toNearest: -1, from: []) == [])
        #expect(PointIndex([]).distances(toNearest: 1, from: places) == [nil, nil, nil, nil])
        #expect(index.nearest(5, to: places[0]).map(\.number) == [0, 2])
        #expect(index.nearest(0, to: places[0]).isEmpty)
        #expect(index.nearest(1, to: places[1]).isEmpty)
        #expect(PointIndex([]).nearest(3, to: places[0]).isEmpty)
    }
}
