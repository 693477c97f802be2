import Geometry
import Licensing
import Measures
import Statistics
import TestSupport
import Testing

@Suite struct FactorTableTests {
    private func areas() throws -> [AreaProfile] {
        try [
            profile("E01000001", east: 0, residents: 1_000, landKm2: 0.5), profile("E01000002", east: 1, residents: 2_000),
            profile("E01000003", east: 2, residents: 0), profile("E01000004", east: 3),
        ]
    }

    @Test func domainsByFormAndVintage() throws {
        let records = [
            DomainRecord(row: 1, code: "E01000001", domain: .crime, rank: 5, decile: 1),
            DomainRecord(row: 2, code: "E01000002", domain: .crime, rank: 9, decile: 1),
            DomainRecord(row: 2, code: "E01000002", domain: .income, basis: .transformed, score: 3.5),
        ]
        let columns = DeprivationFactors.columns(
            try areas(),
            [
                .init(edition: "IoD 2019", vintage: .lsoa2011, records: [DomainRecord(row: 1, code: "E01000001", domain: .overall, rank: 7, decile: 2)]),
                .init(edition: "IoD 2019, File 2", vintage: .lsoa2011, records: records + [DomainRecord(row: 1, code: "E01000001", domain: .overall, rank: 8, decile: 2)]),
            ])
        #expect(
            columns.map(\.factor.id) == [
                "imd_rank", "imd_decile", "income_transformed", "crime_domain_rank", "crime_domain_decile",
            ])
        #expect(columns[0].values.map(\.value) == [7, nil, nil, nil], "the first file with the figure is used")
        #expect(columns[3].values.map(\.value) == [5, 9, nil, nil])
        #expect(columns[3].values[2].note == "not in the publication")
        #expect(columns[3].factor.direction == .lowerIsWorse)
        #expect(columns[2].factor.direction == .higherIsWorse)
        // The same codes of another vintage are other areas.
        let other = DeprivationFactors.columns(try areas(), [.init(edition: "IoD 2025, File 2", vintage: .lsoa2021, records: records)])
        #expect(other.isEmpty)
    }

    @Test func twoEditionsHaveColumnsOfTheirOwn() throws {
        var two = try areas()
        two[1].vintage = .lsoa2021
        let columns = DeprivationFactors.columns(
            two,
            [
                .init(edition: "IoD 2019", vintage: .lsoa2011, records: [DomainRecord(row: 1, code: "E01000001", domain: .overall, rank: 7)]),
                .init(edition: "IoD 2025", vintage: .lsoa2021, records: [DomainRecord(row: 1, code: "E01000002", domain: .overall, rank: 3)]),
            ])
        #expect(columns.map(\.factor.id) == ["imd_rank_2019", "imd_rank_2025"])
        #expect(columns[0].values[1].note == "the edition is of LSOA 2011, the area of LSOA 2021")
    }

    /// 12 of 1,000: Byar; none of 2,000: exact; no residents: no rate.
    @Test func crimePerThousand() throws {
        let crimes = (1...12).map {
            CrimeRecord(row: $0, month: "2024-01", force: "Sussex Police", type: $0 > 9 ? "Drugs" : "Burglary", place: Point(x: 500, y: 500), givenCode: nil)
        }
        let areas = try areas()
        let crime = RecordedCrime(areas: areas, crimes: crimes, months: [PolicePeriod(force: "Sussex Police", months: ["2024-01"])])
        let columns = CrimeFactors.columns(areas, crime, source: "police.uk", residents: "mid-2020")
        #expect(columns.map(\.factor.id) == ["crime_all", "crime_burglary", "crime_drugs"])
        #expect(columns.map { $0.values[0].value } == [12, 9, 3])
        #expect(columns.map { $0.values[0].n } == [12, 9, 3])
        #expect(isClose(try #require(columns[0].values[0].lower), PoissonInterval.byar(count: 12).lower))
        #expect(isClose(try #require(columns[1].values[0].upper), PoissonInterval.exact(count: 9).upper))
        #expect(columns[0].values[1].value == 0, "its force's month is loaded, so none is none")
        #expect(columns[0].values[2].note == "no residents")
        #expect(columns[0].values[3].note == "residents are not loaded")
        #expect(columns[0].factor.period == "Sussex Police: one month, 2024-01")
        #expect(columns[0].factor.source == "police.uk; residents: mid-2020")
        let none = RecordedCrime(areas: areas, crimes: [], months: [])
        #expect(CrimeFactors.columns(areas, none, source: "", residents: nil).isEmpty)
    }

    @Test func youngPeople() throws {
        func band(_ code: String, _ from: Int, _ to: Int?, _ residents: Int) -> AgeFactors.Band {
            .init(edition: "mid-2015", code: code, ages: ResidentsOfAges(from: from, to: to, residents: residents), total: 1_000)
        }
        let columns = AgeFactors.columns(
            try areas(),
            [band("E01000001", 0, 15, 200), band("E01000001", 16, 59, 600), band("E01000001", 60, nil, 200), band("E01000002", 0, 15, 1_001)])
        #expect(columns.map(\.factor.id) == ["aged_0_to_15"], "16 to 59 and 60 and over are not young people")
        let share = try #require(WilsonInterval(count: 200, total: 1_000))
        #expect(columns[0].values[0].value == 20)
        #expect(isClose(try #require(columns[0].values[0].lower), share.lower * 100))
        #expect(columns[0].values[1].note == "more residents of these ages than of all")
        #expect(columns[0].factor.direction == .neither)
    }

    @Test func placesInsideAndNearest() throws {
        let square = try MultiPolygon(
            Polygon(exterior: Ring([(1_600, 400), (1_700, 400), (1_700, 600), (1_600, 600), (1_600, 400)].map { Point(x: $0.0, y: $0.1) })))
        let places = [
            PlaceRecord(row: 1, kind: "School", shape: .point(Point(x: 500, y: 900))),
            PlaceRecord(row: 2, kind: "school", shape: .point(Point(x: 9_000, y: 500))), PlaceRecord(row: 3, kind: "school"),
            PlaceRecord(row: 4, kind: "park", shape: .area(square)),
            PlaceRecord(row: 5, kind: "hostel", shape: .point(Point(x: 9_000, y: 500))),
        ]
        let postcodes = [Point(x: 400, y: 500), Point(x: 600, y: 500), Point(x: 1_650, y: 500), Point(x: 2_500, y: 500)].enumerated()
            .compactMap { number, place in
                Postcode("BN1 \(number + 1)AA").map {
                    PostcodeRecord(row: number, postcode: $0, quality: 10, place: place, districtCode: "E07000223")
                }
            }
        let areas = try areas()
        let centres = PlaceFactors.centres(areas, postcodes)
        #expect(centres == [Point(x: 500, y: 500), Point(x: 1_650, y: 500), Point(x: 2_500, y: 500), nil])
        let columns = try PlaceFactors.columns(areas, centres: centres, places: places, source: "places")
        #expect(
            columns.map(\.factor.id) == ["park_count", "park_metres", "school_count", "school_metres"],
            "no hostel lies in the district, so it may not be covered")
        let values = columns.map { $0.values.map(\.value) }
        #expect(values[0] == [0, 1, 0, 0])
        #expect(values[1] == [1_100, 0, 800, nil])
        #expect(values[2] == [1, 0, 0, 0])
        #expect(values[3][0] == 400)
        #expect(columns[3].values[3].note == "no postcode is loaded in the area")
    }

    @Test func indicatorsStayAtTheirLevel() throws {
        func record(_ code: String, _ value: Double?, period: String = "2021 - 23", note: String? = nil) -> IndicatorRecord {
            IndicatorRecord(
                row: 1, indicator: 91_380, name: "Alcohol-specific mortality", areaCode: code, areaName: "Adur", areaType: "Districts",
                sex: "Persons", age: "All ages", period: period, value: value, lower95: 8, upper95: 17.5, count: 27, note: note)
        }
        let (columns, wider) = IndicatorFactors.figures(
            try areas(), places: [.init(code: "E92000001", district: nil), .init(code: "E07000223", district: "E07000223")],
            [
                record("E07000223", 11, period: "2020 - 22"), record("E07000223", 12.1), record("E92000001", 13),
                record("E07000999", 99), record("E01000001", nil, note: "suppressed by the publisher"),
            ], source: "Fingertips indicators")
        #expect(wider.map(\.code) == ["E92000001", "E07000223"] || wider.map(\.code) == ["E07000223", "E92000001"])
        let district = try #require(wider.first { $0.code == "E07000223" })
        #expect(district.mark == "district figure")
        #expect(district.value.value == 12.1, "the latest period")
        #expect(district.value.lower == 8)
        #expect(district.value.n == 27)
        #expect(columns.count == 1)
        #expect(columns[0].values.map(\.value) == [nil, nil, nil, nil], "a district's value is no LSOA's")
        #expect(columns[0].values[0].note == "suppressed by the publisher")
    }

    @Test func densityAndItsReasons() throws {
        let shops = (1...10).map { premises($0, .offOnly, at: 100, 100) }
        let density = try DensityTable(areas: areas(), premises: shops, rule: OutletRule())
        let columns = OutletFactors.columns(density, period: "2023", source: "register", residents: nil)
        #expect(columns.map { $0.values[0].value } == [100, 20])
        #expect(isClose(try #require(columns[1].values[0].lower), PoissonInterval.byar(count: 10).lower / 0.5))
        #expect(columns[0].values.map(\.note) == [nil, nil, "no residents", "residents are not loaded"])
        #expect(columns[1].values[1].note == "its size is not loaded")
        let table = FactorTable(areas: try areas(), columns: columns)
        #expect(table.columns[0].values.map(\.percentile) == [75, 25, nil, nil])
        #expect(table.columns[1].values[0].percentile == nil, "alone with a value")
        #expect(table.overlaps(of: columns[0].factor).map(\.why) == ["the same outlets"])
    }

    @Test func incidentsAreSuppressedBeforeAnythingIsMadeOfThem() throws {
        let terms = SharingTerms(
            partner: "Police", basis: "agreement", timeResolution: "day", positionedBy: "street", fewestShown: 5, roundedTo: 5)
        func incidents(_ count: Int, _ kind: String, _ x: Double) -> IncidentRecord {
            IncidentRecord(row: 1, kind: kind, date: "2024-03-01", count: count, place: Point(x: x, y: 500))
        }
        let (columns, wider) = IncidentFactors.figures(
            try areas(),
            [
                .init(
                    title: "assaults, 2024", terms: terms,
                    incidents: [
                        incidents(3, "Assault", 500), incidents(12, "assault", 1_500), incidents(7, "assault", 2_500),
                        incidents(23, "assault", 3_500), incidents(2, "Noise", 500),
                    ])
            ])
        #expect(columns.map(\.factor.id) == ["restricted_assault", "restricted_noise"])
        #expect(columns.map(\.factor.isRestricted) == [true, true])
        #expect(columns[0].values.map(\.value) == [nil, 10, nil, 25])
        #expect(columns[0].values.map(\.note) == ["suppressed", nil, "suppressed", nil])
        #expect(columns[0].values.map(\.n) == [nil, 10, nil, 25], "the true count stands nowhere")
        #expect(isClose(try #require(columns[0].values[3].upper), PoissonInterval.byar(count: 25).upper))
        #expect(columns[1].values.allSatisfy { $0.value == nil })
        #expect(wider.map(\.value.value) == [45, nil])
        #expect(wider[1].value.note == "suppressed, because it would tell of an area's count")
        let table = FactorTable(areas: try areas(), columns: columns, wider: wider)
        #expect(table.isRestricted)
    }
}
