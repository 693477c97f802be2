import Foundation
import TestSupport
import Testing

/// `zones --hot-spots` as other programs call it.
@Suite struct HotSpotTests {
    @Test func hotSpotsAreOneDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let document = try trial.document("zones", "w.gpkg", "--hot-spots", "--of", "rate", "--draw", "spots.svg")
            let areas = document["hotSpots"]?.elements ?? []
            #expect(areas.count == 60)
            for area in areas {
                #expect(
                    area.keys == [
                        "code", "name", "district", "vintage", "value", "note", "neighbours", "z", "p", "pPermutation", "pAdjusted",
                        "class", "classUnadjusted", "moran",
                    ])
                #expect(["hot spot", "cold spot", "not significant"].contains(area["class"]?.string))
                #expect(area["pPermutation"]?.keys == ["upper", "lower", "two"])
                #expect((area["pAdjusted"]?.number ?? -1) >= (area["pPermutation"]?["two"]?.number ?? 2))
                #expect(
                    area["moran"]?.keys == [
                        "i", "z", "zTotal", "p", "pPermutation", "pAdjusted", "quadrant", "class", "classUnadjusted",
                    ])
            }
            let moran = try #require(document["globalMoran"])
            #expect(moran["value"]?.number != nil && moran["z"]?.number != nil && moran["p"]?.number != nil)
            #expect(document["weights"]?["rule"]?.string == "queen" && document["weights"]?["pairs"]?.integer == 288)
            #expect(document["judgedBy"]?.string == "permutation" && document["permutations"]?.integer == 9_999)
            #expect(document["stored"]?["layer"]?.string == "hot_spots_rate")
            #expect(document["drawn"]?["file"]?.string == "spots.svg")
            #expect(try trial.text("spots.svg").hasPrefix("<svg"))
            #expect(document["marking"]?.isNull == true && document["refusal"]?.isNull == true)
            let pages = document["methods"]?.elements.compactMap { $0["page"]?.string } ?? []
            #expect(pages.count == 6)
            for page in pages { #expect(FileManager.default.fileExists(atPath: PackageRoot.url(page).path), "\(page)") }
            let asked = try trial.document("status", "w.gpkg")["results"]?.elements.compactMap { $0["asked"]?.string } ?? []
            #expect(asked == ["zones --hot-spots --of rate"])
        }
    }

    @Test func withoutPermutationsTheNormalApproximationJudges() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let document = try trial.document(
                "zones", "w.gpkg", "--hot-spots", "--permutations", "0", "--weights", "nearest:6", "--fdr", "0.1", "--no-store")
            #expect(document["judgedBy"]?.string == "normal" && document["level"]?.number == 0.1)
            #expect(document["weights"]?["fewest"]?.integer == 6 && document["weights"]?["most"]?.integer == 6)
            #expect(document["hotSpots"]?.elements.allSatisfy { $0["pPermutation"]?.isNull == true } == true)
            #expect(document["stored"]?.isNull == true)
            #expect(document["methods"]?.elements.compactMap { $0["id"]?.string }.contains("conditional-permutation") == false)
        }
    }

    static let wrong: [(line: String, message: String)] = [
        ("--of rate", "--of does not go with the list of concentrations; leave one of them out."),
        ("--hot-spots --eps 100", "--eps does not go with --hot-spots; leave one of them out."),
        ("--hot-spots --permutations 98", "--permutations must be 0, or from 99 to 999999."),
        ("--hot-spots --fdr 0", "--fdr must be a share above 0 and below 1, such as 0.05."),
        ("--hot-spots --fdr nan", "--fdr must be a share above 0 and below 1, such as 0.05."),
        ("--hot-spots --of rate --of crime", "--of: \"rate\" stands alone; only types of recorded crime can be asked for together."),
        ("--hot-spots --of rate --per-resident", "--per-resident is of recorded crime; for outlets ask --of rate."),
        (
            "--hot-spots --of crime --kind on",
            "--kind, --count and --status are of outlets, and --of crime is not; leave them out."
        ),
        ("--hot-spots --of crime --as-at 2024-01-01", "--as-at is of registers, and --of crime is not; leave it out."),
        ("--hot-spots --restricted --of noise", "--restricted: no incident extract is loaded."),
        (
            "--hot-spots --draw no/such/folder.svg",
            "no/such/folder.svg: it cannot be written (there is no folder no/such); check the name."
        ),
    ]

    @Test func wrongUsageIsToldAndNothingIsDone() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let before = try trial.contents()
            for (line, message) in Self.wrong {
                let arguments = ["zones", "w.gpkg"] + line.split(separator: " ").map(String.init)
                let outcome = try trial.program.run(arguments + ["--json"], in: trial.folder)
                #expect(outcome.exitCode == (line.contains("folder.svg") ? 74 : 64), "\(line)")
                #expect(try outcome.json()["error"]?["message"] == .string(message), "\(line)")
            }
            #expect(try trial.contents() == before)
        }
    }

    @Test func aTypeThatIsNotThereIsToldOf() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.program.run(["zones", "w.gpkg", "--hot-spots", "--of", "Piracy", "--json"], in: trial.folder)
            #expect(outcome.exitCode == 64)
            let message = try outcome.json()["error"]?["message"]?.string ?? ""
            #expect(
                message.hasPrefix(
                    "--of: \"Piracy\" is neither outlets, rate nor crime, nor a type of recorded crime in these areas; there are "))
        }
    }

    private static let mapping = """
        reads: incidents
        name: assaults
        columns:
          kind: Offence
          date: Date
          count: Count
          easting: E
          northing: N
        sharing:
          partner: Quillmouth Police (invented)
          basis: information sharing agreement 7
          time resolution: day
          positioned by: exact address
          fewest shown: 5
          rounded to: 5
        """

    /// Counts are hidden by the terms, nothing is made of the true ones, the report and the layer are marked, and the list of
    /// layers has no word of the partner's.
    @Test func aPartnersIncidentsStayRestricted() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("assaults.yaml", Self.mapping)
            let places = try trial.document("measure", "w.gpkg", "--level", "postcode", "--no-store")["postcodes"]?.elements ?? []
            var rows = ["Offence,Date,Count,E,N"]
            var areas: [String] = []
            for place in places where areas.count < 3 {
                guard let area = place["lsoa"]?.string, !areas.contains(area), let x = place["easting"]?.number,
                    let y = place["northing"]?.number
                else { continue }
                rows.append("Assault with a bottle,16/03/2024,\([23, 12, 3][areas.count]),\(Int(x)),\(Int(y))")
                areas.append(area)
            }
            try trial.write("assaults.csv", rows.joined(separator: "\n") + "\n")
            _ = try trial.document("add", "w.gpkg", "assaults.csv", "--mapping", "assaults.yaml")

            let wrong = try trial.program.run(["zones", "w.gpkg", "--hot-spots", "--restricted", "--json"], in: trial.folder)
            #expect(wrong.exitCode == 64)
            #expect(
                try wrong.json()["error"]?["message"]?.string
                    == "--of: with --restricted one kind of incident is wanted, as a sum over kinds would tell of hidden counts; there "
                    + "are assault with a bottle.")

            let report = try trial.document(
                "zones", "w.gpkg", "--hot-spots", "--restricted", "--of", "assault with a bottle", "--store", "mine")
            let marking = "RESTRICTED: made of what partners shared under conditions; not for publication, and not to be passed on."
            #expect(report["marking"]?.string == marking)
            let found = report["hotSpots"]?.elements ?? []
            #expect(found.compactMap { $0["value"]?.number } == [25])
            #expect(found.count { $0["note"]?.string == "suppressed" && $0["value"] == .null } == 59)
            #expect(report["stored"]?["layer"]?.string == "restricted_mine")
            let text = try trial.aleconner("zones", "w.gpkg", "--hot-spots", "--restricted", "--of", "assault with a bottle", "--no-store")
            #expect(text.text.hasPrefix(marking) && text.text.contains("the 59 hidden ones, which are the lowest, enter as 0."))
            let results = try trial.aleconner("export", "w.gpkg", "results", "--format", "csv").text
            #expect(!results.contains("bottle") && !results.contains("agreement 7") && results.contains("zones --hot-spots"))
        }
    }

    @Test func anEmptyWorkspaceIsToldOf() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            let outcome = try trial.program.run(["zones", "w.gpkg", "--hot-spots", "--of", "crime", "--json"], in: trial.folder)
            #expect(outcome.exitCode == 65)
            #expect(
                try outcome.json()["error"]?["message"]?.string
                    == "w.gpkg: no licensing register is loaded, so there is nothing to count; add one with \"aleconner add\".")
        }
    }
}
