/// What stands in a small ZIP container that this program had made, such as an office document.
public enum ZipContents {
    /// Name and bytes of every entry, in the order of the directory, folders left out.
    /// - Throws: `IntakeError` where the container is cut short or damaged.
    public static func unpack(_ bytes: [UInt8], file: String) throws -> [(name: String, bytes: [UInt8])] {
        let archive = try ZipArchive(bytes, file: file)
        return try archive.entries.filter { !$0.isFolder }.map { ($0.name, try archive.unpack($0)) }
    }
}
