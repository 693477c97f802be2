import Foundation
import TestSupport
import Testing

/// Files that GDAL converts, through the built program.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"))) struct ConversionTests {
    private static let sheet: WorkbookFixture.Sheet = (
        "Residents", [["Mid-year estimates"], ["LSOA11CD", "Population"], ["E01011949", "=5"]]
    )

    /// Done or refused, nothing stays behind in the folder for temporary files.
    @Test func nothingIsLeftBehind() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            let scratch = trial.url("scratch")
            try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
            func add(_ name: String, _ bytes: [UInt8], _ options: [String] = []) throws -> BuiltProgram.Outcome {
                try trial.write(name, Data(bytes))
                return try trial.program.run(
                    ["add", "w.gpkg", name] + options, in: trial.folder, environment: ["TMPDIR": scratch.path])
            }
            let good = try add("it's \"one\".xlsx", WorkbookFixture.xlsx([Self.sheet]))
            #expect(good.exitCode == 0, "\(good.errors)")
            #expect(try filesBelow(scratch) == [])
            let bad = try add("bad.xlsx", WorkbookFixture.xlsx([Self.sheet]) { $0.removeLast(40) })
            #expect(bad.exitCode == 65, "\(bad.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
        }
    }

    @Test func theSheetIsChosen() throws {
        try Trial.run { trial in
            try trial.makeWorkspace()
            let other: WorkbookFixture.Sheet = ("Older", Self.sheet.rows)
            try trial.write("two.xlsx", Data(WorkbookFixture.xlsx([Self.sheet, other])))
            let refused = try trial.aleconner("add", "w.gpkg", "two.xlsx")
            #expect(refused.exitCode == 65)
            #expect(
                refused.errors
                    == "aleconner: two.xlsx: 2 of its sheets could be meant: \"Residents\" (LSOA population), \"Older\" (LSOA "
                    + "population); say which with --sheet.\n")
            #expect(try trial.aleconner("add", "w.gpkg", "two.xlsx", "--sheet", "Older").exitCode == 0)
        }
    }
}
