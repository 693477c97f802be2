/// The directory at the end of a ZIP file: what it holds, read and judged before a byte of it is unpacked.
struct ZipArchive {
    struct Entry {
        let name: String
        let isDeflated: Bool
        let compressed: Int
        let unpacked: Int
        let checkSum: UInt32
        /// Where its local header begins.
        let start: Int

        var isFolder: Bool { name.hasSuffix("/") }
    }

    /// The Home Office's ODS has a content.xml of 67 MB in 2 MB (31 to 1), the largest ratio seen in a published file.
    private static let mostEntries = 5_000
    private static let mostUnpacked = 1_536 << 20
    private static let mostRatio = 250
    /// Below this a high ratio does no harm.
    private static let bigEntry = 10 << 20

    let file: String
    let bytes: [UInt8]
    private(set) var entries: [Entry] = []

    static func isZip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    }

    /// - Throws: `IntakeError` for a directory that is cut short or damaged, and for one that should not be unpacked.
    init(_ bytes: [UInt8], file: String) throws {
        self.bytes = bytes
        self.file = file
        guard let end = endRecord else {
            throw refusal("the ZIP container is cut short: the directory at its end is missing; download the file again")
        }
        let count = number(end + 10, 2)
        guard count <= Self.mostEntries else {
            throw refusal(
                "the ZIP container holds \(count) files, more than the \(Self.mostEntries) that any publication needs; "
                    + "unpack it and add the one that is wanted")
        }
        var position = number(end + 16, 4)
        for _ in 0..<count { entries.append(try entry(at: &position, before: end)) }
        try judge()
    }

    func refusal(_ sentence: String) -> IntakeError { IntakeError(file: file, message: "\(file): \(sentence).") }

    var damaged: IntakeError { refusal("the directory of the ZIP container is damaged; download the file again") }

    /// A number of so many bytes, lowest first; nought beyond the end.
    func number(_ position: Int, _ width: Int) -> Int {
        guard position >= 0, position <= bytes.count - width else { return 0 }
        return bytes[position..<(position + width)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The end record may be followed by a comment of up to 65,535 bytes.
    private var endRecord: Int? {
        let earliest = max(0, bytes.count - 65_557)
        return stride(from: bytes.count - 22, through: earliest, by: -1).first {
            number($0, 4) == 0x0605_4B50 && $0 + 22 + number($0 + 20, 2) == bytes.count
        }
    }

    private func entry(at position: inout Int, before end: Int) throws -> Entry {
        guard position + 46 <= end, number(position, 4) == 0x0201_4B50 else { throw damaged }
        let nameLength = number(position + 28, 2), extraLength = number(position + 30, 2)
        let next = position + 46 + nameLength + extraLength + number(position + 32, 2)
        guard next <= end else { throw damaged }
        let nameBytes = bytes[(position + 46)..<(position + 46 + nameLength)]
        let name = String(decoding: nameBytes, as: UTF8.self)
        let flags = number(position + 8, 2), method = number(position + 10, 2)
        guard flags & 1 == 0 else {
            throw refusal("its contents are encrypted; save it without a password and add that")
        }
        // Folders that pack nothing may state any method.
        guard method == 0 || method == 8 else {
            throw refusal("it packs \(shown(name)) in a way (method \(method)) that is not read; pack it again as plain ZIP")
        }
        let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        guard !parts.contains(".."), !name.hasPrefix("/"), !nameBytes.contains(0) else {
            throw refusal("it holds a file named \(shown(name)), which points outside the container; it is not unpacked")
        }
        var sizes = (compressed: number(position + 20, 4), unpacked: number(position + 24, 4))
        if sizes.compressed == 0xFFFF_FFFF || sizes.unpacked == 0xFFFF_FFFF {
            sizes = try longSizes(sizes, extra: (position + 46 + nameLength)..<(position + 46 + nameLength + extraLength))
        }
        defer { position = next }
        return Entry(
            name: name, isDeflated: method == 8, compressed: sizes.compressed, unpacked: sizes.unpacked,
            checkSum: UInt32(number(position + 16, 4)), start: number(position + 42, 4))
    }

    /// ZIP64's field 1 holds, in this order, those sizes that do not fit into 4 bytes; some writers always use it.
    private func longSizes(_ sizes: (compressed: Int, unpacked: Int), extra: Range<Int>) throws -> (
        compressed: Int, unpacked: Int
    ) {
        var position = extra.lowerBound
        while position + 4 <= extra.upperBound, number(position, 2) != 1 { position += 4 + number(position + 2, 2) }
        var field = position + 4
        var sizes = sizes
        for path in [\(compressed: Int, unpacked: Int).unpacked, \(compressed: Int, unpacked: Int).compressed]
        where sizes[keyPath: path] == 0xFFFF_FFFF {
            guard field + 8 <= extra.upperBound, number(field + 4, 4) < 1 << 16 else { throw damaged }
            sizes[keyPath: path] = number(field, 8)
            field += 8
        }
        return sizes
    }

    /// Against containers made to fill the disk: by what they declare, and by entries that share their bytes.
    private func judge() throws {
        for entry in entries where entry.unpacked > Self.bigEntry {
            guard entry.unpacked / max(entry.compressed, 1) <= Self.mostRatio else {
                throw refusal(
                    "\(shown(entry.name)) in it would unpack to \(entry.unpacked >> 20) MB from \(entry.compressed) bytes, "
                        + "more than \(Self.mostRatio) times; no published file does, and it is not unpacked")
            }
        }
        let total = entries.reduce(0) { $0 + $1.unpacked }
        guard total <= Self.mostUnpacked else {
            throw refusal(
                "it would unpack to \(total >> 20) MB, above the limit of \(Self.mostUnpacked >> 20) MB; unpack it and add "
                    + "the file that is wanted")
        }
        guard entries.reduce(0, { $0 + $1.compressed }) <= bytes.count else {
            throw refusal("the files in the ZIP container overlap, as only one made to do harm has them; it is not unpacked")
        }
    }

    /// A name from inside, for messages: printable and not long.
    func shown(_ name: String) -> String {
        let plain = String(name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : Character($0) })
        return "\"\(plain.count > 60 ? plain.prefix(60) + "..." : plain[...])\""
    }
}
