internal import CZLIB

extension ZipArchive {
    /// The bytes of an entry, or as many as are asked for. Never more than it declares.
    /// - Throws: `IntakeError` where it is cut short, is not what it declares, or its check sum is another.
    func unpack(_ entry: Entry, atMost wanted: Int = .max) throws -> [UInt8] {
        func broken() -> IntakeError {
            refusal("\(shown(entry.name)) in it is cut short or damaged; download the file again")
        }
        guard number(entry.start, 4) == 0x0403_4B50, entry.start + 30 <= bytes.count else { throw broken() }
        let from = entry.start + 30 + number(entry.start + 26, 2) + number(entry.start + 28, 2)
        guard from + entry.compressed <= bytes.count else { throw broken() }
        let size = min(entry.unpacked, wanted)
        guard size > 0 else { return [] }
        var packed = Array(bytes[from..<(from + entry.compressed)])
        var unpacked = packed
        if entry.isDeflated {
            guard let inflated = Self.inflate(&packed, size: size) else { throw broken() }
            unpacked = inflated
        } else {
            guard entry.compressed == entry.unpacked else { throw broken() }
            unpacked = Array(packed.prefix(size))
        }
        guard size < entry.unpacked || Self.checkSum(unpacked) == entry.checkSum else { throw broken() }
        return unpacked
    }

    /// Exactly so many bytes of raw deflate data (RFC 1951); nil where it does not give them.
    private static func inflate(_ packed: inout [UInt8], size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var unpacked = [UInt8](repeating: 0, count: size)
        let written = packed.withUnsafeMutableBufferPointer { source in
            unpacked.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                let status = CZLIB.inflate(&stream, Z_NO_FLUSH)
                return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR ? target.count - Int(stream.avail_out) : -1
            }
        }
        return written == size ? unpacked : nil
    }

    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
    }
}
