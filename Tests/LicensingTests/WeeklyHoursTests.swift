import Licensing
import Testing

@Suite struct WeeklyHoursTests {
    private func week(_ text: String) throws -> WeeklyHours { try WeeklyHours(stored: text) }

    @Test func aNightBelongsToItsDay() throws {
        let hours = try week("Fri 10:00-01:00")
        #expect(hours.isPermitted(.friday, minute: 600))
        #expect(!hours.isPermitted(.friday, minute: 599))
        #expect(hours.isPermitted(.saturday, minute: 59))
        #expect(!hours.isPermitted(.saturday, minute: 60))
        #expect(!hours.isPermitted(.friday, minute: 30))
        #expect(!hours.isPermitted(.friday, minute: 1440))
        #expect(hours.hoursPerWeek == 15)
        #expect(hours.statedDays == [.friday])
    }

    @Test func sundayNightFallsOnMonday() throws {
        let hours = try week("Sun 12:00-00:30")
        #expect(hours.isPermitted(.monday, minute: 29))
        #expect(!hours.isPermitted(.monday, minute: 30))
        #expect(hours.minutesByHour[0] == 30)
        #expect(hours.minutesByHour[6 * 24 + 12] == 60)
        #expect(hours.minutesByHour.count == 168)
        #expect(hours.hoursPerWeek == 12.5)
    }

    @Test func aMinuteStatedTwiceCountsOnce() throws {
        #expect(try week("Mon 10:00-12:00, 11:00-13:00").hoursPerWeek == 3)
        #expect(try week("Mon 22:00-02:00; Tue 01:00-03:00").hoursPerWeek == 5)
    }

    @Test func allWeek() throws {
        var hours = WeeklyHours()
        #expect(hours.isEmpty)
        #expect(hours.hoursPerWeek == 0)
        hours.add(try LicensedHours("00:00-24:00"), on: Weekday.allCases)
        #expect(hours.isAlwaysOpen)
        #expect(hours.hoursPerWeek == 168)
    }

    @Test func closedIsNotTheSameAsNotStated() throws {
        var hours = try week("Mon 10:00-23:00")
        hours.close(.monday)
        hours.close(.sunday)
        #expect(hours.closedDays == [.sunday])
        #expect(hours.statedDays == [.monday, .sunday])
        hours.add(try LicensedHours("12:00-15:00"), on: [.sunday])
        #expect(hours.closedDays.isEmpty)
    }

    @Test func otherTimingsAreKeptOnce() {
        var hours = WeeklyHours()
        hours.keep(otherTiming: "  Christmas Eve \n to 02:00 ")
        hours.keep(otherTiming: "Christmas Eve to 02:00")
        hours.keep(otherTiming: " ")
        #expect(hours.otherTimings == ["Christmas Eve to 02:00"])
        #expect(!hours.isEmpty)
    }
}
