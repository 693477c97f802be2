import Foundation
import Geometry
import Projection
import Testing

/// What is refused, with shift data and without.
@Suite struct CoverTests {
    let grids: [NationalGrid]

    init() throws {
        let folders = [nil, NationalGrid.standardShiftFolder()]
        grids = try folders.map { try NationalGrid(shiftFolder: $0) }
    }

    private static let rest = """
        lies outside the cover of OSTN15 (the British National Grid, 0 to 700 km east and 0 to 1,250 km north); \
        check the coordinates and their order.
        """

    @Test(arguments: [
        (48.0, -2.0), (-0.24, 50.83), (49.0, -2.0), (61.9, -2.0), (54.0, -10.5), (54.0, 4.9),
        (95.0, 0.0), (52.0, 400.0),
    ])
    func geographicOutside(latitude: Double, longitude: Double) {
        let position = Geographic(longitude: longitude, latitude: latitude)
        for grid in grids {
            let error = #expect(throws: ProjectionError.self) { try grid.point(position) }
            #expect(error == .geographicOutsideCover(position))
            #expect(error?.description == "Latitude \(latitude), longitude \(longitude) \(Self.rest)")
        }
    }

    @Test func refusalIsASentence() {
        #expect(
            ProjectionError.geographicOutsideCover(Geographic(longitude: -2, latitude: 48)).description
                == "Latitude 48.0, longitude -2.0 lies outside the cover of OSTN15 (the British National Grid, "
                + "0 to 700 km east and 0 to 1,250 km north); check the coordinates and their order.")
    }

    @Test(arguments: [(-1.0, 500.0), (700_001.0, 500.0), (400_000.0, -0.5), (400_000.0, 1_250_001.0)])
    func pointOutside(x: Double, y: Double) {
        for grid in grids {
            let error = #expect(throws: ProjectionError.self) { try grid.geographic(Point(x: x, y: y)) }
            #expect(error?.description == "Easting \(x), northing \(y) \(Self.rest)")
        }
    }

    @Test func cornersAreInside() throws {
        for grid in grids {
            for corner in [(0, 0), (700_000, 0), (0, 1_250_000), (700_000, 1_250_000)] {
                let point = Point(x: Double(corner.0), y: Double(corner.1))
                #expect(try grid.point(grid.geographic(point)).distance(to: point) < 0.002)
            }
        }
    }

    @Test func notFinite() {
        for grid in grids {
            let there = #expect(throws: ProjectionError.self) {
                try grid.point(Geographic(longitude: -2, latitude: .nan))
            }
            #expect(
                there?.description == "Latitude nan, longitude -2.0 is not a position: both must be finite numbers."
            )
            let back = #expect(throws: ProjectionError.self) { try grid.geographic(Point(x: .infinity, y: 1)) }
            #expect(back?.description == "Easting inf, northing 1.0 is not a position: both must be finite numbers.")
        }
    }

    @Test func oneBadPositionRefusesTheArray() {
        let good = Geographic(longitude: -0.27, latitude: 50.83)
        let bad = Geographic(longitude: 50.83, latitude: -0.27)
        for grid in grids {
            #expect(throws: ProjectionError.geographicOutsideCover(bad)) { try grid.points([good, bad, good]) }
        }
    }
}
