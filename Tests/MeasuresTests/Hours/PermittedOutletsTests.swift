import Geometry
import Licensing
import Measures
import Testing

/// A row with hours, `east` metres from the origin.
func outlet(
    _ row: Int, _ hours: String?, east: Double = 0, sales: AlcoholSales = .onOnly, status: LicenceStatus = .inForce
) -> RegisteredPremises {
    var result = premises(row, sales, at: east, status: status)
    result.record.hours = hours
    return result
}

let everyDay = "Mon 10:00-23:00; Tue 10:00-23:00; Wed 10:00-23:00; Thu 10:00-23:00; Fri 10:00-23:00; Sat 10:00-23:00; Sun 10:00-23:00"
let always = "Mon 00:00-24:00; Tue 00:00-24:00; Wed 00:00-24:00; Thu 00:00-24:00; Fri 00:00-24:00; Sat 00:00-24:00; Sun 00:00-24:00"
let lateFriday = "Mon closed; Tue closed; Wed closed; Thu closed; Fri 20:00-01:30; Sat 20:30-02:00; Sun closed"

private func near(
    _ premises: [RegisteredPremises], radius: Double = 500, rule: OutletRule = OutletRule()
) -> PermittedOutlets {
    PermittedOutlets(premises, rule: rule, place: Point(x: 0, y: 0), radius: radius)
}

@Suite struct PermittedOutletsTests {
    /// The worked example of Documentation/methods/permitted-outlets.md: three outlets state their hours, one does not.
    private let street = [
        outlet(1, everyDay), outlet(2, lateFriday, east: 100), outlet(3, nil, east: 200), outlet(4, always, east: 300),
    ]

    @Test func theWeekByHand() {
        let result = near(street)
        #expect(result.hours.count == 168)
        #expect(result.hours.first?.weekday == .monday && result.hours.first?.hour == 0)
        #expect(result.hours.last?.weekday == .sunday && result.hours.last?.hour == 23)
        func at(_ day: Weekday, _ hour: Int) -> [Int] {
            let found = result.hours[day.index * 24 + hour].outlets
            return [found.low, found.high]
        }
        #expect(at(.monday, 9) == [1, 2])
        #expect(at(.monday, 10) == [2, 3])
        #expect(at(.monday, 22) == [2, 3])
        // Until 23:00: at 23:00 it is over.
        #expect(at(.monday, 23) == [1, 2])
        #expect(at(.friday, 20) == [3, 4])
        #expect(at(.saturday, 1) == [2, 3])
        #expect(at(.saturday, 2) == [1, 2])
        // Begins at 20:30: not yet at the hour's first minute.
        #expect(at(.saturday, 20) == [2, 3])
        #expect(at(.saturday, 21) == [3, 4])
        #expect(at(.sunday, 1) == [2, 3])
    }

