import Foundation
import Licensing
import Measures
import TestSupport
import Testing
import Workbench

/// Permitted hours of the invented town, whose register states them, against counts made from its CSV alone.
@Suite("The invented town: permitted hours")
struct TownHoursTests {
    private static let folder = Result { try TemporaryFolder() }
    private static let made = Result { try MadeTown.make(in: folder.get()) }

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// Of a row: minutes from the day's midnight, or nil where the cell is NA. The town's cells hold one stretch each.
    private static func stretch(_ cell: String) -> Range<Int>? {
        let numbers = cell.split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
        guard numbers.count == 4 else { return nil }
        let start = numbers[0] * 60 + numbers[1]
        let end = numbers[2] * 60 + numbers[3]
        return start..<(end > start ? end : end + 1440)
    }

    private func options(_ radius: Double, at: String = "QZ1 2AB") -> HoursOptions { HoursOptions(at: at, radius: radius) }

    @Test("every hour of the week, from the rows' own cells", arguments: [250.0, 500, 10_000_000])
    func week(radius: Double) throws {
        let report = try JSONDocument(AdurAndArun.desk.measureHours(Self.made.get(), options: options(radius)))
        let rows = commaSeparated(try InventedTown.text(InventedTown.register))
        let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
        let status = try #require(columns["Status"])
        let within = report.premises.list.compactMap(\.row.text).compactMap { $0.split(separator: ":").last }.compactMap { Int($0) }
        #expect(within.count == report.n.int && within.count > 10)
        var low = [Int](repeating: 0, count: 168)
        var high = low
        var permittedMinutes = 0
        for row in within {
            let cells = try Self.days.map { rows[row][try #require(columns[$0])] }
            #expect(rows[row][status] == "Granted")
            let stretches = cells.map(Self.stretch)
            for day in 0..<7 {
                let before = (day + 6) % 7
                for hour in 0..<24 {
                    let minute = hour * 60
                    let own = stretches[day]?.contains(minute) ?? false
                    let late = stretches[before]?.contains(minute + 1440) ?? false
                    let open = stretches[day] == nil || (minute < 360 && stretches[before] == nil)
                    if own || late { low[day * 24 + hour] += 1 }
                    if own || late || open { high[day * 24 + hour] += 1 }
                }
                permittedMinutes += stretches[day]?.count ?? 0
            }
        }
        let hours = report.hours.list
        #expect(hours.count == 168)
        #expect(hours.first?.weekday.text == "Monday" && hours.first?.hour.int == 0)
        #expect(hours.last?.weekday.text == "Sunday" && hours.last?.hour.int == 23)
        #expect(hours.map(\.low.int) == low.map { Optional($0) })
        #expect(hours.map(\.high.int) == high.map { Optional($0) })
        // No stretch of the town runs into the next day's, so minutes add up.
        #expect(isClose(report.alcoholHours.low.double ?? -1, Double(permittedMinutes) / 60))
        #expect((report.alcoholHours.high.double ?? -1) >= (report.alcoholHours.low.double ?? 0))
    }

    @Test("the latest hour is the clubs', and 24-hour premises are told of apart")
    func lastHour() throws {
        let report = try AdurAndArun.desk.measureHours(Self.made.get(), options: options(10_000_000))
        let last = try JSONDocument(report).lastPermitted
        #expect(last.time.text == "04:00 the next day" && last.minutes.int == 1_680)
        let rows = commaSeparated(try InventedTown.text(InventedTown.register))
        let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
        let label = try #require(last.premises.list.first?.text)
        let row = try #require(label.split(separator: ":").last.flatMap { Int($0) })
        #expect(try Self.days.contains { rows[row][try #require(columns[$0])] == "21:00-04:00" })
        #expect(last.outlets.int == last.premises.list.count)
        for endless in last.withoutEnd.list.compactMap(\.text) {
            let row = try #require(endless.split(separator: ":").last.flatMap { Int($0) })
            #expect(try Self.days.contains { rows[row][try #require(columns[$0])] == "00:00-24:00" })
        }
        #expect(!last.withoutEnd.list.isEmpty && last.nights.list.count == 7)
        #expect(report.text.contains("Last permitted hour: 04:00 the next day, on the night"))
    }

    @Test("one moment, by postcode and by grid, and a radius of nought")
    func moments() throws {
        var asked = options(500)
        asked.moment = WeekMoment(weekday: .friday, minute: 23 * 60 + 30)
        let report = try AdurAndArun.desk.measureHours(Self.made.get(), options: asked)
        let document = try JSONDocument(report)
        #expect(document.at.weekday.text == "Friday" && document.at.time.text == "23:30")
        let low = try #require(document.at.low.int)
        #expect(report.text.contains("On Friday at 23:30: "))
        var same = options(500, at: "\(try #require(document.easting.double)),\(try #require(document.northing.double))")
        same.moment = asked.moment
        let grid = try JSONDocument(AdurAndArun.desk.measureHours(Self.made.get(), options: same))
        #expect(grid.at.low.int == low)
        let nothing = try AdurAndArun.desk.measureHours(Self.made.get(), options: options(0))
        #expect(try JSONDocument(nothing).n.int.map { $0 < 5 } == true)
        #expect(report.text.split(separator: "\n").filter { $0.contains(":00 ") && $0.hasPrefix("2") }.allSatisfy { $0.count <= 100 })
    }

    @Test("the chart is the same bytes twice, and nothing but a plain file is replaced")
    func chart() throws {
        let folder = try Self.folder.get()
        var asked = options(500)
        asked.moment = WeekMoment(weekday: .saturday, minute: 0)
        let file = folder.file("week.svg")
        asked.chart = file
        _ = try AdurAndArun.desk.measureHours(Self.made.get(), options: asked)
        let first = try Data(contentsOf: file)
        #expect(String(decoding: first, as: UTF8.self).contains("aria-label=\"Outlets permitted to sell alcohol within 500 m: QZ1 2AB"))
        _ = try AdurAndArun.desk.measureHours(Self.made.get(), options: asked)
        #expect(try Data(contentsOf: file) == first)
        let link = folder.file("link.svg")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        for target in [link, URL(fileURLWithPath: "/dev/null"), folder.url] {
            asked.chart = target
            #expect(throws: Fault.self) { try AdurAndArun.desk.measureHours(Self.made.get(), options: asked) }
        }
        #expect(try Data(contentsOf: file) == first)
        asked.chart = try Self.made.get()
        let fault = #expect(throws: Fault.self) { try AdurAndArun.desk.measureHours(Self.made.get(), options: asked) }
        #expect(fault?.message.hasSuffix("this is the workspace itself; name another file for the chart.") == true)
    }

    @Test("what is no place and no radius is refused with a sentence")
    func badQuestions() throws {
        for radius in [-1.0, .nan, .infinity, 10_000_001] {
            let fault = #expect(throws: Fault.self) {
                try AdurAndArun.desk.measureHours(Self.made.get(), options: options(radius))
            }
            #expect(fault?.code == .usage)
            #expect(fault?.message == "--radius must be a number of metres from 0 to 10000000.")
        }
        #expect(throws: Fault.self) {
            try AdurAndArun.desk.measureHours(Self.made.get(), options: options(500, at: "somewhere"))
        }
        // Far from every register nought would be untrue.
        let far = #expect(throws: Fault.self) {
            try AdurAndArun.desk.measureHours(Self.made.get(), options: options(500, at: "400000,300000"))
        }
        #expect(far?.code == .data)
        #expect(
            far?.message.hasSuffix(
                "Easting 400000, northing 300000 and all that lies within reach of it is in no area whose register is loaded, so "
                    + "nothing is known of the hours permitted there; add the boundaries and the register of its district.") == true)
    }
}

@Suite("Real Adur and Arun: permitted hours", .enabled(if: AdurAndArun.isAtHand, "\(AdurAndArun.skipped)"))
struct HoursTests {
    @Test("Arun's register states no hours: low is 0, high all, and it says so")
    func arun() throws {
        let report = try AdurAndArun.desk.measureHours(
            AdurAndArun.workspace(), options: HoursOptions(at: "PO21 1DN", radius: 500))
        let document = try JSONDocument(report)
        let all = try #require(document.n.int)
        #expect(all > 0)
        #expect(document.hours.list.count == 168)
        #expect(document.hours.list.allSatisfy { $0.low.int == 0 && $0.high.int == all })
        #expect(document.lastPermitted.isNull)
        #expect(document.alcoholHours.low.double == 0 && document.alcoholHours.high.double == Double(all) * 168)
        #expect(
            document.warnings.list.compactMap(\.text).contains(
                "None of the \(all) outlets within 500 m states hours that can be counted, so every low figure is 0 and every high "
                    + "one \(all): they do not say when outlets are permitted."))
        #expect(report.text.contains("Last permitted hour: not known, because no outlet states its hours."))
    }
}
