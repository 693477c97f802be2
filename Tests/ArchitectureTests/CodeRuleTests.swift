import Foundation
import TestSupport
import Testing

/// Rules that every file of Sources keeps.
@Suite struct CodeRuleTests {
    /// Places where a rule is broken, as "path:line: text".
    private func places(_ rule: Regex<Substring>) throws -> [String] {
        try SourceTree.read().files.flatMap { file in
            file.code.filter { $0.text.contains(rule) }.map { "\(file.path):\($0.number): \($0.text)" }
        }
    }

    @Test func noFileIsLong() throws {
        let long = try SourceTree.read().files.filter { $0.lines.count > 401 }.map { "\($0.path): \($0.lines.count - 1) lines" }
        #expect(long == [])
    }

    @Test func nothingStopsTheProgramOnPurpose() throws {
        #expect(try places(/\b(?:fatalError|preconditionFailure|assertionFailure)\(/) == [])
    }

    @Test func noErrorIsForcedAway() throws {
        #expect(try places(/\btry!/) == [])
    }

    @Test func noCastIsForced() throws {
        #expect(try places(/\bas!/) == [])
    }

    /// A name, a bracket or a call followed by "!": an exclamation mark in front of a name is a negation.
    @Test func nothingIsUnwrappedByForce() throws {
        #expect(try places(/[\w\)\]]!(?:[\.\)\],;:\s]|$)/).filter { !$0.contains("!=") } == [])
    }

    @Test func uncheckedSendableIsExplained() throws {
        var bare: [String] = []
        for file in try SourceTree.read().files {
            for (index, line) in file.lines.enumerated() where line.contains("@unchecked Sendable") {
                let above = index > 0 ? file.lines[index - 1].trimmingCharacters(in: .whitespaces) : ""
                if !above.hasPrefix("//") { bare.append("\(file.path):\(index + 1)") }
            }
        }
        #expect(bare == [])
    }

    @Test func noFileHasAnEmptyName() throws {
        let words = ["Utils", "Utilities", "Helpers", "Helper", "Common", "Manager", "Misc"]
        let named = try SourceTree.read().files.map(\.path).filter { path in
            let name = path.split(separator: "/").last.map { $0.dropLast(6) } ?? ""
            return words.contains { name.hasSuffix($0) }
        }
        #expect(named == [])
    }

    /// The clock, the environment and chance enter at the program's door, and the key of a new workspace. A parameter's
    /// default is a parameter.
    @Test func stepsReadNoClockAndNoChance() throws {
        let allowed = ["Sources/aleconner/", "Sources/Workbench/Desk.swift"]
        let outside = try places(/\bDate\(\)|\bDate\.now\b|ProcessInfo\.processInfo\.environment|SystemRandomNumberGenerator|\.random\(in: [^,]*\)/)
            .filter { place in !allowed.contains { place.hasPrefix($0) } && !place.contains(/: +\w+: [^=]+ =/) }
        #expect(outside == [])
    }
}
