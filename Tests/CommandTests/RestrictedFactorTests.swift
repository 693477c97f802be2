import Foundation
import TestSupport
import Testing

/// What a partner shared is in the factor table only where it is asked for, suppressed, and marked.
@Suite struct RestrictedFactorTests {
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

    private func withExtract(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("assaults.yaml", Self.mapping)
            let places = try trial.document("measure", "w.gpkg", "--level", "postcode", "--no-store")["postcodes"]?.elements ?? []
            var rows = ["Offence,Date,Count,E,N"]
            // One postcode of each of three areas: 23, 12 and 3.
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
            try body(trial)
        }
    }

    @Test func withoutTheWordNothingOfItIsSaid() throws {
        try withExtract { trial in
            for form in [[], ["--json"]] {
                let outcome = try trial.program.run(["measure", "w.gpkg", "--factors"] + form, in: trial.folder)
                #expect(outcome.exitCode == 0)
                for word in ["bottle", "Quillmouth Police", "agreement 7", "assault"] {
                    #expect(!outcome.text.lowercased().contains(word.lowercased()), "\(word)")
                }
            }
            #expect(try trial.document("status", "w.gpkg")["results"]?.elements.map { $0["layer"]?.string } == ["factors_lsoa"])
        }
    }

    @Test func withTheWordItIsMarkedSuppressedAndKeptApart() throws {
        try withExtract { trial in
            let report = try trial.document("measure", "w.gpkg", "--factors", "--restricted")
            let marking = "RESTRICTED: made of what partners shared under conditions; not for publication, and not to be passed on."
            #expect(report["marking"]?.string == marking)
            #expect(try trial.aleconner("measure", "w.gpkg", "--factors", "--restricted", "--no-store").text.hasPrefix(marking))
            let values = report["areas"]?.elements.compactMap { area in
                area["values"]?.elements.first { $0["factor"]?.string == "restricted_assault_with_a_bottle" }
            } ?? []
            #expect(values.count == 60)
            // 57 noughts and the 3 add up to less than 5, so the 12 is hidden with them.
            #expect(values.compactMap { $0["value"]?.number } == [25])
            #expect(values.count { $0["note"]?.string == "suppressed" && $0["value"] == .null && $0["n"] == .null } == 59)
            let whole = report["wider"]?.elements.first
            #expect(whole?["mark"]?.string == "district figure")
            #expect(whole?["value"]?["value"]?.number == 40)
            #expect(report["stored"]?["layer"]?.string == "restricted_factors_lsoa")
            #expect(try trial.aleconner("export", "w.gpkg", "restricted_factors_lsoa", "--format", "csv").exitCode == 64)
            // The list of measured layers is public: no word of the partner's in it.
            let results = try trial.aleconner("export", "w.gpkg", "results", "--format", "csv").text
            #expect(!results.contains("bottle") && !results.contains("agreement 7"))
            let named = try trial.document("measure", "w.gpkg", "--factors", "--restricted", "--store", "mine")
            #expect(named["stored"]?["layer"]?.string == "restricted_mine")
        }
    }
}
