import Foundation
import TestSupport
import Testing

/// One bad file fails the whole `add`, every bad file is named; --keep-going takes the good ones.
@Suite struct SeveralFilesTests {
    static let missing = "missing.csv: there is no such file; check the name and the folder."
    static let nul = "nul.csv: byte 301 is NUL, which no text file has; export it again as CSV."
    static let unknown =
        "shopping.csv: a file of no known kind; its first line reads \"item\", \"number\". If it is one of the "
                + "publications that \"aleconner add --help\" lists, say which with --as; for any other table write a mapping and "
                + "name it with --mapping."

    private func withFiles(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.population, as: "population.csv")
            try trial.write("shopping.csv", "item,number\nale,3\n")
            var nul = try InventedTown.data(InventedTown.population)
            nul[300] = 0
            try trial.write("nul.csv", nul)
            try body(trial)
        }
    }

    @Test func everyBadFileIsNamedAndNothingIsTaken() throws {
        try withFiles { trial in
            try trial.expect(
                Refusal(
                    file: "missing.csv",
                    message: "3 files cannot be used:\n  \(Self.missing)\n  \(Self.unknown)\n  \(Self.nul)"),
                from: "add", "w.gpkg", "population.csv", "missing.csv", "shopping.csv", "nul.csv")
            let outcome = try trial.aleconner(
                "add", "w.gpkg", "population.csv", "missing.csv", "shopping.csv", "nul.csv", "--json")
            let errors = try outcome.json()["errors"]?.elements ?? []
            #expect(errors.map { $0["file"]?.string } == ["missing.csv", "shopping.csv", "nul.csv"])
            #expect(errors.map { $0["code"]?.integer } == [66, 65, 65])
            #expect(errors.map { $0["message"]?.string } == [Self.missing, Self.unknown, Self.nul])
            #expect(try trial.rows()["sources"] == nil)
        }
    }

    @Test func keepGoingTakesTheGoodOnesAndNamesTheOthers() throws {
        try withFiles { trial in
            let report = try trial.document(
                "add", "w.gpkg", "population.csv", "missing.csv", "shopping.csv", "nul.csv", "--keep-going")
            #expect(report["files"]?.elements.map { $0["path"]?.string } == ["population.csv"])
            #expect(
                report["refused"]?.elements.map { $0["message"]?.string } == [Self.missing, Self.unknown, Self.nul])
            #expect(try trial.rows()["population"] == 60)
            #expect(try trial.rows()["sources"] == 1)
        }
    }

    @Test func keepGoingWithNothingGoodFails() throws {
        try withFiles { trial in
            try trial.expect(
                Refusal(code: 66, file: "missing.csv", message: Self.missing),
                from: "add", "w.gpkg", "missing.csv", "--keep-going")
        }
    }

    @Test func keepGoingTellsPeopleToo() throws {
        try withFiles { trial in
            let outcome = try trial.aleconner("add", "w.gpkg", "population.csv", "shopping.csv", "--keep-going")
            #expect(outcome.exitCode == 0)
            #expect(outcome.text.hasSuffix("\nleft out: \(Self.unknown)\n"))
        }
    }

    /// A folder stands for the CSV and GeoJSON files in it; the others are listed with the reason.
    @Test func theWholeTown() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try FileManager.default.copyItem(at: InventedTown.folder, to: trial.url("town"))
            let report = try trial.document("add", "w.gpkg", "town")
            #expect(report["files"]?.elements.count == 31)
            #expect(
                report["skipped"]?.elements.map { $0["path"]?.string } == ["town/README.md", "town/application.yaml"])
            #expect(report["skipped"]?.elements.first?["reason"]?.string
                == "not a data file by its name; name it by itself to have it tried")
            #expect(
                try trial.rows() == [
                    "premises": 250, "areas": 60, "postcodes": 901, "crimes": 7676, "deprivation": 60,
                    "population": 60, "measurements": 60, "roads": 925, "sources": 31, "issues": 96,
                ])
            #expect(try filesBelow(trial.folder).filter { !$0.hasPrefix("town/") } == ["w.gpkg"])
        }
    }

    /// The faults that the town's README lists are found, row by row, in the register.
    @Test func theTownsDeliberateFaultsAreIssues() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let issues = try trial.document("status", "w.gpkg")["issues"]?.elements ?? []
            let register = issues.filter { $0["file"]?.string == "quillmouth_premises.csv" }
            #expect(register.map { $0["row"]?.integer }.sorted { ($0 ?? 0) < ($1 ?? 0) } == [54, 111, 122, 162])
            let lost = register.filter { $0["field"]?.string == "postcode" }
            #expect(lost.map { $0["value"]?.string } == ["QZ7 4XY", "QZ1 9ZZ"])
            #expect(
                lost.first?["reason"]?.string
                    == "The premises has no coordinates and its postcode is in no postcode file of this workspace; it is on "
                    + "no map and in no figure.")
            let ring = issues.first { $0["value"]?.string == "E01999039" }
            #expect(ring?["field"]?.string == "geometry")
            #expect(ring?["row"]?.integer == 39)
            let unplaced = issues.first { $0["file"]?.string == "qz.csv" }
            #expect(
                unplaced?["reason"]?.string
                    == "Ordnance Survey gives no position for this postcode; it is kept without one.")
        }
    }
}
