import Licensing
import Testing

@Suite struct ReviewClockTests {
    private func clock(_ published: String, stated: String? = nil) throws -> ReviewClock {
        ReviewClock(
            published: try #require(CalendarDate(iso: published)), years: ReviewClock.assessment,
            statedReview: stated.flatMap(CalendarDate.init(iso:)))
    }

    /// Three years beginning with 1 June 2025 end on 31 May 2028.
    @Test func endsTheDayBeforeTheAnniversary() throws {
        let clock = try clock("2025-06-01", stated: "2028-06-01")
        #expect(clock.countedLastDay?.description == "2028-05-31")
        #expect(clock.lastDay?.description == "2028-05-31")
        #expect(clock.daysLeft(on: try #require(CalendarDate(iso: "2028-05-01"))) == 30)
        #expect(clock.daysLeft(on: try #require(CalendarDate(iso: "2028-05-31"))) == 0)
        #expect(clock.daysLeft(on: try #require(CalendarDate(iso: "2028-06-02"))) == -2)
    }

    @Test func leapDays() throws {
        #expect(try clock("2024-02-29").countedLastDay?.description == "2027-02-28")
        #expect(try clock("2025-03-01").countedLastDay?.description == "2028-02-29")
        #expect(try clock("2026-03-01").countedLastDay?.description == "2029-02-28")
        let policy = ReviewClock(published: try #require(CalendarDate(iso: "2024-02-29")), years: ReviewClock.policy)
        #expect(policy.countedLastDay?.description == "2029-02-28")
    }

    @Test func theEarlierDayWins() throws {
        #expect(try clock("2025-06-01", stated: "2027-12-31").lastDay?.description == "2027-12-31")
        #expect(try clock("2025-06-01", stated: "2029-01-01").lastDay?.description == "2028-05-31")
    }

    @Test func theLawsFiguresSayWhereTheyAreFrom() {
        #expect(ReviewClock.assessment.value == 3 && ReviewClock.assessment.confidence == "S")
        #expect(ReviewClock.assessment.effectiveFrom?.description == "2018-04-06")
        #expect(ReviewClock.policy.value == 5 && ReviewClock.policy.source.hasPrefix("Licensing Act 2003, section 5"))
        #expect(Consultees.ofPolicy.value.count == 7)
        #expect(Consultees.ofPolicy.value.first == "the chief officer of police for the area")
        #expect(Consultees.ofPolicy.source.contains("section 5(3)"))
    }

    @Test func months() throws {
        #expect(CalendarMonth(iso: "2024-02")?.description == "2024-02")
        #expect(CalendarMonth(iso: "2024-02-29")?.description == "2024-02")
        #expect(CalendarMonth(iso: "2024-13") == nil && CalendarMonth(iso: "2024-2") == nil && CalendarMonth(iso: "Feb 2024") == nil)
        #expect(CalendarMonth(year: 2023, month: 12)?.adding(months: 1).description == "2024-01")
    }
}
