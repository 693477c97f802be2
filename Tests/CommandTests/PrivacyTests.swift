import Foundation
import TestSupport
import Testing

/// Names of people, and the digests that stand for them, leave the program nowhere.
@Suite struct PrivacyTests {
    /// The holders of the town's register that bear no company's mark: the private persons of its generator.
    static func persons() throws -> Set<String> {
        var rows = commaSeparated(try InventedTown.text(InventedTown.register))
        let holder = try #require(rows.removeFirst().firstIndex(of: "Licence_holder"))
        let marks = ["ltd", "limited", "plc", "llp", "club"]
        return Set(
            rows.map { $0[holder] }.filter { name in !marks.contains { name.lowercased().contains($0) } && name != "NA" })
    }

    private static let personNames = Result { try persons() }

    @Test func theTownHasPrivateHolders() throws {
        let persons = try Self.persons()
        #expect(persons.contains("Mr Ivor Notional"))
        #expect(persons.contains("Ivor Notional"))
        #expect(persons.contains("Mr Hugh Dunnitt & Mrs Wanda Dunnitt"))
        #expect(persons.count == 16)
    }

    private func names(in data: Data) throws -> [String] {
        try Self.personNames.get().filter { holds(data, $0) }.sorted()
    }

    @Test func theWorkspaceHoldsNoPrivateName() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let bytes = try trial.bytes("w.gpkg")
            #expect(try names(in: bytes) == [])
            #expect(bytes.range(of: Data("Make-Believe Stores Ltd".utf8)) != nil, "an organisation's name stays")
        }
    }

    @Test func noCommandSaysAPrivateName() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            let commands = [
                ["add", "w.gpkg", InventedTown.folder.path], ["status", "w.gpkg"], ["measure", "w.gpkg"],
                ["measure", "w.gpkg", "--level", "postcode"], ["zones", "w.gpkg"],
                ["assess", "w.gpkg", "application.yaml"],
            ]
            for command in commands {
                for form in [[], ["--json"]] {
                    let outcome = try trial.program.run(command + form, in: trial.folder)
                    #expect(outcome.exitCode == 0)
                    #expect(try names(in: outcome.output) == [], "\(command + form)")
                    #expect(try names(in: Data(outcome.errors.utf8)) == [], "\(command + form)")
                }
            }
        }
    }

    @Test func noFileOfThePackSaysAPrivateName() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            let key = try digests(of: trial)
            for path in try filesBelow(trial.url("pack")) {
                let data = try trial.bytes("pack/\(path)")
                #expect(try names(in: data) == [], "\(path)")
                #expect(!key.contains { holds(data, $0) }, "a digest in \(path)")
            }
        }
    }

    @Test(arguments: ["csv", "geojson", "gpkg"])
    func noExportHoldsAPrivateNameOrADigest(format: String) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let digests = try digests(of: trial)
            for layer in (ExportTests.shapes + (format == "geojson" ? [] : ExportTests.tables)).map(\.layer) {
                _ = try trial.document("export", "w.gpkg", layer, "--format", format, "--out", "out")
                let data = try trial.bytes("out")
                #expect(try names(in: data) == [], "\(layer)")
                #expect(!holds(data, "digest"), "\(layer)")
                #expect(!holds(data, "holder_key"), "\(layer)")
                #expect(!digests.contains { holds(data, $0) }, "a digest in \(layer)")
            }
        }
    }

    @Test func theSettingsWithTheKeyAreNoLayer() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("export", "w.gpkg", "settings", "--format", "csv")
            #expect(outcome.exitCode == 64)
            #expect(
                outcome.errors
                    == "aleconner: There is no layer \"settings\"; \"aleconner export --help\" lists those there are, and \"aleconner status\" those that were measured.\n")
        }
    }

    /// Two workspaces have two keys: the same holder has another digest in each.
    @Test func digestsTellNothingAcrossWorkspaces() throws {
        try Trial.run { trial in
            try trial.take(InventedTown.register, as: "register.csv")
            var found: [Set<String>] = []
            for name in ["a.gpkg", "b.gpkg"] {
                try trial.makeWorkspace(name)
                _ = try trial.document("add", name, "register.csv", "--authority", "Quillmouth")
                try FileManager.default.moveItem(at: trial.url(name), to: trial.url("w.gpkg"))
                found.append(try digests(of: trial))
                try FileManager.default.removeItem(at: trial.url("w.gpkg"))
            }
            #expect(found[0].count > 20)
            #expect(found[0].isDisjoint(with: found[1]))
        }
    }

    /// The middle of every long run of hexadecimal digits in the workspace that is not the check sum of one of its files.
    /// The middle, because a neighbour in the file may end or begin with such a digit.
    private func digests(of trial: Trial) throws -> Set<String> {
        let sums = try trial.document("status", "w.gpkg")["sources"]?.elements.compactMap { $0["sha256"]?.string } ?? []
        let digits = Set("0123456789abcdef".utf8)
        let middles = try trial.bytes("w.gpkg").split { !digits.contains($0) }.filter { (64...80).contains($0.count) }
            .map { String(decoding: $0.dropFirst(20).prefix(32), as: UTF8.self) }
        let digests = Set(middles).filter { middle in !sums.contains { $0.contains(middle) } }
        try #require(digests.count > 20, "the workspace keeps a digest for each holder")
        return digests
    }
}

/// Whether the words stand anywhere in the bytes. By the C library: these are many words in many megabytes.
private func holds(_ data: Data, _ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return true }
    return data.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return false }
        var place = 0
        while place + wanted.count <= bytes.count {
            guard let found = memchr(start + place, Int32(first), bytes.count - wanted.count - place + 1) else { return false }
            if memcmp(found, wanted, wanted.count) == 0 { return true }
            place = UnsafeRawPointer(found) - start + 1
        }
        return false
    }
}
