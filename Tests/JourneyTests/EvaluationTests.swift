import Foundation
import Licensing
import TestSupport
import Testing
import Workbench
import Zones

/// One LSOA of a boundary file as an outline of its own.
enum OneArea {
    static func write(_ code: String, of boundaries: URL, to file: URL) throws {
        let document = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: boundaries)) as? [String: Any])
        let features = try #require(document["features"] as? [[String: Any]])
        let feature = try #require(features.first { (($0["properties"] as? [String: Any])?["LSOA11CD"] as? String) == code })
        var own = document
        own["features"] = [feature]
        try JSONSerialization.data(withJSONObject: own, options: [.sortedKeys]).write(to: file)
    }
}

@Suite("The invented town: an adopted area is evaluated") struct TownEvaluationTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result { try MadeTown.make(in: folder.get()) }

    private func outline(_ code: String) throws -> URL {
        let file = try Self.folder.get().file("\(UUID().uuidString).geojson")
        try OneArea.write(code, of: InventedTown.url(InventedTown.boundaries), to: file)
        return file
    }

    private func evaluated(_ code: String, adopted: String?, _ change: (inout EvaluationOptions, inout ZoneOptions) -> Void = { _, _ in }) throws
        -> EvaluationReport
    {
        var asked = EvaluationOptions(outline: try outline(code).path)
        asked.adopted = adopted.flatMap(CalendarDate.init(iso:))
        var options = ZoneOptions()
        options.nameColumn = "LSOA11CD"
        change(&asked, &options)
        return try AdurAndArun.desk.evaluate(Self.made.get(), asked, options: options)
    }

    /// Nothing was planted in the town's crime.
    @Test("24 months without a planted change raise no false alarm", arguments: ["E01999001", "E01999003", "E01999005"])
    func noFalseAlarm(code: String) throws {
        let report = try JSONDocument(evaluated(code, adopted: "2024-01-01"))
        #expect(["cannot tell", "no change of a quarter or more"].contains(report.verdict.text ?? ""))
        #expect(report.series.months.list.count == 24)
        #expect(report.power.monthsBefore.int == 12 && report.power.monthsAfter.int == 12)
        #expect(report.effect.lower.double.map { $0 < 1 } == true && report.effect.upper.double.map { $0 > 1 } == true)
        #expect(report.placebos.dates.list.map(\.month.text) == ["2023-07"])
        #expect(report.placebos.places.list.count > 19)
        #expect(report.comparator.inside.list.compactMap(\.text) == [code])
        #expect(report.authorisations.verdict.text == "cannot tell")
    }

    @Test("days outside the months, and within one")
    func days() throws {
        let early = try JSONDocument(evaluated("E01999001", adopted: "2022-06-01"))
        #expect(early.verdict.text == "cannot tell" && early.effect.isNull && early.power.smallestChange.isNull)
        #expect(
            early.reasons.list.map(\.text) == [
                "The adoption date, 2022-06-01, lies before the end of the first month held, 2023-01: nothing is known of the time before."
            ])
        let within = try JSONDocument(evaluated("E01999001", adopted: "2024-02-14"))
        #expect(within.series.leftOut.text == "2024-02")
        #expect(within.series.months.list.count { $0.isAfter.isNull } == 1)
    }

    @Test("what is asked wrongly is a sentence")
    func badQuestions() throws {
        let none = #expect(throws: Fault.self) { try evaluated("E01999001", adopted: nil) }
        #expect(
            none?.message
                == "--evaluate needs the day of adoption, and E01999001 is no published area with one; give it with --adopted, such as "
                + "--adopted 2023-04-01.")
        let future = #expect(throws: Fault.self) { try evaluated("E01999001", adopted: "2099-01-01") }
        #expect(
            future?.message == "--adopted: 2099-01-01 is yet to come, and nothing is known of what will change; give a day until today.")
        let type = #expect(throws: Fault.self) { try evaluated("E01999001", adopted: "2024-01-01") { asked, _ in asked.types = ["Piracy"] } }
        #expect(type?.message.contains("no crime of the type \"Piracy\" is loaded; loaded are ") == true)
    }

    @Test("the chart is the same bytes twice, and types narrow the counts")
    func chartAndTypes() throws {
        let file = try Self.folder.get().file("months.svg")
        let whole = try JSONDocument(evaluated("E01999001", adopted: "2024-01-01") { $1.drawing = file })
        let first = try Data(contentsOf: file)
        #expect(whole.drawing.sha256.text?.count == 64)
        let narrow = try JSONDocument(
            evaluated("E01999001", adopted: "2024-01-01") { asked, options in
                asked.types = ["Shoplifting"]
                asked.comparator = .matched
                options.drawing = file
            })
        #expect(try Data(contentsOf: file) != first)
        func sum(_ report: JSONDocument) -> Int { report.series.months.list.compactMap(\.inside.int).reduce(0, +) }
        #expect(sum(narrow) < sum(whole))
        #expect(narrow.comparator.comparator.list.count == 5)
        _ = try evaluated("E01999001", adopted: "2024-01-01") { $1.drawing = file }
        #expect(try Data(contentsOf: file) == first)
    }
}

@Suite("Real Adur: a single month cannot tell", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct SingleMonthTests {
    @Test("the verdict, the reasons and the power statement, whole")
    func singleMonth() throws {
        let folder = try TemporaryFolder()
        let boundaries = SharedData.url("data/boundaries/lsoa_by_lad/E07000223.json")
        let document = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: boundaries)) as? [String: Any])
        let features = try #require(document["features"] as? [[String: Any]])
        let code = try #require((features[0]["properties"] as? [String: Any])?["LSOA11CD"] as? String)
        let file = folder.file("one.geojson")
        try OneArea.write(code, of: boundaries, to: file)
        var asked = EvaluationOptions(outline: file.path)
        asked.adopted = CalendarDate(iso: "2024-01-01")
        var options = ZoneOptions()
        options.authority = "Adur"
        options.nameColumn = "LSOA11CD"
        let report = try AdurAndArun.desk.evaluate(AdurAndArun.workspace(), asked, options: options)
        let json = try JSONDocument(report)
        #expect(json.verdict.text == "cannot tell")
        #expect(json.effect.isNull && json.power.smallestChange.isNull)
        let lines = report.text.components(separatedBy: "\n")
        #expect(
            Array(lines.prefix(8)) == [
                "\(code) (drawn by hand), Adur: adopted 2024-01-01 (as given).", "", "Recorded crime, all types: cannot tell.",
                "  The adoption date, 2024-01-01, lies before the end of the first month held, 2024-01: nothing is known of the time before.",
                "  There is 1 month after adoption, and at least 12 are wanted.", "",
                "With 0 months before adoption and 1 after no change of any size could be seen.",
                "Change inside over that of the comparator: not worked out.",
            ])
    }
}
