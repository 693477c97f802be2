import Foundation
import TestSupport
import Testing

/// The Swift files of Sources, as text.
struct SourceTree: Sendable {
    struct File: Sendable {
        /// From the package's root.
        let path: String
        let module: String
        let lines: [String]
        /// The modules it imports.
        let imports: [String]
        /// Lines with their numbers, comments and the contents of strings left out, so that words in them do not count.
        let code: [(number: Int, text: String)]

        init(path: String, text: String) {
            self.path = "Sources/" + path
            module = String(path.split(separator: "/")[0])
            lines = text.components(separatedBy: "\n")
            imports = Self.imports(in: lines)
            code = Self.code(in: lines)
        }

        private static func imports(in lines: [String]) -> [String] {
            lines.filter { $0.contains("import ") }.compactMap { line in
                let match = line.prefixMatch(
                    of: /\s*(?:@[\w()]+\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/)
                return match.map { String($0.output.1) }
            }
        }

        private static func code(in lines: [String]) -> [(number: Int, text: String)] {
            var inText = false
            return lines.enumerated().map { index, line in
                let marks = line.components(separatedBy: "\"\"\"").count - 1
                let wasInText = inText
                if marks % 2 == 1 { inText.toggle() }
                guard !wasInText, marks == 0 else { return (index + 1, "") }
                let bare = !line.contains("\"") ? line : line.replacing(/"(?:\\.|[^"\\])*"/, with: "\"\"")
                return (index + 1, bare.components(separatedBy: "//")[0])
            }
        }
    }

    let files: [File]

    /// Read once for all tests.
    static func read() throws -> SourceTree { try tree.get() }

    private static let tree = Result { try SourceTree() }

    private init() throws {
        let root = try #require(PackageRoot.folder, "the sources are not where they were compiled")
        let sources = root.appendingPathComponent("Sources")
        files = try filesBelow(sources).filter { $0.hasSuffix(".swift") }.map { path in
            File(path: path, text: try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8))
        }
        try #require(files.count > 50)
    }

    var modules: Set<String> { Set(files.map(\.module)) }
}
