import Foundation
import Geometry
import Measures
import TestSupport
import Testing

@Suite struct DensityContoursTests {
    /// Cells of 10 m from the origin, rows written from the north.
    private func area(_ rows: [[Double?]], from level: Double) throws -> MultiPolygon? {
        let grid = CellGrid(minX: 0, minY: 0, cell: 10, columns: rows[0].count, rows: rows.count)
        let found = try DensityContours(rows.reversed().flatMap { $0 }, on: grid).area(from: level)
        if let found { #expect(try found.validity() == .valid) }
        return found
    }

    @Test func onePeak() throws {
        let rows: [[Double?]] = [[0, 0, 0], [0, 4, 0], [0, 0, 0]]
        // The line meets each of the four sides from the peak at half: a square standing on its corner, 5 m each way.
        let half = try #require(try area(rows, from: 2))
        #expect(isClose(try half.area(), 50, relative: 1e-12))
        #expect(half.boundingBox == BoundingBox(minX: 10, minY: 10, maxX: 20, maxY: 20))
        #expect(isClose(try #require(try area(rows, from: 1)).area(), 2 * 7.5 * 7.5, relative: 1e-12))
        #expect(try area(rows, from: 4.1) == nil)
        // At the peak's own value a millionth of a cell is left, and it is valid.
        #expect(try #require(try area(rows, from: 4)).area() < 1e-6)
    }

    @Test func holesAndIslandsInThem() throws {
        let rows: [[Double?]] = [
            [9, 9, 9, 9, 9], [9, 1, 1, 1, 9], [9, 1, 9, 1, 9], [9, 1, 1, 1, 9], [9, 9, 9, 9, 9],
        ]
        let found = try #require(try area(rows, from: 5))
        #expect(found.polygons.map(\.holes.count).sorted() == [0, 1])
        #expect(found.polygons.count == 2)
        // Cut off half a cell round the outermost centres, corners cut across; less the hole, plus the island.
        let outer = 50.0 * 50 - 4 * 12.5
        let hole = 30.0 * 30 - 4 * 12.5
        #expect(isClose(try found.area(), outer - hole + 50, relative: 1e-9))
    }

    /// 8 and 8 across from each other with 0 and 0: the mean of 4 decides.
    @Test func saddles() throws {
        let rows: [[Double?]] = [[0, 0, 0, 0], [0, 8, 0, 0], [0, 0, 8, 0], [0, 0, 0, 0]]
        let apart = try #require(try area(rows, from: 4.5))
        #expect(apart.polygons.count == 2)
        let joined = try #require(try area(rows, from: 3.5))
        #expect(joined.polygons.count == 1)
        let atTheMean = try #require(try area(rows, from: 4))
        #expect(atTheMean.polygons.count == 1)
    }

    @Test func edgeOfTheMapAndCellsWithoutValue() throws {
        let all = try #require(try area([[3, 3], [3, 3]], from: 1))
        #expect(isClose(try all.area(), 400 - 4 * 12.5, relative: 1e-12), "to the border of the cells, corners cut across")
        #expect(all.boundingBox == BoundingBox(minX: 0, minY: 0, maxX: 20, maxY: 20))
        let strip = try #require(try area([[3, nil, 3]], from: 1))
        #expect(strip.polygons.count == 2)
        #expect(isClose(try strip.area(), 100, relative: 1e-12))
        #expect(try area([[nil, nil]], from: 0) == nil)
    }

    /// Rough values of few steps, many of them at the level itself: all valid, each level within the one below, and the
    /// area near that of the cells that reach it.
    @Test(arguments: 1...12) func roughGround(seed: Int) throws {
        var state = UInt64(seed)
        func roll(_ sides: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % sides
        }
        let rows: [[Double?]] = (0..<30).map { _ in (0..<40).map { _ in roll(9) == 0 ? nil : Double(roll(5)) } }
        var below: MultiPolygon?
        for level in [0.0, 0.5, 1, 2, 3.5, 4] {
            let found = try #require(try area(rows, from: level))
            if let below { #expect(try found.subtracting(below)?.area() ?? 0 < 1e-3) }
            below = found
            let reach = rows.joined().count { $0.map { $0 >= level } ?? false }
            if level == 0 { #expect(abs(try found.area() - Double(reach) * 100) < 0.25 * Double(reach) * 100) }
        }
    }

    @Test func contoursEndAtTheGround() throws {
        let corners = [(0.0, 0.0), (1_030, 0), (1_030, 1_030), (0, 1_030), (0, 0)].map { Point(x: $0.0, y: $0.1) }
        let study = try MultiPolygon(Polygon(exterior: Ring(corners)))
        let grid = try #require(CellGrid(over: study.boundingBox, cell: 50))
        let points = (0..<30).map { Point(x: 1_000, y: 300 + Double($0) * 10) }
        let found = GroundDensity(points, on: grid, study: [study], seen: [study], kernel: .quartic, bandwidth: 300)
        let top = try #require(found.maximum?.value)
        let contours = try found.contours([top / 10, top / 2, top * 1.01], on: study)
        #expect(contours[2] == nil)
        for contour in contours.prefix(2) {
            let contour = try #require(contour)
            #expect(try contour.validity() == .valid)
            #expect(contour.boundingBox.maxX == 1_030, "to the edge itself, 5 m beyond the last centre")
        }
    }
}
