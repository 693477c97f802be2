/// What stands around each of many places: the nearest point, and how many there are within each of some radii.
public struct PointSurroundings: Sendable {
    struct Nearest: BitwiseCopyable, Sendable {
        /// Squared distance in square metres.
        let squared: Double
        /// -1 for none.
        let number: Int32

        static let none = Nearest(squared: .infinity, number: -1)
    }

    /// Metres, as asked for.
    public let radii: [Double]
    let nearest: [Nearest]
    /// Place by place, in the order of the radii.
    let counts: [Int32]

    /// Places, in the order given.
    public var count: Int { nearest.count }

    /// The nearest point and its distance in metres; of several at one distance the lowest number. Nil where there is
    /// no point, or the place is not finite.
    public func nearest(to place: Int) -> (number: Int, metres: Double)? {
        let found = nearest[place]
        return found.number < 0 ? nil : (Int(found.number), found.squared.squareRoot())
    }

    /// Points within a radius of a place; at exactly the radius counts as within. 0 where the place is not finite, or
    /// the radius is below 0 or not a number.
    /// - Parameter radius: its number in `radii`.
    public func count(around place: Int, within radius: Int) -> Int {
        Int(counts[place * radii.count + radius])
    }
}

extension PointIndex {
    /// For each place the nearest point, and the number of points within each radius: the same as `nearest(to:)` and
    /// `count(within:of:)` of each, for millions of places.
    ///
    /// Places are sorted by cell, and what can lie within a radius of a cell is gathered once for all places in it;
    /// cells that lie within it altogether are counted without looking at their points. Time in proportion to places
    /// and points, and for each place to the points near the rim of each radius. Shared out among the processor's cores.
    ///
    /// - Parameter radii: metres, in any order. None to ask for the nearest alone.
    public func surroundings(of places: [Point], within radii: [Double]) -> PointSurroundings {
        var nearest: [PointSurroundings.Nearest] = []
        let counts = Scratch<Int32>.array(places.count * radii.count) { counts in
            nearest = Scratch.array(places.count) { nearest in
                fill(nearest, counts, of: places, within: radii)
            }
        }
        return PointSurroundings(radii: radii, nearest: nearest, counts: counts)
    }

    private func fill(
        _ nearest: Scratch<PointSurroundings.Nearest>, _ counts: Scratch<Int32>, of places: [Point], within radii: [Double]
    ) {
        for number in places.indices where count == 0 || !places[number].isFinite {
            nearest[number] = .none
            for radius in radii.indices { counts[number * radii.count + radius] = 0 }
        }
        guard count > 0 else { return }
        let patterns = radii.map { RimPattern($0, over: grid.extent, in: grid.lattice) }
        _ = grid.withSlots { slots in
            PlacesByCell.forEachShare(of: places, in: slots.lattice) { share in
                var kernel = SurroundingsKernel(slots, patterns, nearest, counts)
                share.forEachCell { kernel.take($0, row: $1, column: $2) }
            }
        }
    }
}
