import Foundation
import TestSupport
import Testing

/// The built program in an empty folder of its own. Files are named as a user in that folder would name them.
struct Trial {
    let folder: URL
    let program: BuiltProgram

    static func run(_ body: (Trial) throws -> Void) throws {
        let program = try BuiltProgram()
        try withTemporaryFolder { try body(Trial(folder: $0, program: program)) }
    }

    func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

    @discardableResult
    func aleconner(_ arguments: String...) throws -> BuiltProgram.Outcome { try program.run(arguments, in: folder) }

    /// Runs what must succeed, and reads its document.
    func document(_ arguments: String...) throws -> JSONValue {
        let outcome = try program.run(arguments + ["--json"], in: folder)
        try #require(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
        return try outcome.json()
    }

    func write(_ name: String, _ data: Data) throws { try data.write(to: url(name)) }
    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: url(name)) }
    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Copies a file of the invented town here under a short name.
    func take(_ path: String, as name: String) throws { try write(name, try InventedTown.data(path)) }

    /// An empty workspace.
    func makeWorkspace(_ name: String = "w.gpkg") throws {
        let outcome = try aleconner("new", name)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
    }

    /// A workspace that holds the whole invented town, made once.
    func takeTownWorkspace(_ name: String = "w.gpkg") throws { try write(name, try Self.town.get()) }

    private static let town = Result<Data, any Error> {
        let program = try BuiltProgram()
        return try withTemporaryFolder { folder in
            for arguments in [["new", "town.gpkg"], ["add", "town.gpkg", InventedTown.folder.path]] {
                let outcome = try program.run(arguments, in: folder)
                try #require(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
            }
            return try Data(contentsOf: folder.appendingPathComponent("town.gpkg"))
        }
    }

    /// Everything in the folder, each file with its bytes.
    func contents() throws -> [String: Data] {
        Dictionary(uniqueKeysWithValues: try filesBelow(folder).map { ($0, try bytes($0)) })
    }

    /// The row counts that `status` gives, by table.
    /// The layers that hold something.
    func rows(of workspace: String = "w.gpkg") throws -> [String: Int] {
        let layers = try document("status", workspace)["layers"]?.elements ?? []
        return Dictionary(
            layers.map { ($0["table"]?.string ?? "", $0["rows"]?.integer ?? -1) }, uniquingKeysWith: { $1 }
        ).filter { $0.value != 0 }
    }
}

/// What a refusal must say.
struct Refusal {
    var code: Int32 = 65
    var file: String?
    var row: Int?
    var field: String?
    let message: String
}

extension Trial {
    /// Runs a command that must fail, for people and with --json: the exit code, the whole sentence, the document; and
    /// every file of the folder as before, none added.
    func expect(
        _ refusal: Refusal, from arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try contents()
        let plain = try program.run(arguments, in: folder)
        #expect(plain.exitCode == refusal.code, sourceLocation: sourceLocation)
        #expect(plain.errors == "aleconner: \(refusal.message)\n", sourceLocation: sourceLocation)
        #expect(plain.output.isEmpty, sourceLocation: sourceLocation)

        let outcome = try program.run(arguments + ["--json"], in: folder)
        #expect(outcome.exitCode == refusal.code, sourceLocation: sourceLocation)
        let error = try outcome.json()["error"]
        #expect(error?["code"] == .number(Double(refusal.code)), sourceLocation: sourceLocation)
        #expect(error?["file"] == refusal.file.map { .string($0) } ?? .null, sourceLocation: sourceLocation)
        #expect(error?["row"] == refusal.row.map { .number(Double($0)) } ?? .null, sourceLocation: sourceLocation)
        #expect(error?["field"] == refusal.field.map { .string($0) } ?? .null, sourceLocation: sourceLocation)
        #expect(error?["message"] == .string(refusal.message), sourceLocation: sourceLocation)
        #expect(error?.keys == ["code", "file", "row", "field", "message"], sourceLocation: sourceLocation)

        let after = try contents()
        #expect(after.keys.sorted() == before.keys.sorted(), "files come or gone", sourceLocation: sourceLocation)
        let changed = before.keys.filter { after[$0] != before[$0] }.sorted()
        #expect(changed == [], "files changed", sourceLocation: sourceLocation)
    }
}
