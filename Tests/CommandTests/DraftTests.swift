import Foundation
import TestSupport
import Testing

/// What a killed run leaves unfinished beside its target.
@Suite struct DraftTests {
    /// Starts a pack whose PDF never comes, and waits until its draft is there.
    private func startPack(_ trial: Trial) throws -> Process {
        try trial.write("printer", "#!/bin/sh\nexec sleep 20\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trial.url("printer").path)
        try trial.take(InventedTown.application, as: "application.yaml")
        let process = try trial.program.start(
            ["pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack"], in: trial.folder,
            environment: ["ALECONNER_WEASYPRINT": trial.url("printer").path])
        for _ in 0..<600 where try drafts(trial).isEmpty && process.isRunning { usleep(20_000) }
        try #require(try drafts(trial).count == 1, "no draft came")
        return process
    }

    private func drafts(_ trial: Trial) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: trial.folder.path).filter { $0.hasPrefix(".") }.sorted()
    }

    private func end(_ process: Process, _ signal: Int32) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func aRunThatIsToldToEndTidiesUp(signal: Int32) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let workspace = try trial.bytes("w.gpkg")
            end(try startPack(trial), signal)
            #expect(try drafts(trial) == [])
            #expect(try filesBelow(trial.folder) == ["application.yaml", "printer", "w.gpkg"])
            #expect(try trial.bytes("w.gpkg") == workspace)
        }
    }

    @Test func theNextRunSweepsWhatAKilledOneLeft() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let process = try startPack(trial)
            let draft = try #require(try drafts(trial).first)
            let name = try #require(draft.wholeMatch(of: /\.pack\.(\d+)-([0-9a-f]{8})-[0-9A-F]{8}/))
            #expect(Int32(name.output.1) == process.processIdentifier)

            // While it runs, another run leaves it alone.
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(try drafts(trial) == [draft])
            end(process, SIGKILL)
            #expect(try drafts(trial) == [draft], "SIGKILL leaves it, or this test shows nothing")

            // Names that are not ours in every part, of another machine or another target, or of a process that lives.
            let dead = process.processIdentifier
            let machine = String(name.output.2)
            let others = [
                ".pack.\(getpid())-\(machine)-0123ABCD", ".pack.\(dead)-00000000-0123ABCD", ".pack.\(dead)-\(machine)-0123ABC",
                ".pack.\(dead)-\(machine)-0123ABCD.txt", ".pack.0123ABCD", ".pack2.\(dead)-\(machine)-0123ABCD", ".pack.old",
            ]
            for other in others { try trial.write(other, "mine") }
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(try drafts(trial) == others.sorted())
        }
    }

    @Test func newAndExportSweepTheirsToo() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let process = try startPack(trial)
            let draft = try #require(try drafts(trial).first)
            end(process, SIGKILL)
            try FileManager.default.removeItem(at: trial.url(draft))
            let owner = draft.dropFirst(".pack.".count)
            for name in ["out.csv", "out.gpkg", "new.gpkg"] {
                try trial.write(".\(name).\(owner)", "left")
                try trial.write(".\(name).\(owner)-journal", "left")
            }
            #expect(try drafts(trial).count == 6)
            _ = try trial.document("export", "w.gpkg", "premises", "--format", "csv", "--out", "out.csv")
            #expect(try drafts(trial).count == 4)
            _ = try trial.document("export", "w.gpkg", "premises", "--format", "gpkg", "--out", "out.gpkg")
            #expect(try drafts(trial).count == 2)
            try trial.makeWorkspace("new.gpkg")
            #expect(try drafts(trial) == [])
        }
    }
}
