public import Geometry

/// Choosing which part of the plane a map shows.
public enum MapExtent {
    /// The square that holds the circle of `radius` metres (more than 0) round `point`.
    public static func around(point: Point, radius: Double) -> BoundingBox {
        BoundingBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y).widened(by: max(radius, 1))
    }

    /// The smallest box that has `box` at its centre, a margin round it and the wanted shape.
    ///
    /// - Parameters:
    ///   - aspect: width divided by height, more than 0.
    ///   - margin: share of the longer side added on each side, from 0.
    public static func fitted(_ box: BoundingBox, aspect: Double, margin: Double = 0) -> BoundingBox {
        // A box without breadth, such as that of a single point, still needs a scale: 100 m across.
        let longer = max(box.width, box.height)
        let widened = box.widened(by: longer > 0 ? longer * max(0, margin) : 50)
        guard aspect.isFinite, aspect > 0 else { return widened }
        let width = max(widened.width, widened.height * aspect)
        let height = max(widened.height, widened.width / aspect)
        let centre = box.centre
        return BoundingBox(
            minX: centre.x - width / 2, minY: centre.y - height / 2,
            maxX: centre.x + width / 2, maxY: centre.y + height / 2)
    }
}
