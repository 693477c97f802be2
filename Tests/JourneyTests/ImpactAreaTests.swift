import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

/// A published cumulative impact area in the invented town, and what `assess` and the pack then say.
@Suite("The invented town: cumulative impact areas") struct ImpactAreaTests {
    private static let mapping = """
        reads: impact areas
        name: cumulative impact areas
        always:
          name: Town centre
          authority: Quillmouth
          published: 2025-06-01
          next review: 2028-06-01
          kinds: KINDS
          paragraph: "6.12"
        """

    private func square(east: Double, north: Double) -> String {
        let corners = [(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)].map { "[\(east + Double($0.0)),\(north + Double($0.1))]" }
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"
            + "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[\(corners.joined(separator: ","))]]}}]}"
    }

    private func answer(_ kinds: String, isThere: Bool) throws -> JSONDocument {
        let folder = try TemporaryFolder()
        let workspace = folder.file("town.gpkg")
        let desk = AdurAndArun.desk
        _ = try desk.new(workspace, name: "Quillmouth")
        _ = try desk.add(workspace, paths: [InventedTown.folder], options: AddOptions())
        let input = ApplicationInput.file(InventedTown.url(InventedTown.application))
        let place = try JSONDocument(desk.assess(workspace, input, rule: OutletRule()))
        #expect(place.cumulativeImpactAssessment.text == "not loaded")
        let (east, north) = (place.easting.double ?? 0, place.northing.double ?? 0)
        let shift = isThere ? -500.0 : 5_000
        try square(east: east + shift, north: north + shift).write(to: folder.file("cia.geojson"), atomically: true, encoding: .utf8)
        try Self.mapping.replacing("KINDS", with: kinds).write(to: folder.file("cia.yaml"), atomically: true, encoding: .utf8)
        var options = AddOptions()
        options.mapping = folder.file("cia.yaml")
        _ = try desk.add(workspace, paths: [folder.file("cia.geojson")], options: options)
        return try JSONDocument(desk.assess(workspace, input, rule: OutletRule()))
    }

    @Test func aPlaceInAnAreaForAllKinds() throws {
        let report = try answer("all", isThere: true)
        #expect(report.cumulativeImpactAssessment.text == "yes")
        #expect(
            report.cumulativeImpactAreas.list.map(\.text) == [
                "Town centre (Quillmouth), published 2025-06-01, covers all; next review by 2028-06-01; paragraph 6.12.",
            ])
    }

    /// Whether an application is of kinds written in words is for a person to say.
    @Test func aPlaceInAnAreaForSomeKinds() throws {
        let report = try answer("premises licences with off-sales", isThere: true)
        #expect(report.cumulativeImpactAssessment.text == "the place; whether the kind is for you to compare")
    }

    @Test func aPlaceOutside() throws {
        let report = try answer("all", isThere: false)
        #expect(report.cumulativeImpactAssessment.text == "no")
        #expect(report.cumulativeImpactAreas.list.isEmpty)
    }
}
