import Geometry
import Intake
import Licensing
import Testing

@Suite struct BoundariesFileTests {
    private static let degrees = "[[[-0.24,50.83],[-0.23,50.83],[-0.23,50.84],[-0.24,50.83]]]"
    private static let metres = "[[[524000,105000],[524100,105000],[524100,105100],[524000,105000]]]"
    private static let bowTie = "[[[524000,105000],[524004,105004],[524004,105000],[524000,105004],[524000,105000]]]"

    private func feature(_ coordinates: String, code: String = "E01031338", type: String = "Polygon") -> String {
        #"{"type":"Feature","properties":{"LSOA11CD":"\#(code)","LSOA11NM":"Adur 002A"},"geometry":"#
            + #"{"type":"\#(type)","coordinates":\#(coordinates)}}"#
    }

    private func file(_ features: [String], crs: String? = nil) -> String {
        let member = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
        return #"{"type":"FeatureCollection",\#(member)"features":[\#(features.joined(separator: ","))]}"#
    }

    @Test(arguments: [nil, "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"])
    func degreesBecomeMetres(crs: String?) throws {
        let reading = try read(file([feature(Self.degrees)], crs: crs))
        let area = try #require(try reading.areas().first)
        #expect(area.code == "E01031338")
        #expect(area.name == "Adur 002A")
        #expect(area.districtName == "Adur")
        #expect(area.repaired == nil)
        // Here 0.01° is 704 m east and 1,112 m north, and the grid is turned by 1.36°: 704 sin 1.36° is 17 m.
        #expect(abs(area.shape.boundingBox.width - 704) < 3)
        #expect(abs(area.shape.boundingBox.height - 1_129) < 3)
        #expect(abs(area.shape.boundingBox.minX - 524_000) < 500)
        #expect(reading.vintage == .lsoa2011)
        #expect(reading.part == "Adur")
        #expect(reading.issues.isEmpty)
    }

    @Test func byteOrderMark() throws {
        #expect(try read("\u{FEFF}" + file([feature(Self.degrees)])).used == 1)
    }

    @Test func metresMustBeExplained() throws {
        let error = refusal(file([feature(Self.metres)]), name: "b.json")
        #expect(
            error?.message
                == "b.json: it has no crs member, so its coordinates should be degrees, but 524000.0, 105000.0 cannot "
                + "be; if they are eastings and northings, add it again with --crs EPSG:27700.")
        #expect(error?.field == "crs")
        for reading in try [
            read(file([feature(Self.metres)]), crs: "EPSG:27700"),
            read(file([feature(Self.metres)], crs: "urn:ogc:def:crs:EPSG::27700")),
        ] {
            let box = try reading.areas().first?.shape.boundingBox
            #expect(box == BoundingBox(minX: 524_000, minY: 105_000, maxX: 524_100, maxY: 105_100))
        }
    }

    @Test func unknownSystem() {
        #expect(
            refusal(file([feature(Self.metres)], crs: "EPSG:3857"), name: "b.json")?.message
                == "b.json: its coordinate system is stated as EPSG:3857; known are WGS 84 (CRS84, EPSG:4326) and British "
                + "National Grid (EPSG:27700).")
    }

    @Test func bowTieIsRepairedWithAnIssue() throws {
        let reading = try read(file([feature(Self.bowTie)]), name: "b.json", crs: "EPSG:27700")
        let area = try #require(try reading.areas().first)
        #expect(area.repaired == "Self-intersection[524002 105002]")
        #expect(try area.shape.validity() == .valid)
        #expect(try area.shape.area() == 8)
        #expect(
            reading.issues == [
                RowIssue(
                    file: "b.json", row: 1, field: "geometry", value: "E01031338",
                    reason: "The published ring of E01031338 is invalid (Self-intersection[524002 105002]); it was "
                        + "repaired without adding ground and is used.")
            ])
    }

    @Test func featureWithoutCode() throws {
        let reading = try read(file([feature(Self.degrees), feature(Self.degrees, code: "E02000001")]), name: "b.json")
        #expect(reading.rows == 2)
        #expect(reading.used == 1)
        #expect(
            reading.issues == [
                RowIssue(
                    file: "b.json", row: 2, field: "LSOA11CD", value: "E02000001",
                    reason: "The feature has no LSOA code; it was not used.")
            ])
    }

    @Test func openRing() {
        let error = refusal(file([feature("[[[0,51],[1,51],[1,52],[0,52]]]")]), name: "b.json")
        #expect(error?.message == "b.json, feature 1 (E01031338): a ring's last position must equal its first")
        #expect(error?.row == 1)
    }

    @Test func otherAreas() {
        let wards = #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"WD21CD":"E05","WD21NM":"X"},"#
            + #""geometry":{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52],[0,51]]]}}]}"#
        #expect(
            refusal(wards, name: "w.json")?.message
                == "w.json: its features have neither LSOA11CD nor LSOA21CD but WD21CD, WD21NM; this version takes LSOA "
                + "boundaries only.")
    }

    @Test func notACollectionOfAreas() {
        func sentence(_ why: String) -> String {
            "b.json: it begins like JSON but is not a GeoJSON FeatureCollection of areas (\(why)); download the file again."
        }
        #expect(refusal(#"{"a":1}"#, name: "b.json")?.message == sentence("no \"type\""))
        let cut = file([feature(Self.degrees)]).dropLast(20)
        #expect(refusal(String(cut), name: "b.json")?.message == sentence("the JSON is cut short or damaged"))
        #expect(
            refusal(file([feature("[0,51]", type: "Point")]), name: "b.json")?.message
                == sentence("an area is a Polygon or MultiPolygon, not Point"))
    }
}
