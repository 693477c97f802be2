import Foundation
import Geometry

/// The arrays that write_arrays.py wrote: little-endian numbers without a header.
struct Arrays {
    let folder: URL

    private func numbers<Number: BitwiseCopyable>(_ name: String, of type: Number.Type) throws -> [Number] {
        let data = try Data(contentsOf: folder.appendingPathComponent(name + ".bin"))
        return data.withUnsafeBytes { bytes in
            Array(unsafeUninitializedCapacity: bytes.count / MemoryLayout<Number>.stride) { buffer, count in
                count = buffer.count
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes.prefix(count * MemoryLayout<Number>.stride)))
            }
        }
    }

    func points(_ name: String) throws -> [Point] {
        let values = try numbers(name, of: Double.self)
        return (0..<values.count / 2).map { Point(x: values[2 * $0], y: values[2 * $0 + 1]) }
    }

    /// Of each area.
    func residents() throws -> [Double] { try numbers("residents", of: Double.self) }

    /// Areas as polygons, polygons as rings, rings as corners: each list holds where the parts of the next begin.
    func areas() throws -> [MultiPolygon] {
        let corners = try points("corners")
        let firstCorner = try numbers("rings", of: Int64.self).map(Int.init)
        let firstRing = try numbers("polygons", of: Int64.self).map(Int.init)
        let firstPolygon = try numbers("areas", of: Int64.self).map(Int.init)
        return try zip(firstPolygon, firstPolygon.dropFirst()).map { from, to in
            try MultiPolygon(
                (from..<to).map { polygon in
                    let rings = try (firstRing[polygon]..<firstRing[polygon + 1]).map {
                        try Ring(Array(corners[firstCorner[$0]..<firstCorner[$0 + 1]]))
                    }
                    return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
                })
        }
    }
}
