import Geometry
import Testing

/// Areas that can be worked by hand.
@Suite struct OverlayTests {
    @Test func unionOfOverlappingAndApart() throws {
        let two = try [rectangle(0, 0, 10, 10), rectangle(5, 0, 10, 10)]
        #expect(try MultiPolygon.union(of: two).area() == 150)
        #expect(try MultiPolygon.union(of: two).polygons.count == 1)
        let apart = try MultiPolygon.union(of: two + [rectangle(100, 100, 2, 3)])
        #expect(try apart.area() == 156)
        #expect(apart.polygons.count == 2)
        #expect(throws: GeometryError.self) { try MultiPolygon.union(of: []) }
    }

    @Test func unionKeepsHoles() throws {
        let frame = try [rectangle(0, 0, 30, 10), rectangle(0, 20, 30, 10), rectangle(0, 0, 10, 30), rectangle(20, 0, 10, 30)]
        let joined = try MultiPolygon.union(of: frame)
        #expect(try joined.area() == 800)
        #expect(joined.polygons.map(\.holes.count) == [1])
    }

    @Test func intersection() throws {
        let square = try rectangle(0, 0, 10, 10)
        #expect(try square.intersection(with: rectangle(5, 5, 10, 10))?.area() == 25)
        #expect(try square.intersection(with: rectangle(10, 0, 10, 10)) == nil, "an edge has no area")
        #expect(try square.intersection(with: rectangle(11, 0, 10, 10)) == nil)
        let ring = try area([(0, 0), (10, 0), (10, 10), (0, 10)], holes: [[(4, 4), (6, 4), (6, 6), (4, 6)]])
        #expect(try ring.intersection(with: rectangle(3, 3, 4, 4))?.area() == 12)
    }

    @Test func difference() throws {
        let square = try rectangle(0, 0, 10, 10)
        let holed = try #require(try square.subtracting(rectangle(4, 4, 2, 2)))
        #expect(try holed.area() == 96)
        #expect(holed.polygons.map(\.holes.count) == [1])
        #expect(try square.subtracting(rectangle(-1, -1, 20, 20)) == nil)
        #expect(try square.subtracting(rectangle(50, 50, 2, 2)) == square)
        #expect(try square.subtracting(rectangle(4, -1, 2, 20))?.polygons.count == 2)
    }

    @Test func distance() throws {
        let square = try rectangle(0, 0, 10, 10)
        #expect(try square.distance(to: rectangle(13, 14, 1, 1)) == 5)
        #expect(try square.distance(to: rectangle(4, 4, 1, 1)) == 0)
    }

    /// What is cut out and what is left make up the whole, and the union what both have less what they share.
    @Test func partsMakeUpTheWhole() throws {
        var dice = Dice(5)
        for _ in 0..<50 {
            let (one, other) = try (
                rectangle(Double(dice.roll(20)), Double(dice.roll(20)), Double(1 + dice.roll(20)), Double(1 + dice.roll(20))),
                area([(0, 0), (Double(10 + dice.roll(20)), Double(dice.roll(8))), (Double(dice.roll(10)), Double(10 + dice.roll(20)))])
            )
            let shared = try one.intersection(with: other)?.area() ?? 0
            let left = try one.subtracting(other)?.area() ?? 0
            #expect(abs(shared + left - (try one.area())) < 1e-9)
            #expect(abs(try MultiPolygon.union(of: [one, other]).area() - (try one.area() + (try other.area()) - shared)) < 1e-9)
        }
    }
}
