import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

@Suite("Real Adur: assess and pack", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct PackTests {
    private static let application = """
        premises:
          name: An example shop
          postcode: BN43 5DB
        type: new premises licence
        activities:
          - sale of alcohol: off
        hours:
          every day: 08:00-23:00
        dates:
          given: 2026-11-02
          authority last day: 2026-11-29
        """

    private func applicationFile(in folder: TemporaryFolder) throws -> URL {
        let url = folder.file("application.yaml")
        try Self.application.write(to: url, atomically: true, encoding: .utf8)
        return url
    }

    @Test("the place's counts equal those of its postcode, and the earlier day is the one to work to")
    func assess() throws {
        let folder = try TemporaryFolder()
        let report = try JSONDocument(
            AdurAndArun.desk.assess(
                AdurAndArun.workspace(), .file(applicationFile(in: folder)), rule: OutletRule(count: .rows, status: .all)))
        let row = try #require(
            SharedData.table("oracles/adur_arun/a3_postcode_access.csv").first { $0["pc"] == "BN435DB" })
        for within in report.within.list {
            #expect("\(within.all.int ?? -1)" == row["n_\(within.radius.int ?? 0)"])
        }
        #expect(report.lsoa.text == row["lsoa"])
        #expect(report.decile.int == 4)
        #expect(report.lastDayForRepresentations.text == "2026-11-29")
        #expect(report.countedLastDay.text == "2026-11-30")
        #expect(report.cumulativeImpactAssessment.text == "not loaded")
        #expect(report.zone.int != nil)
    }

    @Test("the pack names its sources, and the same inputs give the same bytes")
    func pack() throws {
        let folder = try TemporaryFolder()
        let application = try applicationFile(in: folder)
        let hasPrinter = FileManager.default.isExecutableFile(
            atPath: AdurAndArun.packageRoot.appendingPathComponent(".tools/weasyprint/bin/weasyprint").path)
        var manifests: [Data] = []
        for name in ["first", "second"] {
            let out = folder.file(name)
            let report = try AdurAndArun.desk.pack(
                AdurAndArun.workspace(), application: application, out: out, rule: OutletRule(), withPDF: hasPrinter)
            let files = try JSONDocument(report).files.list.compactMap(\.path.text)
            #expect(files.contains("pack.html") && files.contains("manifest.json") && files.contains("annexes/pack.gpkg"))
            #expect(files.contains("pack.pdf") == hasPrinter)
            manifests.append(try Data(contentsOf: out.appendingPathComponent("manifest.json")))
        }
        // The manifest holds the check sum of every other file.
        #expect(manifests[0] == manifests[1])
        let page = try String(contentsOf: folder.file("first/pack.html"), encoding: .utf8)
        #expect(page.contains("Sunday 29 November 2026. Counted: 28 consecutive days"))
        #expect(page.contains("Not loaded: this workspace holds no published assessment"))
        // Every file that a figure comes from is cited, and no other.
        let elsewhere: Set = ["Arun_premises.csv", "E07000224.json", "po.csv", "rh.csv", "tn.csv"]
        for source in try JSONDocument(AdurAndArun.desk.status(AdurAndArun.workspace())).sources.list {
            let isCited = page.contains(try #require(source.sha256.text))
            #expect(isCited == !elsewhere.contains(source.file.text ?? ""), "\(source.file.text ?? "")")
        }
        #expect(!page.contains(folder.url.path))
    }
}
