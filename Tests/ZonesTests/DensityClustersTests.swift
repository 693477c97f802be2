import Geometry
import TestSupport
import Testing
import Zones

@Suite struct DensityClustersTests {
    private func line(_ xs: [Double]) -> [Point] { xs.map { Point(x: $0, y: 0) } }

    /// Cores at 0 and 2, each with three premises 0.9 further out; the border at 1 is within reach of both.
    private let west = [-0.9, -0.9, -0.9, 0]
    private let east = [2.9, 2.9, 2.9, 2]

    @Test func borderGoesToTheLowestNumber() {
        let found = DensityClusters(line(west + [1] + east), reach: 1, minimum: 5)
        #expect(found.count == 2)
        #expect(found.cluster == [0, 0, 0, 0, 0, 1, 1, 1, 1])
        #expect(found.isCore == [false, false, false, true, false, false, false, false, true])
        let turned = DensityClusters(line(east + [1] + west), reach: 1, minimum: 5)
        #expect(turned.cluster == [0, 0, 0, 0, 0, 1, 1, 1, 1], "numbers follow the first core in the order given")
    }

    @Test func reachIncludesItsEdge() {
        #expect(DensityClusters(line([0, 3, 6]), reach: 3, minimum: 3).cluster == [0, 0, 0])
        #expect(DensityClusters(line([0, 3, 6]), reach: 3, minimum: 3).isCore == [false, true, false])
        #expect(DensityClusters(line([0, 3, 6]), reach: 3.0.nextDown, minimum: 3).cluster == [nil, nil, nil])
    }

    @Test func bordersDoNotJoinClusters() {
        let found = DensityClusters(line(west + [1] + east), reach: 1, minimum: 4)
        // Four at -0.9 and 0 within reach of each other are now cores too; the border still is none.
        #expect(found.isCore == [true, true, true, true, false, true, true, true, true])
        #expect(found.count == 2)
    }

    @Test func noiseAndNothing() {
        let lonely = DensityClusters(line([0, 100, 200]), reach: 10, minimum: 2)
        #expect(lonely.cluster == [nil, nil, nil])
        #expect(lonely.count == 0)
        let empty = DensityClusters([], reach: 150, minimum: 5)
        #expect(empty.cluster.isEmpty && empty.isCore.isEmpty && empty.count == 0)
        #expect(DensityClusters(line([0, 100]), reach: 10, minimum: 1).cluster == [0, 1], "each is its own core")
    }

    @Test func chainIsOneCluster() {
        let chain = DensityClusters(line((0..<200).map { Double($0) * 10 }), reach: 10, minimum: 3)
        #expect(chain.count == 1)
        #expect(chain.cluster.allSatisfy { $0 == 0 })
    }

    /// The definition word by word, point by point.
    private func byDefinition(_ points: [Point], reach: Double, minimum: Int) -> (cluster: [Int?], isCore: [Bool], count: Int) {
        let index = PointIndex(points, cell: reach)
        let isCore = points.map { index.count(within: reach, of: $0) >= minimum }
        var cluster = [Int?](repeating: nil, count: points.count)
        var count = 0
        for start in points.indices where isCore[start] && cluster[start] == nil {
            var open = [start]
            cluster[start] = count
            while let core = open.popLast() {
                for near in index.numbers(within: reach, of: points[core]) where isCore[near] && cluster[near] == nil {
                    cluster[near] = count
                    open.append(near)
                }
            }
            count += 1
        }
        let cores = cluster
        for border in points.indices where !isCore[border] {
            cluster[border] = index.numbers(within: reach, of: points[border]).compactMap { cores[$0] }.min()
        }
        return (cluster, isCore, count)
    }

    /// Whole numbers, so that many distances are exactly the reach; up to as many points as several processors share.
    @Test(arguments: [(40, 10, 3.0, 4), (600, 60, 2, 5), (3_000, 400, 5, 4), (40_000, 2_000, 10, 6), (40_000, 900, 5, 8)])
    func randomPointsAgainstTheDefinition(count: Int, side: Int, reach: Double, minimum: Int) {
        var state: UInt64 = 11
        func roll(_ sides: Int) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double((state >> 33) % UInt64(sides))
        }
        // Half of them thick in one corner, and two that are nowhere.
        let points =
            (0..<count).map { Point(x: roll($0 % 2 == 0 ? side : side / 2), y: roll($0 % 2 == 0 ? side : side / 2)) }
            + [Point(x: .nan, y: 0), Point(x: 0, y: .infinity)]
        let found = DensityClusters(points, reach: reach, minimum: minimum)
        let expected = byDefinition(points, reach: reach, minimum: minimum)
        #expect(found.isCore == expected.isCore)
        #expect(found.cluster == expected.cluster)
        #expect(found.count == expected.count)
        #expect(found.count > 0)
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func premisesOfAdur() throws {
        let rows = try SharedData.table("oracles/adur_arun/a5_dbscan_points.csv")
        let points = try rows.map { row in
            Point(x: try #require(Double(row["e"] ?? "")), y: try #require(Double(row["n"] ?? "")))
        }
        let found = DensityClusters(points, reach: 150, minimum: 5)
        #expect(found.isCore == rows.map { $0["core"] == "1" })
        #expect(found.cluster.map { $0 ?? -1 } == rows.map { Int($0["cluster"] ?? "") }, "also the numbers are the same")
        #expect(found.count == (try SharedData.table("oracles/adur_arun/a5_clusters.csv").count))
        // In another order the clusters have other numbers and, but for borders within reach of two, the same members.
        let turned = DensityClusters(points.reversed(), reach: 150, minimum: 5)
        #expect(Array(turned.isCore.reversed()) == found.isCore)
        var renamed: [Int: Int] = [:]
        for (number, (one, other)) in zip(found.cluster, turned.cluster.reversed()).enumerated()
        where rows[number]["ambiguous"] == "0" {
            #expect((one == nil) == (other == nil))
            guard let one, let other else { continue }
            #expect(renamed[one, default: other] == other)
            renamed[one] = other
        }
        #expect(Set(renamed.values).count == found.count)
    }
}
