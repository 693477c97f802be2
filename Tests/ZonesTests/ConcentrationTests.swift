import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing
import Zones

@Suite struct ConcentrationTests {
    private let adur = Authority(name: "Adur", code: "E07000223")
    private let arun = Authority(name: "Arun", code: "E07000224")

    private func premises(
        _ row: Int, _ sales: AlcoholSales = .offOnly, at x: Double, _ authority: Authority? = nil,
        status: LicenceStatus = .inForce
    ) -> RegisteredPremises {
        RegisteredPremises(
            source: 1, authority: authority ?? adur,
            record: PremisesRecord(row: row, sales: sales, status: status, place: Point(x: x, y: 0)))
    }

    private func area(_ code: String, from x: Double, residents: Int, decile: Int) throws -> AreaProfile {
        let corners = [(x, -5_000.0), (x + 5_000, -5_000), (x + 5_000, 5_000), (x, 5_000), (x, -5_000)]
        return AreaProfile(
            code: code, name: code, districtCode: "E07000223", districtName: "Adur", vintage: .lsoa2011,
            shape: try MultiPolygon(Polygon(exterior: Ring(corners.map { Point(x: $0.0, y: $0.1) }))),
            residents: residents, decile: decile)
    }

    private func find(
        _ premises: [RegisteredPremises], rule: OutletRule = OutletRule(), areas: [AreaProfile] = [],
        postcodes: [PostcodeRecord] = [], crimes: [CrimeRecord] = [], period: PolicePeriod? = nil
    ) throws -> Concentrations {
        try Concentrations(
            of: adur, premises: premises, rule: rule, settings: .init(), areas: areas, postcodes: postcodes,
            crimes: crimes, period: period)
    }

    /// Five at one place, and others that count, do not count or lie far off.
    private var street: [RegisteredPremises] {
        [premises(1, at: 1_000)] + (2...5).map { premises($0, $0 == 2 ? .both : .offOnly, at: 0) } + [
            premises(6, .notStated, at: 0), premises(7, .none, at: 0), premises(8, at: 0, status: .revoked),
            premises(9, at: 0, arun),
        ]
    }

    @Test func settingsAndWording() {
        let settings = Concentration.Settings()
        #expect(settings.reach == 150 && settings.minimum == 5 && settings.concavity == 0.3 && settings.margin == 50)
        #expect(Concentration.wording == "concentration of licensed premises; not evidence of cumulative impact")
    }

    @Test func oneConcentration() throws {
        let found = try find(street)
        #expect(found.zones.count == 1)
        #expect(found.noise.map(\.record.row) == [1])
        let zone = try #require(found.zones.first)
        #expect(zone.id == 1)
        #expect(zone.members.map(\.record.row) == [2, 3, 4, 5, 6])
        #expect(zone.outlets.all == 5 && zone.outlets.on == 1 && zone.outlets.off == 4 && zone.outlets.notStated == 1)
        #expect(isClose(zone.outlineArea, 7803.6128806441593))
        #expect(zone.authority == adur, "the neighbour's premises are in the neighbour's concentrations")
        #expect(zone.residents == nil && zone.rateRatio == nil && zone.crime == nil)
        #expect(zone.residentsByDecile.isEmpty)
        #expect(found.covering(Point(x: 49, y: 0))?.id == 1)
        #expect(found.covering(Point(x: 51, y: 0)) == nil)
    }

    @Test func nothing() throws {
        #expect(try find([]).zones.isEmpty)
        #expect(try find(street, rule: OutletRule(kind: .on)).zones.isEmpty)
        #expect(try find(street, rule: OutletRule(kind: .on)).noise.map(\.record.row) == [2])
    }

    @Test func rowsThatDoNotSayAreNamedWhereAKindIsAskedFor() throws {
        #expect(try find(street, rule: OutletRule(kind: .off)).notStatedLeftOut == 1)
        #expect(try find(street).notStatedLeftOut == 0)
    }

    /// 400 residents at four postcodes, one of them in the outline; 600 elsewhere in the district.
    @Test func residentsAndRateRatio() throws {
        let postcodes = try [0.0, 500, 600, 700, 6_000].enumerated().map { number, x in
            PostcodeRecord(
                row: number, postcode: try #require(Postcode("BN1 \(number)AA")), quality: 10, place: Point(x: x, y: 0),
                districtCode: "E07000223")
        }
        let areas = try [area("A", from: -10, residents: 400, decile: 1), area("B", from: 4_990, residents: 600, decile: 5)]
        let all = (1...5).map { premises($0, at: 0) } + (6...8).map { premises($0, at: Double($0) * 1_000) }
        let zone = try #require(try find(all, areas: areas, postcodes: postcodes).zones.first)
        #expect(zone.residents == 100)
        #expect(zone.residentsByDecile.map(\.decile) == [1])
        // 5 per 100 here against 3 per 900 in the rest of the district.
        let ratio = try #require(zone.rateRatio)
        #expect(ratio.value.map { isClose($0, 15) } == true)
        #expect(ratio == RateRatio(5, 100, 3, 900))
    }

    /// The outline reaches 50 m from the one place; map points are counted to 200 and 300 m beyond it,
    /// less up to 1.5 m, because arcs are drawn as straight pieces.
    @Test func crimeIsARange() throws {
        let crimes = [0.0, 248, 251, 347, 351, -248].enumerated().map { number, x in
            CrimeRecord(
                row: number, month: "2024-01", force: "F", type: "Drugs", place: Point(x: x, y: 0), givenCode: nil)
        }
        let stray = CrimeRecord(
            row: 9, month: "2024-01", force: "G", type: "Drugs", place: Point(x: 0, y: 0), givenCode: nil)
        let january = PolicePeriod(force: "F", months: ["2024-01"])
        let crime = try #require(try find(street, crimes: crimes + [stray], period: january).zones.first?.crime)
        #expect(crime.low == 3)
        #expect(crime.high == 5)
        #expect(crime.period == january)
        #expect(try find(street, period: january).zones.first?.crime?.high == 0)
        #expect(try find(street, crimes: crimes).zones.first?.crime == nil, "not loaded is not nought")
    }
}
