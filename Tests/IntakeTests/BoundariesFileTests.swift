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

    @Test func degreesAreNoMetres() {
        let error = refusal(file([feature("[]"), feature(Self.degrees)], crs: "EPSG:27700"), name: "b.json")
        #expect(
            error?.message
                == "b.json: its crs member says EPSG:27700, whose coordinates are metres, but all of them could be degrees, "
                + "such as -0.24, 50.83. Export the layer again with the crs member that is true, or give the true one "
                + "with --crs.")
        #expect(error?.field == "crs")
        #expect(
            refusal(file([feature(Self.degrees)]), name: "b.json", crs: "EPSG:27700")?.message
                == "b.json: --crs says EPSG:27700, whose coordinates are metres, but all of them could be degrees, such as "
                + "-0.24, 50.83. Add it again without --crs.")
    }

    @Test(arguments: ["EPSG:27700", "EPSG:3857"])
    func otherFilesHaveTheirOwnSystem(crs: String) {
        let error = refusal("lsoa,pop\nE01011949,5\n", name: "p.csv", crs: crs)
        #expect(
            error?.message
                == "p.csv: --crs says in what the coordinates of GeoJSON are, and this is no GeoJSON file; add it without "
                + "--crs, and the GeoJSON files by themselves.")
        #expect(error?.field == "crs")
    }

    @Test func unknownSystem() {
        #expect(
            refusal(file([feature(Self.metres)], crs: "EPSG:3857"), name: "b.json")?.message
                == "b.json: its coordinate system is stated as EPSG:3857; known are WGS 84 (CRS84, EPSG:4326) and British "
                + "National Grid (EPSG:27700). Export the layer again in one of these.")
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

    private static let notNested = "its coordinates are not nested as those of a Polygon or MultiPolygon are"

    /// Each stands between two good features: it is named, and they are used.
    @Test(arguments: [
        (#"null"#, "it has no geometry"),
        (#"{"type":"Point","coordinates":[0,51]}"#, "its geometry is Point, where a Polygon or MultiPolygon is needed"),
        (#"{"type":"LineString","coordinates":[[0,51],[0,52]]}"#,
            "its geometry is LineString, where a Polygon or MultiPolygon is needed"),
        (#"{"type":"Polygon","coordinates":[]}"#, "it has a polygon without rings"),
        (#"{"type":"Polygon","coordinates":[[]]}"#, "a ring needs at least 4 positions, this one has 0"),
        (#"{"type":"Polygon","coordinates":[[[0,51],[1,51],[0,51]]]}"#, "a ring needs at least 4 positions, this one has 3"),
        (#"{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52],[0,52]]]}"#, "a ring's last position must equal its first"),
        (#"{"type":"Polygon","coordinates":[[0,51],[1,51],[1,52],[0,51]]}"#, notNested),
        (#"{"type":"Polygon","coordinates":[[[0],[1,51],[1,52],[0]]]}"#, "it has a position of fewer than two numbers"),
        (#"{"type":"Polygon","coordinates":[[[0,51],[1,51],[0,51],[0,51]]]}"#, "its rings enclose no ground"),
        (#"{"type":"Polygon","coordinates":[[[0,51],["1",51],[1,52],[0,51]]]}"#, notNested),
        (#"{"coordinates":[]}"#, "its geometry is without a type, where a Polygon or MultiPolygon is needed"),
        (#"[]"#, notNested),
    ])
    func oneBadFeatureDoesNotStopTheFile(geometry: String, why: String) throws {
        let bad = #"{"type":"Feature","properties":{"LSOA11CD":"E01031339"},"geometry":\#(geometry)}"#
        let text = file([feature(Self.degrees), bad, feature(Self.degrees, code: "E01031340")])
        let reading = try read(text, name: "b.json")
        #expect(try reading.areas().map(\.code) == ["E01031338", "E01031340"])
        #expect(reading.rows == 3)
        #expect(
            reading.issues == [
                RowIssue(
                    file: "b.json", row: 2, field: "geometry", value: "E01031339",
                    reason: "Feature 2 (E01031339) was not used: \(why). Download the file again, or take the area from "
                        + "another edition.")
            ])
    }

    @Test(arguments: ["null", "[]"])
    func aFeatureWithoutProperties(properties: String) throws {
        let bad = #"{"type":"Feature","properties":\#(properties),"geometry":null}"#
        for text in [file([bad, feature(Self.degrees)]), file([feature(Self.degrees), bad]), file(["7", feature(Self.degrees)])] {
            let reading = try read(text, name: "b.json")
            #expect(reading.used == 1)
            #expect(reading.issues.map(\.reason) == ["The feature has no LSOA code; it was not used."])
        }
    }

    @Test func twoFeaturesOfOneArea() throws {
        let other = feature(Self.degrees, code: "E01031339")
        let error = refusal(file([feature(Self.degrees), other, feature(Self.degrees)]), name: "b.json")
        #expect(
            error?.message
                == "b.json: features 1 and 3 are both E01031338, and which of them is the area is not known; take one out, "
                + "or download the file again.")
        #expect(error?.row == 3)
        #expect(error?.field == "LSOA11CD")
        // The second cannot be used, so that there is no doubt.
        #expect(try read(file([feature(Self.degrees), feature("[]")])).used == 1)
    }

    @Test func noFeatureCanBeUsed() {
        let error = refusal(file([feature("[[[0,51],[1,51],[1,52],[0,52]]]"), feature("[]")]), name: "b.json")
        #expect(
            error?.message
                == "b.json: none of its 2 features is an LSOA that can be used; download the file again. The first: Feature "
                + "1 (E01031338) was not used: a ring's last position must equal its first. Download the file again, or "
                + "take the area from another edition.")
        #expect(error?.row == 1)
        #expect(error?.field == "geometry")
    }

    @Test(arguments: [("lsoa11cd", "lsoa11nm"), ("LSOA11CD", "lsoa11nm"), ("Lsoa11Cd", "LSOA11NM")])
    func propertiesInAnyCase(code: String, name: String) throws {
        let text = file([feature(Self.degrees)]).replacing("LSOA11CD", with: code).replacing("LSOA11NM", with: name)
        let reading = try read(text)
        #expect(try reading.areas().map(\.name) == ["Adur 002A"])
        #expect(reading.part == "Adur")
        #expect(reading.vintage == .lsoa2011)
    }

    @Test func otherAreas() {
        let wards = #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"WD21CD":"E05","WD21NM":"X"},"#
            + #""geometry":{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52],[0,51]]]}}]}"#
        #expect(
            refusal(wards, name: "w.json")?.message
                == "w.json: none of its 1 features is a ward that can be used; download the file again. The first: feature 1: "
                + "The feature has no ward code; it was not used.")
        #expect(
            refusal(wards.replacing("WD21", with: "ZZ21"), name: "w.json")?.message
                == "w.json: its features have no code of an area (LSOA21CD, MSOA21CD, WD24CD, LAD24CD or another year's) but "
                + "ZZ21CD, ZZ21NM; download boundaries that have one.")
    }

    @Test(arguments: [
        ("WD24CD", "E05007562", AreaLevel.ward, "2024"), ("msoa11cd", "E02006534", .msoa, "2011"),
        ("LAD13CD", "E07000223", .district, "2013"), ("LAD22CD", "W06000001", .district, "2022"),
    ])
    func widerAreas(key: String, code: String, level: AreaLevel, year: String) throws {
        let text = file([feature(Self.degrees, code: code).replacing("LSOA11CD", with: key)])
        let reading = try read(text.replacing("LSOA11NM", with: key.uppercased().replacing("CD", with: "NM")))
        let area = try #require(try reading.widerAreas().first)
        #expect(reading.publication == .widerBoundaries)
        #expect([area.level.rawValue, area.year, area.code, area.name] == [level.rawValue, year, code, "Adur 002A"])
        #expect(reading.edition == "\(level.rawValue) \(year)")
    }

    /// Trafford's files say area_code for every level; the level is in the code, the year is not.
    @Test func codesWithoutAYear() throws {
        let text = file([feature(Self.degrees, code: "E05000819").replacing("LSOA11CD", with: "area_code")])
        #expect(
            refusal(text, name: "w.json")?.message
                == "w.json: its codes are of wards, but of which year area_code does not say, and areas of different years are "
                + "different areas; add it again with --edition and the year.")
        #expect(try read(text, edition: "2023").widerAreas().map(\.year) == ["2023"])
    }

    @Test func notACollectionOfAreas() {
        func sentence(_ why: String) -> String {
            "b.json: it begins like JSON but is not a GeoJSON FeatureCollection of areas (\(why)); download the file again."
        }
        #expect(refusal(#"{"a":1}"#, name: "b.json")?.message == sentence("no \"type\""))
        let cut = file([feature(Self.degrees)]).dropLast(20)
        #expect(refusal(String(cut), name: "b.json")?.message == sentence("the JSON is cut short or damaged"))
    }
}
