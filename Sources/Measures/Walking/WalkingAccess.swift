public import Geometry

/// Walking distance over streets from places to premises.
///
/// A walk leads from the place in a straight line to the nearest point of the nearest street, along streets, and from the
/// point of the street nearest to the premises to these. Both straight ends are part of it. It is never shorter than the
/// straight line, save for the gaps within the network's tolerance.
public struct WalkingAccess: Sendable {
    /// What one place has within walking distance.
    public struct Walk: Hashable, Sendable {
        /// Metres from the place to the street; part of every distance below.
        public let offset: Double
        /// The piece of the network on which it stands; 0 is the longest.
        public let piece: Int
        /// Metres to the nearest premises; nil where the piece has none.
        public let nearest: Double?
        /// Metres to the k-th nearest; nil where the piece has fewer.
        public let kthNearest: Double?
        /// Premises within each radius asked for, in its order. At exactly the radius counts as within.
        public let counts: [Int]

        package init(offset: Double, piece: Int, nearest: Double?, kthNearest: Double?, counts: [Int]) {
            self.offset = offset
            self.piece = piece
            self.nearest = nearest
            self.kthNearest = kthNearest
            self.counts = counts
        }
    }

    /// Metres.
    public static let usualRadii: [Double] = [250, 500, 1_000]

    public let network: StreetNetwork
    /// Metres from a place to the nearest street beyond which it has no walking distance.
    public let reach: Double
    /// Premises farther than that from every street: within no walking distance of anything.
    public let premisesTooFar: Int
    /// Premises on pieces other than the longest.
    public let premisesOnOtherPieces: Int
    private let targets: StreetTargets
    /// The straight ends of any walk are no longer than this.
    private let longestOffset: Double

    /// Above it a table walks from each place by itself, which takes less memory.
    private static let mostLabels = 16

    /// - Parameter premises: in metres, EPSG:27700; one that is not finite is on no street.
    public init(_ network: StreetNetwork, premises: [Point], reach: Double = StreetNetwork.usualReach) {
        let positions = premises.compactMap { network.position(of: $0, within: reach) }
        self.network = network
        self.reach = reach
        premisesTooFar = premises.count - positions.count
        premisesOnOtherPieces = positions.count { $0.piece > 0 }
        targets = StreetTargets(positions, on: network)
        longestOffset = positions.map(\.offset).max() ?? 0
    }

    /// Walks from one place. Nil where no street is within reach of it.
    /// - Parameters:
    ///   - radii: metres; within one that is negative or not a number there is nothing.
    ///   - k: which nearest to find besides the first; at least 1.
    public func walk(from place: Point, radii: [Double], nearest k: Int = 1) -> Walk? {
        guard let position = network.position(of: place, within: reach) else { return nil }
        var search = WalkingSearch(network, targets)
        let walks = search.walk(from: position, bound: bound(radii, from: position), least: max(1, k))
        return walk(position, radii, within: walks, nearest: walks, k)
    }

    /// Walks from many places, in their order: the nearest by one search from all premises, the counts by a search from
    /// each place that ends at the largest radius. Takes time in proportion to the places times the streets within that
    /// radius.
    public func walks(from places: [Point], radii: [Double], nearest k: Int = 1) -> [Walk?] {
        var search = WalkingSearch(network, targets)
        let nearest = k <= Self.mostLabels ? NearestOnFoot(network, targets, k: k) : nil
        return places.map { place in
            guard let position = network.position(of: place, within: reach) else { return nil }
            let bound = bound(radii, from: position)
            let walks = search.walk(from: position, bound: bound, least: nearest == nil ? max(1, k) : 0)
            return walk(position, radii, within: walks, nearest: nearest?.walks(from: position) ?? walks, k)
        }
    }

    private func walk(
        _ position: StreetNetwork.Position, _ radii: [Double], within walks: [Double], nearest: [Double], _ k: Int
    ) -> Walk {
        let whole = wholePiece(from: position)
        return Walk(
            offset: position.offset, piece: position.piece, nearest: nearest.first,
            kthNearest: k >= 1 && k <= nearest.count ? nearest[k - 1] : nil,
            counts: radii.map { radius in
                radius >= whole ? targets.onPiece[position.piece] : walks.prefix { $0 <= radius }.count
            })
    }

    /// No walk on the place's piece is longer, so that a radius from there on needs no search.
    private func wholePiece(from position: StreetNetwork.Position) -> Double {
        network.pieces[position.piece].metres * (1 + 1e-9) + position.offset + longestOffset
    }

    private func bound(_ radii: [Double], from position: StreetNetwork.Position) -> Double {
        let whole = wholePiece(from: position)
        return radii.filter { $0 < whole }.max() ?? -1
    }
}
