import Foundation
import Geometry
import Intake
import Licensing
import TestSupport
import Testing

@Suite struct RoadsFileTests {
    private static let metres = #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"#
    private static let straight = #"{"type":"LineString","coordinates":[[615000,158000],[615030,158040]]}"#

    private func feature(_ properties: String, _ geometry: String = straight) -> String {
        #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
    }

    private func file(_ features: [String], crs: String = metres) -> String {
        #"{"type":"FeatureCollection",\#(crs)"features":[\#(features.joined(separator: ","))]}"#
    }

    private func geoPackage(_ id: String) -> String {
        #""id":"\#(id)","fictitious":false,"road_classification":"A Road","road_function":"A Road","form_of_way":"#
            + #""Single Carriageway","road_classification_number":"A28","name_1":"Example Street","name_1_lang":null,"#
            + #""name_2":null,"length":50.0,"length_uom":"m","loop":false"#
    }

    @Test(arguments: [
        #""id":"L1","road_classification":"A Road","form_of_way":"Slip Road","road_classification_number":"A28","name_1":"Example Street""#,
        #""id":"L1","roadClassification":"A Road","formOfWay":"Slip Road","roadClassificationNumber":"A28","name1":"Example Street""#,
        #""identifier":"L1","class":"A Road","formOfWay":"Slip Road","roadNumber":"A28","name1":" Example  Street""#,
    ])
    func fieldsOfAllEditions(properties: String) throws {
        let reading = try read(file([feature(properties)]), name: "roads.json", edition: "2026-04")
        #expect(reading.publication == .roads)
        #expect(reading.edition == "2026-04")
        #expect(reading.part == "TR")
        #expect(reading.vintage == nil)
        let line = try Line([Point(x: 615_000, y: 158_000), Point(x: 615_030, y: 158_040)])
        #expect(
            try reading.roads() == [
                RoadRecord(
                    row: 1, id: "L1", name: "Example Street", number: "A28", classification: "A Road", form: "Slip Road",
                    lines: [line])
            ])
        #expect(line.length == 50)
    }

    @Test func severalLinesHeightsAndMissingNames() throws {
        let several = #"{"type":"MultiLineString","coordinates":[[[524000,105000,4.5],[524003,105004,4.5]],[[10,20],[10,25]]]}"#
        let reading = try read(
            file([feature(#""id":"L1","road_classification":"Unclassified","form_of_way":"","name_1":null"#, several)]))
        let road = try #require(try reading.roads().first)
        #expect(road.lines.map(\.length) == [5, 5])
        #expect(road.lines[0].points[1] == Point(x: 524_003, y: 105_004))
        #expect(road.name == nil)
        #expect(road.form == nil)
        #expect(reading.part == "TQ")
    }

    @Test func degrees() throws {
        let line = #"{"type":"LineString","coordinates":[[-0.24,50.83],[-0.23,50.83]]}"#
        let reading = try read(file([feature(geoPackage("L1"), line)], crs: ""))
        let road = try #require(try reading.roads().first)
        // At 50.83° north 0.01° is 704 m.
        #expect(abs(road.lines[0].length - 704) < 3)
        #expect(reading.part == "TQ")
    }

    @Test func squaresOfTheGrid() throws {
        func line(_ x: Int, _ y: Int) -> String { #"{"type":"LineString","coordinates":[[\#(x),\#(y)],[\#(x + 9),\#(y)]]}"# }
        let places = [(10_000, 10_000), (530_000, 180_000), (325_000, 673_000), (450_000, 1_150_000), (650_000, 300_000)]
        let features = places.enumerated().map { feature(geoPackage("L\($0.offset)"), line($0.element.0, $0.element.1)) }
        #expect(try read(file(features)).part == "HU, NT, SV, TG, TQ")
    }

    @Test func featuresInDoubt() throws {
        let reading = try read(
            file([
                feature(geoPackage("L1")), feature(geoPackage("L1")), feature(geoPackage("L3"), "null"),
                feature(geoPackage("L4"), #"{"type":"Point","coordinates":[615000,158000]}"#),
                feature(geoPackage("L5"), #"{"type":"LineString","coordinates":[[615000,158000]]}"#),
                feature(geoPackage("L6"), #"{"type":"LineString","coordinates":[615000,158000]}"#),
            ]), name: "r.json")
        #expect(reading.used == 1)
        #expect(reading.rows == 6)
        func why(_ row: Int, _ sentence: String) -> RowIssue {
            RowIssue(
                file: "r.json", row: row, field: "geometry", value: "L\(row)",
                reason: "Feature \(row) was not used: \(sentence). Download the file again.")
        }
        #expect(
            reading.issues == [
                RowIssue(
                    file: "r.json", row: 2, field: "id", value: "L1",
                    reason: "The link stands already in feature 1, which is used; this one was not used."),
                why(3, "it has no geometry"),
                why(4, "its geometry is Point, where a LineString or MultiLineString is needed"),
                why(5, "a line needs at least 2 positions, this one has 1"),
                why(6, "its coordinates are not nested as those of a LineString or MultiLineString are"),
            ])
    }

    @Test func noRoad() {
        #expect(
            refusal(file([feature(geoPackage("L1"), "null")]), name: "r.json")?.message
                == "r.json: none of its 1 features is a road that can be used; download the file again. The first: Feature 1 "
                + "was not used: it has no geometry. Download the file again.")
    }

    @Test(.enabled(if: SharedData.folder != nil, "The shared data is not here."))
    func nodesAreRefused() throws {
        let bytes = try Data(contentsOf: SharedData.url("data/trafford/open_roads/trafford_roadNode.geojson"))
        #expect(
            refusal(Array(bytes), name: "nodes.geojson")?.message
                == "nodes.geojson: these are the nodes of OS Open Roads, where roads meet or end; add the links (road_link), "
                + "which are the roads.")
    }
}
