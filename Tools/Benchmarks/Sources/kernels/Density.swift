import Geometry
import Measures
import Zones

/// Quartic kernel density of 500 m in the 80 by 60 km window, its corner on a 10 km line, that has most premises: cells of 100 m.
func countyDensity(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let premises = try arrays.points("premises")
    var counts = [Int](repeating: 0, count: 60 * 70)
    for point in premises where point.x >= 100_000 && point.x < 700_000 && point.y >= 0 && point.y < 700_000 {
        counts[Int(point.x / 10_000 - 10) * 70 + Int(point.y / 10_000)] += 1
    }
    var best = (count: -1, east: 0, north: 0)
    for east in 0...52 {
        for north in 0...64 {
            var count = 0
            for column in east..<east + 8 {
                for row in north..<north + 6 { count += counts[column * 70 + row] }
            }
            if count > best.count { best = (count, east, north) }
        }
    }
    return density(
        premises,
        CellGrid(minX: Double(best.east + 10) * 10_000, minY: Double(best.north) * 10_000, cell: 100, columns: 800, rows: 600))
}

/// The same of the whole country in cells of 250 m.
func nationalDensity(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let premises = try arrays.points("premises")
    let cell = 250.0
    let (west, south) = (premises.reduce(Double.infinity) { min($0, $1.x) }, premises.reduce(Double.infinity) { min($0, $1.y) })
    let (east, north) = (premises.reduce(-Double.infinity) { max($0, $1.x) }, premises.reduce(-Double.infinity) { max($0, $1.y) })
    let (minX, minY) = ((west / cell).rounded(.down) * cell, (south / cell).rounded(.down) * cell)
    return density(
        premises,
        CellGrid(
            minX: minX, minY: minY, cell: cell, columns: Int((east / cell).rounded(.up)) - Int(minX / cell),
            rows: Int((north / cell).rounded(.up)) - Int(minY / cell)))
}

private func density(_ premises: [Point], _ grid: CellGrid) -> (items: Int, timing: Timing, checks: [String: Double]) {
    let (found, timing) = Timing.of { KernelDensity(premises, on: grid, kernel: .quartic, bandwidth: 500) }
    return (
        premises.count, timing,
        [
            "max": found.values.max() ?? 0, "integral": found.values.reduce(0, +) * grid.cell * grid.cell / 1e6,
            "cells_gt_10": Double(found.values.count { $0 > 10 }),
        ]
    )
}

/// Clusters of premises by the program's own rule.
func clusters(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let premises = try arrays.points("premises")
    let (found, timing) = Timing.of { DensityClusters(premises, reach: 150, minimum: 5) }
    var sizes = [Int](repeating: 0, count: found.count)
    for cluster in found.cluster.compactMap({ $0 }) { sizes[cluster] += 1 }
    return (
        premises.count, timing,
        [
            "points": Double(premises.count), "clusters": Double(found.count), "noise": Double(found.cluster.count { $0 == nil }),
            "core": Double(found.isCore.count { $0 }), "largest": Double(sizes.max() ?? 0),
        ]
    )
}
