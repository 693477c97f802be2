import Foundation
import TestSupport
import Testing

/// `zones --audit` as other programs call it, and what it answers to bad input.
@Suite struct AuditCommandTests {
    private func outline(_ corners: [(Int, Int)]) -> String {
        let ring = (corners + corners.prefix(1)).map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
        return
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}},"
            + "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}]}"
    }

    private func rectangle(_ west: Int, _ south: Int, _ east: Int, _ north: Int) -> String {
        outline([(west, south), (east, south), (east, north), (west, north)])
    }

    @Test func anAuditIsOneDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("centre.geojson", rectangle(541_700, 60_900, 543_100, 62_000))
            let report = try trial.document(
                "zones", "w.gpkg", "--audit", "centre.geojson", "--headline", "outlets", "--types", "shoplifting", "--draw",
                "map.svg")
            #expect(report["marking"]?.isNull == true && report["map"]?["file"]?.string == "map.svg")
            for ratio in report["ratios"]?.elements ?? [] {
                #expect(Set(ratio.keys).isSuperset(of: ["what", "against", "value", "lower", "upper"]))
            }
            let certificate = try #require(report["certificate"])
            #expect(Set(certificate.keys).isSuperset(of: ["holds", "of", "fails"]))
            #expect(try trial.text("map.svg").hasPrefix("<svg"))
            let text = try trial.aleconner("zones", "w.gpkg", "--audit", "centre.geojson", "--headline", "outlets")
            #expect(text.exitCode == 0 && text.text.contains("Stretch by stretch"))
        }
    }

    static let wrong: [(line: String, message: String)] = [
        ("--ring 500", "--ring does not go with the list of concentrations; leave one of them out."),
        ("--audit c.geojson --ring 3", "--ring must be a number of metres from 10 to 5000."),
        ("--audit c.geojson --stretch nan", "--stretch must be a number of metres from 20 to 5000."),
        ("--audit c.geojson --matches 0", "--matches must be from 1 to 50."),
        ("--audit c.geojson --most-failures 101", "--most-failures must be a number of percent from 0 to 100."),
        ("--audit c.geojson --eps 100", "--eps does not go with --audit; leave one of them out."),
    ]

    @Test func wrongUsageIsTold() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            for (line, message) in Self.wrong {
                let outcome = try trial.program.run(
                    ["zones", "w.gpkg"] + line.split(separator: " ").map(String.init) + ["--json"], in: trial.folder)
                #expect(outcome.exitCode == 64, "\(line)")
                #expect(try outcome.json()["error"]?["message"] == .string(message), "\(line)")
            }
        }
    }

    @Test func outlinesThatCannotBeAudited() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("far.geojson", rectangle(521_000, 104_000, 522_000, 105_000))
            try trial.expect(
                Refusal(
                    file: "far",
                    message:
                        "far: most of it lies outside the district of Quillmouth, and cumulative impact is assessed by an authority "
                        + "for its own area; check its coordinates, or name the other authority with --authority."),
                from: "zones", "w.gpkg", "--audit", "far.geojson")
            try trial.write(
                "bow.geojson", outline([(542_000, 61_000), (543_000, 62_000), (543_000, 61_000), (542_000, 62_000)]))
            let crossed = try trial.program.run(["zones", "w.gpkg", "--audit", "bow.geojson"], in: trial.folder)
            #expect(
                crossed.exitCode == 65 && crossed.errors.hasPrefix("aleconner: bow.geojson, feature 1: "), "\(crossed.errors)")
            #expect(crossed.errors.hasSuffix("A boundary must say without doubt what lies inside it; draw it anew.\n"))
            try trial.write("whole.geojson", rectangle(538_000, 58_000, 548_000, 66_000))
            let whole = try trial.document("zones", "w.gpkg", "--audit", "whole.geojson")
            #expect(
                whole["notCompared"]?.elements.first
                    == .string("whole covers the whole district: there is no rest to set it against."))
            try trial.write("small.geojson", rectangle(542_300, 61_300, 542_320, 61_320))
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "headline",
                    message:
                        "--headline: nothing can be said of recorded crime. police.uk's points are anonymous and speak of no ground "
                        + "finer than an LSOA, and no LSOA lies in small with more than half of its ground: no recorded crime is given for "
                        + "it. Findings on finer ground come from a partner's positioned extract, or from an outline drawn along the edges "
                        + "of LSOAs."),
                from: "zones", "w.gpkg", "--audit", "small.geojson", "--headline", "crime")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "headline",
                    message:
                        "--headline incidents is of partners' extracts, and none is brought in; add one, and give --restricted."
                ),
                from: "zones", "w.gpkg", "--audit", "small.geojson", "--headline", "incidents")
        }
    }

    @Test func aWorkspaceWithoutCrimePostcodesAndResidents() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            for (path, name) in [
                (InventedTown.register, "register.csv"), (InventedTown.boundaries, "b.geojson"),
                (InventedTown.deprivation, "d.csv.gz"),
            ] {
                try trial.take(path, as: name)
                let outcome = try trial.program.run(
                    name == "register.csv" ? ["add", "w.gpkg", name, "--authority", "Quillmouth"] : ["add", "w.gpkg", name],
                    in: trial.folder)
                try #require(outcome.exitCode == 0, "\(outcome.errors)")
            }
            try trial.write("centre.geojson", rectangle(541_700, 60_900, 543_100, 62_000))
            let report = try trial.document("zones", "w.gpkg", "--audit", "centre.geojson")
            #expect(report["inside"]?["residents"] == .null && report["inside"]?["crime"] == .null)
            #expect(
                report["inside"]?["crimeRefusal"]
                    == .string("No recorded crime of the district is loaded, which is not nought."))
            let warnings = report["warnings"]?.elements ?? []
            #expect(
                warnings.contains(.string("Residents are not known: postcodes or residents of the district are not loaded.")))
            #expect((report["certificate"]?["of"]?.integer ?? 0) > 20)
        }
    }

    private static let mapping = """
        reads: incidents
        name: assaults
        columns:
          kind: Offence
          date: Date
          time: Time
          easting: E
          northing: N
        sharing:
          partner: Quillmouth Police (invented)
          basis: information sharing agreement 7
          time resolution: minute
          positioned by: exact address
          fewest shown: 5
          rounded to: 5
        """

    @Test func restrictedIncidentsAreSuppressedMarkedAndOnlyThereWhenAskedFor() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("assaults.yaml", Self.mapping)
            try trial.write("centre.geojson", rectangle(541_700, 60_900, 543_100, 62_000))
            var rows = ["Offence,Date,Time,E,N"]
            // 43 inside at one point, 3 in the ring, 20 beyond.
            rows += (0..<43).map { "Assault with a bottle,16/03/2024,2\($0 % 4):15,542400,61500" }
            rows += (0..<3).map { _ in "Assault with a bottle,16/03/2024,14:15,542400,62100" }
            rows += (0..<20).map { _ in "Assault with a bottle,17/03/2024,12:15,543900,62500" }
            try trial.write("assaults.csv", rows.joined(separator: "\n") + "\n")
            _ = try trial.document("add", "w.gpkg", "assaults.csv", "--mapping", "assaults.yaml")
            let open = try trial.aleconner("zones", "w.gpkg", "--audit", "centre.geojson", "--json")
            for word in ["bottle", "Quillmouth Police", "agreement 7"] { #expect(!open.text.contains(word), "\(word)") }
            let report = try trial.document(
                "zones", "w.gpkg", "--audit", "centre.geojson", "--restricted", "--headline", "incidents")
            #expect(
                report["marking"]?.string
                    == "RESTRICTED: made of what partners shared under conditions; not for publication, and not to be passed on."
            )
            // The ring's 3 are hidden, so of the three places only inside and rest are told, rounded.
            #expect(report["inside"]?["incidents"]?.elements.first?["total"]?.integer == 45)
            #expect(report["rest"]?["incidents"]?.elements.first?["total"]?.integer == 25)
            #expect(report["ring"]?["incidents"]?.elements.first?["total"] == .null)
            let hidden =
                report["ratios"]?.elements.filter {
                    $0["what"]?.string?.hasPrefix("incidents") == true && $0["against"]?.string == "ring of 250 m"
                } ?? []
            #expect(!hidden.isEmpty)
            for ratio in hidden {
                #expect(ratio["value"] == .null && ratio["outside"] == .null)
                #expect(ratio["reason"]?.string == "suppressed by the terms of the extract")
            }
            // Whether it holds under a choice is told, and no figure that would tell of a count.
            for choice in report["certificate"]?["all"]?.elements ?? [] { #expect(choice["value"] == .null) }
            for left in report["leaveOneOut"]?["results"]?.elements ?? [] { #expect(left["value"] == .null) }
        }
    }
}
