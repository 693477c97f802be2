/// Cutting closed lines to a window, side by side (Sutherland and Hodgman 1974).
enum RingCutting {
    static func cut(_ ring: [PagePoint], to window: PageBox) -> [PagePoint] {
        if ring.allSatisfy(window.contains) { return ring }
        let sides: [(PagePoint) -> Double] = [
            { $0.x - window.x }, { window.right - $0.x }, { $0.y - window.y }, { window.bottom - $0.y },
        ]
        return sides.reduce(ring) { cut($0, keeping: $1) }
    }

    /// The part where `side` is not negative.
    private static func cut(_ ring: [PagePoint], keeping side: (PagePoint) -> Double) -> [PagePoint] {
        guard var from = ring.last else { return [] }
        var result: [PagePoint] = []
        for to in ring {
            let (before, after) = (side(from), side(to))
            if (before < 0) != (after < 0) {
                let share = before / (before - after)
                result.append(
                    PagePoint(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)))
            }
            if after >= 0 { result.append(to) }
            from = to
        }
        return result
    }
}
