internal import Foundation
internal import Yams

/// A YAML file that a person wrote: its names and values, or the line at which it cannot be read.
struct YAMLDocument {
    let file: String
    let root: Node
    let mapping: Node.Mapping

    /// - Parameter what: "an application is" or the like, for the message where there is no name and value.
    /// - Throws: `IntakeError` with the line as `row`.
    init(_ text: String, file: String, what: String) throws {
        // Editors on Windows write a byte order mark, at which the parser stumbles.
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw Self.notYAML(error, text: text, file: file)
        }
        guard let root, let mapping = root.mapping else {
            throw IntakeError(file: file, message: "\(file): \(what) a list of \"name: value\" lines; found none.")
        }
        self.file = file
        self.root = root
        self.mapping = mapping
    }

    /// A sentence about the line on which the node begins.
    static func fault(_ node: Node?, _ field: String, _ sentence: String, file: String) -> IntakeError {
        let line = node?.mark?.line
        return IntakeError(
            file: file, row: line, field: field,
            message: "\(file)\(line.map { ", line \($0)" } ?? ""): \(sentence).")
    }

    /// One sentence with the line, where the parser's own words take four lines and draw in the file's text.
    private static func notYAML(_ error: YamlError, text: String, file: String) -> IntakeError {
        switch error {
        case .duplicatedKeysInMapping(let names, let context):
            let name = names.first ?? ""
            return refusal(file, context.mark.line, field: name, "\"\(name)\" is given twice; keep one of the two")
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.indices.contains(mark.line - 1), isIndentedByTab(lines[mark.line - 1]) {
                return refusal(file, mark.line, "it begins with a tab, where YAML takes blanks only; put blanks instead")
            }
            return refusal(file, mark.line, "it is not YAML (\(problem)); correct the line, or the one before it")
        case .reader(_, let offset, _, _):
            let line = offset.map { offset in text.prefix(offset).count(where: \.isNewline) + 1 }
            return refusal(file, line, "a character stands there that no text file has; take it out")
        default:
            return refusal(file, nil, "it cannot be read as YAML; save it again as a text file in UTF-8")
        }
    }

    private static func isIndentedByTab(_ line: Substring) -> Bool {
        line.prefix { $0 == " " || $0 == "\t" }.contains("\t")
    }

    private static func refusal(_ file: String, _ line: Int?, field: String? = nil, _ sentence: String) -> IntakeError {
        let place = line.map { ", line \($0)" } ?? ""
        return IntakeError(file: file, row: line, field: field, message: "\(file)\(place): \(sentence).")
    }
}
