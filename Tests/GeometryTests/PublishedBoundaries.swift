import Foundation
import Geometry
import Projection
import TestSupport
import Testing

/// LSOA boundaries of 2011 as published, one GeoJSON file a district.
struct PublishedBoundaries {
    static let isReady = SharedData.folder != nil && NationalGrid.standardShiftFolder() != nil
    static let absence: Comment = "The folder of published data or the OSTN15 shift data is not here."

    private let grid: NationalGrid

    init(_ grid: NationalGrid? = nil) throws {
        self.grid = try grid ?? NationalGrid(shiftFolder: NationalGrid.standardShiftFolder())
    }

    /// In order of code, rings as drawn.
    func areas(of districts: [String]) throws -> [(code: String, shape: MultiPolygon)] {
        try districts.flatMap(areas).sorted { $0.code < $1.code }
    }

    private func areas(of district: String) throws -> [(code: String, shape: MultiPolygon)] {
        let data = try Data(contentsOf: SharedData.url("data/boundaries/lsoa_by_lad/\(district).json"))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let features = try #require(root["features"] as? [[String: Any]])
        return try features.map { feature in
            let properties = try #require(feature["properties"] as? [String: Any])
            let geometry = try #require(feature["geometry"] as? [String: Any])
            let parts: [[[[Double]]]] =
                geometry["type"] as? String == "Polygon"
                ? [try #require(geometry["coordinates"] as? [[[Double]]])]
                : try #require(geometry["coordinates"] as? [[[[Double]]]])
            let polygons = try parts.map { rings in
                let made = try rings.map { ring in
                    try Ring(grid.points(ring.map { Geographic(longitude: $0[0], latitude: $0[1]) }))
                }
                return Polygon(exterior: made[0], holes: Array(made.dropFirst()))
            }
            return (try #require(properties["LSOA11CD"] as? String), try MultiPolygon(polygons))
        }
    }
}
