public import Foundation

/// Whether a pack is as it was made.
public struct VerifyReport: Report {
    let folder: String
    let unchanged: Bool
    /// All that differs, in order of path: altered, missing and added.
    let changed: [String]
    /// Of these, files with other bytes.
    let altered: [String]
    let missing: [String]
    /// Files that no manifest names.
    let added: [String]
    let files: Int
    let manifestSha256: String

    public var text: String {
        var lines: [String] = []
        if unchanged {
            lines.append("\(folder): unchanged: all \(files) files that the manifest names are as they were made, and none was added.")
        } else {
            lines.append("\(folder): changed since it was made:")
            lines += altered.map { "  altered  \($0)" } + missing.map { "  missing  \($0)" } + added.map { "  added    \($0)" }
        }
        lines.append("manifest.json has the SHA-256 \(manifestSha256).")
        lines.append(
            "The manifest itself could be edited to fit: the answer holds only where this digest is the one that \"pack\" printed and "
                + "that you kept elsewhere.")
        return lines.joined(separator: "\n")
    }
}

extension Desk {
    /// Tells whether anything in a pack's folder was changed since it was made. Nothing is written.
    /// - Throws: `Fault` 66 where there is no pack, 65 where its manifest cannot be read.
    public func verify(_ folder: URL) throws -> VerifyReport {
        let record = try PackRecord(folder)
        let (altered, missing, added) = Self.compare(record)
        let changed = (altered + missing + added).sorted()
        return VerifyReport(
            folder: folder.relativePath, unchanged: changed.isEmpty, changed: changed, altered: altered, missing: missing, added: added,
            files: record.outputs.count, manifestSha256: record.sha256)
    }

    /// Each in order of path.
    static func compare(_ record: PackRecord) -> (altered: [String], missing: [String], added: [String]) {
        var altered: [String] = [], missing: [String] = []
        for output in record.outputs {
            let url = record.folder.appendingPathComponent(output.path)
            // A link is not what the program put there.
            let kind = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
            if kind == nil {
                missing.append(output.path)
            } else if kind != .typeRegular || (try? Data(contentsOf: url)).map({ sha256($0) }) != output.sha256 {
                altered.append(output.path)
            }
        }
        var known: Set<String> = ["manifest.json"]
        for output in record.outputs {
            let parts = output.path.split(separator: "/")
            for length in parts.indices { known.insert(parts[...length].joined(separator: "/")) }
        }
        known.insert("annexes")
        let there = (try? FileManager.default.subpathsOfDirectory(atPath: record.folder.path)) ?? []
        return (altered.sorted(), missing.sorted(), there.filter { !known.contains($0) }.sorted())
    }
}
