import Licensing
import Testing

@Suite struct WeeklyHoursContradictionsTests {
    @Test(arguments: [
        ("Fri 10:00-23:00, 22:00-01:00", ["Friday 10:00-23:00 and Friday 22:00-01:00 overlap."]),
        ("Sun 10:00-03:00; Mon 02:00-23:00", ["Sunday 10:00-03:00 runs past the opening of Monday 02:00-23:00."]),
        ("Fri 12:00-15:00, 15:00-23:00", []), ("Fri 00:00-24:00; Sat 00:00-24:00", []),
        ("Fri 10:00-02:00; Sat 02:00-05:00", []), ("Fri 10:00-01:00; Sun 00:30-05:00", []),
    ])
    func sentences(text: String, expected: [String]) throws {
        #expect(try WeeklyHours(stored: text).contradictions.map(\.description) == expected)
    }
}
