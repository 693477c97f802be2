import Foundation
import TestSupport
import Testing

@Suite struct ExportTests {
    /// Rows of the town in each layer; the last two are worked out.
    static let shapes: [(layer: String, rows: Int)] = [
        ("premises", 250), ("areas", 60), ("postcodes", 901), ("crimes", 7676), ("density", 60), ("concentrations", 6),
    ]
    static let tables: [(layer: String, rows: Int)] = [
        ("deprivation", 60), ("population", 60), ("measurements", 60), ("sources", 31), ("issues", 96),
    ]

    @Test(arguments: shapes + tables)
    func csvHasARowForEach(layer: String, rows: Int) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("export", "w.gpkg", layer, "--format", "csv")
            #expect(outcome.exitCode == 0)
            let lines = commaSeparated(outcome.text)
            #expect(lines.count == rows + 1)
            #expect(Set(lines.map(\.count)).count == 1, "rows of different width")
            let report = try trial.document("export", "w.gpkg", layer, "--format", "csv", "--out", "out.csv")
            #expect(report["rows"]?.integer == rows)
            #expect(try trial.bytes("out.csv") == outcome.output)
            #expect(report["sha256"]?.string == (try sha256(of: trial.url("out.csv"))))
        }
    }

    @Test(arguments: shapes)
    func geoJSONHasAFeatureForEachAndIsInDegrees(layer: String, rows: Int) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("export", "w.gpkg", layer, "--format", "geojson")
            #expect(outcome.exitCode == 0)
            let document = try outcome.json()
            #expect(document["type"] == .string("FeatureCollection"))
            #expect(document["crs"] == nil)
            let features = document["features"]?.elements ?? []
            #expect(features.count == rows)
            func positions(_ value: JSONValue?) -> [(Double, Double)] {
                guard let elements = value?.elements else { return [] }
                if elements.count == 2, let x = elements[0].number, let y = elements[1].number { return [(x, y)] }
                return elements.flatMap { positions($0) }
            }
            let places = features.flatMap { positions($0["geometry"]?["coordinates"]) }
            #expect(places.count >= rows * 9 / 10)
            // The town lies here, in the English Channel.
            #expect(places.allSatisfy { (-0.05...0.08).contains($0.0) && (50.42...50.48).contains($0.1) })
        }
    }

    @Test(arguments: shapes + tables)
    func aGeoPackageIsWrittenToAFile(layer: String, rows: Int) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let before = try trial.bytes("w.gpkg")
            let report = try trial.document("export", "w.gpkg", layer, "--format", "gpkg", "--out", "out.gpkg")
            #expect(report["rows"]?.integer == rows)
            let bytes = try trial.bytes("out.gpkg")
            #expect(bytes.starts(with: Data("SQLite format 3\0".utf8)))
            #expect(bytes[68..<72] == Data("GPKG".utf8))
            #expect(try trial.bytes("w.gpkg") == before)
            #expect(try filesBelow(trial.folder) == ["out.gpkg", "w.gpkg"])
        }
    }

    @Test(arguments: tables)
    func aTableHasNoGeoJSON(layer: String, rows: Int) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("export", "w.gpkg", layer, "--format", "geojson", "--out", "out.geojson")
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors == "aleconner: The layer \(layer) has no shapes; export it as csv or gpkg.\n")
            #expect(try filesBelow(trial.folder) == ["w.gpkg"])
        }
    }

    @Test(arguments: ["csv", "geojson", "gpkg"], ["w.gpkg", "./w.gpkg"])
    func theWorkspaceItselfIsNeverWrittenOver(format: String, name: String) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.expect(
                Refusal(
                    code: 64, file: name, field: "out",
                    message: "\(name): this is the workspace itself; name another file to export to."),
                from: "export", "w.gpkg", "premises", "--format", format, "--out", name)
        }
    }

    @Test(arguments: ["csv", "geojson", "gpkg"])
    func aFolderThatIsNotThereIsTold(format: String) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner(
                "export", "w.gpkg", "premises", "--format", format, "--out", "nowhere/out.\(format)")
            #expect(outcome.exitCode == 74)
            #expect(
                outcome.errors
                    == "aleconner: nowhere/out.\(format): it cannot be written (there is no folder nowhere); check that the "
                    + "folder exists and that you may write in it.\n")
            #expect(try filesBelow(trial.folder) == ["w.gpkg"])
        }
    }

    @Test func aFileThatIsInTheWayIsReplaced() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("out.gpkg", "older")
            _ = try trial.document("export", "w.gpkg", "premises", "--format", "gpkg", "--out", "out.gpkg")
            #expect(try trial.bytes("out.gpkg").starts(with: Data("SQLite format 3\0".utf8)))
        }
    }

    /// Nor is a device: as root an export to /dev/null would take its place.
    @Test(arguments: ["csv", "geojson", "gpkg"])
    func aFolderIsNoFileToExportTo(format: String) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try FileManager.default.createDirectory(at: trial.url("mine"), withIntermediateDirectories: false)
            try trial.write("mine/notes.txt", "mine")
            try trial.expect(
                Refusal(
                    code: 64, file: "mine", field: "out",
                    message: "mine: this is no file but a folder or a device; name a file, or leave --out away to write to "
                        + "standard output."),
                from: "export", "w.gpkg", "premises", "--format", format, "--out", "mine")
        }
    }
}
