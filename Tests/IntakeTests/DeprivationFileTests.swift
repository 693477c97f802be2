import Intake
import Licensing
import Testing

@Suite struct DeprivationFileTests {
    private func header(_ census: Int, _ year: Int) -> String {
        "LSOA code (\(census)),LSOA name (\(census)),Local Authority District code (\(year)),"
            + "Local Authority District name (\(year)),Index of Multiple Deprivation (IMD) Rank,"
            + "Index of Multiple Deprivation (IMD) Decile\n"
    }

    @Test func bothEditions() throws {
        let older = try read(header(2011, 2019) + "E01000001,City of London 001A,E09000001,City of London,\"29,199\",9\n")
        #expect(older.edition == "IoD 2019")
        #expect(older.vintage == .lsoa2011)
        #expect(older.part == "1 area, E01000001", "a share of the country does not replace the whole")
        #expect(
            try older.deprivation() == [
                DeprivationRecord(
                    row: 1, code: "E01000001", districtCode: "E09000001", districtName: "City of London", rank: 29_199,
                    decile: 9)
            ])
        let newer = try read(header(2021, 2024) + "E01000001,City of London 001A,E09000001,City of London,26525,8\n")
        #expect(newer.edition == "IoD 2025")
        #expect(newer.vintage == .lsoa2021)
    }

    @Test func rowsNotUsed() throws {
        let reading = try read(
            header(2011, 2019) + "E01000001,A,E09000001,City,1,1\nE01000002,B,E09000001,City,0,1\n"
                + "E01000003,C,E09000001,City,3,11\n")
        #expect(reading.used == 1)
        #expect(reading.issues.map(\.row) == [2, 3])
        #expect(
            reading.issues.map(\.reason) == [
                "A rank is a whole number from 1; the row was not used.", "A decile is 1 to 10; the row was not used.",
            ])
    }

    @Test func twoRowsOfOneArea() {
        let error = refusal(
            header(2011, 2019) + "E01000001,A,E09000001,City,1,1\nE01000001,A,E09000001,City,2,1\n", name: "d.csv")
        #expect(
            error?.message
                == "d.csv, row 2: E01000001 stands already in row 1; a file with one row an area is needed (all persons, all "
                + "ages). Take out the other rows, or download that table.")
        #expect(error?.field == "LSOA code (2011)")
    }
}
