internal import Geometry

/// Look-ups from many places at once, each a flat column in the order of the places. All that this module asks of the
/// index for every postcode goes through here.
extension PointIndex {
    /// Metres from each place to the nearest point; infinite where there is none.
    func nearest(fromEach places: [Point]) -> [Double] {
        let found = surroundings(of: places, within: [])
        return places.indices.map { found.nearest(to: $0)?.metres ?? .infinity }
    }

    /// Metres from each place to the k-th nearest point, from 1; infinite where there are fewer. Points at one
    /// distance count one by one.
    func nearest(_ k: Int, fromEach places: [Point]) -> [Double] {
        k > 1 ? distances(toNearest: k, from: places).map { $0 ?? .infinity } : nearest(fromEach: places)
    }

    /// How many points lie within its own radius of each place.
    func counts(fromEach places: [Point], within radius: @Sendable (Int) -> Double) -> [Double] {
        column(places.count) { Double(count(within: radius($0), of: places[$0])) }
    }

    /// For each place the weighted sum of the values of the points within the radius. A value that is not a number is
    /// left out; where no other lies within, neither is the sum a number. Nothing within gives 0.
    ///
    /// Cost in proportion to the pairs within the radius, and to the cells that it touches.
    func sums(
        of values: [Double], within radius: Double, ofEach places: [Point], weight: some DistanceWeight
    ) -> [Double] {
        values.withUnsafeBufferPointer { buffer in
            // Read by both threads, written by none.
            nonisolated(unsafe) let values = buffer
            return column(places.count) { place in
                var sum = 0.0
                var isKnown = false
                var isUnknown = false
                forEach(within: radius, of: places[place]) { number, squared in
                    let value = values[number]
                    if value.isNaN {
                        isUnknown = true
                    } else {
                        isKnown = true
                        sum += value * weight.weight(squared: squared)
                    }
                }
                return isUnknown && !isKnown ? .nan : sum
            }
        }
    }
}
