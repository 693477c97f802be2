import Foundation
import TestSupport
import Testing

/// Packs that are looked at again: whether they were changed, made again, or made of an amended application.
@Suite struct VerifyTests {
    private func withPack(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            try body(trial)
        }
    }

    @Test func whatWasNotChangedIsSaidToBeUnchanged() throws {
        try withPack { trial in
            let report = try trial.document("verify", "pack")
            #expect(report["unchanged"] == .bool(true))
            #expect(report["changed"] == .array([]))
            #expect(report["manifestSha256"]?.string == (try sha256(of: trial.url("pack/manifest.json"))))
            let text = try trial.aleconner("verify", "pack").text
            #expect(text.hasPrefix("pack: unchanged: all \(PackTests.files.count - 1) files that the manifest names are as they were made, and none was added.\n"))
            #expect(text.contains("The manifest itself could be edited to fit: the answer holds only where this digest is the one"))
        }
    }

    @Test func theDigestIsTheOneThatPackPrints() throws {
        try withPack { trial in
            let digest = try sha256(of: trial.url("pack/manifest.json"))
            let said = try trial.aleconner("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "two", "--no-pdf").text
            #expect(said.contains("manifest.json has the SHA-256 \(digest): keep it elsewhere"))
        }
    }

    @Test func everythingThatWasChangedIsNamed() throws {
        try withPack { trial in
            try trial.write("pack/pack.html", try trial.text("pack/pack.html") + " ")
            try FileManager.default.removeItem(at: trial.url("pack/annexes/areas.csv"))
            try trial.write("pack/annexes/mine.csv", "mine")
            let report = try trial.document("verify", "pack")
            #expect(report["unchanged"] == .bool(false))
            #expect(report["changed"]?.elements.compactMap(\.string) == ["annexes/areas.csv", "annexes/mine.csv", "pack.html"])
            #expect(report["altered"]?.elements.compactMap(\.string) == ["pack.html"])
            #expect(report["missing"]?.elements.compactMap(\.string) == ["annexes/areas.csv"])
            #expect(report["added"]?.elements.compactMap(\.string) == ["annexes/mine.csv"])
        }
    }

    @Test func aFolderWithoutAPackIsSaidToBeNone() throws {
        try Trial.run { trial in
            try trial.expect(
                Refusal(
                    code: 66, file: "nowhere",
                    message: "nowhere: there is no pack: manifest.json is missing or cannot be read; name the folder that \"aleconner "
                        + "pack\" made."),
                from: "verify", "nowhere")
        }
    }

    @Test func aManifestThatPointsElsewhereIsRefused() throws {
        try withPack { trial in
            let text = try trial.text("pack/manifest.json").replacing("\"pack.html\"", with: "\"../w.gpkg\"")
            try trial.write("pack/manifest.json", text)
            try trial.expect(
                Refusal(
                    file: "pack",
                    message: "pack: manifest.json is not one that this program wrote, or it was edited so that it cannot be read."),
                from: "verify", "pack")
        }
    }

    @Test func aPackMadeAgainIsTheSameBytes() throws {
        try withPack { trial in
            let report = try trial.document("pack", "w.gpkg", "--from", "pack", "--out", "again")
            #expect(report["different"] == .array([]))
            for path in PackTests.files {
                #expect(try trial.bytes("again/\(path)") == trial.bytes("pack/\(path)"), "\(path)")
            }
        }
    }

    @Test func anotherWorkspaceIsRefused() throws {
        try withPack { trial in
            try trial.makeWorkspace("other.gpkg")
            let outcome = try trial.aleconner("pack", "other.gpkg", "--from", "pack", "--out", "again")
            #expect(outcome.exitCode == 65)
            #expect(
                outcome.errors.hasPrefix(
                    "aleconner: other.gpkg: the workspace no longer holds the files that pack was made from, so the pack cannot be made "
                        + "again: lsoa_measurements.csv (SHA-256 "))
            #expect(!FileManager.default.fileExists(atPath: trial.url("again").path))
        }
    }

    @Test func aChangedCopyIsRefused() throws {
        try withPack { trial in
            let digest = try sha256(of: trial.url("application.yaml"))
            try trial.write("pack/inputs/application.yaml", try trial.text("application.yaml") + "\n")
            try trial.expect(
                Refusal(
                    file: "inputs/application.yaml",
                    message: "pack: inputs/application.yaml is not the file that the pack was made from (SHA-256 \(digest)); put that one "
                        + "back."),
                from: "pack", "w.gpkg", "--from", "pack", "--out", "again")
        }
    }

    @Test(arguments: [
        (["pack", "w.gpkg", "--out", "x"], "name the application, or a pack with --from."),
        (["pack", "w.gpkg", "a.yaml", "--from", "p", "--out", "x"], "--from takes the application from the pack; leave one of them out."),
        (["pack", "w.gpkg", "--from", "p", "--out", "x", "--no-pdf"], "leave every other option out."),
    ]) func whatDoesNotGoTogether(arguments: [String], message: String) throws {
        try Trial.run { trial in
            let outcome = try trial.program.run(arguments, in: trial.folder)
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.contains(message), "\(outcome.errors)")
        }
    }

    @Test func anAmendedApplicationMakesANewVersion() throws {
        try withPack { trial in
            let first = try sha256(of: trial.url("pack/manifest.json"))
            let amended = try trial.text("application.yaml").replacing("10:00-01:00", with: "10:00-00:00")
            try trial.write("amended.yaml", amended)
            let report = try trial.document("pack", "w.gpkg", "amended.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(report["version"] == .number(2))
            let manifest = try JSONValue(try trial.bytes("pack/manifest.json"))
            let differences = manifest["differences"]?.elements ?? []
            #expect(differences.compactMap { $0["field"]?.string } == ["hours"])
            #expect(differences.first?["before"]?.string?.contains("Friday and Saturday 10:00-01:00") == true)
            #expect(differences.first?["after"]?.string?.contains("Friday and Saturday 10:00-24:00") == true)
            #expect(manifest["earlier"]?["manifestSha256"] == .string(first))
            #expect(manifest["earlier"]?["changedSince"] == .array([]))
            let page = try trial.text("pack/pack.html")
            #expect(page.contains("What differs from the application before"))
            // The earlier pack is whole, and part of what is verified.
            #expect(try sha256(of: trial.url("pack/earlier/v1/manifest.json")) == first)
            #expect(try trial.document("verify", "pack/earlier/v1")["unchanged"] == .bool(true))
            #expect(try trial.document("verify", "pack")["unchanged"] == .bool(true))
            try trial.write("pack/earlier/v1/pack.html", "other")
            #expect(try trial.document("verify", "pack")["changed"]?.elements == [.string("earlier/v1/pack.html")])
        }
    }

    @Test func theSameApplicationKeepsTheVersion() throws {
        try withPack { trial in
            let amended = try trial.text("application.yaml").replacing("10:00-01:00", with: "10:00-00:00")
            try trial.write("amended.yaml", amended)
            _ = try trial.document("pack", "w.gpkg", "amended.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            let manifest = try trial.bytes("pack/manifest.json")
            _ = try trial.document("pack", "w.gpkg", "amended.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(try trial.bytes("pack/manifest.json") == manifest)
            let again = try trial.document("pack", "w.gpkg", "--from", "pack", "--out", "again")
            #expect(again["different"] == .array([]))
            #expect(try trial.bytes("again/manifest.json") == manifest)
        }
    }
}
