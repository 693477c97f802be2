import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct ResidentEstimateTests {
    private func postcode(_ number: Int, _ x: Double?) throws -> PostcodeRecord {
        PostcodeRecord(
            row: number, postcode: try #require(Postcode("BN1 \(number)AA")), quality: 10,
            place: x.map { Point(x: $0, y: 500) }, districtCode: "E07000223")
    }

    private func town() throws -> (postcodes: [PostcodeRecord], areas: [AreaProfile]) {
        (
            try [
                postcode(1, 100), postcode(2, 200), postcode(3, 300), postcode(4, 900), postcode(5, 1_100), postcode(6, 1_200),
                postcode(7, 1_900), postcode(8, 5_000), postcode(9, nil),
            ],
            try [profile("A", east: 0, residents: 100), profile("B", east: 1, residents: 30), profile("C", east: 2, residents: 8)]
        )
    }

    private let ages = [
        "A": [ResidentsOfAges(from: 16, to: nil, residents: 80), ResidentsOfAges(from: 65, to: nil, residents: 8)],
        "B": [ResidentsOfAges(from: 16, to: nil, residents: 15)],
    ]

    /// A quarter of A's hundred and two thirds of B's thirty.
    @Test func sharedEvenlyInEveryGroupOfAges() throws {
        let (postcodes, areas) = try town()
        let estimate = ResidentEstimate(postcodes: postcodes, areas: areas, ages: ages)
        let found = try #require(estimate.residents(in: try box(800, 1_500)))
        #expect(isClose(found.allAges, 45))
        #expect(found.basis == .estimate)
        #expect(found.groups.map(\.label) == ["aged 16 and over"], "of B nobody knows who is 65")
        #expect(isClose(found.groups[0].residents, 80 / 4 + 15 * 2 / 3))
        #expect(estimate.areasWithoutPostcodes.map(\.code) == ["C"])
        #expect(estimate.residents(in: try box(6_000, 7_000)) == nil, "no postcode lies there")
    }

    @Test func equalsTheSharesOfTheZones() throws {
        let (postcodes, areas) = try town()
        let estimate = ResidentEstimate(postcodes: postcodes, areas: areas, ages: [:])
        let shares = ResidentShares(postcodes: postcodes, areas: areas)
        for east in stride(from: 0.0, to: 2_000, by: 70) {
            let shape = try box(east, east + 450)
            #expect(isClose(estimate.residents(in: shape)?.allAges ?? 0, shares.residents(in: shape).total))
        }
    }

    @Test func residentsNotKnown() throws {
        let estimate = ResidentEstimate(postcodes: try town().postcodes, areas: [try profile("A", east: 0)], ages: [:])
        #expect(estimate.residents(in: try box(0, 1_000)) == nil)
    }
}

/// 1 km high, from one easting to another.
func box(_ minX: Double, _ maxX: Double, _ minY: Double = 0, _ maxY: Double = 1_000) throws -> MultiPolygon {
    let corners = [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY), (minX, minY)]
    return try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) })))
}
