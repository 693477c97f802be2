import Foundation
import TestSupport
import Testing

/// `zones --density` of the built program.
@Suite struct DensityTests {
    @Test func documentAndWords() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let report = try trial.document(
                "zones", "w.gpkg", "--density", "--bandwidth", "500", "--cell", "50", "--level", "50%", "--level", "10", "--draw", "m.svg")
            #expect(
                report.keys == [
                    "authority", "bandwidth", "bandwidthRule", "cell", "cellsStudied", "columns", "contours", "coordinateOperation",
                    "decisions", "drawing", "edgeCorrected", "edgeRule", "hoursNotStated", "inputs", "kernel", "maximum", "methods",
                    "notCounted", "premises", "premisesBeyond", "rows", "rule", "stored", "warnings",
                ])
            #expect(report["bandwidth"] == .number(500))
            #expect(report["contours"]?.elements.count == 2)
            #expect(report["contours"]?.elements.first?.keys == ["areaKm2", "level", "parts", "percentOfMaximum", "premises"])
            #expect(report["maximum"]?.keys == ["easting", "northing", "value"])
            #expect(try trial.text("m.svg").hasPrefix("<svg"))
            let exported = try trial.aleconner("export", "w.gpkg", "density_contours", "--format", "geojson", "--out", "c.geojson")
            #expect(exported.exitCode == 0, "\(exported.errors)")
            #expect(try trial.text("c.geojson").contains("percent_of_maximum"))
            let words = try trial.aleconner("zones", "w.gpkg", "--density", "--no-store")
            #expect(words.exitCode == 0)
            #expect(words.text.contains("not evidence of cumulative impact"))
            #expect(words.text.split(separator: "\n").contains { $0.hasPrefix("Bandwidth ") && $0.contains("chosen by rule") })
        }
    }

    @Test func wrongWords() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            func refused(_ words: [String], _ message: String) throws {
                let outcome = try trial.program.run(["zones", "w.gpkg"] + words, in: trial.folder)
                #expect(outcome.exitCode == 64, "\(words)")
                #expect(outcome.errors.contains(message), "\(outcome.errors)")
            }
            try refused(["--density", "--bandwidth", "0"], "--bandwidth must be auto, or a number of metres from 1 to 100000.")
            try refused(["--density", "--bandwidth", "nan"], "--bandwidth must be auto, or a number of metres from 1 to 100000.")
            try refused(["--density", "--cell=-5"], "--cell must be a number of metres from 1 to 100000.")
            try refused(["--density", "--level", "150%"], "--level \"150%\" is no contour;")
            try refused(["--kernel", "gaussian"], "--kernel, --bandwidth, --cell and --level go with --density; add it, or leave them out.")
            try refused(["--density", "--eps", "100"], "--eps does not go with --density; leave one of them out.")
            try refused(["--density", "--restricted"], "--restricted does not go with --density; leave one of them out.")
        }
    }

    @Test func tooManyCells() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            let outcome = try trial.aleconner("zones", "w.gpkg", "--density", "--bandwidth", "150", "--cell", "1")
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.contains("are more than 4 million; give a larger --cell."))
        }
    }
}
