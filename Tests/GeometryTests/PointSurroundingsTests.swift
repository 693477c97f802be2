import Geometry
import Testing

/// Many places at once answer as one place after another does, and as every distance does.
@Suite struct PointSurroundingsTests {
    /// Every distance, in the arithmetic the index promises.
    private func expected(_ points: [Point], _ place: Point, _ radii: [Double]) -> (number: Int?, squared: Double, counts: [Int]) {
        var (number, least) = (Int?.none, Double.infinity)
        var counts = radii.map { _ in 0 }
        guard place.isFinite else { return (nil, least, counts) }
        for (index, point) in points.enumerated() where point.isFinite {
            let squared = (point.x - place.x) * (point.x - place.x) + (point.y - place.y) * (point.y - place.y)
            if number == nil || squared < least { (number, least) = (index, squared) }
            for (radius, metres) in radii.enumerated() where metres >= 0 && squared <= metres * metres { counts[radius] += 1 }
        }
        return (number, least, counts)
    }

    private func check(
        _ points: [Point], _ places: [Point], _ radii: [Double], cell: Double = 250, every step: Int = 1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let found = PointIndex(points, cell: cell).surroundings(of: places, within: radii)
        var wrong: [Int] = []
        for place in stride(from: 0, to: places.count, by: step) {
            let judged = expected(points, places[place], radii)
            let counts = radii.indices.map { found.count(around: place, within: $0) }
            let nearest = found.nearest(to: place)
            if counts != judged.counts || nearest?.number != judged.number
                || nearest.map(\.metres) != judged.number.map({ _ in judged.squared.squareRoot() })
            {
                wrong.append(place)
            }
        }
        #expect(found.count == places.count, sourceLocation: sourceLocation)
        #expect(wrong == [], sourceLocation: sourceLocation)
    }

    private func scattered(_ count: Int, _ dice: inout Dice, width: Double, height: Double) -> [Point] {
        (0..<count).map { _ in Point(x: 400_000 + width * dice.fraction(), y: 300_000 + height * dice.fraction()) }
    }

    /// In lattice steps, so that many lie exactly at a radius, many at one place and many at one distance.
    @Test(arguments: [5.0, 10, 37, 250, 5_000])
    func ofALattice(cell: Double) {
        var dice = Dice(17)
        let points = (0..<700).map { _ in Point(x: Double(dice.roll(80)) * 5, y: Double(dice.roll(60)) * 5) }
        let places = (0..<900).map { _ in Point(x: Double(dice.roll(120)) * 5 - 100, y: Double(dice.roll(100)) * 5 - 100) }
        check(points, places, [0, 5, 25, 50, 65, 130, 325, 400, 10_000_000], cell: cell)
    }

