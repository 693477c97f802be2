public import Geometry
public import Licensing

/// Streets to walk along: links that meet at their ends, in flat arrays.
///
/// A link is walked in both directions. Two links are joined only where their ends meet within the tolerance; links that
/// cross without a shared end are a bridge over a road, and are not joined. Road layers have no paths, so a walk over
/// them is as long as the real one or longer. Building takes the time of sorting the links' ends.
public struct StreetNetwork: Sendable {
    /// Metres. Ordnance Survey's ends match exactly; other layers round their positions.
    public static let usualTolerance = 1.0
    /// Metres from a place to the nearest street beyond which it has no walking distance.
    public static let usualReach = 250.0
    /// Metres from the origin of the National Grid.
    static let planeMetres = 10_000_000.0

    /// Links that hang together.
    public struct Piece: Hashable, Sendable {
        public let links: Int
        /// Length of its links.
        public let metres: Double

        package init(links: Int, metres: Double) {
            self.links = links
            self.metres = metres
        }
    }

    /// Where a place stands on the network.
    public struct Position: Hashable, Sendable {
        let link: Int
        /// Metres along the link from its first position.
        let along: Double
        /// Metres from the place to the nearest point of the nearest link, in a straight line; part of every walk.
        public let offset: Double
        /// The number of the piece on which it stands; 0 is the longest.
        public let piece: Int
    }

    /// Metres within which ends are joined.
    public let tolerance: Double
    /// Pieces of road that are not in the network, by reason.
    public let leftOut: [RoadLeftOut: Int]
    /// The longest first.
    public let pieces: [Piece]
    /// How many positions of ends were joined to another that is not the same.
    public let joinedByTolerance: Int
    /// Ends that meet no other end and yet lie within the tolerance of another link between its ends: signs of a layer
    /// that is not split at its junctions, so that walks come out too long. They are not joined.
    public let endsOnLinks: Int

    let lengths: [Double]
    let from: [Int32]
    let to: [Int32]
    /// The arcs out of node `n` are `firstArc[n]..<firstArc[n + 1]`.
    let firstArc: [Int32]
    let arcNode: [Int32]
    /// Twice the link, and one more where the arc leaves from the link's last position.
    let arcLink: [Int32]
    let pieceOfLink: [Int32]
    private let segments: StreetSegments

    public var links: Int { lengths.count }
    public var nodes: Int { firstArc.count - 1 }
    /// Length of all links.
    public var metres: Double { pieces.reduce(0) { $0 + $1.metres } }

    /// - Parameter tolerance: metres; what is negative or not a number is taken as 0.
    public init(_ roads: [RoadRecord], tolerance: Double = usualTolerance) {
        let tolerance = tolerance > 0 ? tolerance : 0
        let (lines, leftOut) = Self.walkable(roads)
        let segments = StreetSegments(lines)
        let ends = LinkEnds(
            lines.flatMap { line in [line.points[0], line.points[line.points.count - 1]] }, tolerance: tolerance)
        let from = lines.indices.map { ends.node[2 * $0] }, to = lines.indices.map { ends.node[2 * $0 + 1] }
        var arcs = [Int32](repeating: 0, count: ends.count + 1)
        for node in ends.node { arcs[Int(node) + 1] += 1 }
        for node in 1..<max(1, arcs.count) { arcs[node] += arcs[node - 1] }
        firstArc = arcs
        var arcNode = [Int32](repeating: 0, count: 2 * lines.count), arcLink = arcNode
        for link in lines.indices {
            for (end, other, side) in [(from[link], to[link], 0), (to[link], from[link], 1)] {
                let slot = Int(arcs[Int(end)])
                arcs[Int(end)] += 1
                arcNode[slot] = other
                arcLink[slot] = Int32(2 * link + side)
            }
        }
        var loose = 0
        for (end, node) in ends.node.enumerated() where firstArc[Int(node) + 1] - firstArc[Int(node)] == 1 {
            let points = lines[end / 2].points
            let place = end % 2 == 0 ? points[0] : points[points.count - 1]
            if segments.nearest(to: place, within: tolerance, except: end / 2) != nil { loose += 1 }
        }
        (pieces, pieceOfLink) = Self.pieces(from, to, segments.lengths, nodes: ends.count)
        lengths = segments.lengths
        joinedByTolerance = ends.joinedByTolerance
        endsOnLinks = loose
        self.tolerance = tolerance
        self.leftOut = leftOut
        self.from = from
        self.to = to
        self.arcNode = arcNode
        self.arcLink = arcLink
        self.segments = segments
    }

    /// - Parameter reach: the farthest that a street may be, in metres.
    /// - Returns: nil where no street is within reach, or the place is not finite.
    public func position(of place: Point, within reach: Double = usualReach) -> Position? {
        segments.nearest(to: place, within: reach).map { spot in
            Position(link: spot.link, along: spot.along, offset: spot.metres, piece: Int(pieceOfLink[spot.link]))
        }
    }

    /// Every line once, in the order of the roads.
    private static func walkable(_ roads: [RoadRecord]) -> (lines: [Line], leftOut: [RoadLeftOut: Int]) {
        var lines: [Line] = []
        var leftOut: [RoadLeftOut: Int] = [:]
        var seen: Set<[Point]> = []
        for road in roads {
            if let reason = RoadLeftOut(of: road) {
                leftOut[reason, default: 0] += 1
                continue
            }
            if road.lines.isEmpty { leftOut[.withoutLength, default: 0] += 1 }
            for line in road.lines {
                let points = line.points
                if !points.allSatisfy({ abs($0.x) <= planeMetres && abs($0.y) <= planeMetres }) {
                    leftOut[.offThePlane, default: 0] += 1
                } else if points.allSatisfy({ $0 == points[0] }) {
                    leftOut[.withoutLength, default: 0] += 1
                } else {
                    let backwards = Array(points.reversed())
                    let isForward = points.lexicographicallyPrecedes(backwards) { ($0.x, $0.y) < ($1.x, $1.y) }
                    if seen.insert(isForward ? points : backwards).inserted {
                        lines.append(line)
                    } else {
                        leftOut[.drawnTwice, default: 0] += 1
                    }
                }
            }
        }
        return (lines, leftOut)
    }

    private static func pieces(
        _ from: [Int32], _ to: [Int32], _ lengths: [Double], nodes: Int
    ) -> (pieces: [Piece], pieceOfLink: [Int32]) {
        var sets = DisjointSets(count: nodes)
        for link in from.indices { sets.join(Int(from[link]), Int(to[link])) }
        var links: [Int: Int] = [:]
        var metres: [Int: Double] = [:]
        for link in from.indices {
            let set = sets.number(of: Int(from[link]))
            links[set, default: 0] += 1
            metres[set, default: 0] += lengths[link]
        }
        let order = metres.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Int32($0)) })
        return (
            order.map { Piece(links: links[$0] ?? 0, metres: metres[$0] ?? 0) },
            from.map { rank[sets.number(of: Int($0))] ?? 0 }
        )
    }
}
