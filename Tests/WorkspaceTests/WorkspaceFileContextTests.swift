import Geometry
import Licensing
import Testing
import Workspace

/// What surrounds the premises comes out as it was put in.
@Suite struct WorkspaceFileContextTests {
    @Test func licensingStatistics() throws {
        let new = try NewWorkspace()
        func figure(_ row: Int, _ year: String, _ authority: String, _ count: Int?) -> LicensingStatistic {
            LicensingStatistic(
                row: row, table: "Table_3", year: year, region: "South East", authority: authority,
                what: "Premises licences selling alcohol", count: count)
        }
        let late = figure(1, "2021/22", "Adur", 136)
        let early = figure(2, "2011/12", "Adur", nil)
        let other = figure(3, "2021/22", "Arun", 432)
        try new.add(.of(.licensingStatistics, .statistics([late, early, other])))
        #expect(try new.file.licensingStatistics(authority: "ADUR") == [early, late])
        #expect(try new.file.licensingStatistics(authority: "Arun") == [other])
        #expect(try new.file.licensingStatistics(authority: "Adu") == [])
    }

    @Test func foodBusinesses() throws {
        let new = try NewWorkspace()
        let full = FoodBusinessRecord(
            row: 2, id: "900001", name: "The Example Arms", address: "1 High Street", postcode: Postcode("BN43 5DB"), type: 7843,
            typeName: "Pub/bar/nightclub", authorityName: "Adur", rating: "5", place: Point(x: 524_253.5, y: 105_363.25))
        let bare = FoodBusinessRecord(row: 1, id: "900002")
        try new.add(.of(.foodHygiene, .foodBusinesses([full, bare])))
        #expect(try new.file.foodBusinesses() == [bare, full])
    }

    @Test func places() throws {
        let new = try NewWorkspace()
        let point = PlaceRecord(
            row: 1, kind: "school", reference: "100001", name: "Example School", detail: "Primary, ages 4 to 11",
            postcode: Postcode("BN43 5DB"), shape: .point(Point(x: 5, y: 6)))
        let area = PlaceRecord(row: 2, kind: "park", shape: .area(try square(0, 0, 100)))
        let nowhere = PlaceRecord(row: 3, kind: "hostel")
        try new.add(.of(.places, .places([point, area, nowhere])))
        #expect(try new.file.places() == [point, area, nowhere])
    }

    @Test func indicators() throws {
        let new = try NewWorkspace()
        func record(_ row: Int, _ area: String, _ period: String, value: Double?) -> IndicatorRecord {
            IndicatorRecord(
                row: row, indicator: 91_380, name: "Alcohol-specific mortality", areaCode: area, areaName: "Adur",
                areaType: "Districts & UAs (from Apr 2023)", sex: "Persons", age: "All ages", period: period, value: value,
                lower95: value.map { $0 - 1 }, upper95: value.map { $0 + 1 }, count: 27, denominator: 157_000,
                note: value == nil ? "Value suppressed" : nil)
        }
        let late = record(1, "E07000223", "2021 - 23", value: 12.1)
        let early = record(2, "E07000223", "2020 - 22", value: nil)
        let england = record(3, "E92000001", "2021 - 23", value: 15)
        try new.add(.of(.indicators, .indicators([late, early, england])))
        #expect(try new.file.indicators(area: "E07000223") == [early, late])
        #expect(try new.file.indicators(area: "E92000001") == [england])
    }

    @Test func areaLookup() throws {
        let new = try NewWorkspace()
        let split = [
            AreaLookupRecord(row: 2, code2011: "E01000002", code2021: "E01033002", change: .split),
            AreaLookupRecord(
                row: 3, code2011: "E01000002", code2021: "E01033001", change: .split, districtCode: "E07000223",
                districtName: "Adur"),
        ]
        let same = AreaLookupRecord(row: 1, code2011: "E01000001", code2021: "E01000001", change: .unchanged)
        try new.add(.of(.areaLookup, .areaLookup(split + [same])))
        #expect(try new.file.areaLookup() == [same, split[1], split[0]])
    }
}
