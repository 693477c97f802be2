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
