public import Geometry

/// DBSCAN (Ester and others 1996): clusters of points that lie close together, and the rest as noise.
///
/// A point with at least `minimum` points within `reach` metres, itself included, is a core point; core points within
/// reach of each other are one cluster; a point within reach of a core point belongs to its cluster, of several to the
/// lowest numbered. Clusters are numbered from 0 in the order of their first core point. Takes time in proportion to
/// the points times their neighbours.
public struct DensityClusters: Hashable, Sendable {
    /// For each point its cluster, or nil for noise.
    public let cluster: [Int?]
    public let isCore: [Bool]
    public let count: Int

    public init(_ points: [Point], reach: Double, minimum: Int) {
        let links = DensityLinks(points, reach: reach, minimum: minimum)
        cluster = links.cluster.map { $0 < 0 ? nil : Int($0) }
        isCore = links.isCore
        count = links.count
    }
}
