public import Geometry

/// Areas that touch each other, in groups, and groups without what their rim can spare.
public enum AreaGroups {
    /// Holes smaller than this many square metres are filled: smaller than any LSOA.
    public static let smallestHole = 10_000.0
    /// Metres by which published boundary files may leave neighbours apart.
    static let slit = 0.1

    /// The contiguous groups of chosen areas, each in ascending order, the one with the lowest number first.
    public static func contiguous(_ chosen: [Bool], _ neighbours: Neighbours) -> [[Int]] {
        var isOpen = chosen
        var groups: [[Int]] = []
        for start in chosen.indices where isOpen[start] {
            isOpen[start] = false
            var group = [start]
            var next = 0
            while next < group.count {
                for neighbour in neighbours.of(group[next]) where isOpen[Int(neighbour)] {
                    isOpen[Int(neighbour)] = false
                    group.append(Int(neighbour))
                }
                next += 1
            }
            groups.append(group.sorted())
        }
        return groups
    }

    /// A group without the members at its rim that hold less than `least` of what is counted: the one with the fewest first (of
    /// equals the last), again and again, as long as the rest hangs together and something is left.
    ///
    /// A member is at the rim where a neighbour of it is not in the group, or the district ends there.
    /// - Parameters:
    ///   - counts: by area.
    ///   - isBorder: whether the district ends at an area's edge.
    public static func pared(
        _ group: [Int], counts: [Int], least: Double, neighbours: Neighbours, isBorder: (Int) -> Bool
    ) -> (kept: [Int], dropped: [Int]) {
        var kept = Set(group)
        var dropped: [Int] = []
        while kept.count > 1 {
            let spare = kept.filter { member in
                Double(counts[member]) < least
                    && (isBorder(member) || neighbours.of(member).contains { !kept.contains(Int($0)) })
            }.sorted { (counts[$0], -$0) < (counts[$1], -$1) }
            guard let next = spare.first(where: { hangsTogether(kept.subtracting([$0]), neighbours) }) else { break }
            kept.remove(next)
            dropped.append(next)
        }
        return (kept.sorted(), dropped)
    }

    static func hangsTogether(_ members: Set<Int>, _ neighbours: Neighbours) -> Bool {
        guard let first = members.min() else { return true }
        var seen: Set<Int> = [first]
        var open = [first]
        while let member = open.popLast() {
            for neighbour in neighbours.of(member)
            where members.contains(Int(neighbour)) && seen.insert(Int(neighbour)).inserted {
                open.append(Int(neighbour))
            }
        }
        return seen.count == members.count
    }

    /// Areas as one outline along their edges, the slits between them closed.
    static func outline(_ shapes: [MultiPolygon]) throws -> MultiPolygon {
        try MultiPolygon.union(of: try shapes.map { try $0.repaired() }).withoutSlits(of: slit, holesBelow: smallestHole)
    }
}
