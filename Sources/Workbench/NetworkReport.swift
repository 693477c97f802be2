internal import Foundation
internal import Measures

/// What a walking distance was walked on: the streets, what is left out of them, and what stands too far from them.
struct NetworkReport: Encodable, Sendable {
    struct LeftOut: Encodable, Sendable {
        let reason: String
        let links: Int
    }

    /// Of postcodes, or of premises counted.
    struct Snapped: Encodable, Sendable {
        /// On the nearest street within reach.
        let snapped: Int
        /// Farther than that from any street: without a walking distance.
        let tooFar: Int
        /// Without a position, in no figure.
        let withoutPlace: Int
        /// Of those snapped, on pieces other than the longest.
        let onOtherPieces: Int
    }

    let links: Int
    let metres: Double
    let leftOut: [LeftOut]
    /// Parts of the network that hang together, each without a way to another.
    let pieces: Int
    /// Of the length of all links.
    let shareOfLongestPiece: Double
    let toleranceMetres: Double
    /// Ends joined to another within the tolerance that is not at the same position.
    let endsJoinedByTolerance: Int
    /// Ends that touch another link between its ends, and are not joined.
    let endsOnLinks: Int
    /// The farthest that a street may be from a place.
    let reachMetres: Double
    let postcodes: Snapped
    let premises: Snapped

    init(_ network: StreetNetwork, reach: Double, postcodes: Snapped, premises: Snapped) {
        links = network.links
        metres = network.metres
        leftOut = RoadLeftOut.allCases.compactMap { reason in
            network.leftOut[reason].map { LeftOut(reason: Self.word(reason), links: $0) }
        }
        pieces = network.pieces.count
        shareOfLongestPiece = (network.pieces.first?.metres ?? 0) / max(network.metres, .leastNonzeroMagnitude)
        toleranceMetres = network.tolerance
        endsJoinedByTolerance = network.joinedByTolerance
        endsOnLinks = network.endsOnLinks
        reachMetres = reach
        self.postcodes = postcodes
        self.premises = premises
    }

    /// "motorway 5, guided busway 2".
    static func words(_ leftOut: [RoadLeftOut: Int]) -> String {
        RoadLeftOut.allCases.compactMap { reason in leftOut[reason].map { "\(word(reason)) \($0)" } }.joined(separator: ", ")
    }

    private static func word(_ reason: RoadLeftOut) -> String {
        switch reason {
        case .motorway: "motorway"
        case .guidedBusway: "guided busway"
        case .drawnTwice: "drawn twice"
        case .withoutLength: "without length"
        case .offThePlane: "off the plane"
        }
    }

    var sentences: [String] {
        let left = leftOut.map { "\($0.reason) \($0.links)" }.joined(separator: ", ")
        var lines = [
            "Network: \(links) links, \(String(format: "%.1f", metres / 1_000)) km; left out: \(left.isEmpty ? "none" : left). "
                + "Ends within \(Self.metres(toleranceMetres)) m of each other are joined (\(endsJoinedByTolerance) that do not "
                + "match exactly); roads that cross without a shared end are not."
        ]
        if pieces > 1 {
            lines.append(
                "The network is in \(pieces) pieces without a way between them; the longest has "
                    + "\(String(format: "%.1f", 100 * shareOfLongestPiece))% of the length. \(postcodes.onOtherPieces) postcodes "
                    + "and \(premises.onOtherPieces) premises hang on the others, where only what is on the same piece counts.")
        }
        if endsOnLinks > 0 {
            lines.append(
                "\(endsOnLinks) ends of roads touch another road between its ends and are not joined to it: the layer may not be "
                    + "split at its junctions, and walks come out too long.")
        }
        lines.append(
            "Each place goes in a straight line to the nearest point of the nearest street, which is part of its walk. Farther "
                + "than \(Self.metres(reachMetres)) m from any street, and so without a walking distance: \(postcodes.tooFar) of "
                + "\(postcodes.snapped + postcodes.tooFar) postcodes, \(premises.tooFar) of \(premises.snapped + premises.tooFar) "
                + "premises.")
        if postcodes.withoutPlace > 0 { lines.append("\(postcodes.withoutPlace) postcodes have no position and are left out.") }
        return lines
    }

    private static func metres(_ value: Double) -> String { String(format: "%g", value) }
}
