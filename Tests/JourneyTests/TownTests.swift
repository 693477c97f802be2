import Foundation
import Licensing
import Testing
import Workbench
import Zones

/// From published files to a pack on the invented town, which every machine has. Its README names each deliberate
/// fault; the numbers of rows here are those that Tools/make-town reports.
@Suite("The invented town")
struct TownTests {
    private static let town = AdurAndArun.packageRoot.appendingPathComponent("Geodata/town")
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result {
        let workspace = try folder.get().file("town.gpkg")
        _ = try AdurAndArun.desk.new(workspace, name: "Quillmouth-on-Sea")
        return (workspace, try AdurAndArun.desk.add(workspace, paths: [town], options: AddOptions()))
    }

    private var desk: Desk { AdurAndArun.desk }

    @Test("one folder holds all: every publication is known and its rows are accounted for")
    func adding() throws {
        let files = try JSONDocument(Self.made.get().1).files.list
        var rows: [String: Int] = [:]
        for file in files { rows[file.publication.text ?? "", default: 0] += file.used.int ?? 0 }
        #expect(
            rows == [
                "licensing register": 250, "LSOA boundaries": 60, "English Indices of Deprivation, File 1": 60,
                "LSOA population": 60, "Standard Area Measurements": 60, "Code-Point Open": 901,
                "police.uk street-level crime": 7_676, "roads": 925,
            ])
        #expect(files.count { $0.publication.text == "police.uk street-level crime" } == 24)
        #expect(files.first { $0.publication.text == "licensing register" }?.part.text == "Quillmouth")
    }

    @Test("each deliberate fault is an issue that names its row")
    func faults() throws {
        let issues = try JSONDocument(desk.status(Self.made.get().0)).issues.list
        func rows(_ reason: String) -> [Int] {
            issues.filter { $0.reason.text?.contains(reason) == true }.compactMap(\.row.int).sorted()
        }
        #expect(rows("its postcode is in no postcode file") == [111, 122])
        #expect(rows("must be numbers of degrees") == [162])
        #expect(rows("The row repeats row 24 in every field") == [54])
        #expect(rows("Ordnance Survey gives no position") == [901])
        #expect(issues.count { $0.reason.text?.contains("The published ring of E01999039 is invalid") == true } == 1)
        #expect(rows("The publisher gives no location").count == 90)
    }

    @Test("premises without coordinates stand at their postcode, and say so")
    func placing() throws {
        let export = try desk.export(Self.made.get().0, layer: "premises", format: .csv, out: nil)
        let lines = String(decoding: try #require(export.content), as: UTF8.self).split(separator: "\r\n")
        let placed = lines.filter { $0.contains("centre of its postcode") }.compactMap { line in
            Int(line.split(separator: ",", omittingEmptySubsequences: false)[1])
        }
        #expect(placed.sorted() == [26, 36, 75, 104, 112, 116, 162, 235, 247])
        #expect(!lines[0].contains("digest"))
        #expect(!lines.contains { $0.contains("Ivor Notional") })
    }

    @Test("by decile the counts add up to the town, and the centre is the densest")
    func measure() throws {
        let report = try JSONDocument(desk.measureAreas(Self.made.get().0, options: MeasureOptions()))
        #expect(report.areas.list.count == 60)
        #expect(report.deciles.list.map(\.decile.int) == (1...10).map { Optional($0) })
        let total = report.areas.list.reduce(0) { $0 + ($1.all.int ?? 0) }
        #expect(report.deciles.list.reduce(0) { $0 + ($1.premises.int ?? 0) } == total)
        #expect(report.deciles.list.reduce(0) { $0 + ($1.population.int ?? 0) } == 105_296)
        let rates = report.deciles.list.compactMap(\.per10000.double)
        #expect((rates.first ?? 0) > (rates.last ?? .infinity))
    }

    @Test("the pack of the example application is whole without the real data")
    func pack() throws {
        let out = try Self.folder.get().file("pack")
        let report = try desk.pack(
            Self.made.get().0, application: Self.town.appendingPathComponent("application.yaml"), out: out,
            rule: OutletRule(), withPDF: false)
        let files = try JSONDocument(report).files.list.compactMap(\.path.text)
        #expect(files.last == "manifest.json")
        let page = try String(contentsOf: out.appendingPathComponent("pack.html"), encoding: .utf8)
        #expect(page.contains("The Invented Heron"))
        #expect(page.contains("24 months, 2023-01 to 2024-12"))
        #expect(page.contains("Monday to Thursday 10:00-23:00; Friday and Saturday 10:00-01:00; Sunday 12:00-22:30"))
        #expect(!page.contains("Ivor Notional"))
    }
}
