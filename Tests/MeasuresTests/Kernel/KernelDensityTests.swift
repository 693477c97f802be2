import Foundation
import Geometry
import Measures
import TestSupport
import Testing

@Suite struct KernelDensityTests {
    @Test func oneQuarticPointByHand() {
        let grid = CellGrid(minX: 0, minY: 0, cell: 100, columns: 20, rows: 20)
        let place = Point(x: 1_050, y: 950)
        let found = KernelDensity([place], on: grid, kernel: .quartic, bandwidth: 500)
        // 3 / (pi 0.5^2) per km2 on the point itself; 300 m off that times (1 - 0.36)^2; nothing at 500 m.
        let top = 3 / (Double.pi * 0.25)
        func value(_ column: Int, _ row: Int) -> Double { found.values[row * 20 + column] }
        #expect(isClose(value(10, 9), top, relative: 1e-14))
        #expect(isClose(value(13, 9), top * 0.64 * 0.64, relative: 1e-14))
        #expect(isClose(value(10, 6), top * 0.64 * 0.64, relative: 1e-14))
        #expect(isClose(value(13, 12), top * pow(1 - 0.72, 2), relative: 1e-12), "300 m east and 300 m north")
        #expect(value(15, 9) == 0 && value(10, 14) == 0)
        #expect(found.maximum?.cell == 9 * 20 + 10)
        // The hill's volume is 1: within 1% by cells of a fifth of the bandwidth.
        #expect(isClose(found.values.reduce(0, +) * 0.01, 1, relative: 0.01))
    }

    @Test func oneGaussianPointByHand() {
        let grid = CellGrid(minX: 0, minY: 0, cell: 100, columns: 31, rows: 31)
        let place = Point(x: 1_550, y: 1_550)
        let found = KernelDensity([place], on: grid, kernel: .gaussian, bandwidth: 200)
        let top = 1 / (2 * Double.pi * 0.04)
        #expect(isClose(found.values[15 * 31 + 15], top, relative: 1e-14))
        #expect(isClose(found.values[15 * 31 + 17], top * exp(-0.5), relative: 1e-14), "one standard deviation off")
        #expect(isClose(found.values.reduce(0, +) * 0.01, 1, relative: 1e-9))
    }

