import Geometry
import Intake
import Licensing
import Projection
import TestSupport
import Testing

@Suite struct OwnAreasTests {
    private func square(_ x: Double, _ y: Double, _ side: Double) -> String {
        "[[[\(x),\(y)],[\(x + side),\(y)],[\(x + side),\(y + side)],[\(x),\(y + side)],[\(x),\(y)]]]"
    }

    private func feature(_ properties: String, _ geometry: String) -> String {
        #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
    }

    private func polygon(_ coordinates: String) -> String { #"{"type":"Polygon","coordinates":\#(coordinates)}"# }

    private func collection(_ features: [String], crs: String? = "urn:ogc:def:crs:EPSG::27700") -> String {
        let member = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
        return #"{"type":"FeatureCollection",\#(member)"features":[\#(features.joined(separator: ","))]}"#
    }

    private func areas(_ text: String, nameColumn: String? = nil, name: String = "own.geojson") throws -> (areas: [OwnArea], issues: [String]) {
        try areas(Array(text.utf8), nameColumn: nameColumn, name: name)
    }

    private func areas(_ bytes: [UInt8], nameColumn: String? = nil, name: String = "own.geojson") throws -> (areas: [OwnArea], issues: [String]) {
        let found = try PublishedFile(name: name, bytes: bytes).ownAreas(
            nameColumn: nameColumn, with: NationalGrid(shiftFolder: nil), options: IntakeOptions { $0 })
        return (found.areas, found.issues.map(\.reason))
    }

    private func message(_ body: () throws -> Void) -> String? {
        let error: IntakeError? = #expect(throws: IntakeError.self) { try body() }
        return error?.message
    }

    @Test func namesAndShapes() throws {
        let text = collection([
            feature(#""Name":"High  Street","zone":"Z1""#, polygon(square(524_000, 105_000, 100))),
            feature(#""zone":7"#, polygon(square(524_050, 105_000, 100))),
        ])
        let found = try areas(text)
        #expect(found.areas.map(\.name) == ["High Street", "feature 2"])
        #expect(found.areas.map(\.row) == [1, 2])
        #expect(try found.areas[0].shape.area() == 10_000)
        #expect(found.issues.isEmpty)
        #expect(try areas(text, nameColumn: "ZONE").areas.map(\.name) == ["Z1", "7"])
        #expect(
            message { _ = try areas(text, nameColumn: "town") }
                == "own.geojson: it has no column \"town\" to name its areas by; its columns are Name, zone. Choose one of them, or "
                + "leave --name-column away.")
    }

    @Test("an empty, a missing, a crossed and a flat geometry are told of; the others are used")
    func geometries() throws {
        let text = collection([
            feature("", polygon("[]")), feature("", "null"), feature("", #"{"type":"Point","coordinates":[524000,105000]}"#),
            feature("", polygon("[[[524000,105000],[524100,105100],[524100,105000],[524000,105100],[524000,105000]]]")),
            feature("", polygon("[[[524000,105000],[524100,105000],[524200,105000],[524000,105000]]]")),
            feature(#""name":"good""#, polygon(square(524_000, 105_000, 10))),
        ])
        let found = try areas(text)
        #expect(found.areas.map(\.row) == [4, 6])
        #expect(isClose(try found.areas[0].shape.area(), 5_000))
        #expect(found.issues.count == 5)
        #expect(found.issues[1] == "Feature 2 was not used: it has no geometry.")
        #expect(found.issues[2] == "Feature 3 was not used: its geometry is Point, where a Polygon or MultiPolygon is needed.")
        #expect(found.issues[3].hasPrefix("The ring of feature 4 is invalid (Self-intersection"))
    }

    @Test func nothingUsable() {
        #expect(
            message { _ = try areas(collection([feature("", "null")])) }
                == "own.geojson: none of its 1 features is an area that can be measured within; export the polygons again. The first: "
                + "Feature 1 was not used: it has no geometry.")
        #expect(
            message { _ = try areas(collection([])) }
                == "own.geojson: none of its 0 features is an area that can be measured within; export the polygons again.")
        #expect(message { _ = try areas("", name: "own.csv") } == "own.csv: the file is empty; download it again.")
        #expect(
            message { _ = try areas("a,b\n1,2\n", name: "own.csv") }
                == "own.csv: areas to measure within are polygons in GeoJSON, a zipped shapefile, a GeoPackage, KML or TopoJSON, and "
                + "this is none of them; export the layer as one.")
    }

    @Test("metres that say nothing of being metres are refused, as everywhere")
    func coordinates() throws {
        let metres = collection([feature("", polygon(square(524_000, 105_000, 100)))], crs: nil)
        #expect(
            message { _ = try areas(metres) }
                == "own.geojson: it has no crs member, so its coordinates should be degrees, but 524000.0, 105000.0 cannot be; if they "
                + "are eastings and northings, add it again with --crs EPSG:27700.")
        let degrees = try areas(collection([feature("", polygon("[[[-0.24,50.83],[-0.23,50.83],[-0.23,50.84],[-0.24,50.83]]]"))], crs: nil))
        #expect(abs((degrees.areas.first?.shape.boundingBox.minX ?? 0) - 524_000) < 1_000)
    }

    @Test(.enabled(if: GDAL.isInstalled)) func shapefileAndGeoPackage() throws {
        let text = collection([feature(#""name":"High Street""#, polygon(square(524_000.125, 105_000, 100)))])
        let parts = try GDAL.convert(text, to: "ESRI Shapefile", name: "own.shp", ["-a_srs", "EPSG:27700"])
        let zip = ZipFixture.zip(parts.map { ZipFixture.Entry($0.name, $0.bytes) })
        let package = try #require(try GDAL.convert(text, to: "GPKG", name: "own.gpkg", ["-a_srs", "EPSG:27700"]).first).bytes
        for (bytes, name) in [(zip, "own.zip"), (package, "own.gpkg")] {
            let found = try areas(bytes, name: name).areas
            #expect(found.map(\.name) == ["High Street"])
            #expect(found.first?.shape.boundingBox == BoundingBox(minX: 524_000.125, minY: 105_000, maxX: 524_100.125, maxY: 105_100))
        }
    }
}
