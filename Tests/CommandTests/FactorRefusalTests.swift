import Foundation
import TestSupport
import Testing

/// What the factor table refuses, and with which sentence.
@Suite struct FactorRefusalTests {
    private static let ids: @Sendable (Trial) throws -> String = { trial in
        try trial.document("measure", "w.gpkg", "--factors", "--no-store")["factors"]?.elements.compactMap { $0["id"]?.string }
            .joined(separator: ", ") ?? ""
    }

    @Test func weights() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let ids = try Self.ids(trial)
            func refused(_ weights: String, _ message: String) throws {
                try trial.expect(
                    Refusal(code: 64, field: "weights", message: message), from: "measure", "w.gpkg", "--factors", "--composite", "z",
                    "--weights", weights)
            }
            try refused(
                "crime_all", "--weights: \"crime_all\" is not of the form FACTOR=NUMBER, such as crime_all=1; several are separated by commas.")
            try refused("beer=1", "--weights: there is no factor \"beer\" here; there are \(ids).")
            try refused("crime_all=0", "--weights: \"0\" is not a weight for crime_all; give a number other than 0.")
            try refused("crime_all=nan", "--weights: \"nan\" is not a weight for crime_all; give a number other than 0.")
            try refused("crime_all=1,crime_all=2", "--weights: \"crime_all\" is given twice; keep one of the two.")
            try refused(
                "imd_rank=1,imd_decile=1",
                "The composite holds both imd_rank and imd_decile, and would count twice what they share (the same standing in "
                    + "another form); leave one of them out, or add --allow-overlap if that is meant.")
            let meant = try trial.document(
                "measure", "w.gpkg", "--factors", "--no-store", "--composite", "rank", "--weights", "imd_rank=1,imd_decile=1",
                "--allow-overlap")
            #expect(meant["composite"]?["weights"]?.elements.count == 2)
        }
    }

    @Test func rules() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.write("rules.yaml", "rules:\n  - name: a\n    at least: none\n    outlets within: 5 m\n")
            try trial.expect(
                Refusal(
                    file: "rules.yaml", row: 3, field: "rules.at least",
                    message: "rules.yaml, line 3: \"at least\" must be a whole number."),
                from: "measure", "w.gpkg", "--factors", "--rules", "rules.yaml")
            try trial.expect(
                Refusal(
                    code: 66, file: "none.yaml",
                    message: "none.yaml: there is no such file of rules, or it cannot be read; check the name."),
                from: "measure", "w.gpkg", "--factors", "--rules", "none.yaml")
            try trial.write("rules.yaml", "rules:\n  - name: a\n    at least: 1\n    outlets within: 5 m\n")
            try trial.expect(
                Refusal(
                    code: 64, field: "at",
                    message: "--at: \"here\" is neither a postcode, such as \"BN43 5DB\", nor easting and northing in metres, such as 521500,105100."),
                from: "measure", "w.gpkg", "--factors", "--rules", "rules.yaml", "--at", "here")
            let all = try trial.document("measure", "w.gpkg", "--factors", "--rules", "rules.yaml", "--no-store")
            #expect(all["rules"]?.elements.first?["around"]?.elements.map { $0["rule"]?.string ?? "" } == [
                "at least 0 within 5 m", "at least 1 within 5 m", "at least 2 within 5 m", "at least 1 within 4.5 m",
                "at least 1 within 5.5 m",
            ])
        }
    }

    @Test func anUnknownColumn() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let ids = try Self.ids(trial)
            try trial.expect(
                Refusal(code: 64, field: "show", message: "--show: there is no factor \"beer\" here; there are \(ids)."),
                from: "measure", "w.gpkg", "--factors", "--show", "imd_rank,beer")
        }
    }

    @Test(arguments: [
        ("--composite z", "--composite, --rules, --show and --restricted go with --factors; add it, or leave them out."),
        ("--factors --weights crime_all=1", "--weights and --allow-overlap go with --composite; add it, or leave them out."),
        ("--factors --at QZ12AB", "With --factors, --at goes with --rules; add them, or leave --at out."),
        (
            "--factors --level district",
            "--level does not go with --factors; leave one of them out."
        ),
    ])
    func whatDoesNotGoTogether(_ line: String, _ message: String) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.program.run(
                ["measure", "w.gpkg"] + line.split(separator: " ").map(String.init), in: trial.folder)
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
        }
    }
}
