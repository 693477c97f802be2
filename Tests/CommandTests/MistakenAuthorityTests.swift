import Foundation
import TestSupport
import Testing

/// `--authority` where the publications tell otherwise, or tell several codes.
@Suite struct MistakenAuthorityTests {
    private func newer() throws -> String {
        try InventedTown.text(InventedTown.register).split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    }

    private func deprivation(_ replacing: (String, String)...) throws -> String {
        try replacing.reduce(MissingColumnTests.unpacked(InventedTown.deprivation)) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }

    @Test func aSlipOfThePenIsRefused() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("newer.csv", try newer())
            try trial.expect(
                Refusal(
                    file: "newer.csv", field: "authority",
                    message: "newer.csv: no publication at hand knows an authority \"Quillmoth\", and of its 247 placed rows "
                        + "247 lie in Quillmouth. Say --authority \"Quillmouth\"; if the register is really that of "
                        + "Quillmoth, add the boundaries of its district first."),
                from: "add", "w.gpkg", "newer.csv", "--authority", "Quillmoth")
        }
    }

    @Test(arguments: ["Otherton", "E07999002"])
    func aKnownAuthorityWithFewerThanHalfOfTheRowsIsRefused(word: String) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            let lines = try deprivation().split(whereSeparator: \.isNewline).map { line in
                line.hasPrefix("E01") && line.prefix(9) >= "E01999055"
                    ? line.replacingOccurrences(of: "E07999001,Quillmouth", with: "E07999002,Otherton") : String(line)
            }
            try trial.write("deprivation.csv", lines.joined(separator: "\n"))
            _ = try trial.document("add", "w.gpkg", "boundaries.geojson", "deprivation.csv")
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.expect(
                Refusal(
                    file: "register.csv", field: "authority",
                    message: "register.csv: --authority names Otherton, but of its 239 placed rows 33 lie there and 206 in "
                        + "Quillmouth. Say --authority \"Quillmouth\"; if the register is really that of Otherton, add the "
                        + "boundaries of its district first."),
                from: "add", "w.gpkg", "register.csv", "--authority", word)
        }
    }

    /// Without boundaries and postcodes nothing tells where the rows lie: the user's word is taken.
    @Test func whereNothingTellsTheWordIsTaken() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.write("deprivation.csv", try deprivation())
            try trial.take(InventedTown.register, as: "register.csv")
            let report = try trial.document(
                "add", "w.gpkg", "deprivation.csv", "register.csv", "--authority", "Otherton")
            #expect(report["files"]?.elements.last?["part"] == .string("Otherton"))
        }
    }

    /// The code that a register's rows were given, in a new process each time: the order of a Dictionary differs.
    private func codes(_ trial: Trial, _ arguments: String...) throws -> Set<String> {
        let before = try trial.bytes("w.gpkg")
        var found: Set<String> = []
        for _ in 0..<6 {
            try trial.write("w.gpkg", before)
            let outcome = try trial.program.run(
                ["add", "w.gpkg"] + arguments + ["register.csv", "--authority", "quillmouth"], in: trial.folder)
            try #require(outcome.exitCode == 0, "\(outcome.errors)")
            let table = commaSeparated(try trial.aleconner("export", "w.gpkg", "premises", "--format", "csv").text)
            let column = try #require(table.first?.firstIndex(of: "authority_code"))
            found.formUnion(table.dropFirst().map { $0[column] })
        }
        return found
    }

    /// As Gateshead's E08000020 of 2011 and E08000037 since 2013: File 1 has the one in use, be its number higher or not.
    @Test(arguments: ["E07999000", "E07999009"])
    func ofSeveralCodesTheNewestPublications(code: String) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.take(InventedTown.measurements, as: "measurements.csv")
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            try trial.write("deprivation.csv", try deprivation(("E07999001", code)))
            #expect(try codes(trial, "measurements.csv", "deprivation.csv") == [code], "nothing tells where the rows lie")
            try trial.makeWorkspace("v.gpkg")
            try trial.write("w.gpkg", try trial.bytes("v.gpkg"))
            _ = try trial.document("add", "w.gpkg", "measurements.csv", "deprivation.csv")
            #expect(try codes(trial, "boundaries.geojson") == [code])
            #expect(try trial.document("measure", "w.gpkg")["areas"]?.elements.count == 60)
        }
    }

    /// File 1 knows a Quillmouth too, but it is the measurements that tell of the areas in which the rows lie.
    @Test func theCodeOfTheAreasInWhichTheRowsLieIsTaken() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.take(InventedTown.measurements, as: "measurements.csv")
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            try trial.write("deprivation.csv", try deprivation(("E07999001", "E07999009"), ("E01999", "E01997")))
            #expect(
                try codes(trial, "boundaries.geojson", "measurements.csv", "deprivation.csv") == ["E07999001"])
        }
    }

    /// Added with postcodes only a register bears a code for a name; added with the user's word, a name without a code.
    @Test(arguments: [nil, "Quillmouth", "E07999001"])
    func aNewerRegisterReplacesTheOlderWhicheverNameItBore(word: String?) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.register, as: "register.csv")
            try trial.take(InventedTown.postcodes, as: "qz.csv")
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            try trial.write("deprivation.csv", try deprivation())
            try trial.write("newer.csv", try newer())
            try trial.write("newest.csv", try newer() + "\n")
            let arguments = word.map { ["register.csv", "--authority", $0] } ?? ["qz.csv", "register.csv"]
            let first = try trial.program.run(["add", "w.gpkg"] + arguments + ["--json"], in: trial.folder)
            try #require(first.exitCode == 0, "\(first.errors)")
            #expect(
                try first.json()["files"]?.elements.last?["part"] == .string(word ?? "E07999001"))

            // Postcodes give the district's code; boundaries and File 1 its name.
            _ = try trial.document("add", "w.gpkg", "qz.csv")
            let second = try trial.document("add", "w.gpkg", "newer.csv")
            #expect(second["files"]?.elements.first?["part"] == .string("E07999001"))
            #expect(second["files"]?.elements.first?["replaced"] == .string("register.csv"))
            _ = try trial.document("add", "w.gpkg", "boundaries.geojson", "deprivation.csv")
            let third = try trial.document("add", "w.gpkg", "newest.csv")
            #expect(third["files"]?.elements.first?["part"] == .string("Quillmouth"))
            #expect(third["files"]?.elements.first?["replaced"] == .string("newer.csv"))
            #expect(try trial.rows()["premises"] == 249)
        }
    }
}
