import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct WiderPlacesTests {
    private func lsoa(_ name: String, east: Int, residents: Int? = 100, district: String = "Adur") throws -> AreaProfile {
        var area = try profile(name, east: east, residents: residents, landKm2: 0.9)
        area.name = name
        area.districtName = district
        area.districtCode = district == "Adur" ? "E07000223" : "E07000224"
        return area
    }

    private func places() throws -> WiderPlaces {
        try WiderPlaces(
            [
                lsoa("Adur 001A", east: 0), lsoa("Adur 001B", east: 1), lsoa("Adur 002A", east: 2),
                lsoa("Arun 001A", east: 3, district: "Arun"),
            ],
            ages: ["Adur 001A": [ResidentsOfAges(from: 16, to: nil, residents: 80)], "Adur 001B": [ResidentsOfAges(from: 16, to: nil, residents: 70)]])
    }

    private func outline(_ name: String, _ minX: Double, _ maxX: Double, vintage: String = "MSOA 2011") throws -> WiderPlaces.Outline {
        WiderPlaces.Outline(code: "X", name: name, vintage: vintage, shape: try box(minX, maxX))
    }

    @Test func lsoasNestInTheirMSOA() throws {
        let place = try places().place(try outline("Adur 001", 0, 2_000))
        #expect(place.residents?.allAges == 200)
        #expect(place.residents?.basis == .sum)
        #expect(place.residents?.groups == [.init(label: "aged 16 and over", residents: 150)])
        #expect(place.landKm2.map { isClose($0, 1.8) } == true)
        #expect(place.drawnKm2 == 2)
        #expect(place.districts == [adur])
        #expect(place.isWhollySeen && place.followsLSOAs)
    }

    @Test("of another census, a ward, a hole in the map: nothing is simply added up")
    func doNotNest() throws {
        for other in [
            try outline("Adur 001", 0, 2_000, vintage: "MSOA 2021"), try outline("Adur 001", 0, 2_000, vintage: "ward 2013"),
            try outline("Adur 002", 2_000, 4_000), try outline("Adur 003", 0, 1_000),
        ] {
            let place = try places().place(other)
            #expect(place.residents == nil && place.landKm2 == nil && !place.followsLSOAs, "\(other.name) \(other.vintage)")
        }
    }

    @Test func partlySeen() throws {
        let place = try places().place(try outline("coast", -3_000, 1_000, vintage: "own polygon"))
        #expect(place.seenShare.map { isClose($0, 0.25, relative: 1e-6) } == true)
        #expect(!place.isWhollySeen)
        let both = try places().place(try outline("border", 2_500, 4_000, vintage: "own polygon"))
        #expect(both.districts.map(\.name) == ["Arun", "Adur"], "the one with most of its ground first")
        #expect(both.isWhollySeen)
        let none = try places().place(try outline("sea", 10_000, 11_000, vintage: "own polygon"))
        #expect(none.seenShare == 0)
        #expect(none.districts.isEmpty)
        let sliver = try places().place(try outline("sliver", 2_001, 3_003, vintage: "ward 2013"))
        #expect(sliver.districts == [adur], "three metres beyond the border are no second district")
    }

    /// A ring round a hole, and a polygon that covers it: only the ring is shared.
    @Test func aHoleInTheMap() throws {
        let hole = try box(400, 600, 400, 600).polygons[0].exterior
        var area = try lsoa("Adur 001A", east: 0)
        area.shape = try MultiPolygon(Polygon(exterior: area.shape.polygons[0].exterior, holes: [hole]))
        let ground = try SeenGround([area])
        let shape = try box(0, 1_000)
        #expect(isClose(try ground.ground(of: shape, area: 1_000_000)[0].squareMetres, 960_000))
        let inTheHole = try box(450, 550, 450, 550)
        #expect(try ground.ground(of: inTheHole, area: 10_000).isEmpty)
    }
}
