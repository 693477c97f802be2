import Foundation
import Geometry
import Licensing
import Statistics
import TestSupport
import Testing
import Zones

@Suite struct AdoptionEvaluationTests {
    private let start = CalendarMonth(year: 2022, month: 1) ?? CalendarMonth(number: 0)

    private func day(_ text: String) -> CalendarDate { CalendarDate(iso: text) ?? .unixEpoch }

    /// From January 2022 on.
    private func series(_ inside: [Int], _ comparator: [Int]?) throws -> MonthlySeries {
        try #require(
            MonthlySeries(
                months: inside.indices.map { start.adding(months: $0) }, inside: inside, comparator: comparator))
    }

    /// Counts that swing a little round a level, the same way each time.
    private func swinging(_ level: Int, _ count: Int, by swing: Int) -> [Int] {
        (0..<count).map { level + [0, swing, -swing, swing / 2, -swing / 2][$0 % 5] }
    }

    @Test("the worked example: 120 to 72 inside, 600 to 480 in the comparator")
    func workedExample() throws {
        let evaluation = AdoptionEvaluation(
            try series(Array(repeating: 10, count: 12) + Array(repeating: 6, count: 12), Array(repeating: 50, count: 12) + Array(repeating: 40, count: 12)),
            adopted: day("2023-01-01"))
        let effect = try #require(evaluation.effect)
        #expect(isClose(effect.value, 0.75))
        let error = (1.0 / 120 + 1.0 / 72 + 1.0 / 600 + 1.0 / 480).squareRoot()
        #expect(isClose(error, 0.161, relative: 0.005))
        #expect(isClose(effect.halfWidth, 1.959963984540054 * error), "no scatter at all: the law's own")
        #expect(effect.degreesOfFreedom == 22)
        #expect(evaluation.verdict == .cannotTell)
        #expect(
            evaluation.reasons == [
                "The interval of the ratio, 0.55 to 1.03, holds no change and also changes by more than 25% (the smallest that these months "
                    + "could show with confidence is a fall by 36% or a rise by 45%)."
            ])
    }

    @Test("a great fall fell, a great rise rose, and none is none")
    func verdicts() throws {
        let outside = swinging(400, 48, by: 8)
        let fell = AdoptionEvaluation(
            try series(swinging(80, 24, by: 4) + swinging(48, 24, by: 4), outside), adopted: day("2024-01-01"))
        #expect(fell.verdict == .fell)
        #expect(fell.reasons.count == 2 && fell.reasons[0].hasPrefix("The interval of the ratio, 0.5"))
        let rose = AdoptionEvaluation(
            try series(swinging(50, 24, by: 4) + swinging(80, 24, by: 4), outside), adopted: day("2024-01-01"))
        #expect(rose.verdict == .rose)
        let none = AdoptionEvaluation(try series(swinging(80, 48, by: 4), outside), adopted: day("2024-01-01"))
        #expect(none.verdict == .noChange)
        #expect(none.verdict.rawValue == "no change of a quarter or more")
        #expect(none.placebos.dates.map(\.month.description) == (0...12).map { start.adding(months: 6 + $0).description })
        #expect(none.interrupted?.harmonics == 2 && none.interruptedAgainstComparator?.harmonics == 0)
    }

    @Test("both fall alike: a trend of all is no effect")
    func commonTrend() throws {
        let inside = (0..<48).map { Int((90 * exp(-0.02 * Double($0))).rounded()) }
        let outside = (0..<48).map { Int((450 * exp(-0.02 * Double($0))).rounded()) }
        let evaluation = AdoptionEvaluation(try series(inside, outside), adopted: day("2024-01-01"))
        #expect(evaluation.verdict == .noChange)
        #expect(isClose(try #require(evaluation.effect).value, 1, relative: 0.02))
    }

    @Test("a fall that began long before adoption is not adoption's")
    func trendOfItsOwn() throws {
        let inside = (0..<48).map { Int((120 * exp(-0.03 * Double($0))).rounded()) }
        let evaluation = AdoptionEvaluation(try series(inside, swinging(400, 48, by: 8)), adopted: day("2024-01-01"))
        #expect(evaluation.verdict == .cannotTell)
        #expect(evaluation.reasons.contains { $0.hasPrefix("Before adoption the inside and the comparator already moved apart") })
    }

    /// The fall lies a year before adoption, and the months after it only dilute it.
    @Test("a placebo date as strong")
    func placeboDate() throws {
        let inside = swinging(2_000, 12, by: 2) + swinging(1_870, 12, by: 2) + swinging(1_865, 24, by: 2)
        let evaluation = AdoptionEvaluation(try series(inside, swinging(10_000, 48, by: 8)), adopted: day("2024-01-01"))
        #expect(evaluation.effect?.excludesNoChange == true)
        #expect(evaluation.verdict == .cannotTell)
        #expect(evaluation.placebos.strongestDate?.month.description == "2023-01")
        #expect(evaluation.reasons.contains { $0.hasPrefix("A change as strong is seen at 2023-01, where nothing was adopted (ratio 0.") })
    }

    @Test("the rank among places")
    func placeboPlaces() throws {
        let outside = swinging(400, 48, by: 8)
        let falling = try series(swinging(80, 24, by: 4) + swinging(56, 24, by: 4), outside)
        let steady = try series(swinging(80, 48, by: 4), outside)
        let few = try series(Array(repeating: 0, count: 47) + [9], outside)
        func evaluation(strong: Int, all: Int) -> AdoptionEvaluation {
            let places = (0..<all).map { (codes: ["E\($0)"], series: $0 < strong ? falling : steady) }
            return AdoptionEvaluation(falling, adopted: day("2024-01-01"), places: places + [(["F"], few)])
        }
        #expect(evaluation(strong: 0, all: 30).verdict == .fell)
        let doubtful = evaluation(strong: 2, all: 39)
        #expect(doubtful.placebos.places.count == 39, "a place without incidents before is none")
        let effect = try #require(doubtful.effect)
        #expect(isClose(try #require(doubtful.placebos.placeShare(of: effect)), 0.075))
        #expect(doubtful.verdict == .cannotTell)
        #expect(
            doubtful.reasons == ["2 of 39 other places, where nothing was adopted, show a change as strong over the same months."])
        #expect(evaluation(strong: 2, all: 18).verdict == .fell, "so few places decide nothing")
    }

    @Test("the smallest change of the worked example, and none at all")
    func power() throws {
        let statement = PowerStatement(
            AdoptedSeries(try series(Array(repeating: 40, count: 48), Array(repeating: 200, count: 48)), adopted: day("2024-01-01")))
        #expect(statement.smallestFall == 0.135)
        #expect(statement.smallestRise.map { $0 > 0.135 && $0 < 0.2 } == true)
        #expect(
            statement.sentence
                == "With 24 months before adoption and 24 after, 40 incidents a month inside and 200 in the comparator before adoption, the "
                + "smallest change that could be seen (80% power, 5% two-sided) is a fall by 14% or a rise by 15%.".replacing("14% or", with: "14%, or"))
        // What came after is not looked at.
        let other = PowerStatement(
            AdoptedSeries(
                try series(Array(repeating: 40, count: 24) + Array(repeating: 1, count: 24), Array(repeating: 200, count: 48)),
                adopted: day("2024-01-01")))
        #expect(other == statement)
        let poor = PowerStatement(AdoptedSeries(try series(Array(repeating: 0, count: 23) + [1] + Array(repeating: 0, count: 24), Array(repeating: 200, count: 48)), adopted: day("2024-01-01")))
        #expect(poor.smallestFall == nil)
        #expect(poor.sentence == "With 24 months before adoption and 24 after no change of any size could be seen.")
    }

    @Test("one month says nothing")
    func oneMonth() throws {
        let evaluation = AdoptionEvaluation(try series([30], [900]), adopted: day("2022-01-01"))
        #expect(evaluation.verdict == .cannotTell && evaluation.effect == nil && evaluation.power.smallestFall == nil)
        #expect(
            evaluation.reasons == [
                "The adoption date, 2022-01-01, lies before the end of the first month held, 2022-01: nothing is known of the time before.",
                "There is 1 month after adoption, and at least 12 are wanted.",
            ])
    }

    @Test("days outside the months held")
    func badDays() throws {
        let whole = try series(swinging(80, 24, by: 4), swinging(400, 24, by: 8))
        let early = AdoptionEvaluation(whole, adopted: day("2020-05-01"))
        #expect(
            early.reasons == [
                "The adoption date, 2020-05-01, lies before the end of the first month held, 2022-01: nothing is known of the time before."
            ])
        let late = AdoptionEvaluation(whole, adopted: day("2025-05-01"))
        #expect(
            late.reasons == [
                "The adoption date, 2025-05-01, lies after the beginning of the last month held, 2023-12: nothing is known of the time after."
            ])
        for evaluation in [early, late] { #expect(evaluation.effect == nil && evaluation.verdict == .cannotTell) }
    }

    @Test("a month that is not held is not nought, and the month of the day is neither before nor after")
    func gaps() throws {
        let months = (0..<30).filter { $0 != 5 && $0 != 20 }.map { start.adding(months: $0) }
        let whole = try #require(
            MonthlySeries(
                months: months, inside: swinging(80, 28, by: 4), comparator: swinging(400, 28, by: 8)))
        #expect(whole.missing.map(\.description) == ["2022-06", "2023-09"])
        let cut = AdoptedSeries(whole, adopted: day("2023-04-16"))
        #expect(cut.leftOut?.description == "2023-04")
        #expect(cut.monthsBefore == 14 && cut.monthsAfter == 13)
        #expect(AdoptedSeries(whole, adopted: day("2023-04-01")).leftOut == nil)
        let effect = try #require(AdoptionEvaluation(whole, adopted: day("2023-04-16")).effect)
        #expect(effect.value > 0.9 && effect.value < 1.1)
        #expect(MonthlySeries(months: [start, start], inside: [1, 2], comparator: nil) == nil)
    }

    @Test("no comparator, no incident after, too few before")
    func shortcomings() throws {
        let lone = AdoptionEvaluation(try series(swinging(80, 24, by: 4), nil), adopted: day("2023-01-01"))
        #expect(lone.reasons == ["There is no comparator: no area of the district lies clear of the outline."])
        let vanished = AdoptionEvaluation(
            try series(swinging(80, 12, by: 4) + Array(repeating: 0, count: 12), swinging(400, 24, by: 8)), adopted: day("2023-01-01"))
        #expect(vanished.effect == nil)
        #expect(
            vanished.reasons == [
                "No incident is recorded inside after adoption, so the change has no lower limit; check that the months are whole."
            ])
        let few = AdoptionEvaluation(try series(Array(repeating: 1, count: 24), swinging(400, 24, by: 8)), adopted: day("2023-01-01"))
        #expect(few.verdict == .cannotTell)
        #expect(few.reasons == ["There were fewer than 20 incidents inside before adoption: too few to tell a change from chance."])
    }
}
