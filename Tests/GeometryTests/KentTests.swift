import Foundation
import Geometry
import Projection
import TestSupport
import Testing

/// Food premises of Kent, 2015, in their LSOAs: the counts of `kent_a1_fhrs_per_lsoa.csv`, exactly.
@Suite(.enabled(if: PublishedBoundaries.isReady, PublishedBoundaries.absence))
struct KentTests {
    let grid: NationalGrid

    init() throws {
        grid = try NationalGrid(shiftFolder: NationalGrid.standardShiftFolder())
    }

    @Test func foodPremisesPerArea() throws {
        let expected = try SharedData.table("oracles/kent_a1_fhrs_per_lsoa.csv")
        let districts = Set(expected.compactMap { $0["lad"] }).sorted()
        #expect(districts.count == 13)
        let areas = try PublishedBoundaries(grid).areas(of: districts)
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
}
