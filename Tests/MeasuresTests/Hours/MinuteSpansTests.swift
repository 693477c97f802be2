import Licensing
import Measures
import Statistics
import Testing

@Suite struct MinuteSpansTests {
    @Test func overlapsAndNeighboursBecomeOne() {
        let spans = MinuteSpans([100..<200, 150..<250, 250..<300, 400..<400, 500..<501])
        #expect(spans.spans == [100..<300, 500..<501])
        #expect(spans.count == 201)
        #expect(spans.contains(100) && spans.contains(299) && !spans.contains(300) && !spans.contains(499))
    }

    @Test func sundayNightRunsIntoMonday() {
        let spans = MinuteSpans([10_000..<10_200])
        #expect(spans.spans == [0..<120, 10_000..<10_080])
        #expect(MinuteSpans([0..<20_000]).spans == [0..<10_080])
        #expect(MinuteSpans([10_080..<10_140]).spans == [0..<60])
    }

    @Test func hoursAreThoseWhoseFirstMinuteIsIn() {
        #expect(MinuteSpans([60..<120]).hours == [1])
        #expect(MinuteSpans([59..<61]).hours == [1])
        #expect(MinuteSpans([61..<119]).hours == [])
        #expect(MinuteSpans([0..<10_080]).hours == Array(0..<168))
        #expect(MinuteSpans([]).hours == [])
    }

    @Test func sharedMinutesByHand() {
        let one = MinuteSpans([0..<100, 200..<300])
        let two = MinuteSpans([50..<250])
        #expect(one.shared(with: two).spans == [50..<100, 200..<250])
        #expect(one.shared(with: MinuteSpans([])).spans == [])
    }
}

@Suite struct PermittedWeekTests {
    private func week(_ text: String) throws -> PermittedWeek { PermittedWeek(try WeeklyHours(stored: text)) }

    @Test func aWholeStatementLeavesNothingOpen() throws {
        let week = try week(
            "Mon 10:00-23:00; Tue 10:00-23:00; Wed 10:00-23:00; Thu 10:00-23:00; Fri 10:00-01:00; Sat 10:00-01:00; Sun closed")
        #expect(week.isWhollyStated && !week.isWhollySilent)
        #expect(week.permitted.count == (4 * 13 + 2 * 15) * 60)
    }

    /// Friday is stated to 01:00. Nothing is known of Saturday from 01:00 on, nor of Sunday's small hours to 06:00, which are
    /// Saturday's night.
    @Test func aDayWithoutAStatementIsOpenWithItsNight() throws {
        let week = try week(
            "Mon 10:00-23:00; Tue 10:00-23:00; Wed 10:00-23:00; Thu 10:00-23:00; Fri 10:00-01:00; Sun 12:00-22:00")
        let saturday = 5 * 1440
        #expect(week.notStated.spans == [saturday + 60..<saturday + 1440 + 360])
        #expect(week.permitted.contains(saturday + 59) && !week.permitted.contains(saturday + 60))
    }

    @Test func nothingStatedIsOpenThroughout() {
        #expect(PermittedWeek.unknown.notStated.spans == [0..<10_080])
        #expect(PermittedWeek.unknown.permitted.spans == [])
        #expect(PermittedWeek.unknown.isWhollySilent)
    }

    /// Every minute against `WeeklyHours`, which asks each stretch anew.
    @Test func agreesWithTheHoursMinuteByMinute() throws {
        var generator = SeededGenerator(seed: 168)
        for _ in 0..<20 {
            var hours = WeeklyHours()
            for day in Weekday.allCases where generator.next() % 4 > 0 {
                for _ in 0..<Int(generator.next() % 3) {
                    let opens = Int(generator.next() % 1440)
                    if let stretch = LicensedHours(opens: opens, closes: opens + Int(generator.next() % 700) + 1) {
                        hours.add(stretch, on: [day])
                    }
                }
            }
            let week = PermittedWeek(hours)
            let stated = Set(hours.statedDays)
            for day in Weekday.allCases {
                let before = Weekday.allCases[(day.index + 6) % 7]
                for minute in 0..<1440 {
                    let at = day.index * 1440 + minute
                    let isPermitted = hours.isPermitted(day, minute: minute)
                    let isOpen = !isPermitted && (!stated.contains(day) || (minute < 360 && !stated.contains(before)))
                    if week.permitted.contains(at) != isPermitted || week.notStated.contains(at) != isOpen {
                        Issue.record("\(hours) \(day.short) \(minute)")
                        return
                    }
                }
            }
            #expect(week.permitted.count == hours.minutesByHour.reduce(0, +))
        }
    }

    @Test func aMomentIsWithinItsDay() {
        #expect(WeekMoment(weekday: .friday, minute: 1410)?.minuteOfWeek == 4 * 1440 + 1410)
        #expect(WeekMoment(weekday: .friday, minute: 1440) == nil && WeekMoment(weekday: .friday, minute: -1) == nil)
    }
}
