/// Finds the area in which each of many points lies.
///
/// **The rule for a shared edge.** A point belongs to an area if it lies inside or on the edge; if that is true of
/// several, to the first in the order given (callers sort by code, so: the lowest code). A point in no area but
/// within `gap` of one or more belongs to the first of these: published boundary files share no vertex exactly and
/// leave slits of up to 0.1 m between neighbours. So no point is counted twice, and none is lost in a slit.
///
/// The edges stand in flat arrays. Building takes time in proportion to the edges; a look-up goes through the edges
/// of the few areas whose box covers the point's grid cell.
public struct AreaIndex: Sendable {
    /// Metres.
    public static let gap = 0.1

    private var x1: [Double] = []
    private var y1: [Double] = []
    private var x2: [Double] = []
    private var y2: [Double] = []
    private var firstEdge: [Int] = [0]
    private var boxes: [BoundingBox] = []
    private var grid = GridOfBoxes()

    /// - Parameter areas: in order of precedence. Their rings should be valid: see `MultiPolygon.repaired`.
    public init(_ areas: [MultiPolygon]) {
        for area in areas {
            for polygon in area.polygons {
                for ring in polygon.rings {
                    for (from, to) in zip(ring.points, ring.points.dropFirst()) {
                        x1.append(from.x)
                        y1.append(from.y)
                        x2.append(to.x)
                        y2.append(to.y)
                    }
                }
            }
            firstEdge.append(x1.count)
            boxes.append(area.boundingBox.widened(by: Self.gap))
        }
        grid = GridOfBoxes(boxes)
    }

    /// For each point the index of its area, or nil.
    public func locate(_ points: [Point]) -> [Int?] {
        points.map(locate)
    }

    public func locate(_ point: Point) -> Int? {
        let candidates = grid.candidates(at: point)
        for area in candidates where boxes[area].contains(point) {
            if contains(area, point) { return area }
        }
        return candidates.first { boxes[$0].contains(point) && isWithinGap($0, point) }
    }

    /// Whether the point lies inside the area or on its edge: crossings of a ray to the right are counted, and an
    /// edge that runs through the point settles it.
    private func contains(_ area: Int, _ point: Point) -> Bool {
        var inside = false
        let px = point.x
        let py = point.y
        for edge in firstEdge[area]..<firstEdge[area + 1] {
            let ay = y1[edge]
            let by = y2[edge]
            if (ay < py && by < py) || (ay > py && by > py) { continue }
            let ax = x1[edge]
            let bx = x2[edge]
            if ax < px && bx < px { continue }
            if bx == px && by == py { return true }
            if ay == py && by == py {
                if min(ax, bx) <= px && px <= max(ax, bx) { return true }
                continue
            }
            guard (ay > py && by <= py) || (by > py && ay <= py) else { continue }
            let side = Orientation.sign(ax, ay, bx, by, px, py)
            if side == 0 { return true }
            if (side > 0) == (by > ay) { inside.toggle() }
        }
        return inside
    }

    private func isWithinGap(_ area: Int, _ point: Point) -> Bool {
        let limit = Self.gap * Self.gap
        for edge in firstEdge[area]..<firstEdge[area + 1] {
            let dx = x2[edge] - x1[edge]
            let dy = y2[edge] - y1[edge]
            let length = dx * dx + dy * dy
            var t = length > 0 ? ((point.x - x1[edge]) * dx + (point.y - y1[edge]) * dy) / length : 0
            t = max(0, min(1, t))
            let ex = x1[edge] + t * dx - point.x
            let ey = y1[edge] + t * dy - point.y
            if ex * ex + ey * ey <= limit { return true }
        }
        return false
    }
}
