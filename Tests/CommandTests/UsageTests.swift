import Foundation
import TestSupport
import Testing

/// Wrong usage: exit code 64, a sentence for people, a document where --json asks for one, and nothing done.
@Suite struct UsageTests {
    struct Wrong: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let message: String
        init(_ line: String, _ message: String) {
            arguments = line.split(separator: " ").map(String.init)
            self.message = message
        }
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let wrong: [Wrong] = [
        Wrong("frobnicate", "Unexpected argument 'frobnicate'"),
        Wrong("new", "Missing expected argument '<workspace>'"),
        Wrong("add w.gpkg", "Missing expected argument '<paths> ...'"),
        Wrong("add w.gpkg x.csv --as mystery", "The value 'mystery' is invalid for '--as <as>'. Please provide one of the following:\n  - register\n  - boundaries\n  - wider-boundaries\n  - deprivation\n  - domains\n  - postcodes\n  - onspd\n  - nspl\n  - postcode-table\n  - crime\n  - population\n  - measurements\n  - area-lookup\n  - fingertips\n  - home-office\n  - food-hygiene\n  - schools\n  - places\n  - roads\n  - impact-areas\n  - test-purchases\n  - incidents"),
        Wrong("status w.gpkg --frob", "Unknown option '--frob'. Did you mean '--json'?"),
        Wrong("measure w.gpkg --level county", "The value 'county' is invalid for '--level <level>'. Please provide one of 'postcode', 'lsoa', 'msoa', 'ward' or 'district'."),
        Wrong("measure w.gpkg --kind beer", "The value 'beer' is invalid for '--kind <kind>'. Please provide one of 'all', 'on' or 'off'."),
        Wrong("measure w.gpkg --layer crime --level postcode", "Recorded crime is measured by LSOA only: its anonymous points bear nothing finer."),
        Wrong("measure w.gpkg --walking", "--walking measures from postcodes or from one place; add --level postcode, or --at PLACE."),
        Wrong("measure w.gpkg --layer crime --level district", "Recorded crime is measured by LSOA only: its anonymous points bear nothing finer."),
        Wrong("measure w.gpkg --level postcode --radius=-1", "--radius: \"-1\" must be a number of metres from 0 to 10000000."),
        Wrong("measure w.gpkg --level postcode --radius nan", "--radius: \"nan\" must be a number of metres from 0 to 10000000."),
        Wrong("measure w.gpkg --level postcode --radius 500 --radius far", "--radius: \"far\" must be a number of metres from 0 to 10000000."),
        Wrong("measure w.gpkg --level postcode --radius 1e400", "--radius: \"1e400\" must be a number of metres from 0 to 10000000."),
        Wrong("measure w.gpkg --level lsoa --catchment 10000001", "--catchment: \"10000001\" must be a number of metres from 0 to 10000000."),
        Wrong("measure w.gpkg --level postcode --nearest 0", "--nearest: \"0\" must be a whole number from 1, such as 3 for the third nearest outlet."),
        Wrong("measure w.gpkg --at here", "--at: \"here\" is neither a postcode, such as \"BN43 5DB\", nor easting and northing in metres, such as 521500,105100."),
        Wrong("measure w.gpkg --at nan,5", "--at: \"nan,5\" is neither a postcode, such as \"BN43 5DB\", nor easting and northing in metres, such as 521500,105100."),
        Wrong("measure w.gpkg --at QZ12AB --store x", "--store does not go with --at; leave one of them out."),
        Wrong("measure w.gpkg --layer crime --radius 5", "--radius does not go with --layer crime; leave one of them out."),
        Wrong("zones w.gpkg --eps=-1", "--eps must be a number of metres above 0 and at most 100000."),
        Wrong("zones w.gpkg --eps 0", "--eps must be a number of metres above 0 and at most 100000."),
        Wrong("zones w.gpkg --eps nan", "--eps must be a number of metres above 0 and at most 100000."),
        Wrong("zones w.gpkg --eps -1", "Missing value for '--eps <eps>'"),
        Wrong("zones w.gpkg --min 1", "--min must be at least 2."),
        Wrong("assess w.gpkg", "Give an application file, or --postcode, --activity and --hours."),
        Wrong("assess w.gpkg a.yaml --activity on", "Give either an application file or --postcode, --activity and --hours, not both."),
        Wrong("assess w.gpkg --postcode QZ12AB --activity beer --hours 08:00-21:00", "--activity: \"beer\" must be on, off or both."),
        Wrong("clock", "Give an application file, or --type and a day, such as --given 2026-11-02."),
        Wrong("clock --type review", "Give an application file, or --type and a day, such as --given 2026-11-02."),
        Wrong("clock w.gpkg a.yaml b.yaml", "Give one application, with at most a workspace before it."),
        Wrong("clock a.yaml --given 2026-11-02", "Give either an application file or --type with days, not both."),
        Wrong("clock --type review --given 2026-02-30", "--given: \"2026-02-30\" is no day of the calendar; write year, month and day, such as 2026-11-02."),
        Wrong("clock --type review --given 2026-11-02 --authority-last-day 2026-11-01", "--authority-last-day: the authority's last day 2026-11-01 is before the day 2026-11-02 on which the application was given; correct one of the two."),
        Wrong("apply", "Missing expected argument '<file>'"),
        Wrong("pack w.gpkg application.yaml", "Missing expected argument '--out <out>'"),
        Wrong("export w.gpkg premises", "Missing expected argument '--format <format>'"),
        Wrong("export w.gpkg premises --format xlsx --out x", "The value 'xlsx' is invalid for '--format <format>'. Please provide one of 'csv', 'geojson' or 'gpkg'."),
        Wrong("export w.gpkg nonsense --format csv --out x.csv", "There is no layer \"nonsense\"; \"aleconner export --help\" lists those there are, and \"aleconner status\" those that were measured."),
        Wrong("export w.gpkg restricted_incidents --format csv --out x.csv", "The layer restricted_incidents is restricted: a partner shared it under conditions that \"aleconner export\" of restricted_terms shows. If they allow it, and the file stays with you, add --restricted."),
        Wrong("export w.gpkg sources --format geojson --out x.geojson", "The layer sources has no shapes; export it as csv or gpkg."),
    ]

