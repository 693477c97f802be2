import Foundation
import Geometry
import TestSupport
import Testing

@Suite struct OutlineTests {
    @Test func onePointGivesADisc() throws {
        let disc = try Outline.around([Point(x: 1_000, y: 1_000)], concavity: 0.3, widenedBy: 50)
        // 32 sides: 16 r² sin(360°/32).
        #expect(try isClose(disc.area(), 7803.6128806441593))
        #expect(isClose(7803.6128806441593, 16 * 2_500 * sin(Double.pi / 16)))
        #expect(try Outline.concaveHullArea([Point(x: 1_000, y: 1_000)], ratio: 0.3) == 0)
    }

    @Test func twoPositionsGiveACapsule() throws {
        let points = [Point(x: 0, y: 0), Point(x: 100, y: 0), Point(x: 100, y: 0)]
        let capsule = try Outline.around(points, concavity: 0.3, widenedBy: 50)
        #expect(try isClose(capsule.area(), 7803.6128806441593 + 100 * 100))
        #expect(try Outline.concaveHullArea(points, ratio: 0.3) == 0)
    }

    @Test func noPoints() {
        let error = #expect(throws: GeometryError.self) { try Outline.around([], concavity: 0.3, widenedBy: 50) }
        #expect(error == .empty("an outline needs at least one point"))
    }

    @Test func ratioOneIsConvex() throws {
        let horseshoe: [(Double, Double)] = [(0, 0), (10, 0), (10, 10), (9, 10), (9, 1), (1, 1), (1, 10), (0, 10)]
        #expect(try Outline.concaveHullArea(horseshoe.map { Point(x: $0.0, y: $0.1) }, ratio: 1) == 100)
    }

    @Test func widenedSquare() throws {
        let widened = try rectangle(0, 0, 100, 100).widened(by: 50)
        #expect(try isClose(widened.area(), 10_000 + 4 * 100 * 50 + 7803.6128806441593))
        #expect(widened.boundingBox == BoundingBox(minX: -50, minY: -50, maxX: 150, maxY: 150))
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func concentrationsOfAdur() throws {
        let points = try SharedData.table("oracles/adur_arun/a5_dbscan_points.csv")
        let clusters = try SharedData.table("oracles/adur_arun/a5_clusters.csv")
        #expect(clusters.count == 5)
        for cluster in clusters {
            let number = try #require(cluster["cluster"])
            let members = try points.filter { $0["cluster"] == number }.map { row in
                Point(x: try #require(Double(row["e"] ?? "")), y: try #require(Double(row["n"] ?? "")))
            }
            #expect(members.count == Int(cluster["points"] ?? ""))
            let hull = try #require(Double(cluster["concave_03_area_m2"] ?? ""))
            let widened = try #require(Double(cluster["buffer50_of_concave_area_m2"] ?? ""))
            let convex = try #require(Double(cluster["convex_area_m2"] ?? ""))
            #expect(try isClose(Outline.concaveHullArea(members, ratio: 0.3), hull), "\(number)")
            #expect(try isClose(Outline.concaveHullArea(members, ratio: 1), convex), "\(number)")
            let outline = try Outline.around(members, concavity: 0.3, widenedBy: 50)
            #expect(try isClose(outline.area(), widened), "\(number)")
        }
    }
}
