import Foundation
import Geometry
import Projection
import TestSupport
import Testing

/// Conversion without OSTN15's shift data, and the way it is owned up to.
@Suite struct CoordinateOperationTests {
    private static let both = "ostn_east_shift_82140 and ostn_north_shift_-84180"

    private func note(missing: String) -> String {
        "Longitude and latitude are converted with a seven-parameter Helmert transformation, which is up to "
            + "5 m wrong (4.94 m on Ordnance Survey's 40 test points), because the OSTN15 shift data "
            + "(\(missing)) was not found. To have it, install Debian's package "
            + "libgeo-coordinates-osgb-perl or set ALECONNER_OSTN15 to the folder that holds both files."
    }

    @Test func withoutShiftDataTheNoteSaysSo() throws {
        let operation = try NationalGrid(shiftFolder: nil).operation
        #expect(operation.name == "Helmert transformation (EPSG:1314)")
        #expect(operation.accuracyMetres == 5)
        #expect(!operation.usesShiftData)
        #expect(operation.note == note(missing: Self.both))
    }

    @Test func aFolderThatIsNotThereIsNoShiftData() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        #expect(try NationalGrid(shiftFolder: folder).operation.note == note(missing: Self.both))
    }

    @Test func aSingleMissingFileIsNamed() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.url.appendingPathComponent("ostn_east_shift_82140"))
        let operation = try NationalGrid(shiftFolder: folder.url).operation
        #expect(operation.note == note(missing: "ostn_north_shift_-84180"))
    }

    @Test(.enabled(if: SharedData.folder != nil, "The folder of reference figures is not here."))
    func withoutShiftDataTheErrorIsAsStated() throws {
        let grid = try NationalGrid(shiftFolder: nil)
        let known = try OrdnanceSurveyPoint.all()
        let there = zip(known, try grid.points(known.map(\.geographic))).map { $0.point.distance(to: $1) }.max()
        let back = zip(known, try grid.geographics(known.map(\.point)))
            .map { metres(from: $0.geographic, to: $1) }.max()
        for worst in [there, back] { #expect((4...6).contains(try #require(worst))) }
        print("Helmert: worst \(there ?? .nan) m to grid, \(back ?? .nan) m back")
    }

    /// The reference's own figures for conversion without a grid.
    @Test func firstPremisesOfAdur() throws {
        let point = try NationalGrid(shiftFolder: nil).point(Geographic(longitude: -0.236854, latitude: 50.834473))
        #expect(point.distance(to: Point(x: 524254.98024371243, y: 105363.27030589787)) < 1e-6)
    }

    /// The ellipsoids' heights differ by some 50 m, which a flat way back cannot know: about 1 mm is lost.
    @Test func roundTrip() throws {
        let grid = try NationalGrid(shiftFolder: nil)
        let start = Point(x: 524_253, y: 105_364)
        #expect(try grid.point(grid.geographic(start)).distance(to: start) < 0.002)
    }

    @Test func survivesCoding() throws {
        let operation = try NationalGrid(shiftFolder: nil).operation
        let copy = try JSONDecoder().decode(CoordinateOperation.self, from: JSONEncoder().encode(operation))
        #expect(copy == operation)
    }
}
