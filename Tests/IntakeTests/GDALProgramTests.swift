import Foundation
import Intake
import TestSupport
import Testing

/// Conversions that must be stopped, with programs that stand in for GDAL's.
@Suite struct GDALProgramTests {
    private static let workbook = WorkbookFixture.xlsx([("A", [["x"]])])

    /// What is said when GDAL's programs do that.
    private func message(_ script: String, _ adjust: (inout ConversionLimits) -> Void = { _ in }) throws -> String? {
        try withTemporaryFolder { folder in
            for name in ["ogrinfo", "ogr2ogr"] {
                let program = folder.appendingPathComponent(name)
                try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
            }
            return refusal(Self.workbook, name: "w.xlsx") { options in
                options.programPath = folder.path
                adjust(&options.conversionLimits)
            }?.message
        }
    }

    private func sentence(_ reason: String) -> String {
        "w.xlsx: this looks like an XLSX workbook, but \(reason); download it again, or save it as CSV or GeoJSON and add that."
    }

    @Test func notInstalled() {
        let error = refusal(Self.workbook, name: "w.xlsx") { $0.programPath = "/nowhere:/neither" }
        #expect(
            error?.message
                == "w.xlsx: this is an XLSX workbook, which is read with GDAL's ogrinfo, and that is not installed; install the "
                + "package gdal-bin (Tools/setup does), or save the file as CSV or GeoJSON.")
        #expect(error?.cause == .missing)
    }

    @Test func tooLong() throws {
        let started = ContinuousClock.now
        #expect(try message("exec sleep 60") { $0.seconds = 1 } == sentence("ogrinfo needed more than 1 s and was stopped"))
        #expect(ContinuousClock.now - started < .seconds(20))
    }

    @Test func tooMuchWritten() throws {
        #expect(
            try message("exec head -c 5000000 /dev/zero") { $0.output = 1 << 20 }
                == sentence("ogrinfo wrote more than 1 MB and was stopped"))
    }

    /// The stand-in tells the limits that it runs under, and what it is told by the environment.
    @Test func limitsAndEnvironment() throws {
        let limits = try message("echo \"ERROR 1: $(ulimit -c) $(ulimit -t) $(ulimit -v) $(ulimit -f)\" >&2; exit 1")
        #expect(limits == sentence("ogrinfo cannot read it (0 120 4194304 4194304)"))
        let proxies = try message("echo \"ERROR 1: [$http_proxy$https_proxy$USER] $LC_ALL $GDAL_DRIVER_PATH\" >&2; exit 1")
        #expect(proxies == sentence("ogrinfo cannot read it ([] C disable)"))
    }

    @Test func complaintsAreCutAndCleaned() throws {
        let long = String(repeating: "x", count: 200)
        #expect(
            try message("printf 'Warning 1: y\\nERROR 4: a\\033[1mb `\(long)\\n' >&2; exit 1")
                == sentence("ogrinfo cannot read it (a?[1mb " + String(repeating: "x", count: 113) + "...)"))
    }
}
