internal import Foundation

/// In which encoding a table's bytes are, and the same text in UTF-8.
enum TableEncoding {
    /// Where the first NUL byte stands.
    static func firstNUL(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool { isASCII(bytes) || String(validating: bytes, as: UTF8.self) != nil }

    /// Sixteen bytes at a time.
    private static func isASCII(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var position = 0
            while position + 16 <= buffer.count {
                let pair = buffer.loadUnaligned(fromByteOffset: position, as: SIMD2<UInt64>.self)
                if (pair[0] | pair[1]) & 0x8080_8080_8080_8080 != 0 { return false }
                position += 16
            }
            return buffer[position...].allSatisfy { $0 < 0x80 }
        }
    }

    /// 0x80 to 0x9F differ from Latin-1; the five bytes that Windows-1252 leaves open become U+FFFD.
    static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
        let special: [UInt32] = [
            0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
            0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
            0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
        ]
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            guard byte >= 0x80 else {
                text.append(byte)
                continue
            }
            let code = byte < 0xA0 ? special[Int(byte) - 0x80] : UInt32(byte)
            text.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
        return text
    }
}