    @Test(arguments: wrong)
    func wrongUsageIsToldAndNothingIsDone(_ wrong: Wrong) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let before = try trial.contents()
            let plain = try trial.program.run(wrong.arguments, in: trial.folder)
            #expect(plain.exitCode == 64)
            #expect(plain.output.isEmpty)
            // The parser's own sentence is followed by how to use the command; one of a verb stands alone.
            #expect(
                plain.errors.hasPrefix("Error: \(wrong.message)\n") || plain.errors == "aleconner: \(wrong.message)\n")

            let outcome = try trial.program.run(wrong.arguments + ["--json"], in: trial.folder)
            #expect(outcome.exitCode == 64)
            let error = try outcome.json()["error"]
            #expect(error?["code"] == .number(64))
            #expect(error?["message"] == .string(wrong.message))
            #expect(error?["file"] == .null)
            #expect(error?["row"] == .null)
            #expect(try trial.contents() == before)
        }
    }

    @Test func anExportToStandardOutputIsNoDocument() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("export", "w.gpkg", "premises", "--format", "csv", "--json")
            #expect(outcome.exitCode == 64)
            #expect(
                try outcome.json()["error"]?["message"]
                    == .string("With --json the export itself needs a file to go to: give --out."))
        }
    }

    @Test func aGeoPackageNeedsAFileToGoTo() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("export", "w.gpkg", "premises", "--format", "gpkg")
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors == "aleconner: A GeoPackage needs a file to be written to: give --out.\n")
            #expect(outcome.output.isEmpty)
        }
    }
}
