import Geometry

/// The window of a map: which metres lie at which pixels.
struct MapFrame {
    /// Where the window stands on the drawing.
    let box: PageBox
    let extent: BoundingBox
    let pixelsPerMetre: Double

    init(extent wanted: BoundingBox, box: PageBox) {
        self.box = box
        extent = MapExtent.fitted(wanted, aspect: box.width / box.height)
        pixelsPerMetre = box.width / extent.width
    }

    func page(_ point: Point) -> PagePoint {
        PagePoint(
            x: box.x + (point.x - extent.minX) * pixelsPerMetre,
            y: box.y + (extent.maxY - point.y) * pixelsPerMetre)
    }
}
