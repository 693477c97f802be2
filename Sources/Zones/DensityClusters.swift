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
        let index = PointIndex(points, cell: max(reach, 1))
        let isCore = points.map { index.count(within: reach, of: $0) >= minimum }
        var cluster = [Int?](repeating: nil, count: points.count)
        var count = 0
        for start in points.indices where isCore[start] && cluster[start] == nil {
            var open = [start]
            cluster[start] = count
            while let core = open.popLast() {
                index.forEach(within: reach, of: points[core]) { neighbour, _ in
                    guard isCore[neighbour], cluster[neighbour] == nil else { return }
                    cluster[neighbour] = count
                    open.append(neighbour)
                }
            }
            count += 1
        }
        for border in points.indices where !isCore[border] {
            var lowest: Int?
            index.forEach(within: reach, of: points[border]) { neighbour, _ in
                guard isCore[neighbour], let number = cluster[neighbour] else { return }
                lowest = min(lowest ?? number, number)
            }
            cluster[border] = lowest
        }
        self.cluster = cluster
        self.isCore = isCore
        self.count = count
    }
}
