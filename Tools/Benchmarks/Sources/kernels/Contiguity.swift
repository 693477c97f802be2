import Geometry

/// Queen contiguity of all areas.
func contiguity(_ arrays: Arrays) throws -> (items: Int, timing: Timing, checks: [String: Double]) {
    let areas = try arrays.areas()
    // These areas share their vertices exactly, and 15 pairs that do not touch come within 0.1 m: the peer knows only touching.
    let (found, timing) = Timing.of { Neighbours.queen(areas, tolerance: 0.01) }
    return (areas.count, timing, ["edges": Double(found.members.count), "islands": Double(found.islands.count)])
}
