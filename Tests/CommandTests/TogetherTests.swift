import Foundation
import TestSupport
import Testing

/// Two `add`s started at the same moment: the second to write must see what the first has put in.
@Suite(.serialized) struct TogetherTests {
    private func start(_ trial: Trial, _ file: String) throws -> Process {
        try trial.program.start(
            ["add", "w.gpkg", file, "--json"], in: trial.folder, output: trial.url("\(file).out"),
            errors: trial.url("\(file).err"))
    }

    /// The exit code of each.
    private func together(_ trial: Trial, _ first: String, _ second: String) throws -> [Int32] {
        let processes = [try start(trial, first), try start(trial, second)]
        for process in processes { process.waitUntilExit() }
        return processes.map(\.terminationStatus)
    }

    @Test func twoRegistersOfOneAuthorityAreNeverBothKept() throws {
        try Trial.run { trial in
            let lines = try InventedTown.text(InventedTown.register).split(separator: "\n")
            try trial.write("a.csv", lines.dropLast().joined(separator: "\n"))
            try trial.write("b.csv", lines.dropLast().joined(separator: "\n") + "\n\n")
            for round in 0..<8 {
                // In turn beside an older register and as the first.
                if round.isMultiple(of: 2) {
                    try trial.takeTownWorkspace()
                } else {
                    try trial.write("w.gpkg", try withoutRegister.get())
                }
                let codes = try together(trial, "a.csv", "b.csv")
                let said = try trial.text("a.csv.err") + trial.text("b.csv.err")
                #expect(codes == [0, 0], "\(said)")
                #expect(try trial.rows()["premises"] == 249, "round \(round)")
                #expect(try trial.rows()["sources"] == 31)
                let replaced = try ["a.csv", "b.csv"].map { file in
                    try JSONValue(try trial.bytes("\(file).out"))["files"]?.elements.first?["replaced"]?.string ?? "none"
                }
                let before = round.isMultiple(of: 2) ? "quillmouth_premises.csv" : "none"
                #expect([["b.csv", before], [before, "a.csv"]].contains(replaced), "\(replaced)")
            }
        }
    }

    @Test func ofTwoBoundaryFilesWithSharedAreasOneIsRefused() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            let empty = try trial.bytes("w.gpkg")
            let text = try InventedTown.text(InventedTown.boundaries)
            try trial.write("a.json", text)
            // Named after another district, it is another part, with the same areas.
            try trial.write("b.json", text.replacingOccurrences(of: "Quillmouth 0", with: "Otherton 0"))
            for round in 0..<6 {
                try trial.write("w.gpkg", empty)
                let codes = try together(trial, "a.json", "b.json")
                #expect(codes.sorted() == [0, 65], "round \(round)")
                let (kept, refused) = codes[0] == 0 ? ("a.json", "b.json") : ("b.json", "a.json")
                #expect(
                    try trial.text("\(refused).err")
                        == "aleconner: \(refused), feature 1: E01999001 is already given by \(kept); an area may come from one "
                        + "file only.\n")
                #expect(try trial.rows()["areas"] == 60)
            }
        }
    }

    private let withoutRegister = Result<Data, any Error> {
        let program = try BuiltProgram()
        return try withTemporaryFolder { folder in
            try FileManager.default.copyItem(at: InventedTown.folder, to: folder.appendingPathComponent("town"))
            try FileManager.default.removeItem(at: folder.appendingPathComponent("town/register"))
            for arguments in [["new", "w.gpkg"], ["add", "w.gpkg", "town"]] {
                let outcome = try program.run(arguments, in: folder)
                try #require(outcome.exitCode == 0, "\(outcome.errors)")
            }
            return try Data(contentsOf: folder.appendingPathComponent("w.gpkg"))
        }
    }
}