    /// Towns and open country, as licensed premises stand: cells of a hundred points, and kilometres without one.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func ofTownsAndCountry(seed: UInt64) {
        var dice = Dice(seed)
        var points = scattered(300, &dice, width: 60_000, height: 40_000)
        var places = scattered(600, &dice, width: 70_000, height: 50_000)
        for _ in 0..<6 {
            let town = Point(x: 400_000 + 60_000 * dice.fraction(), y: 300_000 + 40_000 * dice.fraction())
            for _ in 0..<400 {
                let spread = 2_000 * dice.fraction() * dice.fraction()
                points.append(Point(x: town.x + spread * (dice.fraction() - 0.5), y: town.y + spread * (dice.fraction() - 0.5)))
                places.append(Point(x: town.x + 2_500 * (dice.fraction() - 0.5), y: town.y + 2_500 * (dice.fraction() - 0.5)))
            }
        }
        check(points, places, [0, 50, 250, 1_000, 5_000, 45_000, 200_000])
    }

    /// Enough places for the work to be shared out, one by one among those of every share.
    @Test func sharedOutAmongCores() {
        var dice = Dice(29)
        let points = scattered(20_000, &dice, width: 30_000, height: 30_000)
        let places = scattered(120_000, &dice, width: 31_000, height: 29_000)
        check(points, places, [1_000, 333.3], every: 101)
        let index = PointIndex(points)
        let all = index.surroundings(of: places, within: [1_000])
        #expect(places.indices.allSatisfy { all.nearest(to: $0)?.number == index.nearest(to: places[$0])?.number })
        #expect(places.indices.allSatisfy { all.count(around: $0, within: 0) == index.count(within: 1_000, of: places[$0]) })
    }

    @Test func aFewPointsFarFromTheRest() {
        var dice = Dice(31)
        var points = scattered(4_000, &dice, width: 8_000, height: 8_000)
        points += [Point(x: -9e9, y: 4e9), Point(x: 1e12, y: 300_000), Point(x: 404_000, y: -7e7)]
        var places = scattered(500, &dice, width: 9_000, height: 9_000)
        places += [Point(x: -8.9e9, y: 4e9), Point(x: 1e12, y: 300_400), Point(x: 0, y: 0), Point(x: 404_000, y: -8e7), Point(x: 1e300, y: -1e300)]
        check(points, places, [100, 1_000, 20_000, 1e10, 1e13])
    }

    @Test func placesFarFromAllPoints() {
        var dice = Dice(37)
        let points = scattered(3_000, &dice, width: 5_000, height: 5_000)
        let places = scattered(300, &dice, width: 600_000, height: 900_000).map { Point(x: $0.x - 300_000, y: $0.y - 300_000) }
        check(points, places, [1_000, 250_000, 10_000_000])
    }

    @Test func allPointsAtOnePlace() {
        var dice = Dice(41)
        let points = [Point](repeating: Point(x: 412_345.67, y: 298_765.43), count: 5_000)
        let places = scattered(20_000, &dice, width: 24_000, height: 24_000) + [points[0]]
        check(points, places, [0, 1_000, 10_000_000, .infinity], every: 500)
        let found = PointIndex(points).surroundings(of: [points[0]], within: [0])
        #expect(found.count(around: 0, within: 0) == 5_000)
        #expect(found.nearest(to: 0)?.number == 0, "of several at one distance the lowest number")
    }

    @Test func pointsInOneLine() {
        let line = (0..<3_000).map { Point(x: 400_000 + Double($0 % 1_500) * 10, y: 300_000) }
        check(line, line.map { Point(x: $0.x + 5, y: $0.y + 12) } + line, [0, 13, 20, 1_000], every: 7)
        check(line.map { Point(x: $0.y, y: $0.x) }, line.map { Point(x: $0.y, y: $0.x) }, [0, 10, 10.0.nextDown], every: 7)
    }

    @Test func whatIsNoPlace() {
        let points = [Point(x: .nan, y: 0), Point(x: 1, y: 0), Point(x: 0, y: .infinity), Point(x: 1, y: .nan)]
        let places = [Point(x: 0, y: 0), Point(x: .nan, y: 0), Point(x: 0, y: -.infinity), Point(x: 1, y: 0)]
        check(points, places, [10, 0])
        let found = PointIndex(points).surroundings(of: places, within: [10])
        #expect(found.nearest(to: 1) == nil)
        #expect(found.count(around: 1, within: 0) == 0)
        #expect(found.count(around: 0, within: 0) == 1)
    }

    @Test func radiiWithoutMeaning() {
        check([Point(x: 0, y: 0), Point(x: 3, y: 4)], [Point(x: 0, y: 0)], [-1, .nan, -.infinity, 5, 5.0.nextDown, .infinity, 1e200])
        check([Point(x: -1e200, y: 0), Point(x: 1e200, y: 3)], [Point(x: 0, y: 0), Point(x: 1e200, y: 0)], [0, 5, 1e100, .infinity])
        check([Point(x: -1.7e308, y: 0), Point(x: 1.7e308, y: 3)], [Point(x: 0, y: 0), Point(x: 1.7e308, y: 0)], [1, 1e9, .infinity])
    }

    @Test func nothing() {
        let none = PointIndex([]).surroundings(of: [Point(x: 0, y: 0)], within: [1, 10_000_000])
        #expect(none.nearest(to: 0) == nil)
        #expect(none.count(around: 0, within: 1) == 0)
        #expect(PointIndex([Point(x: 0, y: 0)]).surroundings(of: [], within: [1]).count == 0)
        let alone = PointIndex([Point(x: 0, y: 0)]).surroundings(of: [Point(x: 3, y: 4)], within: [])
        #expect(alone.radii == [])
        #expect(alone.nearest(to: 0)?.metres == 5)
    }
}
