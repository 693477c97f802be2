import Foundation
import TestSupport
import Testing

/// The folder that `pack` makes, and the folders it must leave alone.
@Suite struct PackTests {
    static let files = [
        "annexes/adds.csv", "annexes/area-and-district.csv", "annexes/areas.csv", "annexes/concentrations.csv",
        "annexes/conditions.csv", "annexes/crime-area.csv", "annexes/crime-figures.csv", "annexes/cut-offs.csv",
        "annexes/deciles.csv", "annexes/dictionary.csv", "annexes/findings.csv", "annexes/indicators.csv",
        "annexes/left-out.csv", "annexes/outlets-hours.csv", "annexes/outlets-within.csv", "annexes/pack.gpkg",
        "annexes/places.csv", "annexes/premises-near.csv", "annexes/previous-applications.csv",
        "annexes/rows-in-doubt.csv", "inputs/application.yaml", "manifest.json", "officer-notes.html", "pack.html",
        "representation.docx", "representation.odt", "summary.html",
    ]

    private func withTown(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            try body(trial)
        }
    }

    @Test func thePackIsWholeAndTheReportTrue() throws {
        try withTown { trial in
            let workspace = try trial.bytes("w.gpkg")
            let report = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(try filesBelow(trial.url("pack")) == Self.files)
            #expect(report["files"]?.elements.compactMap { $0["path"]?.string }.sorted() == Self.files)
            for file in report["files"]?.elements ?? [] {
                let path = try #require(file["path"]?.string)
                #expect(file["sha256"]?.string == (try sha256(of: trial.url("pack/\(path)"))), "\(path)")
            }
            let manifest = try JSONValue(try trial.bytes("pack/manifest.json"))
            #expect(manifest["inputs"]?.elements.count == 31)
            #expect(
                manifest["outputs"]?.elements.compactMap { $0["path"]?.string }.sorted()
                    == Self.files.filter { $0 != "manifest.json" })
            #expect(manifest["versions"]?.keys.isSuperset(of: ["aleconner", "GEOS", "PROJ", "SQLite"]) == true)
            #expect(manifest["application"]?["sha256"]?.string == (try sha256(of: trial.url("application.yaml"))))
            #expect(try trial.bytes("w.gpkg") == workspace)
            #expect(
                try filesBelow(trial.folder).filter { !$0.hasPrefix("pack/") } == ["application.yaml", "w.gpkg"])
        }
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        try withTown { trial in
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "one", "--no-pdf")
            // A second later and elsewhere: neither the clock nor the folder's name may show.
            Thread.sleep(forTimeInterval: 1.1)
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "below/two", "--no-pdf")
            for path in Self.files {
                #expect(try trial.bytes("one/\(path)") == trial.bytes("below/two/\(path)"), "\(path)")
            }
        }
    }

    @Test(
        .enabled(if: BuiltProgram.weasyPrint != nil, "WeasyPrint is not set up here, so no PDF is made: run Tools/setup."))
    func thePDFIsTheSameBytesToo() throws {
        try withTown { trial in
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "one")
            Thread.sleep(forTimeInterval: 1.1)
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "two")
            let one = try trial.bytes("one/pack.pdf")
            #expect(one.starts(with: Data("%PDF-".utf8)))
            #expect(try trial.bytes("two/pack.pdf") == one)
            #expect(try trial.bytes("two/manifest.json") == trial.bytes("one/manifest.json"))
        }
    }

    @Test func withoutWeasyPrintThePackSaysSo() throws {
        try withTown { trial in
            // A copy, because the program also looks in .tools of the folders above itself.
            try FileManager.default.copyItem(at: trial.program.url, to: trial.url("aleconner"))
            let outcome = try BuiltProgram(at: trial.url("aleconner")).run(
                ["pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack"], in: trial.folder,
                environment: ["ALECONNER_WEASYPRINT": "nowhere", "PATH": "/nowhere"])
            #expect(outcome.exitCode == 66)
            #expect(
                outcome.errors
                    == "aleconner: The PDF needs WeasyPrint, which is not found; run Tools/setup, or name it in "
                    + "ALECONNER_WEASYPRINT, or make the pack without a PDF (--no-pdf).\n")
            #expect(try filesBelow(trial.folder) == ["aleconner", "application.yaml", "w.gpkg"])
        }
    }

    static let refusal = Refusal(
        file: "mine", message: "mine: the folder holds other things and no pack; name a new or an empty folder.")

    @Test func aFolderWithOtherThingsIsLeftAlone() throws {
        try withTown { trial in
            try FileManager.default.createDirectory(at: trial.url("mine"), withIntermediateDirectories: true)
            try trial.write("mine/notes.txt", "mine")
            try trial.expect(Self.refusal, from: "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "mine", "--no-pdf")
        }
    }

    @Test func aFolderWithAnotherProgramsManifestIsLeftAlone() throws {
        try withTown { trial in
            try FileManager.default.createDirectory(at: trial.url("mine"), withIntermediateDirectories: true)
            try trial.write("mine/manifest.json", "{\"name\": \"another program\"}")
            try trial.write("mine/notes.txt", "mine")
            try trial.expect(Self.refusal, from: "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "mine", "--no-pdf")
        }
    }

    @Test func aFileIsLeftAlone() throws {
        try withTown { trial in
            try trial.write("mine", "mine")
            try trial.expect(Refusal(file: "mine", message: "mine: it is a file, and a pack is a folder; name a new or an empty folder."), from: "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "mine", "--no-pdf")
        }
    }

    /// An officer's own notes put beside the pack are not the program's to take away.
    @Test func aPackThatSomebodyAddedToIsLeftAlone() throws {
        try withTown { trial in
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "mine", "--no-pdf")
            try trial.write("mine/annexes/notes.txt", "mine")
            try trial.expect(
                Refusal(
                    file: "mine",
                    message: "mine: the pack in this folder has a file that the program did not put there "
                        + "(annexes/notes.txt); move it away, or name another folder."),
                from: "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "mine", "--no-pdf")
        }
    }

    @Test func anOlderPackIsReplaced() throws {
        try withTown { trial in
            let old = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf", "--status", "all")
            let new = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(old != new)
            #expect(try filesBelow(trial.url("pack")) == Self.files)
        }
    }
}

/// Counted by a program that is none of ours.
func sha256(of file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["openssl", "dgst", "-sha256", "-r", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return String(said.prefix(64))
}
