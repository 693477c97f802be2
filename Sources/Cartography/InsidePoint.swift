/// The roomiest position inside an outline: as far as can be from its lines and from what is in the way
/// (after Mapbox's polylabel: ever smaller squares, the most promising first).
enum InsidePoint {
    struct Spot {
        let point: PagePoint
        /// Pixels to the nearest line or obstacle.
        let room: Double
    }

    /// - Parameter needed: pixels of room below which a spot is of no use.
    /// - Returns: nil where no position has the room.
    static func find(
        in outline: PageOutline, within window: PageBox, avoiding obstacles: [PageBox], needed: Double
    ) -> Spot? {
        guard let box = outline.box, box.width >= needed, box.height >= needed else { return nil }
        // Only what touches the outline's own box can be in its way.
        let near = obstacles.filter { $0.widened(by: needed).overlap(with: box) > 0 }
        func room(_ point: PagePoint) -> Double {
            let edge = min(
                point.x - window.x, window.right - point.x, point.y - window.y, window.bottom - point.y)
            return near.reduce(min(edge, outline.depth(of: point))) { min($0, $1.distance(to: point)) }
        }
        let size = min(box.width, box.height)
        var squares: [(centre: PagePoint, half: Double, room: Double)] = []
        func add(_ centre: PagePoint, half: Double) {
            squares.append((centre, half, room(centre)))
        }
        for column in 0..<Int((box.width / size).rounded(.up)) {
            for row in 0..<Int((box.height / size).rounded(.up)) {
                add(
                    PagePoint(
                        x: box.x + (Double(column) + 0.5) * size, y: box.y + (Double(row) + 0.5) * size),
                    half: size / 2)
            }
        }
        var best = Spot(point: box.centre, room: room(box.centre))
        var looked = 0
        while looked < 400, let index = squares.indices.max(by: { promise(squares[$0]) < promise(squares[$1]) }) {
            looked += 1
            let square = squares.remove(at: index)
            if square.room > best.room { best = Spot(point: square.centre, room: square.room) }
            // Less than half a pixel to gain, or no hope of enough room: done.
            guard promise(square) - best.room > 0.5, promise(square) >= needed else { break }
            let half = square.half / 2
            for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                add(PagePoint(x: square.centre.x + dx, y: square.centre.y + dy), half: half)
            }
        }
        return best.room >= needed ? best : nil
    }

    /// The most room any position of the square can have.
    private static func promise(_ square: (centre: PagePoint, half: Double, room: Double)) -> Double {
        square.room + square.half * 2.0.squareRoot()
    }
}
