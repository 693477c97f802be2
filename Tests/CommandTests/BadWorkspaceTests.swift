import Foundation
import TestSupport
import Testing

/// Files that are no workspace of this program, offered to every command.
@Suite struct BadWorkspaceTests {
    private func offer(_ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation, make: (Trial) throws -> Void)
        throws
    {
        try Trial.run { trial in
            try make(trial)
            try trial.take(InventedTown.population, as: "population.csv")
            try trial.take(InventedTown.application, as: "application.yaml")
            func refuse(_ arguments: [String]) throws {
                let outcome = try trial.program.run(arguments, in: trial.folder)
                #expect(outcome.exitCode == refusal.code, "\(arguments)", sourceLocation: sourceLocation)
                #expect(outcome.errors == "aleconner: \(refusal.message)\n", "\(arguments)", sourceLocation: sourceLocation)
            }
            let before = try trial.contents()
            try refuse(["add", "w.gpkg", "population.csv"])
            try refuse(["measure", "w.gpkg"])
            try refuse(["measure", "w.gpkg", "--layer", "crime"])
            try refuse(["zones", "w.gpkg"])
            try refuse(["assess", "w.gpkg", "application.yaml"])
            try refuse(["pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack"])
            try refuse(["export", "w.gpkg", "premises", "--format", "csv"])
            #expect(try trial.contents() == before, sourceLocation: sourceLocation)
            try trial.expect(refusal, from: "status", "w.gpkg", sourceLocation: sourceLocation)
        }
    }

    @Test func noFile() throws {
        try offer(
            Refusal(
                code: 66, file: "w.gpkg",
                message: "w.gpkg: there is no such workspace; make one with \"aleconner new w.gpkg\".")
        ) { _ in }
    }

    static let notAGeoPackage = Refusal(
        file: "w.gpkg",
        message: "w.gpkg: this is not a GeoPackage, so it is no workspace; name a file made by \"aleconner new\".")

    @Test func aTextFile() throws {
        try offer(Self.notAGeoPackage) { try $0.write("w.gpkg", String(repeating: "This is no GeoPackage.\n", count: 99)) }
    }

    @Test func anEmptyFile() throws {
        try offer(Self.notAGeoPackage) { try $0.write("w.gpkg", "") }
    }

    @Test func aDatabaseThatIsNoGeoPackage() throws {
        try offer(Self.notAGeoPackage) { trial in
            try trial.makeWorkspace()
            var bytes = try trial.bytes("w.gpkg")
            bytes.replaceSubrange(68..<72, with: Data(count: 4))
            try trial.write("w.gpkg", bytes)
        }
    }

    @Test func aGeoPackageThatIsNoWorkspace() throws {
        try offer(
            Refusal(
                file: "w.gpkg",
                message: "w.gpkg: this GeoPackage is not a workspace of aleconner; name a file made by \"aleconner new\".")
        ) { trial in
            try trial.takeTownWorkspace("town.gpkg")
            let made = try trial.aleconner("export", "town.gpkg", "premises", "--format", "gpkg", "--out", "w.gpkg")
            #expect(made.exitCode == 0)
        }
    }

    /// The version is a setting of one digit, the only row that reads "version" and a 5: it is altered in the bytes.
    @Test(arguments: [
        (
            "9",
            "written by a newer version of aleconner (form 9, this program knows 5); use that version."
        ),
        (
            "1",
            "written by an older version of aleconner (form 1, this program writes 5) and lacks what this one stores; make a "
                + "new workspace and add the files again."
        ),
    ])
    func aWorkspaceOfAnotherVersion(digit: String, sentence: String) throws {
        try offer(Refusal(file: "w.gpkg", message: "w.gpkg: this workspace was \(sentence)")) { trial in
            try trial.makeWorkspace()
            var bytes = try trial.bytes("w.gpkg")
            let row = try #require(bytes.range(of: Data("version5".utf8)))
            #expect(bytes[row.upperBound...].range(of: Data("version5".utf8)) == nil)
            bytes[row.upperBound - 1] = try #require(digit.utf8.first)
            try trial.write("w.gpkg", bytes)
        }
    }

    @Test func aWorkspaceCutInHalf() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let whole = try trial.bytes("w.gpkg")
            try trial.write("w.gpkg", whole.prefix(whole.count / 2))
            let before = try trial.contents()
            for command in ["status", "measure", "zones"] {
                let outcome = try trial.aleconner(command, "w.gpkg")
                #expect(outcome.exitCode == 65)
                #expect(outcome.errors.hasPrefix("aleconner: w.gpkg: the GeoPackage cannot be read ("))
                #expect(outcome.errors.hasSuffix("); restore a copy.\n"))
            }
            #expect(try trial.contents() == before)
        }
    }

    @Test func newLeavesAnExistingFileAlone() throws {
        try Trial.run { trial in
            try trial.write("w.gpkg", "mine")
            try trial.expect(
                Refusal(
                    file: "w.gpkg",
                    message: "w.gpkg: there is a file of this name already; choose another name."),
                from: "new", "w.gpkg")
        }
    }
}
