import Intake
import Licensing
import Testing

@Suite struct BankHolidaysFileTests {
    /// Easter Sunday by the anonymous Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8).
    private static func easter(_ year: Int) throws -> CalendarDate {
        let a = year % 19, (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return try #require(CalendarDate(year: year, month: n / 31, day: n % 31 + 1))
    }

    @Test func easterAsComputed() throws {
        let list = try BankHolidaysFile.shipped()
        #expect(list.years == 2019...2028)
        #expect(try Self.easter(2026).description == "2026-04-05")
        for year in list.years {
            let easter = try Self.easter(year)
            let named = Dictionary(grouping: list.holidays.filter { $0.date.parts.year == year }, by: \.name).mapValues { $0.map(\.date) }
            #expect(named["Good Friday"] == [easter.adding(days: -2)], "\(year)")
            #expect(named["Easter Monday"] == [easter.adding(days: 1)], "\(year)")
        }
    }

    /// Bank holidays move to a working day; those of May and August are Mondays save where a year had them otherwise.
    @Test func everyYear() throws {
        let list = try BankHolidaysFile.shipped()
        #expect(list.holidays.allSatisfy { ![.saturday, .sunday].contains($0.date.weekday) })
        #expect(Set(list.holidays.map(\.date)).count == list.holidays.count)
        let counts = list.years.map { year in list.holidays.count { $0.date.parts.year == year } }
        #expect(counts == [8, 8, 8, 10, 9, 8, 8, 8, 8, 8], "2022 had a jubilee and a funeral, 2023 a coronation")
        for holiday in list.holidays where holiday.name.contains("bank holiday") {
            let isMoved = ["2020-05-08", "2022-06-02", "2022-06-03"].contains(holiday.date.description)
            #expect(isMoved || holiday.date.weekday == .monday, "\(holiday.date)")
        }
        #expect(list.workedOut == [2028])
        #expect(list.retrievedOn?.description == "2026-11-20")
        #expect(list.source == "gov.uk, Bank holidays, England and Wales")
    }

    @Test func substitutes() throws {
        let names = Dictionary(
            uniqueKeysWithValues: try BankHolidaysFile.shipped().holidays.map { ($0.date.description, $0.name) })
        #expect(names["2026-12-28"] == "Boxing Day (substitute day)")
        #expect(names["2027-12-27"] == "Christmas Day (substitute day)")
        #expect(names["2027-12-28"] == "Boxing Day (substitute day)")
        #expect(names["2028-01-03"] == "New Year's Day (substitute day)")
    }

    /// One year in gov.uk's own form, with Scotland beside it.
    private static func published(_ change: (inout [String]) -> Void = { _ in }) -> String {
        var events = [
            ("New Year\u{2019}s Day", "2029-01-01"), ("Good Friday", "2029-03-30"), ("Easter Monday", "2029-04-02"),
            ("Early May bank holiday", "2029-05-07"), ("Spring bank holiday", "2029-05-28"), ("Summer bank holiday", "2029-08-27"),
            ("Christmas Day", "2029-12-25"), ("Boxing Day", "2029-12-26"),
        ].map { "{\"title\":\"\($0.0)\",\"date\":\"\($0.1)\",\"notes\":\"\",\"bunting\":true}" }
        change(&events)
        return "{\"england-and-wales\":{\"division\":\"england-and-wales\",\"events\":[\(events.joined(separator: ",\n"))]},"
            + "\"scotland\":{\"division\":\"scotland\",\"events\":[{\"title\":\"2nd January\",\"date\":\"2029-01-02\",\"notes\":\"\"}]}}"
    }

    @Test func asPublished() throws {
        let list = try BankHolidaysFile.read(Self.published(), file: "b.json")
        #expect(list.years == 2029...2029)
        #expect(list.holidays.count == 8, "without Scotland's")
        #expect(list.holidays[0].name == "New Year's Day")
        #expect(list.source == "b.json, given in the place of the program's own list")
    }

    @Test func whatCannotBeUsed() {
        func message(_ text: String) -> String? {
            #expect(throws: IntakeError.self) { try BankHolidaysFile.read(text, file: "b.json") }?.message
        }
        #expect(
            message("{\"scotland\": {}}")
                == "b.json: it has no \"england-and-wales\" with a list of \"events\"; give gov.uk's bank-holidays.json as it is.")
        #expect(
            message("{\"england-and-wales\": {\"events\": []}}")
                == "b.json: its list of events is empty; give gov.uk's bank-holidays.json as it is.")
        #expect(
            message(Self.published { $0.remove(at: 1) })
                == "b.json: of 2029 it has no \"Good Friday\"; give a list of whole years, as gov.uk's bank-holidays.json is.")
        #expect(
            message(Self.published { $0[1] = $0[1].replacing("2029-03-30", with: "2029-02-30") })
                == "b.json, line 2: \"2029-02-30\" is not a day such as 2026-12-25.")
        #expect(
            message(Self.published { $0[2] = "{\"date\":\"2029-04-02\"}" })
                == "b.json, line 3: the event has no \"title\"; give gov.uk's bank-holidays.json as it is.")
    }
}
