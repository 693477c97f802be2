import Licensing
import Testing

@Suite struct WorkingDaysTests {
    private let days = WorkingDays.fixture

    @Test(arguments: [
        ("2026-04-02", true), ("2026-04-03", false), ("2026-04-04", false), ("2026-04-05", false), ("2026-04-06", false),
        ("2026-04-07", true), ("2026-12-24", true), ("2026-12-25", false), ("2026-12-28", false), ("2026-12-29", true),
        // Christmas Day of 2027 is a Saturday, its substitute the Monday after.
        ("2027-12-24", true), ("2027-12-25", false), ("2027-12-27", false), ("2027-12-28", false), ("2027-12-29", true),
        ("2028-02-29", true),
    ])
    func whatIsAWorkingDay(text: String, isWorking: Bool) throws {
        #expect(try days.contains(day(text)) == isWorking)
    }

    /// In its own right: also where a list has only the substitute.
    @Test func christmasDayWithoutTheList() throws {
        let none = WorkingDays(
            BankHolidays(holidays: [], years: 2026...2026, source: "none", retrievedOn: nil, confidence: "K"))
        #expect(try !none.contains(day("2026-12-25")))
        #expect(try none.contains(day("2026-12-28")))
    }

    /// Thursday 2 April 2026 and the days around Easter.
    @Test func counting() throws {
        #expect(try days.day(1, after: day("2026-04-02")) == day("2026-04-07"))
        #expect(try days.day(3, after: day("2026-04-02")) == day("2026-04-09"))
        #expect(try days.day(1, beginningWith: day("2026-04-02")) == day("2026-04-02"))
        #expect(try days.day(2, beginningWith: day("2026-04-02")) == day("2026-04-07"))
        #expect(try days.day(1, beginningWith: day("2026-04-03")) == day("2026-04-07"))
        #expect(try days.day(1, before: day("2026-04-07")) == day("2026-04-02"))
        #expect(try days.day(5, before: day("2026-04-08")) == day("2026-03-30"))
    }

    @Test func aYearThatIsNotKnownIsRefused() {
        let error = #expect(throws: HolidaysNotKnown.self) { try days.day(10, after: day("2028-12-20")) }
        #expect(error?.description == "the bank holidays of 2029 are not in the data, which has 2026 to 2028")
        #expect(throws: HolidaysNotKnown.self) { try days.contains(day("2025-12-31")) }
    }
}
