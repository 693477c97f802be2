import Foundation
import TestSupport
import Testing

/// The town's application with one thing wrong, given to `assess` and to `pack`.
@Suite struct BadApplicationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let old: String
        let new: String
        var row: Int?
        var field: String?
        let message: String
        var testDescription: String { message }
    }

    static let cases: [Case] = [
        Case(
            old: "Monday to Thursday: 10:00-23:00", new: "Monday to Thursday: 10:00-25:00", row: 11, field: "hours",
            message: "a.yaml, line 11: \"25:00\" in \"10:00-25:00\" is not a time of day (00:00 to 23:59, or 24:00)."),
        Case(
            old: "Sunday: 12:00-22:30", new: "Sunday: 12:00-12:00", row: 13, field: "hours",
            message: "a.yaml, line 13: \"12:00-12:00\" opens and closes at the same time; write \"00:00-24:00\" for the "
                + "whole day."),
        Case(
            old: "Sunday:", new: "Friday:", row: 13, field: "hours",
            message: "a.yaml, line 13: Friday is given twice."),
        Case(
            old: "QZ1 2AB", new: "QZ9 9ZZ", field: "postcode",
            message: "a.yaml: the postcode QZ9 9ZZ is in no postcode file of this workspace; check it, add the postcode "
                + "area it belongs to, or give easting and northing instead."),
        Case(
            old: "QZ1 2AB", new: "QZ99 1ZZ", field: "postcode",
            message: "a.yaml: the postcode file gives no position for QZ99 1ZZ; give easting and northing instead."),
        Case(
            old: "QZ1 2AB", new: "Q1", row: 5, field: "postcode",
            message: "a.yaml, line 5: \"Q1\" does not have the form of a postcode, such as \"BN43 5DB\"."),
        Case(
            old: "postcode: QZ1 2AB", new: "latitude: 48\n  longitude: 2", field: "latitude",
            message: "a.yaml: Latitude 48.0, longitude 2.0 lies outside the cover of OSTN15 (the British National Grid, 0 "
                + "to 700 km east and 0 to 1,250 km north); check the coordinates and their order."),
        Case(
            old: "postcode: QZ1 2AB", new: "easting: .nan\n  northing: 61000", field: "easting",
            message: "a.yaml: Easting nan, northing 61000.0 is not a position: both must be finite numbers."),
        Case(
            old: "postcode: QZ1 2AB", new: "easting: 542622", row: 3, field: "postcode",
            message: "a.yaml, line 3: the premises need a postcode, or easting and northing, or longitude and latitude."),
        Case(
            old: "given: 2026-11-02", new: "given: 2026-02-30", row: 15, field: "given",
            message: "a.yaml, line 15: \"2026-02-30\" is not a day such as 2026-11-02."),
        Case(
            old: "type: new", new: "tipe: new", row: 6, field: "tipe",
            message: "a.yaml, line 6: \"tipe\" is not a field of an application; known are activities, author, authority, "
                + "capacity, dates, hours, kind, late night refreshment hours, offered conditions, premises, present, reference, type."),
        Case(
            old: "activities:", new: "reference: 1\nhours:", row: nil, field: "activities",
            message: "a.yaml: it has no \"activities\"; add it."),
        Case(
            old: "sale of alcohol: both", new: "sale of alcohol: perhaps", row: 8, field: "sale of alcohol",
            message: "a.yaml, line 8: \"perhaps\" must be on, off or both."),
        Case(
            old: "name: The Invented Heron", new: "name: [The Invented Heron", row: 4,
            message: "a.yaml, line 4: it is not YAML (did not find expected ',' or ']'); correct the line, or the one before "
                + "it."),
    ]

    @Test(arguments: cases)
    func theLineIsNamed(_ wrong: Case) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let good = try InventedTown.text(InventedTown.application)
            try #require(good.contains(wrong.old))
            var bad = good.replacingOccurrences(of: wrong.old, with: wrong.new)
            // Two "hours" would be another fault.
            if wrong.old == "activities:" { bad = good.components(separatedBy: "activities:")[0] }
            try trial.write("a.yaml", bad)
            let refusal = Refusal(file: "a.yaml", row: wrong.row, field: wrong.field, message: wrong.message)
            try trial.expect(refusal, from: "assess", "w.gpkg", "a.yaml")
            try trial.expect(refusal, from: "pack", "w.gpkg", "a.yaml", "--out", "pack")
        }
    }

    @Test func aMissingApplication() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let refusal = Refusal(
                code: 66, file: "a.yaml",
                message: "a.yaml: there is no such application file, or it cannot be read; check the name.")
            try trial.expect(refusal, from: "assess", "w.gpkg", "a.yaml")
            try trial.expect(refusal, from: "pack", "w.gpkg", "a.yaml", "--out", "pack")
        }
    }

    @Test func anApplicationWithNulBytes() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            var bytes = try InventedTown.data(InventedTown.application)
            bytes[60] = 0
            try trial.write("a.yaml", bytes)
            try trial.expect(
                Refusal(
                    file: "a.yaml", message: "a.yaml: an application is a text file in UTF-8; save it so."),
                from: "assess", "w.gpkg", "a.yaml")
        }
    }

    @Test func thePostcodeOfTheCommandLine() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.expect(
                Refusal(
                    file: "--postcode", field: "postcode",
                    message: "--postcode: the postcode QZ9 9ZZ is in no postcode file of this workspace; check it, add the "
                        + "postcode area it belongs to, or give easting and northing instead."),
                from: "assess", "w.gpkg", "--postcode", "QZ9 9ZZ", "--activity", "on", "--hours", "08:00-21:00")
        }
    }

    @Test func theHoursOfTheCommandLine() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner(
                "assess", "w.gpkg", "--postcode", "QZ1 2AB", "--activity", "on", "--hours", "08:00-25:00")
            #expect(outcome.exitCode == 65)
            #expect(
                outcome.errors
                    == "aleconner: --hours: \"25:00\" in \"08:00-25:00\" is not a time of day (00:00 to 23:59, or 24:00).\n")
        }
    }
}
