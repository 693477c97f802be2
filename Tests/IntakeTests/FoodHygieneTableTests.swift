import Foundation
import Geometry
import Intake
import Licensing
import TestSupport
import Testing

@Suite struct FoodHygieneTableTests {
    @Test func cutWithAnUnnamedNumber() throws {
        let reading = try read(
            """
            ,businessname,ratingvalue,structural,hygiene,confidenceinmanagement,ratingdate,latitude,longitude
            212547,1954,5,0,0,5,2008-08-05,,
            212548,Example Farm Shop,4,10,5,5,2012-09-03,50.834473,-0.236854
            212549,Zelda Quillfeather,Exempt,nan,nan,nan,2012-09-03,,

            """, name: "179.csv", edition: "February 2015")
        #expect(reading.publication == .foodHygiene)
        #expect(reading.edition == "February 2015")
        let records = try reading.foodBusinesses()
        #expect(records.map(\.id) == ["index 212547", "index 212548", "index 212549"])
        #expect(records.map(\.name) == ["1954", "Example Farm Shop", nil])
        #expect(records.map(\.rating) == ["5", "4", "Exempt"])
        #expect(try #require(records[1].place).distance(to: Point(x: 524_253.030, y: 105_363.963)) < 5)
        #expect(
            reading.issues == [
                RowIssue(
                    file: "179.csv", row: 0, field: "", value: "",
                    reason: "The column without a heading numbers the rows and need not be the FHRSID; its numbers are kept as "
                        + "\"index ...\"."),
                RowIssue(
                    file: "179.csv", row: 0, field: "BusinessName", value: "",
                    reason: "1 names of businesses could be a person's and are not kept; the businesses are."),
                RowIssue(
                    file: "179.csv", row: 0, field: "Geocode", value: "",
                    reason: "2 businesses have no coordinates, as those at private addresses; they are kept without a place."),
            ])
    }

    @Test func wholeTable() throws {
        let reading = try read(
            "FHRSID,BusinessName,BusinessType,BusinessTypeID,AddressLine1,AddressLine2,PostCode,RatingValue,RatingDate,"
                + "LocalAuthorityName,Longitude,Latitude\n900001,The Example Arms,Pub/bar/nightclub,7843,\"1 Example Street,\",,"
                + "ct11zz,5,2025-02-10,Canterbury City,-0.236854,50.834473\n")
        let record = try #require(try reading.foodBusinesses().first)
        #expect(record.id == "900001")
        #expect(record.type == 7843)
        #expect(record.address == "1 Example Street")
        #expect(record.postcode == Postcode("CT1 1ZZ"))
        #expect(reading.part == "Canterbury City")
        #expect(reading.issues == [])
    }

    @Test func withoutANumber() {
        #expect(
            refusal("BusinessName,RatingValue,RatingDate,Latitude,Longitude\nCafe,5,2012-09-03,,\n", name: "f.csv")?.message
                == "f.csv: it has no column \"FHRSID\"; download the file again, or restore the column.")
    }

    @Test(.enabled(if: SharedData.folder != nil, "The shared data is not here."))
    func kent() throws {
        let bytes = try Data(contentsOf: SharedData.url("data/fhrs/kent_2015/192.csv"))
        let reading = try read(Array(bytes), name: "192.csv")
        #expect(reading.rows == 960)
        #expect(reading.used == 960)
        let names = try reading.foodBusinesses().map(\.name)
        // Names as of sole traders, which stand in rows 5 and 11.
        #expect(names[4] == nil)
        #expect(names[10] == nil)
        #expect(names[0] == "3663 Staff Restaurant")
        let kept = names.compactMap(\.self).count
        #expect(kept > 500 && kept < 960)
    }
}
