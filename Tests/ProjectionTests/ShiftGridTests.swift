import Foundation
import Geometry
import Projection
import Testing

@Suite struct ShiftGridTests {
    private static let east = "ostn_east_shift_82140"
    private static let north = "ostn_north_shift_-84180"
    private static let fullSize = 1_753_902

    @Test func truncatedFile() throws {
        let folder = try TemporaryFolder()
        try Data(count: Self.fullSize).write(to: folder.url.appendingPathComponent(Self.east))
        let short = folder.url.appendingPathComponent(Self.north)
        try Data(count: 1_000).write(to: short)
        let error = #expect(throws: ProjectionError.self) { try NationalGrid(shiftFolder: folder.url) }
        #expect(
            error?.description
                == "The OSTN15 file \(short.path) holds 1000 bytes where 1753902 were expected "
                + "(701 by 1251 numbers of 2 bytes); install Debian's package libgeo-coordinates-osgb-perl afresh.")
    }

    @Test func unreadableFile() throws {
        let folder = try TemporaryFolder()
        let notAFile = folder.url.appendingPathComponent(Self.east)
        try FileManager.default.createDirectory(at: notAFile, withIntermediateDirectories: false)
        try Data(count: Self.fullSize).write(to: folder.url.appendingPathComponent(Self.north))
        let error = #expect(throws: ProjectionError.self) { try NationalGrid(shiftFolder: folder.url) }
        #expect(error?.description.hasPrefix("The OSTN15 file \(notAFile.path) could not be read: ") == true)
    }

    /// Shifts that grow by 1 mm a kilometre to the east, so that the middle of a cell lies half a millimetre on.
    @Test func interpolatesBetweenCorners() throws {
        let folder = try TemporaryFolder()
        var rising = Data(capacity: Self.fullSize)
        for _ in 0..<1_251 {
            for column in 0..<701 {
                rising.append(UInt8(column & 0xff))
                rising.append(UInt8(column >> 8))
            }
        }
        try rising.write(to: folder.url.appendingPathComponent(Self.east))
        try Data(count: Self.fullSize).write(to: folder.url.appendingPathComponent(Self.north))
        let made = try NationalGrid(shiftFolder: folder.url)

        try Data(count: Self.fullSize).write(to: folder.url.appendingPathComponent(Self.east))
        let flat = try NationalGrid(shiftFolder: folder.url)

        let position = Geographic(longitude: -2, latitude: 52)
        // The central meridian is 400 km east, so 400 mm more; 2.5 km further on, 2.5 mm more again.
        #expect(abs(try made.point(position).x - flat.point(position).x - 0.400) < 1e-9)
        let x = try flat.point(position).x
        let aside = try flat.geographic(Point(x: x + 2_500, y: flat.point(position).y))
        #expect(abs(try made.point(aside).x - flat.point(aside).x - 0.4025) < 1e-9)
    }

    @Test func standardFolder() {
        let named = NationalGrid.standardShiftFolder(environment: ["ALECONNER_OSTN15": "/somewhere/ostn15"])
        #expect(named?.path == "/somewhere/ostn15")
        let unnamed = NationalGrid.standardShiftFolder(environment: [:])
        #expect(NationalGrid.standardShiftFolder(environment: ["ALECONNER_OSTN15": ""]) == unnamed)
        #expect(unnamed == nil || unnamed?.lastPathComponent == "Geo-Coordinates-OSGB")
    }
}
