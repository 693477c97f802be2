import Intake
import Licensing
import Testing

@Suite struct PopulationFileTests {
    @Test func threeHeadings() throws {
        let mye = try read("LSOA11CD,LSOA11NM,mye_2020\nE01011949,Hartlepool 009A,\"1,944\"\n")
        #expect(try mye.population() == [PopulationRecord(row: 1, code: "E01011949", residents: 1_944)])
        #expect(mye.edition == "mid-2020")
        #expect(mye.vintage == .lsoa2011)
        let newer = try read("LSOA21CD,Population,Age_0_15\nE01031349,1345,222\nE01031338,7,1\n", edition: "mid-2022")
        #expect(try newer.population().map(\.residents) == [1_345, 7])
        #expect(newer.vintage == .lsoa2021)
        #expect(newer.edition == "mid-2022")
        #expect(newer.part == "2 areas, E01031338 to E01031349")
        #expect(try read("\u{FEFF}lsoa,pop\nE01011949,\"1,954\"\n").edition == "")
    }

    @Test func rowsNotUsed() throws {
        let reading = try read("lsoa,pop\nE01011949,5\nE01011950,-1\nE01011951,many\nE0101195A,5\n")
        #expect(reading.used == 1)
        let number = "Residents are a whole number from 0; the row was not used."
        #expect(
            reading.issues == [
                RowIssue(file: "file.csv", row: 2, field: "pop", value: "-1", reason: number),
                RowIssue(file: "file.csv", row: 3, field: "pop", value: "many", reason: number),
                RowIssue(
                    file: "file.csv", row: 4, field: "lsoa", value: "E0101195A",
                    reason: "This is not the code of an LSOA or data zone (E01, W01 or S01 and six digits); the row was "
                        + "not used."),
            ])
    }

    /// As a table by sex has them.
    @Test func twoRowsOfOneArea() {
        let error = refusal("lsoa,pop\nE01011949,5\nE01011950,6\nE01011949,7\n", name: "p.csv")
        #expect(
            error?.message
                == "p.csv, row 3: E01011949 stands already in row 1; a file with one row an area is needed (all persons, all "
                + "ages). Take out the other rows, or download that table.")
        #expect(error?.row == 3)
        #expect(error?.field == "lsoa")
    }
}
