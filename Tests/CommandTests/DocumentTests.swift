import Foundation
import TestSupport
import Testing

/// The documents that other programs read: one on standard output and nothing else, with every key there, null where
/// nothing is known, and numbers as they were worked out.
@Suite struct DocumentTests {
    private func withTown(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            try body(trial)
        }
    }

    static let commands = [
        ["new", "x.gpkg"], ["add", "w.gpkg", "application.csv"], ["status", "w.gpkg"], ["measure", "w.gpkg"],
        ["measure", "w.gpkg", "--level", "postcode"], ["measure", "w.gpkg", "--level", "postcode", "--walking"],
        ["measure", "w.gpkg", "--level", "district"],
        ["measure", "w.gpkg", "--layer", "crime"], ["zones", "w.gpkg"], ["assess", "w.gpkg", "application.yaml"],
        ["pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf"],
        ["export", "w.gpkg", "premises", "--format", "csv", "--out", "p.csv"],
    ]

    @Test(arguments: commands)
    func oneDocumentAndNothingElse(command: [String]) throws {
        try withTown { trial in
            try trial.take(InventedTown.population, as: "application.csv")
            let outcome = try trial.program.run(command + ["--json"], in: trial.folder)
            #expect(outcome.exitCode == 0)
            #expect(outcome.errors == "")
            #expect(outcome.text.hasPrefix("{"))
            #expect(outcome.text.hasSuffix("}\n"))
            #expect(try outcome.json().keys.isEmpty == false)
        }
    }

    @Test func add() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.postcodes, as: "qz.csv")
            let report = try trial.document("add", "w.gpkg", "qz.csv")
            let file = try #require(report["files"]?.elements.first)
            #expect(
                file.keys.isSuperset(of: ["path", "publication", "edition", "part", "sha256", "rows", "used", "issues"]))
            #expect(file["path"] == .string("qz.csv"))
            #expect(file["publication"] == .string("Code-Point Open"))
            #expect(file["part"] == .string("QZ"))
            #expect(file["rows"] == .number(901))
            #expect(file["used"] == .number(901))
            #expect(file["issues"] == .number(1))
            #expect(file["sha256"]?.string == (try sha256(of: trial.url("qz.csv"))))
        }
    }

    @Test func status() throws {
        try withTown { trial in
            let report = try trial.document("status", "w.gpkg")
            #expect(report["missing"] == .array([]))
            #expect(report["layers"]?.elements.contains { $0["table"] == .string("premises") } == true)
            #expect(report["layers"]?.elements.contains { $0["table"] == .string("settings") } == false)
            for issue in report["issues"]?.elements ?? [] {
                #expect(issue.keys == ["file", "row", "field", "value", "reason"])
            }
            #expect(report["issues"]?.elements.count == 96)
            #expect(report["coordinateOperation"]?["name"]?.string?.isEmpty == false)
            #expect((report["coordinateOperation"]?["accuracyMetres"]?.number ?? 0) > 0)
        }
    }

    @Test func statusOfAnEmptyWorkspaceSaysWhatIsMissing() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            let missing = try trial.document("status", "w.gpkg")["missing"]?.elements ?? []
            #expect(Set(missing.compactMap { $0["for"]?.string }) == ["measure", "zones", "pack"])
            #expect(
                Set(missing.compactMap { $0["publication"]?.string }) == [
                    "licensing register", "LSOA boundaries", "English Indices of Deprivation, File 1", "Code-Point Open",
                    "police.uk street-level crime", "LSOA population", "Standard Area Measurements",
                ])
        }
    }

    @Test func measure() throws {
        try withTown { trial in
            let report = try trial.document("measure", "w.gpkg")
            let areas = report["areas"]?.elements ?? []
            #expect(areas.count == 60)
            for area in areas {
                #expect(
                    area.keys.isSuperset(of: [
                        "code", "all", "on", "off", "notStated", "noAlcohol", "population", "per10000", "lower", "upper",
                        "interval", "areaKm2", "perSquareKilometre", "decile", "vintage",
                    ]))
                let all = try #require(area["all"]?.number)
                let population = try #require(area["population"]?.number)
                let ground = try #require(area["areaKm2"]?.number)
                // To the last digit: nothing is rounded on the way out.
                #expect(isClose(try #require(area["per10000"]?.number), all / population * 10_000, relative: 1e-15))
                #expect(isClose(try #require(area["perSquareKilometre"]?.number), all / ground, relative: 1e-15))
                #expect(area["interval"] == .string(all < 10 ? "exact" : "byar"))
            }
            let deciles = report["deciles"]?.elements ?? []
            #expect(deciles.compactMap { $0["decile"]?.integer } == Array(1...10))
            #expect(deciles.compactMap { $0["areas"]?.integer } == [9, 8, 7, 6, 6, 5, 5, 5, 4, 5])
            #expect(deciles.compactMap { $0["population"]?.integer }.reduce(0, +) == 105_296)
            for decile in deciles {
                #expect(
                    decile.keys.isSuperset(of: ["decile", "areas", "premises", "population", "per10000", "lower", "upper"]))
            }
        }
    }

    /// The licence export of the second shape says nothing of activities, and nothing else is loaded to divide by.
    @Test func whatIsNotKnownIsNullAndNotNought() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            try trial.take(InventedTown.boundaries, as: "boundaries.geojson")
            try trial.take(InventedTown.postcodes, as: "qz.csv")
            try trial.write(
                "register.csv",
                "Licence Number,Licence Type,Licence Status,Trading Name,Dtf Location\n"
                    + "LN/1,Premises Licence,Current,The Invented Heron,\"4 Teasel Parade, QZ1 2AB\"\n")
            let added = try trial.document("add", "w.gpkg", "boundaries.geojson", "qz.csv", "register.csv")
            #expect(added["files"]?.elements.last?["part"] == .string("Quillmouth"))
            let areas = try trial.document("measure", "w.gpkg", "--area", "land")["areas"]?.elements ?? []
            let area = try #require(areas.first { $0["all"] == .number(1) })
            #expect(area["notStated"] == .number(1))
            for key in [
                "on", "off", "population", "per10000", "lower", "upper", "interval", "areaKm2", "perSquareKilometre",
                "decile",
            ] {
                #expect(area[key] == .null, "\(key)")
            }
        }
    }

    @Test func zones() throws {
        try withTown { trial in
            let report = try trial.document("zones", "w.gpkg")
            let zones = report["zones"]?.elements ?? []
            #expect(zones.count == 6)
            for zone in zones {
                #expect(
                    zone.keys.isSuperset(of: [
                        "id", "members", "all", "on", "off", "residents", "rateRatio", "lower", "upper",
                    ]))
            }
            let members = zones.reduce(0) { $0 + ($1["members"]?.elements.count ?? 0) }
            let counted = try trial.document("measure", "w.gpkg", "--level", "district")["areas"]?.elements.first?["all"]
            #expect(report["noise"]?.integer.map { $0 + members } == counted?.integer)
        }
    }

    @Test func assess() throws {
        try withTown { trial in
            let report = try trial.document("assess", "w.gpkg", "application.yaml")
            let within = report["within"]?.elements ?? []
            #expect(within.compactMap { $0["radius"]?.integer } == [250, 500, 1000])
            for ring in within { #expect(ring.keys.isSuperset(of: ["radius", "all", "on", "off", "notStated"])) }
            #expect(report["lsoa"] == .string("E01999048"))
            #expect(report["decile"] == .number(1))
            #expect(report["lastDayForRepresentations"] == .string("2026-11-30"))
            #expect(report["zone"] == .number(1))
            let words = try trial.document(
                "assess", "w.gpkg", "--postcode", "QZ1 2AB", "--activity", "on", "--hours", "08:00-21:00")
            #expect(words["within"] == report["within"])
            #expect(words["lastDayForRepresentations"] == .null)
        }
    }
}
