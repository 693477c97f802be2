import Licensing
import Testing

@Suite struct RepresentationClockTests {
    @Test(arguments: [
        ("2026-11-30", "10 days left", 10), ("2026-11-21", "1 day left", 1), ("2026-11-20", "today is the last day", 0),
    ])
    func open(last: String, words: String, left: Int) throws {
        let clock = RepresentationClock(lastDay: CalendarDate(iso: last), today: try #require(CalendarDate(iso: "2026-11-20")))
        #expect(clock.words == words)
        #expect(clock.daysLeft == left)
    }

    @Test func closedAndNotKnown() throws {
        let today = try #require(CalendarDate(iso: "2026-11-20"))
        #expect(RepresentationClock(lastDay: today.adding(days: -1), today: today).words == "closed")
        #expect(RepresentationClock(lastDay: today.adding(days: -1), today: today).daysLeft == nil)
        #expect(RepresentationClock(lastDay: nil, today: today).words == "not known")
    }

    /// The days of one stretch stand together, in the order of the week.
    @Test func hoursAsAppliedFor() throws {
        let week = HoursText.read("Mon-Thu 10:00-23:00; Fri-Sat 10:00-01:00; Sun 12:00-22:30").hours
        #expect(week.asAppliedFor.map { $0.days.count } == [4, 2, 1])
        #expect(week.asAppliedFor.map(\.hours.description) == ["10:00-23:00", "10:00-01:00", "12:00-22:30"])
        #expect(Operation(sales: .both, hours: week.asAppliedFor).week == week)
    }
}
