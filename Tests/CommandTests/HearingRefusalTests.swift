import Foundation
import TestSupport
import Testing

/// Packs that are not made, and why: whole messages, and nothing written.
@Suite struct HearingRefusalTests {
    private func withTown(_ body: (Trial, String) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try body(trial, try InventedTown.text(InventedTown.application))
        }
    }

    private func refused(_ trial: Trial, _ arguments: String...) throws -> JSONValue? {
        let outcome = try trial.program.run(["pack", "w.gpkg"] + arguments + ["--out", "p", "--no-pdf", "--json"], in: trial.folder)
        #expect(outcome.exitCode == 65)
        #expect(!FileManager.default.fileExists(atPath: trial.url("p").path))
        return try outcome.json()["error"]
    }

    @Test func aPersonInTheApplicationFile() throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text.replacing("4 Teasel Parade", with: "c/o Mrs Dolly Varden, 4 Teasel Parade"))
            let error = try refused(trial, "a.yaml", "--today", "2026-11-10")
            #expect(error?["code"] == .string("gate"))
            #expect(error?["rule"] == .string("person"))
            #expect(error?["row"] == .number(4))
            #expect(error?["statement"]?.string?.contains("Varden") == false)
        }
    }

    @Test func aPersonInAComment() throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text + "# telephone of the applicant: 07700 900123\n")
            #expect(try refused(trial, "a.yaml", "--today", "2026-11-10")?["rule"] == .string("person"))
        }
    }

    @Test func anOwnParagraphThatAsksForAQuota() throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text)
            try trial.write("own.yaml", "paragraphs:\n  - text: There should be no more than ten off-licences in Teasel Parade.\n")
            let error = try refused(trial, "a.yaml", "--today", "2026-11-10", "--text", "own.yaml")
            #expect(error?["code"] == .string("gate"))
            #expect(error?["rule"] == .string("quota"))
            #expect(error?["statement"] == .string("There should be no more than ten off-licences in Teasel Parade."))
            #expect(error?["row"] == .number(2))
        }
    }

    @Test func anOverrideIsKeptInTheManifest() throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text)
            try trial.write(
                "own.yaml",
                "paragraphs:\n  - text: There should be no more than ten off-licences in Teasel Parade.\noverrides:\n"
                    + "  - rule: quota\n    paragraph: 1\n    by: licensing team\n    why: Quoted from the minutes.\n")
            _ = try trial.document("pack", "w.gpkg", "a.yaml", "--today", "2026-11-10", "--text", "own.yaml", "--out", "p", "--no-pdf")
            let override = try JSONValue(try trial.bytes("p/manifest.json"))["overrides"]?.elements.first
            #expect(override?["rule"] == .string("quota"))
            #expect(override?["by"] == .string("licensing team"))
            #expect(override?["why"] == .string("Quoted from the minutes."))
            // The same files make the same pack again.
            _ = try trial.document("pack", "w.gpkg", "--from", "p", "--out", "again")
            #expect(try trial.bytes("p/pack.html") == trial.bytes("again/pack.html"))
            #expect(try trial.bytes("p/manifest.json") == trial.bytes("again/manifest.json"))
        }
    }

    @Test func aRepresentationThatWouldBeVoid() throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text)
            #expect(
                try refused(trial, "a.yaml", "--today", "2026-12-01", "--position", "object")?["message"]
                    == .string(
                        "a.yaml: the time for representations ended on Monday 30 November 2026, and one made on Tuesday 1 December 2026 would "
                            + "be void; leave --position away, and the pack keeps the record."))
            try trial.write("t.yaml", text.replacing("type: new premises licence", with: "type: transfer"))
            #expect(
                try refused(trial, "t.yaml", "--today", "2026-11-10", "--position", "object")?["message"]
                    == .string(
                        "t.yaml: public health has no role here: on a transfer it can make no representation; leave --position away, and "
                            + "the pack keeps the record."))
        }
    }

    /// What is closed, and what public health has no part in, still makes a pack: the record of no representation.
    @Test(arguments: ["type: temporary event notice", "type: review", "type: minor variation", "type: summary review"])
    func everyTypeMakesAPack(type: String) throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text.replacing("type: new premises licence", with: type))
            _ = try trial.document("pack", "w.gpkg", "a.yaml", "--today", "2026-11-10", "--out", "p", "--no-pdf")
            let manifest = try JSONValue(try trial.bytes("p/manifest.json"))
            if type.contains("temporary") { #expect(manifest["position"] == .string("no representation")) }
            let page = try String(decoding: trial.bytes("p/pack.html"), as: UTF8.self)
            if type == "type: review" { #expect(!page.contains("outlets per square kilometre, and more")) }
        }
    }

    @Test func anotherApplicationIsNoNewVersion() throws {
        try withTown { trial, text in
            try trial.write("a.yaml", text + "reference: AA/1\n")
            try trial.write("b.yaml", text + "reference: BB/2\n")
            _ = try trial.document("pack", "w.gpkg", "a.yaml", "--today", "2026-11-10", "--out", "p", "--no-pdf")
            let before = try trial.bytes("p/manifest.json")
            let outcome = try trial.aleconner("pack", "w.gpkg", "b.yaml", "--today", "2026-11-10", "--out", "p", "--no-pdf")
            #expect(outcome.exitCode == 65)
            #expect(
                outcome.errors
                    == "aleconner: p: the folder holds the pack of another application (AA/1); name another folder. An amended application "
                    + "keeps its reference, or else its premises' name or its place.\n")
            #expect(try trial.bytes("p/manifest.json") == before)
        }
    }
}
