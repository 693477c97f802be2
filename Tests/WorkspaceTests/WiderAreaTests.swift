import Geometry
import Licensing
import Testing
import Workspace

@Suite struct WiderAreaTests {
    private func ward(_ row: Int, _ year: String, _ code: String, _ name: String, at x: Double) throws -> WiderAreaRecord {
        WiderAreaRecord(row: row, level: .ward, year: year, code: code, name: name, shape: try square(x, 0, 100))
    }

    @Test func byLevelInTheOrderOfYearsAndCodes() throws {
        let new = try NewWorkspace()
        let old = try ward(2, "2013", "E05000002", "Second", at: 0)
        let older = try ward(1, "2013", "E05000001", "First", at: 200)
        let late = try ward(3, "2024", "E05000001", "First of 2024", at: 400)
        let msoa = WiderAreaRecord(row: 4, level: .msoa, year: "2011", code: "E02006534", name: "Adur 001", shape: try square(0, 0, 50))
        try new.add(.of(.widerBoundaries, .widerAreas([old, late, older, msoa])))
        #expect(try new.file.widerAreas(.ward) == [older, old, late])
        #expect(try new.file.widerAreas(.msoa) == [msoa])
        #expect(try new.file.widerAreas(.district) == [])
    }

    @Test func residentsByAgeOfOneEdition() throws {
        let new = try NewWorkspace()
        let adults = ResidentsOfAges(from: 16, to: nil, residents: 80)
        let children = ResidentsOfAges(from: 0, to: 15, residents: 20)
        try new.add(
            .of(.population, .population([PopulationRecord(row: 1, code: "E01000001", residents: 100, ages: [children, adults])]), edition: "mid-2015"),
            .of(
                .population,
                .population([
                    PopulationRecord(row: 1, code: "E01000001", residents: 110), PopulationRecord(row: 2, code: "W01000001", residents: 5),
                    PopulationRecord(row: 3, code: "E02000001", residents: 1_000),
                ]), edition: "mid-2020"))
        #expect(try new.file.editionsWithAges() == ["mid-2015"])
        #expect(try new.file.residentsByAge(population: "mid-2015") == ["E01000001": [children, adults]])
        #expect(try new.file.residentsByAge(population: "mid-2020").isEmpty)
        let all = try new.file.population(ofAll: "mid-2020")
        #expect(all.areas == 2 && all.residents == 115, "LSOAs of England and Wales only")
        #expect(try new.file.population(ofAll: "mid-1999").areas == 0)
    }

    @Test func districtsOfCounties() throws {
        let new = try NewWorkspace()
        func postcode(_ row: Int, _ text: String, _ district: String, county: String?) throws -> PostcodeRecord {
            PostcodeRecord(
                row: row, postcode: try #require(Postcode(text)), quality: 10, place: Point(x: 1, y: 1), districtCode: district,
                countyCode: county)
        }
        try new.add(
            .postcodes([
                try postcode(1, "BN43 5DB", "E07000223", county: "E10000032"), try postcode(2, "BN43 5DC", "E07000223", county: "E10000032"),
                try postcode(3, "BN17 5DB", "E07000224", county: "E10000032"), try postcode(4, "BN1 1AA", "E06000043", county: nil),
            ]))
        #expect(try new.file.counties() == ["E10000032": ["E07000223", "E07000224"]])
    }
}
