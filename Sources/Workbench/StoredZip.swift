/// A ZIP container whose bytes depend on nothing but its entries: each stored as it is, with one time for all.
enum StoredZip {
    /// In the order given; an OpenDocument needs "mimetype" first. Names in ASCII; under 4 GiB in all.
    static func zip(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = [], directory: [UInt8] = []
        for entry in entries {
            let start = body.count
            let name = Array(entry.name.utf8)
            // 1 January 1980, the first day that the format knows.
            var header = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x0021, 2)
            header += little(Int(checkSum(entry.bytes)), 4) + little(entry.bytes.count, 4) + little(entry.bytes.count, 4)
            header += little(name.count, 2) + little(0, 2)
            body += little(0x0403_4B50, 4) + header + name + entry.bytes
            directory += little(0x0201_4B50, 4) + little(20, 2) + header + little(0, 10) + little(start, 4) + name
        }
        let count = little(entries.count, 2)
        return body + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count + little(directory.count, 4)
            + little(body.count, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    /// CRC-32 of ISO 3309.
    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { part, _ in part & 1 == 1 ? part >> 1 ^ 0xEDB8_8320 : part >> 1 }
    }
}
