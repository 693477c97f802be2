internal import Foundation
internal import Intake
internal import Licensing
internal import Workspace

/// A mapping that was proposed for a table of no known kind, and where it was saved.
public struct MappingProposalReport: Encodable, Hashable, Sendable {
    /// The file to correct; nil where it could not be written.
    @ExplicitNull var saved: String?
    /// "register", "places" and so on.
    let reads: String
    /// YAML.
    let mapping: String
    /// What the first rows would become; empty where they are not to be shown.
    let firstRows: [String]
}

extension Desk {
    /// The mapping that the user named. - Throws: `Fault` 66 where there is no such file, 65 where it does not fit.
    func mapping(at url: URL?) throws -> MappingFile? {
        guard let url else { return nil }
        let shown = url.relativePath
        guard let bytes = try? Data(contentsOf: url) else {
            throw Fault(
                .missing, file: shown, message: "\(shown): there is no such mapping; check the name and the folder.")
        }
        guard bytes.count < 1_000_000, let text = String(data: bytes, encoding: .utf8) else {
            throw Fault(
                .data, file: shown, message: "\(shown): a mapping is a small text file in UTF-8, and this is none; name another.")
        }
        return try MappingFile(text, file: shown)
    }

    /// Those through which the files of the workspace were read, the last added first; then those of the program.
    func knownMappings(_ sources: [Source]) throws -> [MappingFile] {
        var texts: [String] = []
        for text in sources.reversed().compactMap(\.mapping?.text) where !texts.contains(text) { texts.append(text) }
        return try texts.map { try MappingFile($0, file: "the mapping held in the workspace") } + MappingFile.shipped()
    }

    /// Saves a proposed mapping beside the workspace, where the user surely writes, never over another file, and says what to
    /// do with it.
    func fault(_ proposed: ProposedMapping, for url: URL, workspace: URL) -> Fault {
        let saved = Self.save(proposed.text, named: url.deletingPathExtension().lastPathComponent, beside: workspace)
        let shown = saved?.relativePath
        let whole = proposed.reads == "register" ? "a register" : "a table of \(proposed.reads)"
        var lines = [
            "\(proposed.file): no publication and no mapping knows its columns, so nothing was read. It could be \(whole); a "
                + (shown.map { "mapping is proposed in \($0)." }
                    ?? "mapping is proposed below, but could not be saved beside the workspace; save it yourself.")
        ]
        if !proposed.firstRows.isEmpty { lines += ["It would read the first rows so:"] + proposed.firstRows.map { "  \($0)" } }
        if shown == nil { lines += ["", proposed.text] }
        lines.append(
            "Look at every line of it, correct what is wrong, and add the file again with --mapping \(shown ?? "and its name").")
        var fault = Fault(.data, file: proposed.file, message: lines.joined(separator: "\n"))
        fault.proposal = MappingProposalReport(
            saved: shown, reads: proposed.reads, mapping: proposed.text, firstRows: proposed.firstRows)
        return fault
    }

    private static func save(_ text: String, named name: String, beside url: URL) -> URL? {
        for number in 1...99 {
            let file = "\(name).mapping\(number == 1 ? "" : "-\(number)").yaml"
            let path = (url.relativePath as NSString).deletingLastPathComponent
            let target = URL(fileURLWithPath: path.isEmpty ? file : path + "/" + file, relativeTo: url.baseURL)
            if let held = try? Data(contentsOf: target) {
                if held == Data(text.utf8) { return target }
                continue
            }
            guard !FileManager.default.fileExists(atPath: target.path) else { continue }
            return (try? Data(text.utf8).write(to: target, options: .withoutOverwriting)) == nil ? nil : target
        }
        return nil
    }
}
