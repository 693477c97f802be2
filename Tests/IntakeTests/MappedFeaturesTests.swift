import Foundation
import Geometry
import Intake
import Licensing
import Projection
import Testing

/// Vector files through a mapping: places, and cumulative impact areas.
@Suite struct MappedFeaturesTests {
    private func read(_ features: String, through mapping: String) throws -> Reading {
        let text =
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"
            + "\"features\":[\(features)]}"
        return try PublishedFile(name: "zones.geojson", bytes: Array(text.utf8)).read(
            with: NationalGrid(shiftFolder: nil),
            options: IntakeOptions(mapping: MappingFile(mapping, file: "m.yaml"), mappings: MappingFile.shipped()) { _ in "" })
    }

    private func feature(_ properties: String, _ geometry: String) -> String {
        "{\"type\":\"Feature\",\"properties\":\(properties),\"geometry\":\(geometry)}"
    }

    private let square = "{\"type\":\"Polygon\",\"coordinates\":[[[500000,150000],[500100,150000],[500100,150100],[500000,150100],[500000,150000]]]}"
    private let bowTie = "{\"type\":\"Polygon\",\"coordinates\":[[[500000,150000],[500100,150100],[500100,150000],[500000,150100],[500000,150000]]]}"

    private let mapping = """
        reads: impact areas
        name: cumulative impact areas of Exampleton
        dates: day month year
        columns:
          name: Zone
          published: Adopted
        always:
          authority: Exampleton
          kinds: premises licences with off-sales
          paragraph: "6.12"
          next review: 2027-05-01
          wording: The number of premises is such that more would add to the harm.
        """

    @Test func impactAreas() throws {
        let reading = try read(
            [
                feature("{\"Id\":1,\"Zone\":\"Town \\\"centre\\\", east\",\"Adopted\":\"01/05/2024\"}", square),
                feature("{\"Id\":2,\"Zone\":\"Front\",\"Adopted\":\"01/05/2024\"}", bowTie),
                feature("{\"Id\":3,\"Zone\":\"Pier\",\"Adopted\":\"soon\"}", square),
                feature("{\"Id\":4,\"Zone\":\"Point\",\"Adopted\":\"01/05/2024\"}", "{\"type\":\"Point\",\"coordinates\":[500000,150000]}"),
                feature("{\"Id\":5,\"Zone\":\"None\",\"Adopted\":\"01/05/2024\"}", "null"),
            ].joined(separator: ","), through: mapping)
        guard case .impactAreas(let areas) = reading.content else { throw Unexpected(content: reading.content) }
        #expect(areas.map(\.name) == ["Town \"centre\", east", "Front"])
        #expect(areas.allSatisfy { $0.published == "2024-05-01" && $0.nextReview == "2027-05-01" && $0.paragraph == "6.12" })
        #expect(areas.first?.kinds == "premises licences with off-sales")
        #expect(reading.part == "cumulative impact areas of Exampleton")
        #expect(reading.rows == 5)
        #expect(
            reading.issues.map { "\($0.row) \($0.field): \($0.reason)" } == [
                "2 geometry: Its ring is invalid (Self-intersection[500050 150050]); it was repaired.",
                "5 geometry: The feature has no shape that can be used: it has no geometry.",
                "3 Adopted: The day of publication is no date; the feature was not used.",
                "4 Zone: A cumulative impact area must be a polygon; the feature was not used.",
                "5 Zone: A cumulative impact area must be a polygon; the feature was not used.",
            ])
    }

    @Test func places() throws {
        let reading = try read(
            feature("{\"park\":\"Long Park\"}", square) + ","
                + feature("{\"park\":\"Bandstand\"}", "{\"type\":\"Point\",\"coordinates\":[500050,150050]}"),
            through: "reads: places\nname: parks\ncolumns:\n  name: park\nalways:\n  kind: park\n")
        guard case .places(let places) = reading.content else { throw Unexpected(content: reading.content) }
        #expect(places.map(\.name) == ["Long Park", "Bandstand"])
        #expect(places.allSatisfy { $0.kind == "park" })
        #expect(places[1].shape == .point(Point(x: 500_050, y: 150_050)))
        if case .area(let park) = places[0].shape { #expect(try park.area() == 10_000) } else { Issue.record("no area") }
    }

    @Test func aMappingForTables() {
        let error = #expect(throws: IntakeError.self) {
            try read(feature("{}", square), through: "reads: register\nname: x\ncolumns:\n  name: A\n")
        }
        #expect(
            error?.message
                == "zones.geojson: m.yaml reads a table of register, and this is a vector file; save its table as CSV and add "
                + "that, or name a mapping of places, incidents or impact areas.")
    }

    @Test func impactAreasInATable() {
        let error = #expect(throws: IntakeError.self) {
            try PublishedFile(name: "zones.csv", bytes: Array("Zone,Adopted\nTown,01/05/2024\n".utf8)).read(
                with: NationalGrid(shiftFolder: nil),
                options: IntakeOptions(mapping: MappingFile(mapping, file: "m.yaml")) { _ in "" })
        }
        #expect(
            error?.message
                == "zones.csv: a cumulative impact area needs its shape, and this is a table without shapes; add the vector file "
                + "(GeoJSON, GeoPackage, zipped shapefile or KML) with the mapping.")
    }
}
