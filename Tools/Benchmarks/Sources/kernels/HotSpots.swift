import Geometry
import Measures

/// Gi* and local Moran of premises per 10,000 residents, with 9,999 conditional permutations that serve both. Joining and
/// contiguity are not timed, as they are not in the peer's stages.
func hotSpots(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let areas = try arrays.areas()
    let residents = try arrays.residents()
    var counts = [Int](repeating: 0, count: areas.count)
    for area in AreaIndex(areas).locate(try arrays.points("premises")) { if let area { counts[area] += 1 } }
    let values = zip(counts, residents).map { Double($0) / $1 * 1e4 }
    let neighbours = Neighbours.queen(areas, tolerance: 0.01)
    let draws = 9_999
    let (found, timing) = Timing.of {
        let permutation = ConditionalPermutation(values, neighbours, count: draws, seed: 12_345)
        return (
            g: LocalG(values, neighbours).z, moran: LocalMoran(values, neighbours).areas, gTails: permutation.sums,
            moranTails: permutation.moran(values)
        )
    }
    // esda folds the upper tail into one p; that is copied here, to be compared, and nowhere else.
    func folded(_ tails: [ConditionalPermutation.Tails?]) -> Double {
        Double(
            tails.count { tails in
                guard let tails else { return false }
                let atLeast = (tails.upper * Double(draws + 1)).rounded() - 1
                return (min(atLeast, Double(draws) - atLeast) + 1) / Double(draws + 1) <= 0.05
            })
    }
    let z = found.g.compactMap(\.self)
    let n = Double(areas.count)
    return (
        areas.count, timing,
        [
            "edges": Double(neighbours.members.count), "islands": Double(neighbours.islands.count), "sum_x": values.reduce(0, +),
            "gi_sum_abs_z": z.reduce(0) { $0 + abs($1) }, "gi_max_z": z.max() ?? 0,
            "gi_z_gt_1_96": Double(z.count { $0 > 1.959_963_984_540_054 }),
            // esda's I is (n - 1)/n times this.
            "moran_sum_i": found.moran.reduce(0) { $0 + ($1?.value ?? 0) } * (n - 1) / n,
            "gi_p05_9999": folded(found.gTails), "moran_p05_9999": folded(found.moranTails),
        ]
    )
}
