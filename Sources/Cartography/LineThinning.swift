/// Leaving out positions that would not be seen on the page (Douglas and Peucker 1973).
enum LineThinning {
    /// The ring with every line within `tolerance` pixels of the original; empty where it shrinks to a speck.
    static func thinned(ring: [PagePoint], tolerance: Double) -> [PagePoint] {
        guard let first = ring.first, ring.count >= 3 else { return [] }
        var far = 0
        for index in ring.indices where ring[index].distance(to: first) > ring[far].distance(to: first) {
            far = index
        }
        guard ring[far].distance(to: first) > tolerance else { return [] }
        // A closed line has no ends to hold on to: it is held at its first position and the one farthest from it.
        let closed = ring + [first]
        var kept = [Bool](repeating: false, count: closed.count)
        kept[0] = true
        kept[far] = true
        keep(in: closed, from: 0, to: far, tolerance: tolerance, kept: &kept)
        keep(in: closed, from: far, to: closed.count - 1, tolerance: tolerance, kept: &kept)
        return ring.indices.filter { kept[$0] }.map { ring[$0] }
    }

    private static func keep(
        in line: [PagePoint], from start: Int, to end: Int, tolerance: Double, kept: inout [Bool]
    ) {
        // A stack instead of recursion: a coastline may have a hundred thousand positions.
        var spans = [(start, end)]
        while let (start, end) = spans.popLast() {
            guard end - start > 1 else { continue }
            var (farthest, distance) = (start, tolerance)
            for index in (start + 1)..<end {
                let stray = line[index].distance(toSegment: line[start], line[end])
                if stray > distance { (farthest, distance) = (index, stray) }
            }
            guard farthest > start else { continue }
            kept[farthest] = true
            spans.append((start, farthest))
            spans.append((farthest, end))
        }
    }
}
