internal import Foundation

/// The bytes of a file to add, read in pieces, so that what cannot be a publication is refused before it fills the memory.
enum FileBytes {
    /// No publication that this program reads is larger.
    private static let largest = 3 << 30
    private static let piece = 4 << 20
    /// No row of a table is longer: as `CSVTable` has it.
    private static let longestLine = 16 << 20

    /// - Throws: `Fault` 66 where it cannot be read or is no file, 65 where it is too large or a line of it too long.
    static func read(_ url: URL) throws -> [UInt8] {
        let shown = url.relativePath
        let target = url.resolvingSymlinksInPath()
        let kind = (try? FileManager.default.attributesOfItem(atPath: target.path))?[.type] as? FileAttributeType
        guard let kind else {
            throw Fault(
                .missing, file: shown,
                message: "\(shown): the file cannot be read; check that it is there and that you may read it.")
        }
        guard kind == .typeRegular else {
            throw Fault(
                .missing, file: shown,
                message: "\(shown): this is no file but a \(kind == .typeSymbolicLink ? "link that leads nowhere" : "device or a pipe"); "
                    + "name the file itself.")
        }
        guard let handle = try? FileHandle(forReadingFrom: target) else {
            throw Fault(
                .missing, file: shown, message: "\(shown): the file cannot be read; check that you may read it.")
        }
        defer { try? handle.close() }
        let size = (try? handle.seekToEnd()) ?? 0
        guard size <= UInt64(largest) else { throw tooLarge(shown) }
        try? handle.seek(toOffset: 0)
        return try read(handle, size: Int(size), shown)
    }

    /// A small file that a person wrote, such as an application.
    /// - Parameters:
    ///   - noun: as in "there is no such statement".
    ///   - subject: as in "a statement is".
    /// - Throws: `Fault` 66 where it cannot be read, 65 where it is no text in UTF-8.
    static func text(_ url: URL, called noun: String, _ subject: String) throws -> (text: String, bytes: [UInt8]) {
        let shown = url.relativePath
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: url))
        } catch {
            throw Fault(
                .missing, file: shown, message: "\(shown): there is no such \(noun), or it cannot be read; check the name.")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw Fault(.data, file: shown, message: "\(shown): \(subject) a text file in UTF-8; save it so.")
        }
        return (text, bytes)
    }

    private static func read(_ handle: FileHandle, size: Int, _ shown: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        // A sparse file may say more than it holds in the end.
        bytes.reserveCapacity(min(size, 256 << 20))
        var lineStart = 0
        var isText = true
        while true {
            let data: Data?
            do {
                data = try handle.read(upToCount: piece)
            } catch {
                throw Fault(.missing, file: shown, message: "\(shown): the file could not be read to its end; check the disk.")
            }
            guard let data, !data.isEmpty else { return bytes }
            let before = bytes.count
            bytes.append(contentsOf: data)
            guard bytes.count <= largest else { throw tooLarge(shown) }
            if before == 0 { isText = !beginsAsContainer(bytes) }
            guard isText else { continue }
            if let last = bytes[before...].lastIndex(of: UInt8(ascii: "\n")) { lineStart = last + 1 }
            if bytes.count - lineStart > longestLine + piece {
                throw Fault(
                    .data, file: shown,
                    message: "\(shown): from byte \(lineStart + 1) on a line has more than \(longestLine >> 20) MiB without an end; no "
                        + "table has such a row. Save the file again with line ends.")
            }
        }
    }

    private static func tooLarge(_ shown: String) -> Fault {
        Fault(
            .data, file: shown,
            message: "\(shown): it has more than \(largest >> 30) GiB, more than any publication that is read here; cut out the part "
                + "that is needed.")
    }

    /// ZIP, gzip, SQLite and old spreadsheets have no lines; JSON and XML may stand in one.
    private static func beginsAsContainer(_ bytes: [UInt8]) -> Bool {
        let heads: [[UInt8]] = [
            Array("PK".utf8), [0x1F, 0x8B], Array("SQLite format 3".utf8), [0xD0, 0xCF, 0x11, 0xE0],
        ]
        let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
        return heads.contains { bytes.starts(with: $0) } || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            || first == UInt8(ascii: "<")
    }
}
