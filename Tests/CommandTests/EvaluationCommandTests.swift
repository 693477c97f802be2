import Foundation
import TestSupport
import Testing

/// `zones --evaluate` and `zones --clocks` as a user types them.
@Suite struct EvaluationCommandTests {
    @Test func optionsThatDoNotBelongAreRefused() throws {
        try Trial.run { trial in
            for (arguments, message) in [
                (["--adopted", "2024-01-01"], "--adopted does not go with the list of concentrations; leave one of them out."),
                (["--types", "Drugs"], "--types does not go with the list of concentrations; leave one of them out."),
                (["--policy-published", "2024-01-01"], "--policy-published does not go with the list of concentrations; leave one of them out."),
                (["--clocks", "--seed", "2"], "--seed does not go with --clocks; leave one of them out."),
                (["--evaluate", "x", "--as-at", "2024-01-01"], "--as-at does not go with --evaluate; leave one of them out."),
                (["--evaluate", "x", "--clocks"], "One question a call: --evaluate and --clocks are 2; leave all but one out."),
                (["--evaluate", "x", "--types", ","], "--types needs at least one type; leave it out for all."),
            ] {
                let outcome = try trial.program.run(["zones", "w.gpkg"] + arguments, in: trial.folder)
                #expect(outcome.exitCode == 64 && outcome.errors.contains(message), "\(arguments): \(outcome.errors)")
            }
        }
    }

    /// An extract is in the answer only where it is asked for, marked, without months and with counts as its terms allow.
    @Test func restrictedExtracts() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("assaults.yaml", Self.mapping)
            let boundaries = try #require(
                JSONSerialization.jsonObject(with: InventedTown.data(InventedTown.boundaries)) as? [String: Any])
            var one = boundaries
            one["features"] = [try #require((boundaries["features"] as? [Any])?.first)]
            try trial.write("one.geojson", JSONSerialization.data(withJSONObject: one))
            let places = try trial.document("measure", "w.gpkg", "--level", "postcode", "--no-store")["postcodes"]?.elements ?? []
            var rows = ["Offence,Date,Count,E,N"]
            for (number, place) in places.enumerated() {
                guard let x = place["easting"]?.number, let y = place["northing"]?.number else { continue }
                for month in 0..<24 {
                    let date = "16/\(String(format: "%02d", month % 12 + 1))/\(2023 + month / 12)"
                    rows.append("Bottle assault,\(date),\(1 + (number + month) % 2),\(Int(x)),\(Int(y))")
                }
            }
            try trial.write("assaults.csv", rows.joined(separator: "\n") + "\n")
            _ = try trial.document("add", "w.gpkg", "assaults.csv", "--mapping", "assaults.yaml")
            let arguments = ["zones", "w.gpkg", "--evaluate", "one.geojson", "--adopted", "2024-01-01"]
            let open = try trial.program.run(arguments, in: trial.folder)
            #expect(open.exitCode == 0, "\(open.errors)")
            for word in ["bottle", "agreement 7", "assaults"] { #expect(!open.text.lowercased().contains(word), "\(word)") }
            let outcome = try trial.program.run(arguments + ["--restricted", "--json"], in: trial.folder)
            let report = try outcome.json()
            #expect(report["marking"]?.string?.hasPrefix("RESTRICTED: ") == true)
            let extract = try #require(report["extracts"]?.elements.first)
            #expect(extract["partner"]?.string == "Quillmouth Police (invented)")
            #expect(extract["insideBefore"]?.number.map { $0.truncatingRemainder(dividingBy: 5) == 0 && $0 > 0 } == true)
            #expect(extract["series"] == nil && extract["placebos"] == nil)
            #expect(extract["effect"]?["value"]?.number.map { abs($0 * 100 - ($0 * 100).rounded()) < 1e-9 } == true)
            // A kind that only the partner has is no crime of police.uk's.
            let kinds = try trial.program.run(arguments + ["--restricted", "--types", "Bottle assault"], in: trial.folder)
            #expect(kinds.exitCode == 0, "\(kinds.errors)")
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
}
