internal import Foundation
internal import Geometry

/// Shapes as GeoPackage writes them (OGC 12-128r18, 2.1.3): a header with the envelope, then ISO WKB; both
/// little-endian, EPSG:27700.
enum GeoPackageGeometry {
    static let srsID: Int32 = 27700

    /// Bytes of every point's blob.
    static let pointSize = 29

    static func blob(_ point: Point) -> Data {
        var bytes = [UInt8](repeating: 0, count: pointSize)
        bytes.withUnsafeMutableBytes { write(point, to: $0) }
        return Data(bytes)
    }

    /// - Parameter target: `pointSize` bytes.
    static func write(_ point: Point, to target: UnsafeMutableRawBufferPointer) {
        // "GP", version 0, flags: little-endian, no envelope.
        target.storeBytes(of: UInt32(0x0100_5047).littleEndian, toByteOffset: 0, as: UInt32.self)
        target.storeBytes(of: srsID.littleEndian, toByteOffset: 4, as: Int32.self)
        target.storeBytes(of: 1, toByteOffset: 8, as: UInt8.self)
        target.storeBytes(of: UInt32(1).littleEndian, toByteOffset: 9, as: UInt32.self)
        target.storeBytes(of: point.x.bitPattern.littleEndian, toByteOffset: 13, as: UInt64.self)
        target.storeBytes(of: point.y.bitPattern.littleEndian, toByteOffset: 21, as: UInt64.self)
    }

    static func blob(_ shape: MultiPolygon) -> Data {
        // Envelope indicator 1: minx, maxx, miny, maxy.
        var bytes = header(flags: 0b0000_0011)
        let box = shape.boundingBox
        for edge in [box.minX, box.maxX, box.minY, box.maxY] { append(edge, to: &bytes) }
        bytes.append(1)
        append(UInt32(6), to: &bytes)
        append(UInt32(shape.polygons.count), to: &bytes)
        for polygon in shape.polygons {
            bytes.append(1)
            append(UInt32(3), to: &bytes)
            append(UInt32(polygon.rings.count), to: &bytes)
            for ring in polygon.rings {
                append(UInt32(ring.points.count), to: &bytes)
                for point in ring.points {
                    append(point.x, to: &bytes)
                    append(point.y, to: &bytes)
                }
            }
        }
        return Data(bytes)
    }

    /// A multi-line string.
    static func blob(_ lines: [Line]) -> Data {
        var bytes = header(flags: 0b0000_0011)
        let box = BoundingBox(lines.lazy.flatMap(\.points))
        for edge in [box?.minX, box?.maxX, box?.minY, box?.maxY] { append(edge ?? .nan, to: &bytes) }
        bytes.append(1)
        append(UInt32(5), to: &bytes)
        append(UInt32(lines.count), to: &bytes)
        for line in lines {
            bytes.append(1)
            append(UInt32(2), to: &bytes)
            append(UInt32(line.points.count), to: &bytes)
            for point in line.points {
                append(point.x, to: &bytes)
                append(point.y, to: &bytes)
            }
        }
        return Data(bytes)
    }

