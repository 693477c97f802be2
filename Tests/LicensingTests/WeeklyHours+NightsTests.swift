import Licensing
import Testing

@Suite struct WeeklyHoursNightsTests {
    @Test(arguments: [
        ("Fri 10:00-23:00", WeeklyHours.NightEnd.at(1380), "23:00"),
        ("Fri 10:00-01:00", .at(1500), "01:00 the next day"),
        ("Fri 10:00-24:00", .at(1440), "24:00"), ("Sat 10:00-23:00", .noHours, "none"),
        // Small hours written to the calendar day.
        ("Fri 10:00-24:00; Sat 00:00-01:30", .at(1530), "01:30 the next day"), ("Fri 00:00-01:00", .noHours, "none"),
        ("Fri 12:00-15:00, 18:00-00:30", .at(1470), "00:30 the next day"),
        ("Fri 23:00-05:00", .at(1740), "05:00 the next day"),
        ("Fri 00:00-24:00; Sat 00:00-24:00", .runsOn, "no end"),
        ("Fri 10:00-02:00; Sat 02:00-23:00", .runsOn, "no end"),
    ])
    func fridayNight(text: String, end: WeeklyHours.NightEnd, words: String) throws {
        #expect(try WeeklyHours(stored: text).end(ofNight: .friday) == end)
        #expect(end.words == words)
    }

    @Test func latestOfTheWeek() throws {
        #expect(try WeeklyHours(stored: "Mon 10:00-23:00; Sun 12:00-00:30").latestEnd == 1470)
        #expect(WeeklyHours().latestEnd == nil)
    }
}