    @Test func anExactMoment() throws {
        let result = near(street)
        func at(_ day: Weekday, _ minute: Int) throws -> [Int] {
            let found = result.count(at: try #require(WeekMoment(weekday: day, minute: minute)))
            return [found.low, found.high]
        }
        #expect(try at(.friday, 1410) == [2, 3])
        #expect(try at(.saturday, 89) == [2, 3])
        #expect(try at(.saturday, 90) == [1, 2])
        #expect(try at(.saturday, 1230) == [3, 4])
        for hour in result.hours {
            let moment = try #require(WeekMoment(weekday: hour.weekday, minute: hour.hour * 60))
            #expect(result.count(at: moment) == hour.outlets)
        }
    }

    @Test func aSilentRegisterHasNoLowCurveAndAWholeHighOne() {
        let result = near([outlet(1, nil), outlet(2, nil, sales: .notStated), outlet(3, "")])
        #expect(result.hours.allSatisfy { $0.outlets.low == 0 && $0.outlets.high == 3 })
        #expect(result.count(.notStated) == 3)
        let hours = AlcoholHours(result.outlets)
        #expect(hours.low == 0 && hours.high == 504)
        #expect(LastPermittedHour(result.outlets) == nil)
    }

    @Test func onlyRowsThatMayPermitAlcohol() {
        var water = outlet(5, everyDay, sales: .notStated)
        water.record.sellsAlcohol = false
        var wine = outlet(6, everyDay, sales: .notStated)
        wine.record.sellsAlcohol = true
        let rows = [
            outlet(1, everyDay), outlet(2, everyDay, sales: .none), outlet(3, everyDay, sales: .notStated),
            outlet(4, everyDay, status: .lapsed), water, wine,
        ]
        let result = near(rows, rule: OutletRule(count: .rows))
        #expect(result.outlets.map(\.premises.record.row) == [1, 3, 6])
        // Row 3 has hours, but not a word of what they permit.
        #expect(result.outlets.map(\.statement) == [.whole, .alcoholNotStated, .whole])
        #expect(result.hours[12].outlets == PermittedOutlets.Span(low: 2, high: 3))
        #expect(near(rows, rule: OutletRule(status: .all)).outlets.count == 4)
    }

    @Test func ofOneKindWhatIsNotStatedMayBeOfIt() {
        let rows = [outlet(1, everyDay), outlet(2, everyDay, sales: .offOnly), outlet(3, nil, sales: .notStated)]
        let off = near(rows, rule: OutletRule(kind: .off))
        #expect(off.outlets.map(\.premises.record.row) == [2, 3])
        #expect(off.hours[12].outlets == PermittedOutlets.Span(low: 1, high: 2))
    }

    @Test func wordsThatCouldNotBeReadAreNotStated() {
        let result = near([outlet(1, "Monday to dusk"), outlet(2, "Mon 10:00-23:00")])
        #expect(result.outlets.map(\.statement) == [.notRead, .partly])
        #expect(result.hours[10].outlets == PermittedOutlets.Span(low: 1, high: 2))
        #expect(result.hours[9].outlets == PermittedOutlets.Span(low: 0, high: 1 + 0))
        #expect(result.hours[24 + 12].outlets == PermittedOutlets.Span(low: 0, high: 2))
    }

    @Test func otherTimingsAreCountedAndLeftAlone() {
        let result = near([outlet(1, everyDay + "; other \"Christmas Eve to 02:00\""), outlet(2, everyDay)])
        #expect(result.otherTimings == 1)
        #expect(result.hours[12].outlets.low == 2)
    }

    @Test func radiiOfNoughtAndOfTenThousandKilometres() {
        #expect(near(street, radius: 0).outlets.map(\.premises.record.row) == [1])
        #expect(near(street, radius: 200).outlets.count == 3)
        #expect(near(street, radius: 10_000_000).outlets.count == 4)
        #expect(near(street, radius: -1).outlets.isEmpty && near(street, radius: .nan).outlets.isEmpty)
    }

    @Test func nothingNearIsNoughtAndPointsWithoutAPlaceAreNowhere() {
        let nowhere = [premises(1, .onOnly, at: nil), premises(2, .onOnly, at: .nan)]
        let result = near(nowhere, radius: 10_000_000)
        #expect(result.outlets.isEmpty && result.hours.count == 168)
        #expect(result.hours.allSatisfy { $0.outlets == PermittedOutlets.Span(low: 0, high: 0) })
        #expect(AlcoholHours(result.outlets) == AlcoholHours([]))
        #expect(PermittedOutlets(street, rule: OutletRule(), place: Point(x: .nan, y: 0), radius: 500).outlets.isEmpty)
    }

    @Test func movingEverythingChangesNothingAndADoubledOutletCountsTwice() {
        let moved = street.map { row in
            var row = row
            row.record.place = row.record.place.map { Point(x: $0.x + 1_000, y: $0.y + 1_000) }
            return row
        }
        let there = PermittedOutlets(moved, rule: OutletRule(), place: Point(x: 1_000, y: 1_000), radius: 500)
        #expect(there.hours == near(street).hours)
        let twice = near(street + street)
        #expect(zip(twice.hours, near(street).hours).allSatisfy { $0.outlets.low == 2 * $1.outlets.low })
    }

    @Test func lowNeverExceedsHigh() {
        #expect(near(street).hours.allSatisfy { $0.outlets.low <= $0.outlets.high })
    }
}

@Suite struct AlcoholHoursTests {
    /// The worked example of Documentation/methods/alcohol-hours.md.
    @Test func byHand() {
        let result = near([outlet(1, everyDay), outlet(2, lateFriday), outlet(3, nil), outlet(4, always)])
        let hours = AlcoholHours(result.outlets)
        #expect(hours.low == 91 + 11 + 168)
        #expect(hours.high == 91 + 11 + 168 + 168)
    }