    private static func header(flags: UInt8) -> [UInt8] {
        var bytes: [UInt8] = [0x47, 0x50, 0, flags]
        append(UInt32(bitPattern: srsID), to: &bytes)
        return bytes
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private static func append(_ number: Double, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }

    // MARK: reading what this program wrote

    static func point(_ data: Data) -> Point? {
        var cursor = Cursor(data)
        guard cursor.skipHeader(), cursor.byte() == 1, cursor.count() == 1, let x = cursor.number(),
            let y = cursor.number()
        else { return nil }
        return Point(x: x, y: y)
    }

    /// The same of bytes that SQLite holds.
    static func point(_ bytes: UnsafeRawBufferPointer) -> Point? {
        guard bytes.count == pointSize, bytes[0] == 0x47, bytes[1] == 0x50, bytes[3] & 0b1110 == 0, bytes[8] == 1, bytes[9] == 1
        else { return nil }
        func number(_ place: Int) -> Double {
            Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        }
        return Point(x: number(13), y: number(21))
    }

    static func multiPolygon(_ data: Data) -> MultiPolygon? {
        var cursor = Cursor(data)
        guard cursor.skipHeader(), cursor.byte() == 1, cursor.count() == 6, let parts = cursor.count() else { return nil }
        var polygons: [Polygon] = []
        for _ in 0..<parts {
            guard cursor.byte() == 1, cursor.count() == 3, let ringCount = cursor.count() else { return nil }
            var rings: [Ring] = []
            for _ in 0..<ringCount {
                guard let positions = cursor.count() else { return nil }
                var points: [Point] = []
                points.reserveCapacity(Int(positions))
                for _ in 0..<positions {
                    guard let x = cursor.number(), let y = cursor.number() else { return nil }
                    points.append(Point(x: x, y: y))
                }
                guard let ring = try? Ring(points) else { return nil }
                rings.append(ring)
            }
            guard let exterior = rings.first else { return nil }
            polygons.append(Polygon(exterior: exterior, holes: Array(rings.dropFirst())))
        }
        return try? MultiPolygon(polygons)
    }

    static func lines(_ data: Data) -> [Line]? {
        var cursor = Cursor(data)
        guard cursor.skipHeader(), cursor.byte() == 1, cursor.count() == 5, let parts = cursor.count() else { return nil }
        var lines: [Line] = []
        for _ in 0..<parts {
            guard cursor.byte() == 1, cursor.count() == 2, let positions = cursor.count() else { return nil }
            var points: [Point] = []
            for _ in 0..<positions {
                guard let x = cursor.number(), let y = cursor.number() else { return nil }
                points.append(Point(x: x, y: y))
            }
            guard let line = try? Line(points) else { return nil }
            lines.append(line)
        }
        return lines
    }

    /// minx, maxx, miny, maxy of a blob of any kind; nil where it is no GeoPackage geometry, or an empty one, which has
    /// no finite coordinates.
    static func envelope(_ data: Data) -> (minX: Double, maxX: Double, minY: Double, maxY: Double)? {
        data.withUnsafeBytes(envelope)
    }

    static func envelope(_ bytes: UnsafeRawBufferPointer) -> (minX: Double, maxX: Double, minY: Double, maxY: Double)? {
        func number(_ place: Int) -> Double {
            Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        }
        guard bytes.count >= 29, bytes[0] == 0x47, bytes[1] == 0x50 else { return nil }
        var box: (minX: Double, maxX: Double, minY: Double, maxY: Double)
        if bytes[3] & 0b1110 == 0b0010 {
            guard bytes.count >= 40 else { return nil }
            box = (number(8), number(16), number(24), number(32))
        } else {
            guard bytes[8] == 1, bytes[9] == 1, bytes[10] == 0, bytes[11] == 0, bytes[12] == 0 else { return nil }
            box = (number(13), number(13), number(21), number(21))
        }
        return box.minX.isFinite && box.maxX.isFinite && box.minY.isFinite && box.maxY.isFinite ? box : nil
    }

    private struct Cursor {
        let bytes: [UInt8]
        var position: Int

        init(_ data: Data) {
            bytes = [UInt8](data)
            position = 0
        }

        mutating func skipHeader() -> Bool {
            guard bytes.count > 8, bytes[0] == 0x47, bytes[1] == 0x50 else { return false }
            position = bytes[3] & 0b1110 == 0b0010 ? 40 : 8
            return true
        }

        mutating func byte() -> UInt8? {
            guard position < bytes.count else { return nil }
            defer { position += 1 }
            return bytes[position]
        }

        mutating func count() -> UInt32? {
            guard position + 4 <= bytes.count else { return nil }
            defer { position += 4 }
            return bytes.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt32.self)) }
        }

        mutating func number() -> Double? {
            guard position + 8 <= bytes.count else { return nil }
            defer { position += 8 }
            let pattern = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
            return Double(bitPattern: UInt64(littleEndian: pattern))
        }
    }
}
