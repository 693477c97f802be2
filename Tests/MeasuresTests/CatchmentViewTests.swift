import Geometry
import Licensing
import Measures
import TestSupport
import Testing

@Suite struct CatchmentViewTests {
    private let arun = Authority(name: "Arun", code: "E07000224")

    private func postcode(_ number: Int, _ x: Double, district: String) throws -> PostcodeRecord {
        PostcodeRecord(
            row: number, postcode: try #require(Postcode("BN1 \(number)AA")), quality: 10, place: Point(x: x, y: 500),
            districtCode: district)
    }

    /// Adur's area A has a register and residents, Arun's area B neither; Worthing has a postcode and no area.
    private func seen(from places: [Point], shop: Double = 450, _ question: AccessQuestion = AccessQuestion()) throws -> [PlaceAccess] {
        let postcodes = try [
            postcode(1, 100, district: "E07000223"), postcode(2, 900, district: "E07000223"),
            postcode(3, 1_100, district: "E07000224"), postcode(4, 1_300, district: ""),
            postcode(5, -500, district: "E07000229"),
        ]
        var areas = try [
            profile("A", east: 0, residents: 100), profile("B", east: 1, district: "E07000224"),
        ]
        areas[1].districtName = "Arun"
        let shares = ResidentShares(postcodes: postcodes, areas: areas)
        let table = AccessTable(
            places, access: Access([premises(1, .both, at: shop, 500)], rule: OutletRule()), shares: shares,
            view: CatchmentView(postcodes: postcodes, shares: shares, registers: [adur]), question: question)
        return (0..<table.count).map { table[$0] }
    }

    @Test func shareOfThePostcodesWithinReach() throws {
        let found = try seen(
            from: [Point(x: 100, y: 500), Point(x: 900, y: 500), Point(x: 50_000, y: 0)],
            AccessQuestion(radii: [300, 400, 10_000_000], catchment: 1_000))
        #expect(found[0].within.map(\.seen) == [1, 1, 0.4])
        // At 900: the postcodes at 900, 1,100 and 1,300, then at 100 too.
        #expect(found[1].within.map(\.seen) == [0.5, 1.0 / 3, 0.4])
        #expect(found[0].seen == 0.5, "of the postcodes at -500, 100, 900 and 1,100")
        #expect(found[1].seen == 0.5)
        #expect(found[2].seen == nil && found[2].within.map(\.seen) == [nil, nil, 0.4], "no postcode is near")
        #expect(found.map(\.isCutOff) == [true, true, true])
        #expect(found[0].residentsSeen == 0.4)
    }

    @Test func theNearestOutletMayLieBehindTheBorder() throws {
        let found = try seen(from: [Point(x: 100, y: 500), Point(x: 900, y: 500)])
        #expect(found.map(\.nearest) == [350, 450])
        #expect(found.map(\.nearestSeen) == [1, 1.0 / 3])
    }

    @Test func withoutGapsAllIsSeen() throws {
        let places = [Point(x: 0, y: 0), Point(x: 10, y: 0)]
        let table = AccessTable(
            places, access: Access([], rule: OutletRule()), shares: nil,
            view: CatchmentView(places: places, hasRegister: [true, true], hasResidents: [true, true]),
            question: AccessQuestion(radii: [0]))
        #expect(table[0].seen == 1 && table[0].residentsSeen == 1 && table[0].within.map(\.seen) == [1])
        #expect(table[0].nearestSeen == nil, "there is no outlet to be as near as")
        #expect(!table[0].isCutOff)
    }

    @Test func ground() throws {
        var areas = try [profile("A", east: 0), profile("B", east: 1, district: "E07000224")]
        areas[1].districtName = "Arun"
        let index = AreaIndex(areas.map(\.shape))
        let middle = GroundView(around: Point(x: 1_000, y: 500), radius: 400, areas: areas, in: index, registers: [adur])
        #expect(middle == GroundView(around: Point(x: 1_000, y: 500), radius: 200, areas: areas, in: index, registers: [adur]))
        #expect(middle.withRegister == 0.5 && middle.withoutRegister == 0.5 && middle.unknown == 0)
        let edge = GroundView(around: Point(x: 500, y: 0), radius: 100, areas: areas, in: index, registers: [adur])
        #expect(edge.withRegister == 0.5 && edge.unknown == 0.5)
        let wide = GroundView(around: Point(x: 500, y: 500), radius: 10_000_000, areas: areas, in: index, registers: [adur, arun])
        #expect(wide.unknown == 1)
        let point = GroundView(around: Point(x: 500, y: 500), radius: 0, areas: areas, in: index, registers: [adur])
        #expect(point.withRegister == 1)
    }
}
