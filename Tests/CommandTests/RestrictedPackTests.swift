import Foundation
import TestSupport
import Testing

/// A partner's positioned extract in `assess` and `pack`: only where it is asked for, marked, and under its terms.
@Suite struct RestrictedPackTests {
    private static let mark = "RESTRICTED: made of what partners shared under conditions; not for publication, and not to be passed on."

    private func withExtract(_ body: (Trial) throws -> Void) throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            let partners = PackageRoot.url("Geodata/partners")
            for name in ["quillmouth_incidents.csv", "quillmouth_incidents.yaml"] {
                try trial.write(name, try Data(contentsOf: partners.appendingPathComponent(name)))
            }
            _ = try trial.document("add", "w.gpkg", "quillmouth_incidents.csv", "--mapping", "quillmouth_incidents.yaml")
            try body(trial)
        }
    }

    @Test func withoutTheWordNothingOfItIsSaid() throws {
        try withExtract { trial in
            let said = try trial.aleconner("assess", "w.gpkg", "application.yaml", "--today", "2026-11-10")
            let document = try trial.document("assess", "w.gpkg", "application.yaml", "--today", "2026-11-10")
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf")
            #expect(document["marking"] == .null)
            #expect(document["surroundings"]?["incidents"] == .array([]))
            let files = try filesBelow(trial.url("pack")).filter { !$0.hasSuffix(".gpkg") && !$0.hasSuffix(".docx") && !$0.hasSuffix(".odt") }
            for text in try [said.text] + files.map({ try trial.text("pack/\($0)") }) {
                for word in ["night-time extract", "RESTRICTED", "sharing agreement", "assault with injury", "quillmouth_incidents"] {
                    #expect(!text.contains(word), "\(word)")
                }
            }
            #expect(!(try filesBelow(trial.url("pack"))).contains { $0.contains("restricted") })
        }
    }

    @Test func withTheWordEveryPageIsMarked() throws {
        try withExtract { trial in
            _ = try trial.document(
                "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf", "--restricted")
            for page in ["pack.html", "summary.html", "officer-notes.html"] {
                #expect(try trial.text("pack/\(page)").contains(Self.mark), "\(page)")
            }
            #expect(try trial.text("pack/officer-notes.html").contains("Get each partner\u{2019}s written leave for what stands here"))
            let names = try filesBelow(trial.url("pack"))
            #expect(names.contains("annexes/restricted-incidents.csv") && names.contains("annexes/restricted-findings.csv"))
            #expect(!names.contains("annexes/findings.csv"))
            let manifest = try JSONValue(try trial.bytes("pack/manifest.json"))
            #expect(manifest["options"]?["isRestricted"] == .bool(true))
            #expect(manifest["inputs"]?.elements.contains { $0["publication"]?.string == "incident extract" } == true)
            // Rows of the extract are in no list of rows.
            #expect(!(try trial.text("pack/annexes/rows-in-doubt.csv")).contains("quillmouth_incidents"))
        }
    }

    static let hasJudges =
        FileManager.default.isExecutableFile(atPath: PackageRoot.url(".tools/checks/bin/python").path)
        && BuiltProgram.weasyPrint != nil || ProcessInfo.processInfo.environment["CI"] == "true"

    @Test(.enabled(if: hasJudges, "the judges are not set up: run Tools/setup --tests"))
    func itsPagesHoldEveryWord() throws {
        try withExtract { trial in
            _ = try trial.document("pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--restricted")
            let said = try OutsideTool.run(
                PackageRoot.url(".tools/checks/bin/python").path,
                [PackageRoot.url("Tools/check-pdf").path] + ["pack.pdf", "summary.pdf"].map { trial.url("pack/\($0)").path },
                mustSucceed: false)
            #expect(try JSONValue(Data(said.utf8))["problems"] == .array([]), "\(said)")
        }
    }

    @Test func itIsMadeAgainFromItsManifest() throws {
        try withExtract { trial in
            _ = try trial.document(
                "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf", "--restricted")
            let again = try trial.document("pack", "w.gpkg", "--from", "pack", "--out", "again")
            #expect(again["different"]?.elements.isEmpty == true)
            #expect(try trial.bytes("again/manifest.json") == trial.bytes("pack/manifest.json"))
        }
    }

    @Test func findingsHoldToTheTerms() throws {
        try withExtract { trial in
            // The centre of the town's night life, where more is recorded than at its other outlets.
            try trial.write(
                "application.yaml", try trial.text("application.yaml").replacing("postcode: QZ1 2AB", with: "postcode: QZ1 2DN"))
            let document = try trial.document(
                "assess", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--restricted")
            #expect(document["advice"]?.string == "object")
            #expect(document["marking"]?.string == Self.mark)
            let figures = try #require(document["surroundings"]?["incidents"]?.elements)
            #expect(figures.map { $0["objective"]?.string } == ["the prevention of crime and disorder", "the prevention of public nuisance"])
            for figure in figures {
                for field in ["count", "inHours", "alcoholRelated", "latestYear", "yearBefore"] {
                    if let number = figure[field]?.number { #expect(number >= 5, "\(field)") }
                }
            }
            let findings = document["findings"]?.elements ?? []
            for finding in findings where finding["subject"]?.string == "incidents" {
                #expect(finding["restricted"] == .bool(true))
                #expect(finding["inference"]?.string == "recorded nearby")
                #expect(finding["source"]?.string == "night-time extract, 2022-01 to 2024-12 of Quillshire Police, shared under: an invented sharing agreement of the invented town")
            }
            #expect(findings.contains { $0["subject"]?.string == "incidents" })
        }
    }

    /// What was recorded in a street is not yet of one premises, and a review ends with no grant.
    @Test func aReviewAsksForNoRefusal() throws {
        try withExtract { trial in
            try trial.write(
                "application.yaml",
                try trial.text("application.yaml").replacing("postcode: QZ1 2AB", with: "postcode: QZ1 2DN")
                    .replacing("type: new premises licence", with: "type: review"))
            let document = try trial.document(
                "assess", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--restricted")
            #expect(document["advice"]?.string == "conditions only")
            _ = try trial.document(
                "pack", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--out", "pack", "--no-pdf", "--restricted",
                "--position", "object")
            let summary = try trial.text("pack/summary.html")
            #expect(summary.contains("take such of its steps") || summary.contains("takes such of its steps"))
            for word in ["granted", "most like it in outlets", "cumulative impact", "Concentration of licensed premises"] {
                #expect(!summary.contains(word), "\(word)")
            }
        }
    }

    @Test func whereNoExtractIsLoadedThatIsSaid() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            let document = try trial.document(
                "assess", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--restricted")
            #expect(document["marking"] == .null)
            #expect(
                document["missing"]?.elements.compactMap(\.string).contains(
                    "No partner\u{2019}s extract of incidents is loaded, so nothing restricted was brought in.") == true)
        }
    }

    @Test func anExtractTooCoarseInPlaceMakesNoFinding() throws {
        try Trial.run { trial in
            try trial.takeTownWorkspace()
            try trial.take(InventedTown.application, as: "application.yaml")
            try trial.write(
                "i.yaml",
                """
                reads: incidents
                name: calls
                columns: {kind: Kind, date: Date, easting: E, northing: N}
                sharing:
                  partner: ambulance service (invented)
                  basis: agreement 9
                  time resolution: day
                  positioned by: centre of the postcode
                  fewest shown: 5
                """)
            try trial.write("i.csv", "Kind,Date,E,N\nassault,2024-03-16,542500,61200\n")
            _ = try trial.document("add", "w.gpkg", "i.csv", "--mapping", "i.yaml")
            let document = try trial.document(
                "assess", "w.gpkg", "application.yaml", "--today", "2026-11-10", "--restricted")
            #expect(document["surroundings"]?["incidents"] == .array([]))
            #expect(
                document["missing"]?.elements.compactMap(\.string).contains(
                    "calls, 2024-03 of ambulance service (invented) is positioned by \"centre of the postcode\": too coarse for a finding by "
                        + "street or by stretch of boundary.") == true)
        }
    }
}
