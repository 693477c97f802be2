import Geometry

/// An area as it lies on the drawing: cut to the frame and thinned to what the eye can tell apart.
struct PageOutline {
    /// Closed lines; the last position is not a repetition of the first.
    let rings: [[PagePoint]]

    /// - Parameter tolerance: how far, in pixels, a drawn line may stray from the true one.
    init(_ shape: MultiPolygon, frame: MapFrame, tolerance: Double = 0.4) {
        guard shape.boundingBox.intersects(frame.extent) else {
            rings = []
            return
        }
        // Cut a little outside the frame, so that the lines along the cut stay out of sight.
        let window = frame.box.widened(by: 6)
        rings = shape.polygons.lazy.flatMap(\.rings).compactMap { ring in
            let cut = RingCutting.cut(ring.points.dropLast().map(frame.page), to: window)
            let thin = LineThinning.thinned(ring: cut, tolerance: tolerance)
            return thin.count >= 3 ? thin : nil
        }
    }

    var isEmpty: Bool { rings.isEmpty }

    var box: PageBox? {
        var points = rings.joined().makeIterator()
        guard let first = points.next() else { return nil }
        var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        while let point = points.next() {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        return PageBox(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// SVG path data in steps of a tenth of a pixel, to be filled by the even-odd rule.
    var pathData: String {
        var text = ""
        for ring in rings {
            var at = (x: 0, y: 0)
            for (index, point) in ring.enumerated() {
                let next = (x: Int((point.x * 10).rounded()), y: Int((point.y * 10).rounded()))
                // Steps between whole tenths add up exactly, so a ring closes where it began.
                let step = index == 0 ? next : (x: next.x - at.x, y: next.y - at.y)
                text += index == 0 ? "M" : index == 1 ? "l" : " "
                text += Self.tenths(step.x) + " " + Self.tenths(step.y)
                at = next
            }
            text += "z"
        }
        return text
    }

    /// Above 0 inside, below 0 outside: the distance in pixels to the nearest line.
    func depth(of point: PagePoint) -> Double {
        var inside = false
        var nearest = Double.infinity
        for ring in rings {
            guard var from = ring.last else { continue }
            for to in ring {
                if (from.y > point.y) != (to.y > point.y),
                    point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
                {
                    inside.toggle()
                }
                nearest = min(nearest, point.distance(toSegment: from, to))
                from = to
            }
        }
        return inside ? nearest : -nearest
    }

    private static func tenths(_ number: Int) -> String {
        let size = number.magnitude
        let text = size.isMultiple(of: 10) ? String(size / 10) : "\(size / 10).\(size % 10)"
        return number < 0 ? "-" + text : text
    }
}
