import Foundation
import Geometry
import Projection
import TestSupport
import Testing

private let isReady = SharedData.folder != nil && NationalGrid.standardShiftFolder() != nil

/// Food premises of Kent, 2015, in their LSOAs: the counts of `kent_a1_fhrs_per_lsoa.csv`, exactly.
@Suite(.enabled(if: isReady, "The folder of published data or the OSTN15 shift data is not here."))
struct KentTests {
    let grid: NationalGrid

    init() throws {
        grid = try NationalGrid(shiftFolder: NationalGrid.standardShiftFolder())
    }

    @Test func foodPremisesPerArea() throws {
        let expected = try SharedData.table("oracles/kent_a1_fhrs_per_lsoa.csv")
        let districts = Set(expected.compactMap { $0["lad"] }).sorted()
        #expect(districts.count == 13)
        let areas = try districts.flatMap(boundaries).sorted { $0.code < $1.code }
        #expect(areas.map(\.code) == expected.compactMap { $0["lsoa"] })
        let files = try FileManager.default.contentsOfDirectory(atPath: SharedData.url(folder).path)
            .filter { $0.first?.isNumber == true }.sorted()
        #expect(files.count == 13)
        let index = AreaIndex(areas.map(\.shape))
        var counts = [Int](repeating: 0, count: areas.count)
        var outside = 0
        var perFile: [String: Int] = [:]
        for file in files {
            for found in index.locate(try grid.points(try positions(in: file))) {
                guard let found else {
                    outside += 1
                    continue
                }
                counts[found] += 1
                perFile[file, default: 0] += 1
            }
        }
        for (row, (area, count)) in zip(expected, zip(areas, counts)) {
            #expect("\(count)" == row["fhrs_points"], "\(area.code)")
        }
        #expect(counts.reduce(0, +) == 10_813)
        #expect(outside == 6)
        for row in try SharedData.table("oracles/kent_a1_fhrs_per_file.csv") {
            #expect(perFile[row["file"] ?? ""] == Int(row["inside"] ?? ""), "\(row["file"] ?? "")")
        }
        for (row, area) in zip(expected, areas) {
            let square = try #require(Double(row["area_km2"] ?? ""))
            // The reference takes OSTN15 as an NTv2 grid, up to 8 mm away: for two areas 5.3e-5 and 5.5e-5 of the area.
            let drawn = try area.shape.area() / 1e6
            #expect(isClose(drawn, square, relative: 6e-5), "\(area.code) \(drawn) \(square)")
            #expect((try area.shape.validity() == .valid) == (row["valid"] == "1"), "\(area.code)")
        }
    }

    private let folder = "data/fhrs/kent_2015"

    private func positions(in file: String) throws -> [Geographic] {
        try SharedData.table("\(folder)/\(file)").compactMap { row in
            guard let longitude = Double(row["longitude"] ?? ""), let latitude = Double(row["latitude"] ?? "") else {
                return nil
            }
            return Geographic(longitude: longitude, latitude: latitude)
        }
    }

    private func boundaries(_ district: String) throws -> [(code: String, shape: MultiPolygon)] {
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