    /// Points in a cloud wider than the grid, against every cell with every point.
    @Test(arguments: Kernel.allCases, [30.0, 180, 1_000]) func againstAllPairs(kernel: Kernel, bandwidth: Double) {
        var state: UInt64 = 3
        func fraction() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31)
        }
        let points = (0..<500).map { _ -> Point in
            let (x, y) = (fraction() * 5_000, fraction() * 5_000)
            return Point(x: 399_000 + x, y: 99_000 + y)
        }
        let grid = CellGrid(minX: 400_000, minY: 100_000, cell: 50, columns: 37, rows: 71)
        let found = KernelDensity(points + [Point(x: .nan, y: 1)], on: grid, kernel: kernel, bandwidth: bandwidth, deviations: .infinity)
        let usual = KernelDensity(points, on: grid, kernel: kernel, bandwidth: bandwidth)
        var most = 0.0
        for cell in 0..<grid.count {
            let centre = grid.centre(cell)
            var expected = 0.0
            for point in points {
                let (dx, dy) = (point.x - centre.x, point.y - centre.y)
                expected += kernel.value(squaredDistance: dx * dx + dy * dy, bandwidth: bandwidth) * 1e6
            }
            most = max(most, expected)
            #expect(isClose(found.values[cell], expected, relative: 1e-10))
            #expect(abs(usual.values[cell] - expected) <= 1e-12 * max(1, expected))
        }
        #expect(most > 0.1)
    }

    /// A figure must not hang on what else is on the map, nor on how it is cut into bands.
    @Test func partsOfAGridHaveTheSameBytes() {
        let points = (0..<300).map { (number: Int) -> Point in
            let (column, row) = (number * 37 % 1_000, number * 91 % 1_000)
            return Point(x: Double(column) * 7, y: Double(row) * 7)
        }
        let whole = KernelDensity(points, on: CellGrid(minX: 0, minY: 0, cell: 70, columns: 100, rows: 100), kernel: .quartic, bandwidth: 400)
        let again = KernelDensity(points, on: CellGrid(minX: 0, minY: 0, cell: 70, columns: 100, rows: 100), kernel: .quartic, bandwidth: 400)
        #expect(whole.values == again.values)
        let part = KernelDensity(points, on: CellGrid(minX: 2_100, minY: 1_400, cell: 70, columns: 20, rows: 50), kernel: .quartic, bandwidth: 400)
        for row in 0..<50 {
            for column in 0..<20 {
                let (value, other) = (part.values[row * 20 + column], whole.values[(row + 20) * 100 + column + 30])
                #expect(isClose(value, other, relative: 1e-9))
            }
        }
    }

    @Test func noPointsAndGridsTooLarge() {
        let grid = CellGrid(minX: 0, minY: 0, cell: 10, columns: 3, rows: 2)
        let found = KernelDensity([], on: grid, kernel: .quartic, bandwidth: 100)
        #expect(Array(found.values) == [0, 0, 0, 0, 0, 0])
        #expect(found.maximum?.value == 0)
        let box = BoundingBox(minX: 105, minY: -5, maxX: 131, maxY: 20)
        #expect(CellGrid(over: box, cell: 10) == CellGrid(minX: 100, minY: -10, cell: 10, columns: 4, rows: 3))
        #expect(CellGrid(over: box, cell: 10)?.box(5) == BoundingBox(minX: 110, minY: 0, maxX: 120, maxY: 10))
        #expect(CellGrid(over: BoundingBox(minX: 0, minY: 0, maxX: 20_000, maxY: 20_010), cell: 10) == nil, "2,000 by 2,001")
        #expect(CellGrid(over: BoundingBox(minX: 0, minY: 0, maxX: 20_000, maxY: 20_000), cell: 10)?.count == 4_000_000)
        #expect(CellGrid(over: box, cell: 0) == nil)
    }

    /// 7,168 cells of 100 m over Adur, fed with the reference's own coordinates.
    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."), arguments: [300, 500])
    func premisesOfAdur(bandwidth: Int) throws {
        let points = try SharedData.table("oracles/adur_arun/a1_points.csv").filter { $0["row"]?.hasPrefix("adur:") == true }.map { row in
            Point(x: try #require(Double(row["e"] ?? "")), y: try #require(Double(row["n"] ?? "")))
        }
        let rows = try SharedData.table("oracles/adur_arun/a3_kde.csv")
        let east = try rows.map { try #require(Double($0["e"] ?? "")) }
        let north = try rows.map { try #require(Double($0["n"] ?? "")) }
        let columns = Set(east).count
        let grid = CellGrid(minX: east[0] - 50, minY: north[0] - 50, cell: 100, columns: columns, rows: rows.count / columns)
        #expect(grid.count == 7_168)
        let quartic = KernelDensity(points, on: grid, kernel: .quartic, bandwidth: Double(bandwidth))
        let gauss = KernelDensity(points, on: grid, kernel: .gaussian, bandwidth: Double(bandwidth), deviations: .infinity)
        let usual = KernelDensity(points, on: grid, kernel: .gaussian, bandwidth: Double(bandwidth))
        for (number, row) in rows.enumerated() {
            #expect(grid.centre(number) == Point(x: east[number], y: north[number]))
            let wanted = (try #require(Double(row["quartic_\(bandwidth)"] ?? "")), try #require(Double(row["gauss_\(bandwidth)"] ?? "")))
            #expect(abs(quartic.values[number] - wanted.0) <= 1e-12 + 1e-9 * wanted.0)
            #expect(abs(gauss.values[number] - wanted.1) <= 1e-12 + 1e-9 * wanted.1)
            #expect(abs(usual.values[number] - wanted.1) <= 1e-12 + 1e-9 * wanted.1)
        }
    }
}
