import Foundation
import TestSupport
import Testing

/// Every method has its page, and every page says what a statistician asks.
@Suite struct MethodPageTests {
    static let sections = [
        "## Definition", "## Why", "## Undefined when", "## Reference", "## Worked example", "## Checked by",
    ]

    /// The ids in the sources: `Method(id: "rate", ...`.
    static func ids() throws -> Set<String> {
        Set(
            try SourceTree.read().files.flatMap { file in
                file.lines.joined(separator: "\n").matches(of: /Method\(\s*id: "([a-z0-9-]+)"/).map { String($0.output.1) }
            })
    }

    static func pages() throws -> [String: String] {
        let folder = PackageRoot.url("Documentation/methods")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") && $0 != "README.md" }
        return Dictionary(
            uniqueKeysWithValues: try names.map { name in
                (String(name.dropLast(3)), try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
            })
    }

    @Test func everyMethodHasAPage() throws {
        #expect(try Self.ids().subtracting(Self.pages().keys) == [])
        #expect(try Self.ids().count > 15, "the ids are read")
    }

    @Test func everyPageHasItsSectionsInOrder() throws {
        for (name, text) in try Self.pages() {
            let found = text.components(separatedBy: "\n").filter { $0.hasPrefix("## ") }
            #expect(found == Self.sections, "\(name)")
        }
    }

    /// "Checked by" names test files, and they are there.
    @Test func theTestsThatPagesNameAreThere() throws {
        for (name, text) in try Self.pages() {
            let section = text.components(separatedBy: "## Checked by").last ?? ""
            let files = section.matches(of: /(?:^|[^\w\/])(Tests\/[\w+\/]+\.swift)/).map { String($0.output.1) }
            #expect(!files.isEmpty, "\(name) names no test")
            for file in files {
                #expect(FileManager.default.fileExists(atPath: PackageRoot.url(file).path), "\(name) names \(file)")
            }
        }
    }

    @Test func theListHasEveryPage() throws {
        let list = try String(contentsOf: PackageRoot.url("Documentation/methods/README.md"), encoding: .utf8)
        for name in try Self.pages().keys.sorted() { #expect(list.contains("(\(name).md)"), "\(name)") }
    }
}
