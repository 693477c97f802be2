import Geometry
import Intake
import Licensing
import Testing

@Suite struct CodePointFileTests {
    private let text = """
        "CT101AA",10,637717,167849,"E92000001","E19000003","E18000010","E10000016","E07000114","E05009644"
        "CT1 1AA",20,615000,158000,"E92000001","E19000003","E18000010","E10000016","E07000106","E05009644"
        "BN435XX",90,0,0,"E92000001","","","E10000032","E07000223","E05007562"
        "NOT",10,1,1,"E92000001","","","E10000032","E07000223","E05007562"
        "BN435YY",10,?,105000,"E92000001","","","E10000032","E07000223","E05007562"
        "BN435ZZ",10,1
        """

    @Test func paddedPostcodes() throws {
        let reading = try read(text, name: "ct.csv")
        #expect(reading.publication == .postcodes)
        let records = try reading.postcodes()
        #expect(records.map(\.postcode.description) == ["CT10 1AA", "CT1 1AA", "BN43 5XX"])
        #expect(records.map(\.place) == [Point(x: 637_717, y: 167_849), Point(x: 615_000, y: 158_000), nil])
        #expect(records.map(\.quality) == [10, 20, 90])
        #expect(records.map(\.districtCode) == ["E07000114", "E07000106", "E07000223"])
        #expect(reading.part == "BN, CT")
        #expect(reading.rows == 6)
        #expect(reading.used == 3)
    }

    @Test func doubtfulRows() throws {
        func issue(_ row: Int, _ field: String, _ value: String, _ reason: String) -> RowIssue {
            RowIssue(file: "ct.csv", row: row, field: field, value: value, reason: reason)
        }
        #expect(
            try read(text, name: "ct.csv").issues == [
                issue(
                    3, "Positional_quality_indicator", "90",
                    "Ordnance Survey gives no position for this postcode; it is kept without one."),
                issue(4, "Postcode", "NOT", "This is not a postcode; the row was not used."),
                issue(
                    5, "Positional_quality_indicator", "10",
                    "Quality, easting and northing must be numbers; the row was not used."),
                issue(6, "", "", "The row has 3 fields where 10 were expected; it was not used."),
            ])
    }

    @Test func aPostcodeTwice() throws {
        let row = "\"BN435DB\",10,521000,105000,\"E92000001\",\"\",\"\",\"\",\"E07000223\",\"E05007562\"\n"
        let reading = try read(row + row.replacing("BN435DB", with: "BN43 5DB").replacing("521000", with: "1"), name: "bn.csv")
        #expect(try reading.postcodes().map(\.place) == [Point(x: 521_000, y: 105_000)])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "bn.csv", row: 2, field: "Postcode", value: "BN43 5DB",
                    reason: "The postcode stands already in row 1, which is used; this row was not used.")
            ])
    }

    @Test func tooFewColumns() {
        let error = refusal("\"BN435DB\",10,521000,105000,\"E92000001\"\n", name: "bn.csv")
        #expect(
            error?.message
                == "bn.csv, row 1: it looks like Code-Point Open, which has 10 columns, but has 5; download the file "
                + "again.")
        #expect(error?.field == "NHS_regional_HA_code")
    }
}
