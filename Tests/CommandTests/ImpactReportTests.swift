import Foundation
import TestSupport
import Testing

/// `zones --report` as a user types it.
@Suite struct ImpactReportTests {
    @Test(arguments: [
        ("--report x", "--report makes a folder; name it with --out."),
        ("--out y", "--out goes with --report; add it, or leave --out out."),
        ("--report x --out y --draw z.svg", "--draw does not go with --report; leave one of them out."),
        ("--report x --audit y --out z", "One question a call: --audit and --report are 2; leave all but one out."),
    ]) func whatDoesNotGoTogether(_ words: String, _ message: String) throws {
        try Trial.run { trial in
            let outcome = try trial.program.run(["zones", "w.gpkg"] + words.split(separator: " ").map(String.init), in: trial.folder)
            #expect(outcome.exitCode == 64 && outcome.errors.contains(message), "\(outcome.errors)")
        }
    }

    @Test func aFolderOfOtherThingsIsLeftAlone() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            _ = try trial.document("zones", "w.gpkg", "--propose")
            let before = try trial.bytes("w.gpkg")
            try FileManager.default.createDirectory(at: trial.url("mine"), withIntermediateDirectories: false)
            try trial.write("mine/letter.txt", "keep me")
            let outcome = try trial.program.run(
                ["zones", "w.gpkg", "--report", "P1", "--out", "mine", "--no-pdf"], in: trial.folder)
            #expect(outcome.exitCode == 65)
            #expect(
                outcome.errors
                    == "aleconner: mine: the folder holds other things and no pack; name a new or an empty folder.\n")
            #expect(try trial.text("mine/letter.txt") == "keep me")
            #expect(try trial.bytes("w.gpkg") == before)
        }
    }
}
