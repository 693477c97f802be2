import Foundation
import Geometry
import Measures
import TestSupport
import Testing

@Suite struct KernelShareTests {
    private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, hole: BoundingBox? = nil) throws -> MultiPolygon {
        func ring(_ box: BoundingBox) throws -> Ring {
            try Ring([
                Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
                Point(x: box.minX, y: box.maxY), Point(x: box.minX, y: box.minY),
            ])
        }
        return try MultiPolygon(
            Polygon(exterior: ring(BoundingBox(minX: x, minY: y, maxX: x + width, maxY: y + height)), holes: hole.map { [try ring($0)] } ?? []))
    }

    @Test func groundByCentres() throws {
        let grid = CellGrid(minX: 0, minY: 0, cell: 10, columns: 5, rows: 4)
        func drawn(_ areas: [MultiPolygon]) -> [String] {
            let ground = GroundCells(areas, on: grid)
            return (0..<4).reversed().map { row in (0..<5).map { ground.isInside[row * 5 + $0] ? "#" : "." }.joined() }
        }
        #expect(drawn([try rectangle(4, 4, 12, 22)]) == [".....", "##...", "##...", "##..."])
        #expect(drawn([try rectangle(6, 4, 8, 12)]) == [".....", ".....", ".....", "....."], "no centre in it")
        #expect(drawn([try rectangle(-50, -50, 200, 200)]) == ["#####", "#####", "#####", "#####"], "beyond the grid")
        #expect(drawn([try rectangle(0, 0, 50, 40, hole: BoundingBox(minX: 10, minY: 10, maxX: 30, maxY: 30))])
            == ["#####", "#..##", "#..##", "#####"])
        #expect(drawn([try rectangle(0, 0, 30, 20), try rectangle(10, 0, 40, 20)]) == [".....", ".....", "#####", "#####"],
            "what two areas share is ground")
        #expect(drawn([]) == [".....", ".....", ".....", "....."])
        #expect(GroundCells([try rectangle(0, 0, 30, 20)], on: grid).area == 600)
    }

    /// A ring of 60 corners and a hole, against the look-up of each centre.
    @Test func groundAgainstLookUp() throws {
        let ring = try Ring((0...60).map { corner in
            let angle = 2 * Double.pi * Double(corner % 60) / 60
            let reach = 400 + 90 * sin(angle * 7)
            return Point(x: 500 + reach * cos(angle), y: 480 + reach * sin(angle))
        })
        let shape = try MultiPolygon(Polygon(exterior: ring))
        let grid = CellGrid(minX: 0, minY: 0, cell: 7.3, columns: 140, rows: 130)
        let ground = GroundCells([shape], on: grid)
        let index = AreaIndex([shape])
        let wrong = (0..<grid.count).filter { ground.isInside[$0] != (index.locate(grid.centre($0)) != nil) }
        #expect(wrong.count < 15 && wrong.allSatisfy { !ground.isInside[$0] }, "but for the 0.1 m that a look-up forgives")
        #expect(ground.isInside.contains(true))
    }

    /// The west half of the plane is ground: a cell whose own column is the last has half of its kernel and half of its own
    /// column on it; so the share is 1/2 and half of the column's part.
    @Test(arguments: Kernel.allCases) func straightEdgeAndCorner(kernel: Kernel) throws {
        let grid = CellGrid(minX: 0, minY: 0, cell: 20, columns: 100, rows: 100)
        let bandwidth = kernel == .quartic ? 400.0 : 100
        let every = [Bool](repeating: true, count: grid.count)
        let half = KernelShare(GroundCells([try rectangle(0, 0, 1_000, 2_000)], on: grid), wanted: every, kernel: kernel, bandwidth: bandwidth)
        let (last, beyond) = (half.values[50 * 100 + 49], half.values[50 * 100 + 50])
        #expect(isClose(last + beyond, 1, relative: 1e-12), "two columns side by side on the two sides of the edge")
        #expect(last > 0.5 && last < 0.56)
        #expect(isClose(half.values[50 * 100 + 24], 1, relative: 1e-6), "as far from both ends")
        #expect(half.values[50 * 100 + 80] == 0 || kernel == .gaussian)
        let quarter = KernelShare(GroundCells([try rectangle(0, 0, 1_000, 1_000)], on: grid), wanted: every, kernel: kernel, bandwidth: bandwidth)
        let corner = quarter.values[4_949] + quarter.values[4_950] + quarter.values[5_049] + quarter.values[5_050]
        #expect(isClose(corner, 1, relative: 1e-12), "four cells round a corner share one kernel")
        #expect(quarter.values[49 * 100 + 49] > 0.25)
    }

    @Test(arguments: Kernel.allCases) func againstAllCells(kernel: Kernel) throws {
        let grid = CellGrid(minX: 0, minY: 0, cell: 50, columns: 40, rows: 30)
        let ground = GroundCells([try rectangle(100, 200, 900, 700, hole: BoundingBox(minX: 300, minY: 400, maxX: 520, maxY: 600))], on: grid)
        let bandwidth = kernel == .quartic ? 260.0 : 70
        let shares = KernelShare(ground, wanted: ground.isInside, kernel: kernel, bandwidth: bandwidth)
        let span = 20
        for cell in 0..<grid.count where ground.isInside[cell] {
            var (inside, all) = (0.0, 0.0)
            for row in -span...span {
                for column in -span...span {
                    let squared = Double(row * row + column * column)
                    let weight = kernel.value(squaredDistance: squared * 2_500, bandwidth: bandwidth)
                    all += weight
                    let (x, y) = (cell % 40 + column, cell / 40 + row)
                    if x >= 0, x < 40, y >= 0, y < 30, ground.isInside[y * 40 + x] { inside += weight }
                }
            }
            #expect(abs(shares.values[cell] - inside / all) < (kernel == .quartic ? 1e-12 : 1e-7))
        }
        #expect(zip(ground.isInside, shares.values).allSatisfy { $0 || $1 == 0 })
    }

    /// Points spread evenly over ground to an edge: uncorrected the density falls off to half there, corrected it does not.
    @Test func evenDensityStaysEvenToTheEdge() throws {
        let points = (0..<1_600).map { (number: Int) -> Point in
            let (column, row) = (Double(number % 40), Double(number / 40))
            return Point(x: column * 50 + 25, y: row * 50 + 25)
        }
        let study = try rectangle(0, 0, 2_000, 2_000)
        let grid = try #require(CellGrid(over: study.boundingBox, cell: 50))
        let found = GroundDensity(points, on: grid, study: [study], seen: [study], kernel: .quartic, bandwidth: 400)
        // What the kernel at centres adds up to is 1.0001.
        let everywhere = (0..<grid.count).compactMap(found.corrected)
        #expect(everywhere.count == 1_600)
        #expect(everywhere.allSatisfy { isClose($0, everywhere[0]) && isClose($0, 400, relative: 2e-4) }, "400 a km2 everywhere")
        #expect(found.share[0] < 0.33)
        let beside = try rectangle(2_000, 0, 2_000, 2_000)
        let wider = GroundDensity(points, on: grid, study: [study], seen: [study, beside], kernel: .quartic, bandwidth: 400)
        #expect(isClose(wider.share[20 * 40 + 39], 1, relative: 1e-12), "the neighbour's register sees on")
        #expect((wider.corrected(20 * 40 + 39) ?? 0) < 230, "and saw no premises there")
    }
}
