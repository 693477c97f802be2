import Foundation
import TestSupport
import Testing

/// The same file twice, a newer file of the same part, another part.
@Suite struct ReplacingTests {
    @Test func theSameFileTwiceChangesNothing() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.population, as: "population.csv")
            let before = try trial.contents()
            let report = try trial.document("add", "w.gpkg", "population.csv")
            let file = try #require(report["files"]?.elements.first)
            #expect(file["outcome"] == .string("already there"))
            #expect(file["replaced"] == .null)
            #expect(file["rows"] == .number(60))
            #expect(try trial.contents() == before)
            let people = try trial.aleconner("add", "w.gpkg", "population.csv")
            #expect(people.text.hasSuffix("  already there\n"))
            #expect(try trial.contents() == before)
        }
    }

    @Test func theWholeTownTwiceChangesNothing() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let before = try trial.contents()
            let report = try trial.document("add", "w.gpkg", InventedTown.folder.path)
            #expect(report["files"]?.elements.count == 31)
            #expect(Set(report["files"]?.elements.map { $0["outcome"] } ?? []) == [.string("already there")])
            #expect(try trial.contents() == before)
        }
    }

    @Test func oneFileNamedTwiceIsTakenOnce() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.population, as: "a.csv")
            try trial.take(InventedTown.population, as: "b.csv")
            let report = try trial.document("add", "w.gpkg", "a.csv", "b.csv")
            let outcomes = report["files"]?.elements.map { $0["outcome"]?.string }
            #expect(Set(outcomes ?? []) == ["added", "the same as a.csv"])
            #expect(try trial.rows()["population"] == 60)
        }
    }

    @Test func aNewerRegisterTakesTheOldersPlace() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let lines = try InventedTown.text(InventedTown.register).split(separator: "\n", omittingEmptySubsequences: true)
            let newer = lines.filter { !$0.contains("QZ/200900083") }
            try #require(newer.count == lines.count - 1)
            try trial.write("newer.csv", newer.joined(separator: "\n") + "\n")
            let people = try trial.aleconner("add", "w.gpkg", "newer.csv")
            #expect(people.exitCode == 0)
            #expect(people.text.contains("  replaced an older file, being added later (quillmouth_premises.csv, now taken out)\n"))
            #expect(
                people.text.hasSuffix(
                    "\nnewer.csv: since quillmouth_premises.csv\n  gone: 1\n    QZ/200900083, Accidental Tapas\n"))
            let rows = try trial.rows()
            #expect(rows["premises"] == 249)
            #expect(rows["sources"] == 31)
            let premises = try trial.aleconner("export", "w.gpkg", "premises", "--format", "csv").text
            #expect(!premises.contains("QZ/200900083"), "an old row is still there")
            let status = try trial.document("status", "w.gpkg")
            let files = status["sources"]?.elements.compactMap { $0["file"]?.string } ?? []
            #expect(files.contains("newer.csv"))
            #expect(!files.contains("quillmouth_premises.csv"))
            #expect(status["issues"]?.elements.contains { $0["file"] == .string("quillmouth_premises.csv") } == false)
        }
    }

    @Test func anOlderEditionIsRefused() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.postcodes, as: "new.csv")
            let rows = try InventedTown.text(InventedTown.postcodes).split(whereSeparator: \.isNewline)
            try trial.write("old.csv", rows.dropLast().joined(separator: "\n"))
            #expect(try trial.aleconner("add", "w.gpkg", "new.csv", "--edition", "2026-05").exitCode == 0)
            try trial.expect(
                Refusal(
                    file: "old.csv", field: "edition",
                    message: "old.csv: its edition, 2025-11, is older than the one held, 2026-05 (new.csv); nothing was "
                        + "replaced. Leave it out, or make another workspace."),
                from: "add", "w.gpkg", "old.csv", "--edition", "2025-11")
        }
    }

    @Test func twoFilesOfOnePartAreRefused() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.postcodes, as: "a.csv")
            let rows = try InventedTown.text(InventedTown.postcodes).split(whereSeparator: \.isNewline)
            try trial.write("b.csv", rows.dropLast().joined(separator: "\n"))
            try trial.expect(
                Refusal(
                    file: "b.csv",
                    message: "b.csv: it is the same part (Code-Point Open, QZ) as a.csv, with other content; add the one "
                        + "that holds."),
                from: "add", "w.gpkg", "a.csv", "b.csv")
        }
    }

    @Test func anotherPostcodeAreaAddsUp() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let other = try InventedTown.text(InventedTown.postcodes).replacingOccurrences(of: "\"QZ", with: "\"QY")
            try trial.write("qy.csv", other)
            let report = try trial.document("add", "w.gpkg", "qy.csv")
            #expect(report["files"]?.elements.first?["part"] == .string("QY"))
            #expect(report["files"]?.elements.first?["outcome"] == .string("added"))
            #expect(try trial.rows()["postcodes"] == 1802)
        }
    }

    @Test func anotherMonthAddsUp() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.crime("2023-01"), as: "january.csv")
            try trial.take(InventedTown.crime("2023-02"), as: "february.csv")
            _ = try trial.document("add", "w.gpkg", "january.csv")
            #expect(try trial.rows()["crimes"] == 273)
            _ = try trial.document("add", "w.gpkg", "february.csv")
            #expect(try trial.rows()["crimes"] == 273 + 282)
        }
    }
}