    @Test func aStatedTwiceMinuteCountsOnce() {
        let result = near([outlet(1, "Mon 10:00-20:00, 12:00-23:00; Tue closed; Wed closed; Thu closed; Fri closed; Sat closed; Sun closed")])
        #expect(AlcoholHours(result.outlets) == AlcoholHours(near([outlet(2, "Mon 10:00-23:00; Tue closed; Wed closed; Thu closed; Fri closed; Sat closed; Sun closed")]).outlets))
        #expect(AlcoholHours(result.outlets).low == 13 && AlcoholHours(result.outlets).high == 13)
    }

    @Test func aDayNotStatedIsBetweenNoneAndAllOfIt() {
        // Monday is stated alone: 13 hours, and at the most all but what is stated closed, Monday 06:00-10:00 and 23:00-24:00.
        let hours = AlcoholHours(near([outlet(1, "Mon 10:00-23:00")]).outlets)
        #expect(hours.low == 13 && hours.high == 13 + 168 - 13 - 5)
    }
}

@Suite struct LastPermittedHourTests {
    /// The worked example of Documentation/methods/last-permitted-hour.md.
    @Test func byHand() throws {
        let rows = [outlet(1, everyDay), outlet(2, lateFriday, east: 50), outlet(3, nil), outlet(4, everyDay, east: 20)]
        let last = try #require(LastPermittedHour(near(rows).outlets))
        #expect(last.nights.map(\.end) == [1380, 1380, 1380, 1380, 1530, 1560, 1380])
        #expect(last.nights[0].premises == ["adur:1", "adur:4"])
        #expect(last.nights[4].premises == ["adur:2"])
        #expect(last.nights.map(\.notStated) == Array(repeating: 1, count: 7))
        #expect(last.latest == 1560 && last.weekdays == [.saturday] && last.premises == ["adur:2"])
        #expect(last.runningOn == [])
        #expect(LastPermittedHour.words(1560) == "02:00 the next day")
        #expect(LastPermittedHour.words(1380) == "23:00")
    }

    @Test func twentyFourHoursHaveNoEndAndAreToldOfApart() throws {
        let both = try #require(LastPermittedHour(near([outlet(1, everyDay), outlet(2, always)]).outlets))
        #expect(both.latest == 1380 && both.weekdays == Weekday.allCases && both.premises == ["adur:1"])
        #expect(both.runningOn == ["adur:2"])
        #expect(both.nights.allSatisfy { $0.runningOn == ["adur:2"] })
        let only = try #require(LastPermittedHour(near([outlet(2, always)]).outlets))
        #expect(only.latest == nil && only.weekdays == [] && only.premises == [] && only.runningOn == ["adur:2"])
        #expect(only.nights.allSatisfy { $0.end == nil && $0.premises == [] })
    }

    /// Registers that write to the calendar day give Friday night's end as Saturday's first stretch.
    @Test func smallHoursBelongToTheNightBefore() throws {
        let last = try #require(LastPermittedHour(near([outlet(1, "Fri 18:00-24:00; Sat 00:00-02:00")]).outlets))
        #expect(last.latest == 1560 && last.weekdays == [.friday])
        #expect(last.nights[5].end == nil && last.nights[0].notStated == 1)
    }

    @Test func severalNightsMayShareTheLatest() throws {
        let rows = [outlet(1, "Fri 18:00-02:00", east: 10), outlet(2, "Sat 18:00-02:00")]
        let last = try #require(LastPermittedHour(near(rows).outlets))
        #expect(last.weekdays == [.friday, .saturday])
        #expect(last.premises == ["adur:2", "adur:1"])
    }
}
