/// ZIP containers made by hand, entries stored as they are, so that each field can be made wrong.
public struct ZipFixture {
    public struct Entry {
        public var name: String
        public var bytes: [UInt8]
        /// Bit 0 means encrypted.
        public var flags: UInt16 = 0
        /// What the directory declares; nil for the truth.
        public var declared: UInt32?

        public init(_ name: String, _ bytes: [UInt8], flags: UInt16 = 0, declared: UInt32? = nil) {
            self.name = name
            self.bytes = bytes
            self.flags = flags
            self.declared = declared
        }

        public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    public static func zip(_ entries: [Entry]) -> [UInt8] {
        var body: [UInt8] = [], directory: [UInt8] = []
        for entry in entries {
            let start = body.count
            var common = little(20, 2) + little(Int(entry.flags), 2) + little(entry.declared == nil ? 0 : 8, 2) + little(0, 4)
            common += little(Int(checkSum(entry.bytes)), 4) + little(entry.bytes.count, 4)
            common += little(entry.declared.map(Int.init) ?? entry.bytes.count, 4) + little(entry.name.utf8.count, 2) + little(0, 2)
            body += little(0x0403_4B50, 4) + common + Array(entry.name.utf8) + entry.bytes
            directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(start, 4) + Array(entry.name.utf8)
        }
        let count = little(entries.count, 2)
        return body + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count + little(directory.count, 4)
            + little(body.count, 4) + little(0, 2)
    }

    private static func little(_ number: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    /// CRC-32 of ISO 3309, bit by bit.
    private static func checkSum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { part, _ in part & 1 == 1 ? part >> 1 ^ 0xEDB8_8320 : part >> 1 }
        }
    }
}
