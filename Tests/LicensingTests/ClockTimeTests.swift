import Licensing
import Testing

@Suite struct ClockTimeTests {
    @Test(
        arguments: [
            (10, nil, ClockTime.Suffix.am, 600), (12, nil, .am, 0), (12, 30, .pm, 750), (10, 30, .pm, 1350),
            (8, 0, .am, 480),
            (13, 0, .pm, 780), (24, 0, .none, 1440), (0, 0, .hours, 0), (12, nil, .noon, 720),
            (12, nil, .midnight, 1440),
        ] as [(Int, Int?, ClockTime.Suffix, Int)])
    func minutes(hour: Int, minute: Int?, suffix: ClockTime.Suffix, expected: Int) {
        #expect(ClockTime(hour: hour, minute: minute, suffix: suffix)?.minutes == expected)
    }

    @Test(
        arguments: [
            (25, 0, ClockTime.Suffix.none), (10, 60, .none), (13, 0, .am), (24, 30, .none), (10, nil, .none),
            (10, nil, .hours),
            (0, nil, .pm), (11, nil, .noon), (10, nil, .midnight),
        ] as [(Int, Int?, ClockTime.Suffix)])
    func noSuchTime(hour: Int, minute: Int?, suffix: ClockTime.Suffix) {
        #expect(ClockTime(hour: hour, minute: minute, suffix: suffix) == nil)
    }

    private func stretch(_ opens: (Int, Int), _ closes: (Int, Int), next: Bool = false) throws -> ClockTime.Stretch {
        let from = try #require(ClockTime(hour: opens.0, minute: opens.1, suffix: .none))
        return from.until(try #require(ClockTime(hour: closes.0, minute: closes.1, suffix: .none)), followingDay: next)
    }

    @Test func endsOnTheNextDay() throws {
        #expect(try stretch((10, 0), (1, 0)) == .read(LicensedHours("10:00-01:00"), note: nil))
        #expect(try stretch((11, 0), (0, 30), next: true) == .read(LicensedHours("11:00-00:30"), note: nil))
        #expect(try stretch((10, 0), (0, 0)) == .read(LicensedHours("10:00-24:00"), note: nil))
        #expect(try stretch((0, 0), (0, 0)) == .read(LicensedHours("00:00-24:00"), note: nil))
    }

    @Test func notGuessed() throws {
        #expect(
            try stretch((12, 0), (10, 30))
                == .refused("it would run past midnight to 10:30 of the next day; perhaps 22:30 is meant"))
        #expect(
            try stretch((10, 0), (10, 0))
                == .refused("it opens and closes at the same time, which may mean all day or no time at all"))
        #expect(
            try stretch((24, 0), (5, 0))
                == .refused("24:00 opens it, which may be meant for this day or the next; 00:00 was expected"))
        #expect(
            try stretch((11, 0), (23, 0), next: true)
                == .refused("it ends on the following day at a later time than it opens, which is more than 24 hours"))
    }

    @Test func twelvePM() throws {
        let twelve = try #require(ClockTime(hour: 12, minute: nil, suffix: .pm))
        let eleven = try #require(ClockTime(hour: 11, minute: nil, suffix: .am))
        let five = try #require(ClockTime(hour: 5, minute: nil, suffix: .pm))
        #expect(eleven.until(twelve) == .refused("\"12 p.m.\" may mean noon or midnight; 12:00 or 24:00 was expected"))
        #expect(
            five.until(twelve)
                == .read(try LicensedHours("17:00-24:00"), note: "\"12 p.m.\" as an end was read as midnight"))
        #expect(
            twelve.until(five)
                == .read(try LicensedHours("12:00-17:00"), note: "\"12 p.m.\" as an opening was read as noon"))
    }
}
