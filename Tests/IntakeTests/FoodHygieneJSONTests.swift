import Foundation
import Geometry
import Intake
import Licensing
import TestSupport
import Testing

@Suite struct FoodHygieneJSONTests {
    private func establishment(_ id: Int, _ name: String, geocode: String) -> String {
        #"{"FHRSID":\#(id),"ChangesByServerID":0,"LocalAuthorityBusinessID":"EH/00001","BusinessName":"\#(name)","#
            + #""BusinessType":"Pub/bar/nightclub","BusinessTypeID":7843,"AddressLine1":"1 Example Street,","AddressLine2":"","#
            + #""AddressLine3":"Exampleton","AddressLine4":"","PostCode":"CT1 1ZZ","Phone":"","RatingValue":"5","#
            + #""RatingDate":"2025-02-10T00:00:00","LocalAuthorityCode":"180","LocalAuthorityName":"Canterbury City","#
            + #""scores":{"Hygiene":0,"Structural":5,"ConfidenceInManagement":0},"SchemeType":"FHRS","geocode":\#(geocode),"#
            + #""RightToReply":"","Distance":null,"NewRatingPending":false,"links":[]}"#
    }

    private func answer(_ establishments: [String], total: Int? = nil) -> String {
        #"{"establishments":[\#(establishments.joined(separator: ","))],"meta":{"dataSource":"Lucene","#
            + #""extractDate":"0001-01-01T00:00:00","itemCount":0,"returncode":"OK","totalCount":\#(total ?? establishments.count),"#
            + #""totalPages":3,"pageSize":2,"pageNumber":1},"links":[]}"#
    }

    private static let place = #"{"longitude":"-0.236854","latitude":"50.834473"}"#

    @Test func answerOfTheAPI() throws {
        let reading = try read(
            answer([
                establishment(900_001, "The Example Arms", geocode: Self.place),
                establishment(900_002, "Zelda Quillfeather", geocode: #"{"longitude":null,"latitude":null}"#),
                establishment(900_003, "Quillfeather", geocode: "null"),
            ]), name: "page.json")
        #expect(reading.publication == .foodHygiene)
        #expect(reading.part == "Canterbury City")
        let records = try reading.foodBusinesses()
        #expect(records.map(\.id) == ["900001", "900002", "900003"])
        #expect(records.map(\.name) == ["The Example Arms", nil, "Quillfeather"])
        #expect(records[0].address == "1 Example Street, Exampleton")
        #expect(records[0].type == 7843)
        #expect(records[0].rating == "5")
        #expect(try #require(records[0].place).distance(to: Point(x: 524_253.030, y: 105_363.963)) < 5)
        #expect(records.map { $0.place == nil } == [false, true, true])
        #expect(
            reading.issues.map(\.reason) == [
                "1 names of businesses could be a person's and are not kept; the businesses are.",
                "2 businesses have no coordinates, as those at private addresses; they are kept without a place.",
            ])
    }

    @Test func onePageOfSeveral() throws {
        let reading = try read(answer([establishment(1, "Cafe", geocode: Self.place)], total: 7), name: "page.json")
        #expect(
            reading.issues == [
                RowIssue(
                    file: "page.json", row: 0, field: "meta", value: "",
                    reason: "The answer holds 1 of 7 businesses, page 1 of 3; ask for a larger page, or add the other pages too.")
            ])
    }

    @Test func cutShort() {
        let text = answer([establishment(1, "Cafe", geocode: Self.place)]).dropLast(30)
        #expect(
            refusal(String(text), name: "page.json")?.message
                == "page.json: it begins like an answer of the food hygiene API but cannot be read (the JSON is cut short or "
                + "damaged); download the file again.")
        #expect(
            refusal(answer([]), name: "page.json")?.message
                == "page.json: it is of the Food Hygiene Rating Scheme, but none of its 0 businesses can be used; download the "
                + "file again.")
        #expect(
            refusal(answer([establishment(1, "Cafe", geocode: Self.place)]), name: "page.json", crs: "EPSG:27700")?.message
                == "page.json: --crs says in what the coordinates of GeoJSON are, and this is no GeoJSON file; add it without "
                + "--crs, and the GeoJSON files by themselves.")
    }

    @Test func geoJSON() throws {
        func feature(_ id: Int, _ geometry: String) -> String {
            #"{"type":"Feature","properties":{"FHRSID":\#(id),"BusinessName":"Example Bakery","BusinessTypeID":"4613","#
                + #""LSOA11CD":"E01031362"},"geometry":\#(geometry)}"#
        }
        let reading = try read(
            #"{"type":"FeatureCollection","features":["#
                + [
                    feature(1, #"{"type":"Point","coordinates":[-0.236854,50.834473]}"#), feature(2, "null"),
                    feature(3, #"{"type":"Polygon","coordinates":[]}"#),
                ].joined(separator: ",") + "]}", name: "f.json")
        #expect(reading.publication == .foodHygiene)
        let records = try reading.foodBusinesses()
        #expect(records.map(\.id) == ["1", "2", "3"])
        #expect(records.map(\.type) == [4613, 4613, 4613])
        #expect(try #require(records[0].place).distance(to: Point(x: 524_253.030, y: 105_363.963)) < 5)
        #expect(
            reading.issues.map(\.reason) == [
                "Feature 3 is kept without a place: its geometry is Polygon, where a Point is needed.",
                "1 businesses have no coordinates, as those at private addresses; they are kept without a place.",
            ])
    }

    @Test(.enabled(if: SharedData.folder != nil, "The shared data is not here."))
    func westSussex() throws {
        let bytes = try Data(contentsOf: SharedData.url("data/fhrs/west_sussex_2022/fhrs_west_sussex.geojson"))
        let reading = try read(Array(bytes), name: "wsx.geojson")
        #expect(reading.publication == .foodHygiene)
        #expect(reading.rows == 757)
        #expect(reading.part == "7 authorities, Adur to Worthing")
        let records = try reading.foodBusinesses()
        #expect(records.count == 757)
        #expect(records[0].id == "175109")
        #expect(records[0].name == "Alishaan Indian Restaurant")
        #expect(records[0].postcode == Postcode("BN15 0AP"))
        #expect(records.allSatisfy { $0.place != nil && $0.type != nil })
    }
}
