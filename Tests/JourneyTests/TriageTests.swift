import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

/// A week's applications in the invented town.
@Suite("The invented town: triage") struct TriageTests {
    private static let headings =
        "id,type,premises,address,postcode,activity,late night refreshment,hours,given,authority last day,authority"
    private static let day = CalendarDate(iso: "2026-11-20")

    private func report(_ rows: [String], impactArea: Bool = false, record: Bool = false) throws -> (JSONDocument, URL, TemporaryFolder) {
        let folder = try TemporaryFolder()
        let workspace = try MadeTown.make(in: folder)
        if impactArea {
            var options = AddOptions()
            let partners = AdurAndArun.packageRoot.appendingPathComponent("Geodata/partners")
            options.mapping = partners.appendingPathComponent("quillmouth_impact_areas.yaml")
            _ = try AdurAndArun.desk.add(
                workspace, paths: [partners.appendingPathComponent("quillmouth_impact_areas.geojson")], options: options)
        }
        let table = folder.file("week.csv")
        try ([Self.headings] + rows).joined(separator: "\n").write(to: table, atomically: true, encoding: .utf8)
        let made = try AdurAndArun.desk.triage(workspace, table, rule: OutletRule(), today: Self.day, recording: record)
        return (try JSONDocument(made), workspace, folder)
    }

    @Test func openBeforeClosedAndWhatPublicHealthHasNoPartInLast() throws {
        let (report, _, _) = try report([
            "T,temporary event notice,A Fete,,QZ1 2AB,,,,2026-11-18,,",
            "C,new premises licence,The Closed,,QZ1 2AB,both,yes,Mon-Sun 10:00-03:00,2026-10-01,,",
            "Q,new premises licence,The Quiet,,QZ1 2AB,off,no,Mon-Sun 10:00-20:00,2026-11-10,,",
            "L,new premises licence,The Late,,QZ1 2AB,both,yes,Mon-Sun 10:00-03:00,2026-11-18,,",
            "X,new premises licence,The Lost,,QZ99 9ZZ,both,no,,2026-11-18,,",
        ])
        let entries = report.applications.list
        #expect(entries.map(\.id.text) == ["L", "Q", "C", "T"])
        #expect(entries.map(\.order.int) == [1, 2, 3, 4])
        #expect(entries.map(\.window.text) == ["open", "open", "closed", "no role"])
        #expect(entries.map(\.lastDay.text) == ["2026-12-16", "2026-12-08", "2026-10-29", nil])
        #expect(entries[0].reasons.list.first?.text == "The last day for representations is Wednesday 16 December 2026, 26 days from today.")
        #expect(entries[0].reasons.list.contains { $0.text == "Alcohol would be sold until 03:00 the next day, every night." })
        #expect(entries[2].suggested.isNull && entries[3].suggested.isNull)
        #expect(
            entries[2].reasons.list.first?.text
                == "The window closed on Thursday 29 October 2026: a representation made now has no effect.")
        #expect(
            entries[3].reasons.list.map(\.text) == [
                "This is a temporary event notice: public health has no role here; only the police and environmental health may object."
            ])
        let lost = try #require(report.unreadable.list.first)
        #expect(report.unreadable.list.count == 1 && lost.row.int == 5 && lost.id.text == "X" && lost.field.text == "postcode")
        #expect(lost.message.text?.hasSuffix(
            "week.csv, row 5: the postcode QZ99 9ZZ is in no postcode file of this workspace; check it, add the postcode area it belongs "
                + "to, or give easting and northing instead.") == true)
        #expect(report.note.text?.contains("they decide nothing") == true)
    }

    /// A published area comes before late hours, and ties go by the last day and then the id.
    @Test func aPublishedAreaComesFirst() throws {
        let (places, _, _) = try report(["A,review,,,QZ1 2AB,both,no,,2026-11-18,,"], impactArea: true)
        #expect(places.applications.list.count == 1)
        let (report, workspace, _) = try report(
            [
                "B2,new premises licence,,,QZ3 3AJ,off,no,Mon-Sun 10:00-20:00,2026-11-18,,",
                "B1,new premises licence,,,QZ3 3AJ,off,no,Mon-Sun 10:00-20:00,2026-11-18,,",
                "B0,new premises licence,,,QZ3 3AJ,off,no,Mon-Sun 10:00-20:00,2026-11-19,,",
            ], impactArea: true)
        #expect(report.applications.list.map(\.id.text) == ["B1", "B2", "B0"])
        _ = workspace
    }

    @Test func whatIsRecordedKeepsItsReason() throws {
        let rows = ["1,new premises licence,The Quiet,,QZ3 3AJ,off,no,Mon-Sun 10:00-20:00,2026-11-10,,", "T,ten,A Fete,,QZ1 2AB,,,,2026-11-18,,"]
        let (report, workspace, folder) = try report(rows, record: true)
        #expect(report.recorded.int == 2 && report.suggestionsKept.int == 0)
        let held = try JSONDocument(AdurAndArun.desk.applications(workspace, today: Self.day)).applications.list
        let entry = try #require(report.applications.list.first { $0.id.text == "1" })
        #expect(held.map(\.id.text) == ["1", "T"] && held.allSatisfy { $0.status.text == "received" }, "nothing is decided")
        #expect(held[0].suggested.text == entry.suggested.text)
        #expect(held[0].suggestedWhy.text == entry.reasons.list.compactMap(\.text).joined(separator: " "))
        #expect(held[1].suggested.isNull)
        // A second time: nothing twice, the suggestion anew.
        let again = try JSONDocument(
            AdurAndArun.desk.triage(workspace, folder.file("week.csv"), rule: OutletRule(), today: Self.day, recording: true))
        #expect(again.recorded.int == 0 && again.suggestionsKept.int == 1)
        #expect(try JSONDocument(AdurAndArun.desk.applications(workspace)).applications.list.count == 2)
    }

    /// The same rows in another order give the same order.
    @Test func theOrderOfTheRowsDoesNotMatter() throws {
        let rows = (0..<12).map { number in
            "R\(number % 10)\(number),\(number % 3 == 0 ? "variation" : "new premises licence"),,,QZ\(number % 3 + 1) 2AB,\(["on", "off", "both"][number % 3]),no,"
                + "Mon-Sun 10:00-\(["20:00", "23:30", "01:00", "03:00"][number % 4]),2026-11-\(10 + number % 5),,"
        }
        let one = try report(rows).0.applications.list.map(\.id.text)
        let other = try report(rows.reversed()).0.applications.list.map(\.id.text)
        #expect(one == other && one.count > 3)
    }
}
