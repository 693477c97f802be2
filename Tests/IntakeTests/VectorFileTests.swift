import Foundation
import Geometry
import Intake
import Licensing
import TestSupport
import Testing

@Suite(.enabled(if: GDAL.isInstalled)) struct VectorFileTests {
    private static let metres = "[[[524000.125,105000],[524100,105000],[524100,105100],[524000.125,105000]]]"
    private static let degrees = "[[[-0.24,50.83],[-0.23,50.83],[-0.23,50.84],[-0.24,50.83]]]"

    private func collection(_ coordinates: String, crs: String? = nil, key: String = "LSOA11CD") -> String {
        let member = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
        return #"{"type":"FeatureCollection",\#(member)"features":[{"type":"Feature","properties":{"\#(key)":"E01031338","#
            + #""LSOA11NM":"Adur 002A"},"geometry":{"type":"Polygon","coordinates":\#(coordinates)}}]}"#
    }

    private func shapefile(_ text: String, _ arguments: [String] = []) throws -> [ZipFixture.Entry] {
        try GDAL.convert(text, to: "ESRI Shapefile", name: "areas.shp", arguments).map {
            ZipFixture.Entry("folder name/\($0.name)", $0.bytes)
        }
    }

    /// To the last digit: GDAL would be metres off between the grid and degrees.
    @Test func shapefileOnTheGrid() throws {
        let bytes = ZipFixture.zip(try shapefile(collection(Self.metres, crs: "EPSG:27700")))
        let area = try #require(try read(bytes, name: "s.zip").areas().first)
        #expect(area.shape.boundingBox == BoundingBox(minX: 524_000.125, minY: 105_000, maxX: 524_100, maxY: 105_100))
        #expect(area.name == "Adur 002A")
    }

    @Test func shapefileInDegreesIsAsGeoJSON() throws {
        let bytes = ZipFixture.zip(try shapefile(collection(Self.degrees)))
        // A shapefile's rings run the other way round.
        let made = try #require(try read(bytes, name: "s.zip").areas().first)
        let plain = try #require(try read(collection(Self.degrees)).areas().first)
        #expect(made.shape.boundingBox == plain.shape.boundingBox)
        #expect(try abs(made.shape.area() - plain.shape.area()) < 0.001)
    }

    @Test func webMercatorComesBackToDegrees() throws {
        let bytes = ZipFixture.zip(try shapefile(collection(Self.degrees), ["-t_srs", "EPSG:3857"]))
        let box = try #require(try read(bytes, name: "s.zip").areas().first?.shape.boundingBox)
        let expected = try #require(try read(collection(Self.degrees)).areas().first?.shape.boundingBox)
        #expect(abs(box.minX - expected.minX) < 0.001)
        #expect(abs(box.maxY - expected.maxY) < 0.001)
    }

    @Test func otherSystemsAreRefused() throws {
        let bytes = ZipFixture.zip(try shapefile(collection(Self.degrees), ["-t_srs", "EPSG:32630"]))
        let error = refusal(bytes, name: "s.zip")
        #expect(
            error?.message
                == "s.zip: its coordinate system is WGS 84 / UTM zone 30N (EPSG:32630); known are British National Grid "
                + "(EPSG:27700), WGS 84 (EPSG:4326) and Web Mercator (EPSG:3857). Export the layer again in one of these.")
        #expect(error?.field == "crs")
    }

    @Test func withoutASystem() throws {
        let parts = try shapefile(collection(Self.metres, crs: "EPSG:27700")).filter { !$0.name.hasSuffix(".prj") }
        #expect(
            refusal(ZipFixture.zip(parts), name: "s.zip")?.message
                == "s.zip: it has no crs member, so its coordinates should be degrees, but 524000.125, 105000.0 cannot be; if they "
                + "are eastings and northings, add it again with --crs EPSG:27700.")
        #expect(try read(ZipFixture.zip(parts), name: "s.zip", crs: "EPSG:27700").used == 1)
    }

    @Test func partsMissing() throws {
        let parts = try shapefile(collection(Self.metres, crs: "EPSG:27700")).filter { !$0.name.hasSuffix(".dbf") }
        #expect(
            refusal(ZipFixture.zip(parts), name: "s.zip")?.message
                == "s.zip: the shapefile \"areas\" has no .dbf part, without which it cannot be read; download it again.")
    }

    @Test func geoPackageOfOthers() throws {
        let made = try GDAL.convert(collection(Self.metres, crs: "EPSG:27700"), to: "GPKG", name: "a.gpkg", ["-nln", "it's one"])
        #expect(try read(try #require(made.first?.bytes), name: "a.gpkg").used == 1)
        #expect(
            refusal(try #require(made.first?.bytes), name: "a.gpkg") { $0.layerName = "two" }?.message
                == "a.gpkg: it has no layer \"two\"; its layers are \"it's one\".")
        #expect(
            refusal(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 100), name: "a.db")?.message
                == "a.db: this is an SQLite file but no GeoPackage; export the table as CSV, or the layer as GeoJSON, and add that.")
    }

    @Test func severalLayers() throws {
        func placemark(_ folder: String) -> String {
            "<Folder><name>\(folder)</name><Placemark><ExtendedData><Data name=\"LSOA11CD\"><value>E01031338</value></Data>"
                + "</ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>-0.24,50.83 -0.23,50.83 -0.23,50.84 -0.24,50.83"
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>"
        }
        let kml = Array(
            "<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\(placemark("One"))\(placemark("Two"))</Document></kml>".utf8)
        #expect(
            refusal(kml, name: "k.kml")?.message
                == "k.kml: 2 of its layers could be meant: \"One\", \"Two\"; say which with --layer-name.")
        #expect(try read(kml, name: "k.kml") { $0.layerName = "Two" }.used == 1)
    }

    @Test func kmlWithEntities() {
        let kml = "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><kml><name>&b;</name></kml>"
        #expect(
            refusal(kml, name: "k.kml")?.message
                == "k.kml: the XML in this KML file declares a document type with entities of its own, which no publication does "
                + "and which can be made to fill the memory; it is not read.")
    }

    @Test func topoJSON() throws {
        let text = #"{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","properties":"#
            + #"{"LSOA11CD":"E01031338","LSOA11NM":"Adur 002A"},"arcs":[[0]]}]}},"#
            + #""arcs":[[[-0.24,50.83],[-0.23,50.83],[-0.23,50.84],[-0.24,50.83]]]}"#
        #expect(try read(text, name: "t.json").areas() == read(collection(Self.degrees)).areas())
    }

    @Test func otherFilesHaveNoLayers() {
        #expect(
            refusal(Array("lsoa,pop\nE01011949,5\n".utf8), name: "p.csv") { $0.layerName = "x" }?.message
                == "p.csv: --layer-name says which layer of a GeoPackage, shapefile, KML or TopoJSON file is meant, and this is "
                + "none; add it without --layer-name.")
    }
}
