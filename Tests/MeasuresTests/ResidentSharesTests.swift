import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct ResidentSharesTests {
    private func postcode(_ number: Int, _ x: Double?, _ y: Double = 500) throws -> PostcodeRecord {
        PostcodeRecord(
            row: number, postcode: try #require(Postcode("BN1 \(number)AA")), quality: 10,
            place: x.map { Point(x: $0, y: y) }, districtCode: "E07000223")
    }

    private func box(_ minX: Double, _ maxX: Double) throws -> MultiPolygon {
        let corners = [(minX, 0.0), (maxX, 0), (maxX, 1_000), (minX, 1_000), (minX, 0)]
        return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
    }

    /// 100 residents among four postcodes, 30 among three: one of the first and two of the second are 25 + 20.
    @Test func residentsAreSharedEvenly() throws {
        let shares = ResidentShares(
            postcodes: try [
                postcode(1, 100), postcode(2, 200), postcode(3, 300), postcode(4, 900), postcode(5, 1_100),
                postcode(6, 1_200), postcode(7, 1_900), postcode(8, 5_000), postcode(9, nil),
            ],
            areas: try [
                profile("A", east: 0, residents: 100, decile: 2), profile("B", east: 1, residents: 30, decile: nil),
            ])
        let found = shares.residents(in: try box(800, 1_500))
        #expect(isClose(found.total, 45))
        #expect(found.byDecile.map(\.decile) == [nil, 2])
        #expect(found.byDecile.map(\.residents) == [20, 25])
        #expect(shares.residents(in: try box(0, 2_000)).total == 130)
        #expect(shares.residents(in: try box(6_000, 7_000)).total == 0)
        #expect(shares.residents(in: try box(6_000, 7_000)).byDecile.isEmpty)
    }

    @Test func withoutResidents() throws {
        let shares = ResidentShares(postcodes: [try postcode(1, 100)], areas: [try profile("A", east: 0, decile: 3)])
        #expect(shares.residents(in: try box(0, 1_000)).total == 0)
    }

    /// 90 residents among the two postcodes of the area's own district; the neighbour's postcode inside takes none. Area
    /// B has only a postcode of a district that is not loaded, as with codes of another year.
    @Test func neighboursTakeNoShare() throws {
        var postcodes = try [postcode(1, 100), postcode(2, 200), postcode(3, 990), postcode(4, 1_500)]
        postcodes[2].districtCode = "E07000229"
        postcodes[3].districtCode = "E07000229"
        let shares = ResidentShares(
            postcodes: postcodes, areas: try [profile("A", east: 0, residents: 90), profile("B", east: 1, residents: 30)])
        #expect(shares.residents == [45, 45, 0, 30])
        #expect(shares.areaOf == [0, 0, 0, 1])
        postcodes[2].districtCode = ""
        #expect(ResidentShares(postcodes: postcodes, areas: shares.areas).residents == [30, 30, 30, 30])
    }
}
