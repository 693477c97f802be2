/// Finds the points near a place: points sorted by the cells of a square grid, in flat arrays.
///
/// Building takes time in proportion to the points; a look-up within a radius goes through the cells that the
/// radius touches. A point at exactly the radius counts as within. For many places at once see `surroundings`.
public struct PointIndex: Sendable {
    let grid: PointGrid

    /// Points that are finite.
    public var count: Int { grid.count }

    /// - Parameters:
    ///   - points: at most 2,147,483,647; one that is not finite is near nothing (a GeoPackage writes an empty point as
    ///     two NaN).
    ///   - cell: side of a grid cell in metres, best near a third of the radius most asked for. Smaller where the
    ///     points stand thick.
    public init(_ points: [Point], cell wanted: Double = 350) {
        grid = PointGrid(points, cell: wanted)
    }

    /// The numbers of the points within `radius` metres, and the squared distance of each.
    @inline(__always)
    public func forEach(within radius: Double, of place: Point, _ body: (_ number: Int, _ squared: Double) -> Void) {
        guard radius >= 0, place.isFinite else { return }
        let limit = radius * radius
        let lattice = grid.lattice
        let columns = lattice.columns(within: radius, of: place.x)
        grid.withSlots { slots in
            for row in lattice.rows(within: radius, of: place.y) {
                for slot in slots.slots(row: row, columns: columns) {
                    let dx = slots.xs[slot] - place.x
                    let dy = slots.ys[slot] - place.y
                    let squared = dx * dx + dy * dy
                    if squared <= limit { body(Int(slots.numbers[slot]), squared) }
                }
            }
        }
    }

    public func count(within radius: Double, of place: Point) -> Int {
        var count = 0
        forEach(within: radius, of: place) { _, _ in count += 1 }
        return count
    }

    /// In ascending order of number.
    public func numbers(within radius: Double, of place: Point) -> [Int] {
        var found: [Int] = []
        forEach(within: radius, of: place) { number, _ in found.append(number) }
        return found.sorted()
    }

    /// The nearest point and its distance in metres; of several at one distance the lowest number. Nil if empty.
    public func nearest(to place: Point) -> (number: Int, metres: Double)? {
        guard count > 0, place.isFinite else { return nil }
        var radius = grid.lattice.cell
        while true {
            var best: (number: Int, squared: Double)?
            forEach(within: radius, of: place) { number, squared in
                guard let held = best else {
                    best = (number, squared)
                    return
                }
                if squared < held.squared || (squared == held.squared && number < held.number) {
                    best = (number, squared)
                }
            }
            if let best { return (best.number, best.squared.squareRoot()) }
            radius *= 2
        }
    }

    /// The `k` nearest points with their distances in metres, by distance and then by number; all of them where there
    /// are fewer. Empty where `k` is below 1 or the place is not finite.
    public func nearest(_ k: Int, to place: Point) -> [(number: Int, metres: Double)] {
        guard count > 0, k > 0, place.isFinite else { return [] }
        let wanted = min(k, count)
        var found: [(squared: Double, number: Int)] = []
        var radius = grid.lattice.cell
        while found.count < wanted {
            found.removeAll(keepingCapacity: true)
            forEach(within: radius, of: place) { number, squared in found.append((squared, number)) }
            radius *= 2
        }
        return found.sorted(by: <).prefix(wanted).map { ($0.number, $0.squared.squareRoot()) }
    }
}
