internal import Geometry
internal import Statistics

/// A place to look at: what one way found, what it holds, which other ways meet in it, and its rank.
public struct AreaCandidate: Sendable {
    /// Another candidate that shares most of the ground of the smaller of the two, found in another way.
    public struct Link: Hashable, Sendable {
        /// "P3"; nil where that candidate is not among those shown.
        public let id: String?
        public let way: ProposalWay
    }

    /// "P1" by rank.
    public let id: String
    public let found: FoundArea
    public let figures: CandidateFigures
    public let alsoFoundBy: [Link]

    /// Ways that found the place, this one included.
    public var ways: Int { Set(alsoFoundBy.map(\.way)).union([found.way]).count }
}

/// Candidates in order of rank: those that more ways found first, then by the lower limit of outlets per square kilometre
/// over the rest of the district, then the smaller ground. Of two that are equal in all three: hot spots before
/// concentrations before thresholds, then the one further west, then south.
public struct RankedCandidates: Sendable {
    /// Of the smaller of two candidates, the ground that they must share to be the same place.
    public static let samePlace = 0.5

    public let candidates: [AreaCandidate]
    /// Found and not shown, because of `most`.
    public let leftOut: Int

    public static let words = [
        "number of ways (hot spots, concentrations, thresholds) that found the place, most first; candidates of two ways are "
            + "one place where they share at least half of the smaller one's ground",
        "lower 95% limit of outlets per square kilometre over the rest of the district, highest first",
        "ground, smallest first",
        "where all are equal: hot spots, then concentrations, then thresholds; then from west to east and from south to north",
    ]

    /// Takes one GEOS intersection for each pair of candidates of different ways whose boxes meet.
    /// - Parameter most: how many are kept, at least 1.
    public init(_ found: [(area: FoundArea, figures: CandidateFigures)], most: Int) throws {
        let grounds = try found.map { try $0.area.outline.area() }
        var linked = found.map { _ in [Int]() }
        for one in found.indices {
            for other in found.indices.dropFirst(one + 1) where found[one].area.way != found[other].area.way {
                let shared = try found[one].area.outline.intersection(with: found[other].area.outline)?.area() ?? 0
                guard shared > 0, shared >= min(grounds[one], grounds[other]) * Self.samePlace else { continue }
                linked[one].append(other)
                linked[other].append(one)
            }
        }
        func ways(_ number: Int) -> Int {
            Set(linked[number].map { found[$0].area.way }).union([found[number].area.way]).count
        }
        func key(_ number: Int) -> [Double] {
            let area = found[number].area
            return [
                -Double(ways(number)), -(found[number].figures.ratio?.lower ?? -1), grounds[number],
                Double(ProposalWay.allCases.firstIndex(of: area.way) ?? 0), area.outline.boundingBox.minX,
                area.outline.boundingBox.minY, Double(number),
            ]
        }
        let keys = found.indices.map(key)
        let order = found.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.prefix(max(1, most))
        let ids = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, "P\($0 + 1)") })
        candidates = order.enumerated().map { rank, number in
            AreaCandidate(
                id: "P\(rank + 1)", found: found[number].area, figures: found[number].figures,
                alsoFoundBy: linked[number].sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map {
                    AreaCandidate.Link(id: ids[$0], way: found[$0].area.way)
                })
        }
        leftOut = found.count - candidates.count
    }
}
