internal import CZLIB

/// Unpacks gzip (RFC 1952): one member or several, each checked by the length and check sum that close it.
enum Gunzip {
    /// Of the unpacked bytes: no publication that is read here is larger.
    private static let largest = 2 << 30

    static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// - Throws: `IntakeError` where the data is cut short or damaged.
    static func unpack(_ bytes: [UInt8], file: String) throws -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window, plus 16: a gzip wrapper and nothing else.
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw IntakeError(file: file, message: "\(file): zlib could not be started.")
        }
        defer { inflateEnd(&stream) }
        var unpacked: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        var input = bytes
        var status = Z_OK
        try input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            repeat {
                let produced = chunk.withUnsafeMutableBufferPointer { target -> Int in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return target.count - Int(stream.avail_out)
                }
                unpacked.append(contentsOf: chunk[..<produced])
                guard unpacked.count <= largest else {
                    throw IntakeError(
                        file: file,
                        message: "\(file): the gzip data unpacks to more than \(largest >> 30) GiB, more than any publication that is "
                            + "read here; unpack it and cut out the part that is needed.")
                }
                guard status == Z_OK || status == Z_STREAM_END else {
                    throw IntakeError(
                        file: file,
                        message: "\(file): the gzip data is cut short or damaged after \(unpacked.count) unpacked "
                            + "bytes; download the file again.")
                }
                // A file may be several members, one after another; zeros that fill a block may follow the last.
                if status == Z_STREAM_END, let next = stream.next_in, stream.avail_in > 0 {
                    let rest = UnsafeBufferPointer(start: next, count: Int(stream.avail_in))
                    guard rest.contains(where: { $0 != 0 }) else { break }
                    status = inflateReset(&stream)
                }
            } while status != Z_STREAM_END
        }
        return unpacked
    }
}
