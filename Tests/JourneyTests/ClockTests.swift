import Foundation
import Licensing
import TestSupport
import Testing
import Workbench

@Suite("The invented town: the clocks") struct ClockTests {
    private static let mapping = """
        reads: impact areas
        name: cumulative impact areas
        always:
          name: Town centre
          authority: Quillmouth
          published: 2023-06-15
          next review: 2026-06-15
          kinds: all
        """

    private func workspace(in folder: TemporaryFolder, withArea: Bool) throws -> URL {
        let workspace = try MadeTown.make(in: folder)
        guard withArea else { return workspace }
        let corners = [(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)].map { "[\(542_500 + $0.0),\(61_300 + $0.1)]" }
        try """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[{"type":"Feature",\
        "properties":{},"geometry":{"type":"Polygon","coordinates":[[\(corners.joined(separator: ","))]]}}]}
        """.write(to: folder.file("cia.geojson"), atomically: true, encoding: .utf8)
        try Self.mapping.write(to: folder.file("cia.yaml"), atomically: true, encoding: .utf8)
        var options = AddOptions()
        options.mapping = folder.file("cia.yaml")
        _ = try AdurAndArun.desk.add(workspace, paths: [folder.file("cia.geojson")], options: options)
        return workspace
    }

    @Test("review due, days left, overdue, and which evidence is newer")
    func area() throws {
        let folder = try TemporaryFolder()
        let workspace = try workspace(in: folder, withArea: true)
        var options = ZoneOptions()
        options.asAt = CalendarDate(iso: "2026-06-01")
        let report = try JSONDocument(AdurAndArun.desk.clocks(workspace, policy: CalendarDate(iso: "2024-02-29"), options: options))
        let area = try #require(report.areas.list.first)
        #expect(area.reviewDue.text == "2026-06-14" && area.statedReview.text == "2026-06-15" && area.workTo.text == "2026-06-14")
        #expect(area.daysLeft.int == 13)
        #expect(area.freshSince.list.compactMap(\.text) == ["recorded crime of Quillshire Police, 18 months, 2023-07 to 2024-12"])
        #expect(area.notFresh.list.compactMap(\.text).contains("recorded crime of Quillshire Police, 5 months, 2023-01 to 2023-05"))
        #expect(area.dateNotKnown.list.compactMap(\.text).contains("recorded crime of Quillshire Police, one month, 2023-06"))
        #expect(report.statement.due.text == "2029-02-28")
        #expect(report.consultees.list.count == 7)
        // A day to come is a fair question of a clock.
        options.asAt = CalendarDate(iso: "2030-01-01")
        let late = try AdurAndArun.desk.clocks(workspace, policy: nil, options: options)
        #expect(try JSONDocument(late).areas.list.first?.daysLeft.int == -1_297)
        #expect(late.text.contains("Review due by 2026-06-14: 1297 days overdue."))
        #expect(late.text.contains("set out the evidence, which is to be fresh evidence"))
        #expect(late.text.contains("its day of publication is not given; give it with --policy-published"))
        // A published area brings its own day of adoption.
        let evaluated = try JSONDocument(
            AdurAndArun.desk.evaluate(workspace, EvaluationOptions(outline: "town centre"), options: ZoneOptions()))
        #expect(evaluated.adopted.text == "2023-06-15" && evaluated.adoptedFrom.text == "day of publication in the file")
        #expect(evaluated.verdict.text == "cannot tell")
    }

    @Test("without a published area a sentence, and only the statement's clock")
    func none() throws {
        let folder = try TemporaryFolder()
        let report = try AdurAndArun.desk.clocks(
            workspace(in: folder, withArea: false), policy: CalendarDate(iso: "2025-01-01"), options: ZoneOptions())
        let json = try JSONDocument(report)
        #expect(json.areas.list.isEmpty && json.toDo.list.isEmpty && json.asAt.text == "2026-09-21")
        #expect(json.note.text?.hasPrefix("No published cumulative impact area of ") == true)
        #expect(json.note.text?.contains("That is no word on whether there is one") == true)
        #expect(json.statement.due.text == "2029-12-31")
        #expect(report.text.contains("Statement of licensing policy, published 2025-01-01: the next is due by 2029-12-31, 1197 days left."))
    }
}
