import Foundation
import Geometry
import Intake
import Licensing
import TestSupport
import Testing

/// Boundaries of every level as published, where they are at hand.
@Suite(.enabled(if: SharedData.folder != nil && GDAL.isInstalled)) struct PublishedBoundariesTests {
    private func published(_ path: String, edition: String? = nil) throws -> Reading {
        let url = SharedData.url("data/\(path)")
        return try read([UInt8](try Data(contentsOf: url)), name: url.lastPathComponent, edition: edition)
    }

    @Test(arguments: [
        ("boundaries/wards_by_lad/E07000223.json", AreaLevel.ward, "2013", 14, nil),
        ("boundaries/msoa_by_lad/E07000223.json", .msoa, "2011", 8, nil),
        ("boundaries/topo_lad.json", .district, "2013", 326, nil),
        ("boundaries/west_sussex_LTLAs.geojson", .district, "2022", 7, nil),
        ("trafford/ward/2023/trafford_ward_generalised.geojson", .ward, "2023", 21, "2023"),
        ("trafford/msoa/2021/trafford_msoa_generalised.geojson", .msoa, "2021", 28, "2021"),
        ("trafford/local_authority/2023/gm_local_authority_generalised.geojson", .district, "2023", 10, "2023"),
    ] as [(String, AreaLevel, String, Int, String?)])
    func wider(path: String, level: AreaLevel, year: String, count: Int, edition: String?) throws {
        let reading = try published(path, edition: edition)
        #expect(reading.publication == .widerBoundaries)
        #expect(reading.used == count)
        #expect(try reading.widerAreas().allSatisfy { $0.level == level && $0.year == year })
    }

    @Test func smallAreasOf2021() throws {
        let reading = try published("trafford/lsoa/2021/trafford_lsoa_generalised.geojson", edition: "2021")
        #expect(reading.vintage == .lsoa2021)
        #expect(reading.used == 139)
    }

    /// TopoJSON is rounded to a grid, so its shapes are near those of the GeoJSON and not the same.
    @Test func topologyOfCanterbury() throws {
        let topology = try published("boundaries/lsoa_by_lad_topojson/topo_E07000106.json").areas()
        let plain = try published("boundaries/lsoa_by_lad/E07000106.json").areas()
        #expect(Set(topology.map(\.code)) == Set(plain.map(\.code)))
        for area in topology {
            let other = try #require(plain.first { $0.code == area.code }).shape.boundingBox
            #expect(abs(area.shape.boundingBox.minX - other.minX) < 100)
        }
    }
}
