import Foundation
import Licensing
import Testing

@Suite struct CalendarDateTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    @Test func leapYears() {
        for year in [2000, 2024, 1600, 4] { #expect(CalendarDate(year: year, month: 2, day: 29) != nil, "\(year)") }
        for year in [1900, 2100, 2023, 2026] { #expect(CalendarDate(year: year, month: 2, day: 29) == nil, "\(year)") }
    }

    @Test func daysThatAreNone() {
        for (year, month, day) in [(2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1)] {
            #expect(CalendarDate(year: year, month: month, day: day) == nil, "\(year)-\(month)-\(day)")
        }
    }

    /// Python's datetime counts and names the same days.
    @Test(arguments: [
        (1970, 1, 1, 0, Weekday.thursday), (2026, 11, 2, 20_759, .monday), (2024, 2, 29, 19_782, .thursday),
        (1600, 3, 1, -135_080, .wednesday), (1, 1, 1, -719_162, .monday), (9999, 12, 31, 2_932_896, .friday),
    ])
    func countAndWeekday(year: Int, month: Int, day: Int, count: Int, weekday: Weekday) throws {
        let found = try date(year, month, day)
        #expect(found.days(since: .unixEpoch) == count)
        #expect(found.weekday == weekday)
        #expect(found.parts == (year, month, day))
    }

    @Test func adding() throws {
        #expect(try date(2026, 11, 2).adding(days: 28) == date(2026, 11, 30))
        #expect(try date(2024, 2, 28).adding(days: 2) == date(2024, 3, 1))
        #expect(try date(2026, 12, 31).adding(days: 1) == date(2027, 1, 1))
        #expect(try date(2026, 1, 1).adding(days: -1) == date(2025, 12, 31))
    }

    @Test func everyDayFollowsTheOneBefore() throws {
        var day = try date(1899, 12, 31)
        for _ in 0..<80_000 {
            let next = day.adding(days: 1)
            let (year, month, dayOfMonth) = next.parts
            #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == next && day < next)
            day = next
        }
        #expect(day.description == "2119-01-12")
    }

    @Test func readsISO() throws {
        #expect(CalendarDate(iso: "2026-11-02") == (try date(2026, 11, 2)))
        for text in ["", "2026-11-2", "26-11-02", "2026-11-31", "2026/11/02", "2026-11-02T00:00", "2026-+1-02", "+026-11-02", " 2026-11-02"] {
            #expect(CalendarDate(iso: text) == nil, "\(text)")
        }
    }

    @Test func writing() throws {
        #expect(try date(2026, 11, 30).words == "Monday 30 November 2026")
        #expect(try date(987, 6, 5).description == "0987-06-05")
    }

    @Test func coding() throws {
        let coded = try JSONEncoder().encode([try date(2026, 11, 2)])
        #expect(String(decoding: coded, as: UTF8.self) == #"["2026-11-02"]"#)
        #expect(try JSONDecoder().decode([CalendarDate].self, from: coded) == [date(2026, 11, 2)])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2026-02-29"]"#.utf8))
        }
    }
}
