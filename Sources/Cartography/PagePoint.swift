/// A position on the drawing, in pixels: x to the right, y downwards.
struct PagePoint: Hashable {
    var x: Double
    var y: Double

    func distance(to other: PagePoint) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// Distance to the straight line between two positions.
    func distance(toSegment start: PagePoint, _ end: PagePoint) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let square = dx * dx + dy * dy
        guard square > 0 else { return distance(to: start) }
        let along = min(1, max(0, ((x - start.x) * dx + (y - start.y) * dy) / square))
        return distance(to: PagePoint(x: start.x + along * dx, y: start.y + along * dy))
    }
}

/// An upright rectangle on the drawing, in pixels.
struct PageBox: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }
    var centre: PagePoint { PagePoint(x: x + width / 2, y: y + height / 2) }

    init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The box of `width` by `height` round a position.
    init(centre: PagePoint, width: Double, height: Double) {
        self.init(x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height)
    }

    func widened(by pixels: Double) -> PageBox {
        PageBox(x: x - pixels, y: y - pixels, width: width + 2 * pixels, height: height + 2 * pixels)
    }

    func contains(_ point: PagePoint) -> Bool {
        point.x >= x && point.x <= right && point.y >= y && point.y <= bottom
    }

    func contains(_ other: PageBox) -> Bool {
        other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
    }

    /// Square pixels shared by the two.
    func overlap(with other: PageBox) -> Double {
        max(0, min(right, other.right) - max(x, other.x)) * max(0, min(bottom, other.bottom) - max(y, other.y))
    }

    /// Distance to the nearest position of the box; 0 inside.
    func distance(to point: PagePoint) -> Double {
        let dx = max(x - point.x, 0, point.x - right)
        let dy = max(y - point.y, 0, point.y - bottom)
        return (dx * dx + dy * dy).squareRoot()
    }
}
