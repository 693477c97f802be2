import Foundation
import TestSupport
import Testing

/// Areas of one's own, and registers as they stood, from the command line.
@Suite struct ContainerCommandTests {
    /// The town's register as two extracts: all 250 rows, and a year later the first 200.
    private func withExtracts(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            for (path, name) in [
                (InventedTown.boundaries, "boundaries.geojson"), (InventedTown.population, "population.csv"),
                (InventedTown.measurements, "measurements.csv"), (InventedTown.deprivation, "iod.csv.gz"),
                (InventedTown.postcodes, "qz.csv"),
            ] { try trial.take(path, as: name) }
            let register = try InventedTown.text(InventedTown.register)
            try trial.write("2022.csv", register)
            try trial.write("2023.csv", register.split(separator: "\n").prefix(201).joined(separator: "\n") + "\n")
            _ = try trial.document(
                "add", "w.gpkg", "boundaries.geojson", "population.csv", "measurements.csv", "iod.csv.gz", "qz.csv")
            _ = try trial.document("add", "w.gpkg", "2022.csv", "--edition", "2022-03-31")
            try body(trial)
        }
    }

    private func counts(_ report: JSONValue, _ key: String = "all") -> [Int] {
        (report["areas"]?.elements ?? []).map { $0[key]?.integer ?? -1 }
    }

    @Test func theRegisterAsItStoodAndTheChangeSince() throws {
        try withExtracts { trial in
            let first = try trial.document("measure", "w.gpkg", "--no-store")
            _ = try trial.document("add", "w.gpkg", "2023.csv", "--edition", "2023-03-31")
            let now = try trial.document("measure", "w.gpkg", "--no-store")
            #expect(counts(first).reduce(0, +) > counts(now).reduce(0, +))
            let then = try trial.document("measure", "w.gpkg", "--as-at", "2023-03-30", "--no-store")
            #expect(then["areas"] == first["areas"], "the day before the second extract the first one stood")
            #expect(then["asAt"] == .string("2023-03-30"))
            #expect(then["extracts"]?.elements.map { $0["file"]?.string } == ["2022.csv"])
            let inputs = then["inputs"]?.elements.filter { $0["publication"] == .string("licensing register") }
            #expect(inputs?.map { $0["file"]?.string } == ["2022.csv"])
            #expect(try trial.document("measure", "w.gpkg", "--as-at", "2023-03-31", "--no-store")["areas"] == now["areas"])

            let change = try trial.document("measure", "w.gpkg", "--since", "2022-06-01")
            #expect(change["stored"]?["layer"] == .string("density_lsoa_since_2022_06_01"))
            for (area, before) in zip(change["areas"]?.elements ?? [], counts(first)) {
                let found = try #require(area["change"])
                #expect(found["then"]?.integer == before)
                #expect(found["now"] == area["all"])
                #expect(found["difference"]?.integer == (area["all"]?.integer ?? 0) - before)
                if before > 0, let ratio = found["ratio"]?.number {
                    #expect(isClose(ratio, (area["all"]?.number ?? 0) / Double(before)))
                } else {
                    #expect(found["ratio"] == .null)
                }
            }
            let text = try trial.aleconner("measure", "w.gpkg", "--since", "2022-06-01", "--no-store").text
            #expect(text.contains("\nSince 2022-06-01:\n"))
            #expect(text.contains("As at 2022-06-01 stood the registers of Quillmouth, 2022.csv of 2022-03-31."))
            // The README shows the first of these tables; with its longest interval it is one wider than 120.
            for line in text.split(separator: "\n") where line.contains("E0199") { #expect(line.count <= 121, "\(line)") }
        }
    }

    @Test func aDecisionAppliesToAnExtractThatHasItsRows() throws {
        try withExtracts { trial in
            _ = try trial.document("add", "w.gpkg", "2023.csv", "--edition", "2023-03-31")
            let before = counts(try trial.document("measure", "w.gpkg", "--as-at", "2022-06-01", "--no-store")).reduce(0, +)
            let finding = try trial.document("doctor", "w.gpkg")["findings"]?.elements.first
            #expect(finding?["kind"] == .string("exact duplicate"))
            let id = try #require(finding?["id"]?.string)
            let decided = try trial.aleconner("decide", "w.gpkg", id, "--accept", "--by", "officer", "--why", "typed twice")
            #expect(decided.exitCode == 0)
            let then = try trial.document("measure", "w.gpkg", "--as-at", "2022-06-01", "--no-store")
            #expect(counts(then).reduce(0, +) == before - 1, "both extracts repeat row 24 as row 54")
            #expect(then["decisions"]?["leftOut"] == .number(1))
        }
    }

    @Test func daysThatCannotBe() throws {
        try withExtracts { trial in
            let early = "w.gpkg: the first extract is of 2022-03-31, and nothing is known of 2021-01-01; ask for a later day."
            try trial.expect(Refusal(file: "w.gpkg", field: "as-at", message: early), from: "measure", "w.gpkg", "--as-at", "2021-01-01")
            try trial.expect(Refusal(file: "w.gpkg", field: "since", message: early), from: "measure", "w.gpkg", "--since", "2021-01-01")
            try trial.expect(
                Refusal(
                    code: 64, field: "since",
                    message: "--since 2022-06-01 is not before --as-at 2022-06-01; give an earlier day to compare with."),
                from: "measure", "w.gpkg", "--as-at", "2022-06-01", "--since", "2022-06-01")
        }
    }

    @Test func areasOfOnesOwn() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            // The town's own boundaries as a file of one's own: each LSOA is measured as by its code.
            try trial.take(InventedTown.boundaries, as: "own.geojson")
            let own = try trial.document("measure", "w.gpkg", "--within", "own.geojson", "--name-column", "LSOA11CD")
            let lsoas = try trial.document("measure", "w.gpkg", "--no-store")
            #expect(own["stored"]?["layer"] == .string("density_within"))
            let byName = Dictionary(
                (own["areas"]?.elements ?? []).map { ($0["name"]?.string ?? "", $0) }) { first, _ in first }
            #expect(byName.count == 60)
            for lsoa in lsoas["areas"]?.elements ?? [] {
                let code = lsoa["code"]?.string ?? ""
                let same = try #require(byName[code])
                #expect(abs((same["all"]?.integer ?? -9) - (lsoa["all"]?.integer ?? -1)) <= 1, "\(code): one on an edge counts on both sides")
                #expect(same["vintage"] == .string("own polygon"))
                #expect(same["residentsBasis"]?.string?.hasPrefix("estimate") == true)
            }
            let text = try trial.aleconner("measure", "w.gpkg", "--within", "own.geojson", "--no-store").text
            #expect(text.contains("The areas are the 60 polygons of own.geojson."))
        }
    }

    @Test func whatCannotBeMeasuredWithin() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("own.csv", "a,b\n1,2\n")
            try trial.expect(
                Refusal(
                    file: "own.csv",
                    message: "own.csv: areas to measure within are polygons in GeoJSON, a zipped shapefile, a GeoPackage, KML or "
                        + "TopoJSON, and this is none of them; export the layer as one."),
                from: "measure", "w.gpkg", "--within", "own.csv")
            try trial.expect(
                Refusal(
                    code: 66, file: "none.json",
                    message: "none.json: the file cannot be read; check that it is there and that you may read it."),
                from: "measure", "w.gpkg", "--within", "none.json")
            try trial.take(InventedTown.boundaries, as: "own.geojson")
            try trial.expect(
                Refusal(
                    code: 64, field: "within",
                    message: "--within measures by the polygons of a file; leave --level and --year away."),
                from: "measure", "w.gpkg", "--within", "own.geojson", "--level", "ward")
            try trial.expect(
                Refusal(
                    file: "w.gpkg", field: "level",
                    message: "w.gpkg: no ward boundaries are loaded; add them from the ONS Open Geography Portal."),
                from: "measure", "w.gpkg", "--level", "ward")
            try trial.expect(
                Refusal(
                    code: 64, field: "year",
                    message: "--year says of which year MSOAs or wards are meant; leave it away, or measure by msoa or ward."),
                from: "measure", "w.gpkg", "--year", "2013")
        }
    }

    @Test func onlyOneDistrictOfACounty() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let report = try trial.document("measure", "w.gpkg", "--level", "district", "--no-store")
            let town = try #require(report["areas"]?.elements.first)
            #expect(town["comparison"]?["district"] == .null)
            #expect(town["comparison"]?["county"] == .null)
            #expect(town["comparison"]?["nation"] == .null)
            #expect(town["funnel"] == .null)
            #expect(town["authorisations"]?["count"]?.integer == town["authorisations"]?["high"]?["count"]?.integer)
            #expect((town["authorisations"]?["count"]?.integer ?? 0) > (town["all"]?.integer ?? 0), "late night refreshment only counts too")
            #expect(
                report["notes"]?.elements.compactMap(\.string).contains(
                    "There is no comparison with the nation, because the Home Office's licensing tables are not loaded.") == true)
        }
    }
}
