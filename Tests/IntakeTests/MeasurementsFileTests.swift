import Intake
import Licensing
import Testing

@Suite struct MeasurementsFileTests {
    private let header = "LSOA11CD,LSOA11NM,AREAEHECT,AREACHECT,AREAIHECT,AREALHECT,LAD11CD,LAD11NM,LAD11NMW\n"

    @Test func rows() throws {
        let reading = try read(header + "E01011949,Hartlepool 009A,\"1,051.89\",51.89,0,51.25,E06000001,Hartlepool,\n")
        #expect(
            try reading.measurements() == [
                MeasurementRecord(
                    row: 1, code: "E01011949", extentHectares: 1_051.89, landHectares: 51.25, districtCode: "E06000001",
                    districtName: "Hartlepool")
            ])
        #expect(reading.vintage == .lsoa2011)
        #expect(reading.edition == "LSOA 2011")
    }

    @Test func noLand() throws {
        let reading = try read(
            header + "E01011949,A,1,1,0,0,E06000001,Hartlepool,\nE01011950,B,1,1,0,1,E06000001,Hartlepool,\n")
        #expect(try reading.measurements().map(\.code) == ["E01011950"])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "file.csv", row: 1, field: "AREALHECT", value: "0",
                    reason: "Land area must be a number of hectares above 0; the row was not used.")
            ])
    }

    @Test func twoRowsOfOneArea() {
        let row = "E01011949,A,1,1,0,1,E06000001,Hartlepool,\n"
        let error = refusal(header + row + row, name: "m.csv")
        #expect(
            error?.message
                == "m.csv, row 2: E01011949 stands already in row 1; a file with one row an area is needed (all persons, all "
                + "ages). Take out the other rows, or download that table.")
        #expect(error?.field == "LSOA11CD")
    }
}
