import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

/// Whole applications against the invented town and real Adur: what they add, what is found, what points the other way.
@Suite struct CaseTests {
    private static let day = CalendarDate(iso: "2026-11-10")

    private func written(_ text: String, in folder: TemporaryFolder) throws -> ApplicationInput {
        let file = folder.file("application.yaml")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return .file(file)
    }

    private func check(_ report: JSONDocument) {
        #expect(report.findings.list.map(\.number.int) == (0..<report.findings.list.count).map { $0 + 1 })
        for finding in report.findings.list {
            for text in [finding.objective, finding.statement, finding.source, finding.date, finding.place, finding.mechanism, finding.doesNotProve] {
                #expect(text.text?.isEmpty == false)
            }
            #expect(LicensingObjective(rawValue: finding.objective.text ?? "") != nil)
            #expect(["recorded here", "recorded nearby", "area-level", "published research"].contains(finding.inference.text))
        }
        #expect(["object", "conditions only", "no representation"].contains(report.advice.text))
        #expect(report.pointsTheOtherWay.list.count == report.officerNotes.list.count)
    }

    /// Counted again from the files: rows in force that may sell alcohol, with a place, within 500 m.
    @Test func theTownsCentre() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let report = try JSONDocument(
            AdurAndArun.desk.assess(
                workspace, .file(InventedTown.url(InventedTown.application)), rule: OutletRule(), today: Self.day))
        check(report)
        #expect(report.advice.text == "conditions only")
        #expect(report.adds.outlets.int == 1)
        #expect(report.adds.lateOutlets.int == 1)
        // Monday to Thursday 13 hours, Friday and Saturday 15, Sunday 10.5.
        #expect(report.adds.alcoholHours.double == 92.5)
        let ring = try #require(report.within.list.first { $0.radius.double == 500 })
        #expect(report.adds.outletsReading.before.double == ring.all.double)
        let (fewer, all) = (ring.postcodesWithFewer.double ?? 0, ring.postcodes.double ?? 0)
        #expect((report.adds.percentileBefore.double ?? 0) >= fewer / all * 100)
        #expect((report.adds.percentileAfter.double ?? 0) >= (report.adds.percentileBefore.double ?? 101))
        #expect((report.adds.residents.double ?? 0) > 1_000)
        #expect(report.findings.list.contains { $0.inference.text == "area-level" && $0.standing.text == "worse" })
        #expect(report.findings.list.contains { $0.subject.text == "late hours" && $0.inference.text == "recorded nearby" })
        #expect(report.pointsTheOtherWay.list.contains { $0.text?.contains("carries no hour of the day") == true })
        #expect(report.missing.list.contains { $0.text?.hasPrefix("No published cumulative impact assessment is loaded.") == true })
    }

    @Test func aVariationOfTwoHoursAddsHoursAndNoOutlet() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let text = try InventedTown.text(InventedTown.application).replacing("type: new premises licence", with: "type: variation")
        let input = try written(text, in: folder)
        let silent = try JSONDocument(AdurAndArun.desk.assess(workspace, input, rule: OutletRule(), today: Self.day))
        #expect(silent.adds.outlets.int == 0)
        #expect(silent.adds.alcoholHours.isNull)
        #expect(silent.missing.list.contains { $0.text?.hasPrefix("The application file does not say what is permitted now") == true })
    }

    @Test func aClosedWindowAndATemporaryEvent() throws {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        let late = try JSONDocument(
            AdurAndArun.desk.assess(
                workspace, .file(InventedTown.url(InventedTown.application)), rule: OutletRule(), today: CalendarDate(iso: "2026-12-01")))
        #expect(late.advice.text == "no representation")
        #expect(late.adviceReasons.list.first?.text?.hasPrefix("The time for representations ended on Monday 30 November 2026") == true)
        let text = try InventedTown.text(InventedTown.application).replacing("type: new premises licence", with: "type: temporary event notice")
        let event = try JSONDocument(
            AdurAndArun.desk.assess(workspace, written(text, in: folder), rule: OutletRule(), today: Self.day))
        #expect(event.advice.text == "no representation")
        #expect(event.adviceReasons.list.first?.text?.hasPrefix("Public health has no role here") == true)
    }

    @Test(.enabled(if: AdurAndArun.isAtHand, Comment(rawValue: AdurAndArun.skipped)))
    func anOffLicenceInAdur() throws {
        let report = try JSONDocument(
            AdurAndArun.desk.assess(
                AdurAndArun.workspace(), .words(postcode: "BN43 5DB", activity: "off", hours: "06:00-23:00"), rule: OutletRule(),
                today: Self.day))
        check(report)
        // The register states no hours: nothing is late by what it says, and everything may be.
        #expect(report.adds.lateOutletsReading.highBefore.double == report.adds.outletsReading.highBefore.double)
        #expect(report.adds.lateOutletsReading.before.isNull)
        #expect(report.adds.alcoholHours.double == 119)
        #expect(report.pointsTheOtherWay.list.contains { $0.text?.hasPrefix("The register states no hours for") == true })
        #expect(report.missing.list.contains { $0.text?.hasPrefix("Fewer than 24 months") == true })
    }
}
