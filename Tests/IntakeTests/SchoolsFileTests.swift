import Foundation
import Geometry
import Intake
import Licensing
import TestSupport
import Testing

@Suite struct SchoolsFileTests {
    private static let header =
        #""URN","LA (code)","LA (name)","EstablishmentNumber","EstablishmentName","EstablishmentTypeGroup (name)","#
        + #""EstablishmentStatus (code)","EstablishmentStatus (name)","PhaseOfEducation (name)","StatutoryLowAge","#
        + #""StatutoryHighAge","Postcode","HeadTitle (name)","HeadFirstName","HeadLastName","Easting","Northing","UPRN""#

    private func row(
        _ urn: String = "100001", name: String = "St Example's School", group: String = "Local authority maintained schools",
        status: String = "1", phase: String = "Primary", ages: String = "4,11", postcode: String = "CT1 1ZZ",
        place: String = "615000,158000"
    ) -> String {
        #""\#(urn)","886","Kent","2001","\#(name)","\#(group)","\#(status)","Open","\#(phase)",\#(ages),"\#(postcode)","Mrs","#
            + #""Zelda","Quillfeather",\#(place),"100062""#
    }

    private func file(_ rows: [String]) -> String { ([Self.header] + rows).joined(separator: "\r\n") + "\r\n" }

    @Test func openSchools() throws {
        let reading = try read(
            file([
                row(), row("100002", status: "3", phase: "Secondary", ages: "11,18"), row("100003", status: "2"),
                row("100004", status: "4"), row("100005", status: "2"),
                row("100006", group: "Independent schools", phase: "Not applicable", ages: ",", postcode: ""),
            ]), name: "edubasealldata20260115.csv")
        #expect(reading.publication == .schools)
        #expect(reading.edition == "2026-01-15")
        #expect(reading.part == "Kent")
        #expect(reading.rows == 6)
        let places = try reading.places()
        #expect(
            places[0]
                == PlaceRecord(
                    row: 1, kind: "school", reference: "100001", name: "St Example's School", detail: "Primary, ages 4 to 11",
                    postcode: Postcode("CT1 1ZZ"), shape: .point(Point(x: 615_000, y: 158_000))))
        #expect(places.map(\.reference) == ["100001", "100002", "100006"])
        #expect(places.map(\.detail) == ["Primary, ages 4 to 11", "Secondary, ages 11 to 18", "Independent schools"])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "edubasealldata20260115.csv", row: 0, field: "EstablishmentStatus (code)", value: "",
                    reason: "Schools that are not open were left out: 2 closed, 1 proposed to open.")
            ])
    }

    @Test func headTeachersAreNotRead() throws {
        let reading = try read(file([row(), row("x"), row("100003", postcode: "?", place: ",")]))
        #expect(!"\(reading)".contains("Quillfeather"))
        #expect(!"\(reading)".contains("Zelda"))
    }

    /// 0x92 is Windows-1252's apostrophe.
    @Test func windows1252() throws {
        let bytes = Array(file([row(name: "St Example?s School")]).utf8).map { $0 == UInt8(ascii: "?") ? 0x92 : $0 }
        #expect(try read(bytes).places().map(\.name) == ["St Example’s School"])
    }

    @Test func rowsInDoubt() throws {
        let reading = try read(
            file([
                row(place: "0,0"), row("100002", place: ","), row("100003", place: "158000,6150000"), row("100001"), row("x"),
                row("100007", status: "9"), row("100008", postcode: "nonsense"),
            ]), name: "g.csv")
        #expect(try reading.places().map(\.reference) == ["100001", "100002", "100003", "100008"])
        #expect(try reading.places().map { $0.shape == nil } == [true, true, true, false])
        #expect(
            reading.issues == [
                RowIssue(
                    file: "g.csv", row: 1, field: "Easting", value: "0",
                    reason: "The file gives no position for this school; it is kept without a place."),
                RowIssue(
                    file: "g.csv", row: 2, field: "Easting", value: "",
                    reason: "The file gives no position for this school; it is kept without a place."),
                RowIssue(
                    file: "g.csv", row: 3, field: "Easting", value: "158000",
                    reason: "Easting and northing must be metres of the British National Grid; the school is kept without a "
                        + "place."),
                RowIssue(
                    file: "g.csv", row: 4, field: "URN", value: "100001",
                    reason: "The school stands already in row 1, which is used; this row was not used."),
                RowIssue(
                    file: "g.csv", row: 5, field: "URN", value: "x",
                    reason: "A school's unique reference number is a whole one; the row was not used."),
                RowIssue(
                    file: "g.csv", row: 6, field: "EstablishmentStatus (code)", value: "9",
                    reason: "The status is 1 (open), 2 (closed), 3 (open, proposed to close) or 4 (proposed to open); the row "
                        + "was not used."),
                RowIssue(
                    file: "g.csv", row: 7, field: "Postcode", value: "nonsense",
                    reason: "This is not a postcode; the school is kept without one."),
            ])
    }

    @Test(.enabled(if: SharedData.folder != nil, "The shared data is not here."))
    func traffordsCut() throws {
        let bytes = try Data(contentsOf: SharedData.url("data/trafford/schools/trafford_schools_and_colleges.csv"))
        let reading = try read(Array(bytes), name: "trafford.csv")
        #expect(reading.publication == .schools)
        #expect(reading.part == "authority 358")
        #expect(reading.rows == 103)
        let places = try reading.places()
        #expect(places.count == 103)
        let first = try #require(places.first)
        #expect(first.reference == "106167")
        #expect(first.name == "St John Vianney School")
        #expect(first.detail == "Special schools, ages 5 to 19")
        #expect(first.postcode == Postcode("M16 0EX"))
        #expect(places.allSatisfy { $0.shape != nil })
        #expect(reading.issues == [])
    }
}
