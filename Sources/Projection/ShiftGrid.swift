internal import Foundation
internal import Geometry

/// Ordnance Survey's OSTN15: what to add to ETRS89 grid coordinates to get National Grid ones, on a 1 km lattice.
///
/// Read from the two files of Debian's package libgeo-coordinates-osgb-perl: each 701 by 1,251 little-endian
/// 16-bit numbers, millimetres above the base in the file's name, row by row from the south-west corner.
struct ShiftGrid: Sendable {
    static let debianPackage = "libgeo-coordinates-osgb-perl"

    private static let columns = 701
    private static let rows = 1_251
    private static let cellMetres = 1_000.0

    private struct Component {
        let fileName: String
        let baseMillimetres: Double
    }

    private static let east = Component(fileName: "ostn_east_shift_82140", baseMillimetres: 82_140)
    private static let north = Component(fileName: "ostn_north_shift_-84180", baseMillimetres: -84_180)

    private let eastMillimetres: [UInt16]
    private let northMillimetres: [UInt16]

    /// The names of the files that `folder` lacks; both where there is no folder.
    static func missingFiles(in folder: URL?) -> [String] {
        [east, north].map(\.fileName).filter { name in
            guard let folder else { return true }
            return !FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
        }
    }

    /// - Throws: `ProjectionError.shiftData` where a file cannot be read or has the wrong size.
    init(folder: URL) throws {
        eastMillimetres = try Self.read(Self.east, in: folder)
        northMillimetres = try Self.read(Self.north, in: folder)
    }

    /// The shift at an ETRS89 grid position, in metres, interpolated between the four corners of its cell.
    /// Beyond the lattice, which National Grid positions near its edge are by up to 110 m, the edge's shift holds.
    func shift(at position: Point) -> Point {
        let (column, across) = Self.cell(position.x, last: Self.columns - 2)
        let (row, up) = Self.cell(position.y, last: Self.rows - 2)
        let southWest = row * Self.columns + column
        func interpolated(_ values: [UInt16], base: Double) -> Double {
            let south = Double(values[southWest]) * (1 - across) + Double(values[southWest + 1]) * across
            let northWest = southWest + Self.columns
            let north = Double(values[northWest]) * (1 - across) + Double(values[northWest + 1]) * across
            return (base + south * (1 - up) + north * up) / 1_000
        }
        return Point(
            x: interpolated(eastMillimetres, base: Self.east.baseMillimetres),
            y: interpolated(northMillimetres, base: Self.north.baseMillimetres))
    }

    private static func cell(_ metres: Double, last: Int) -> (index: Int, fraction: Double) {
        let cells = min(max(metres / cellMetres, 0), Double(last + 1))
        let index = min(Int(cells), last)
        return (index, cells - Double(index))
    }

    private static func read(_ component: Component, in folder: URL) throws -> [UInt16] {
        let file = folder.appendingPathComponent(component.fileName)
        let data: Data
        do {
            data = try Data(contentsOf: file)
        } catch {
            throw ProjectionError.shiftData(
                "The OSTN15 file \(file.path) could not be read: \(error.localizedDescription)")
        }
        let expected = columns * rows * MemoryLayout<UInt16>.size
        guard data.count == expected else {
            throw ProjectionError.shiftData(
                """
                The OSTN15 file \(file.path) holds \(data.count) bytes where \(expected) were expected \
                (\(columns) by \(rows) numbers of 2 bytes); install Debian's package \(debianPackage) afresh.
                """)
        }
        return data.withUnsafeBytes { bytes in
            (0..<columns * rows).map { index in
                UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self))
            }
        }
    }
}
