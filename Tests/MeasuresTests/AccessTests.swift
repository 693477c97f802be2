import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct AccessTests {
    private let centre = Point(x: 0, y: 0)
    private let shops = [
        premises(1, .offOnly, at: 250), premises(2, .onOnly, at: 0, 250.001), premises(3, .both, at: 300, 400),
        premises(4, .none, at: 10), premises(5, .notStated, at: -1_000), premises(6, .offOnly, at: 5, status: .lapsed),
        premises(7, .offOnly, at: nil), premises(8, .offOnly, at: 1_000.001),
    ]

    @Test func radiiIncludeTheirEdge() {
        let within = Access(shops, rule: OutletRule()).withinAll(of: centre)
        #expect(within.map(\.radius) == [250, 500, 1_000])
        #expect(within.map(\.outlets.all) == [1, 3, 4])
        #expect(within.map(\.outlets.on) == [0, 2, 2])
        #expect(within.map(\.outlets.off) == [1, 2, 2])
        #expect(within.map(\.outlets.noAlcohol) == [1, 1, 1])
        #expect(within.map(\.outlets.notStated) == [0, 0, 1])
    }

    @Test func otherRules() {
        let access = Access(shops, rule: OutletRule(count: .rows, status: .all))
        #expect(access.withinAll(of: centre).map(\.outlets.all) == [3, 5, 6])
    }

    @Test func listIsNearestFirst() {
        let list = Access(shops, rule: OutletRule()).list(within: 500, of: centre)
        #expect(list.map(\.premises.record.row) == [4, 1, 2, 3])
        #expect(list.map(\.metres) == [10, 250, 250.001, 500])
    }

    @Test func atOneDistanceTheFirstGiven() {
        let access = Access([premises(9, .both, at: 3, 4), premises(2, .both, at: -5)], rule: OutletRule())
        #expect(access.list(within: 5, of: centre).map(\.premises.record.row) == [9, 2])
    }

    @Test func postcodes() throws {
        let areas = try [profile("A", east: 0), profile("B", east: 1)]
        let records = try ["BN1 1AA", "BN1 1AB", "BN1 1AC"].enumerated().map { number, text in
            PostcodeRecord(
                row: number + 1, postcode: try #require(Postcode(text)), quality: 10,
                place: [Point(x: 0, y: 0), nil, Point(x: 5_000, y: 0)][number], districtCode: "E07000223")
        }
        let table = PostcodeAccess.table(records, areas: areas, access: Access(shops, rule: OutletRule(kind: .on)))
        #expect(table.map(\.postcode.row) == [1, 3], "one has no place")
        #expect(table.map(\.area) == ["A", nil])
        #expect(table.map(\.nearest) == [250.001, Point(x: 5_000, y: 0).distance(to: Point(x: 300, y: 400))])
        let none = PostcodeAccess.table(records, areas: areas, access: Access([], rule: OutletRule()))
        #expect(none.map(\.nearest) == [nil, nil])
        #expect(none.map { $0.within.map(\.outlets.all) } == [[0, 0, 0], [0, 0, 0]])
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func everyPostcodeOfAdurAndArun() throws {
        let rows = try SharedData.table("oracles/adur_arun/a3_postcode_access.csv")
        let records = try rows.enumerated().map { number, row in
            PostcodeRecord(
                row: number + 1, postcode: try #require(Postcode(row["pc"] ?? "")), quality: 10,
                place: Point(x: try #require(Double(row["e"] ?? "")), y: try #require(Double(row["n"] ?? ""))),
                districtCode: "")
        }
        let access = Access(try premisesOfAdurAndArun().map(\.premises), rule: OutletRule(count: .rows))
        #expect(access.premises.count == 605)
        let table = PostcodeAccess.table(records, areas: [], access: access)
        #expect(table.count == rows.count && rows.count > 6_000)
        var wrong: [String] = []
        for (row, found) in zip(rows, table) {
            let counts = ["n_250", "n_500", "n_1000"].map { Int(row[$0] ?? "") }
            let nearest = Double(row["nearest_m"] ?? "") ?? -1
            if found.within.map(\.outlets.all) != counts || !isClose(found.nearest ?? -2, nearest) {
                wrong.append(row["pc"] ?? "")
            }
        }
        #expect(wrong.isEmpty)
    }
}
