import Licensing
import Testing

/// Worked by hand with a calendar; each comment says how.
@Suite struct ApplicationClockTests {
    private func clock(
        _ type: ApplicationType, given: String? = nil, published: String? = nil, again: String? = nil,
        _ proceedings: Proceedings = Proceedings(), today: String? = nil
    ) -> ApplicationClock {
        let first = (again ?? given ?? published).map(day) ?? proceedings.received
        return ApplicationClock(
            RepresentationPeriod(
                given: given.map(day), authorityLastDay: published.map(day), type: type, readvertised: again.map(day)),
            proceedings, workingDays: .fixture, today: today.map(day) ?? first ?? .unixEpoch)
    }

    /// "what: date", in order.
    private func lines(_ clock: ApplicationClock) -> [String] { clock.dates.map { "\($0.what): \($0.date)" } }

    /// 28 days from 7 March end on Good Friday. Easter Monday and the early May holiday fall into the 20 working days from
    /// 4 April: 7 to 10 April are 4, to the 17th 9, to the 24th 14, to 1 May 19, and the 20th is 5 May. Its fifth working
    /// day is 11 May, and the 21st day from there 31 May.
    @Test func easter2026() {
        let clock = clock(.newPremisesLicence, given: "2026-03-06")
        #expect(
            lines(clock) == [
                "representations open: 2026-03-07", "last day for the newspaper notice: 2026-03-20",
                "last day for representations: 2026-04-03", "last day of the notice on the premises: 2026-04-03",
                "last day for the notice of hearing: 2026-04-20", "last day for notice of attendance: 2026-04-27",
                "last day to withdraw in writing: 2026-05-04", "last day for the hearing to begin: 2026-05-05",
                "last day for the decision: 2026-05-11", "last day for an appeal: 2026-05-31",
            ])
        #expect(clock.dates[2].note == "not a working day, so have it there by Thursday 2 April 2026")
        #expect(clock.dates[0].note == "counted from a valid application given on Friday 6 March 2026")
        #expect(clock.dates[4].note == "if the hearing begins on its last lawful day, Tuesday 5 May 2026")
        #expect(clock.workTo == day("2026-04-03"))
        #expect(clock.sentences == [])
    }

    /// 28 days end on the substitute of Boxing Day. From 29 December: 3 working days to the 31st, 8 to 8 January, 13 to the
    /// 15th, 18 to the 22nd, the 20th is 26 January.
    @Test(arguments: [ApplicationType.review, .clubReview])
    func christmas2026(type: ApplicationType) {
        let clock = clock(type, given: "2026-11-30")
        #expect(
            lines(clock) == [
                "representations open: 2026-12-01", "last day for representations: 2026-12-28",
                "last day of the authority's notice: 2026-12-28", "last day for the notice of hearing: 2027-01-12",
                "last day for notice of attendance: 2027-01-19", "last day to withdraw in writing: 2027-01-25",
                "last day for the hearing to begin: 2027-01-26", "last day for the decision: 2027-02-01",
                "last day for an appeal: 2027-02-21",
            ])
        #expect(clock.dates[1].note == "not a working day, so have it there by Thursday 24 December 2026")
    }

    /// 28 days from 2 February of a leap year end on its 29th. From 1 March: 3 working days to the 3rd, 18 to the 24th.
    @Test(arguments: [ApplicationType.variation, .provisionalStatement, .newClubPremisesCertificate, .clubVariation])
    func leapDay(type: ApplicationType) {
        let clock = clock(type, given: "2028-02-01")
        #expect(clock.workTo == day("2028-02-29"))
        #expect(clock.dates.first { $0.what == "last day for the hearing to begin" }?.date == day("2028-03-28"))
        #expect(
            clock.sentences == [
                "The bank holidays of 2028 are worked out by the rule and not yet read as published (confidence K); check them, or give "
                    + "gov.uk's list with --bank-holidays."
            ])
    }

    /// From Friday 18 December: 4 working days to the 24th, 7 to the 31st, 10 to 6 January, 15 to the 13th.
    @Test func minorVariationOverChristmas() {
        let clock = clock(.minorVariation, given: "2026-12-18")
        #expect(
            lines(clock) == [
                "representations open: 2026-12-21", "last day for representations: 2027-01-06",
                "last day for the decision: 2027-01-13",
            ])
        #expect(clock.sentences == ["A minor variation has no hearing: the authority weighs relevant representations itself."])
        #expect(clock.dates.allSatisfy { $0.isForTheSolicitor })
    }

    /// Received on Christmas Eve: 48 hours of working days end on 30 December; the tenth working day is 12 January, the 28th
    /// day 21 January; 5 working days before that 14 January.
    @Test func summaryReviewOverChristmas() {
        let clock = clock(.summaryReview, Proceedings(received: day("2026-12-24")))
        #expect(
            lines(clock) == [
                "representations open: 2026-12-25", "last day to consider interim steps: 2026-12-30",
                "last day for representations: 2027-01-12", "last day for the notice of hearing: 2027-01-14",
                "last day for notice of attendance: 2027-01-14", "last day to withdraw in writing: 2027-01-20",
                "last day to determine the review: 2027-01-21", "last day for the hearing to begin: 2027-01-21",
                "last day for the decision: 2027-01-21", "last day for an appeal: 2027-02-10",
            ])
        #expect(clock.dates.first { $0.what == "last day for the decision" }?.source == "SI 2005/44, regulation 26(1)")
    }

    /// Received on the Thursday before Easter: 7 days to 9 April; 10 working days from Good Friday on to 20 April.
    @Test func reviewAfterClosureOrder() {
        let clock = clock(.reviewAfterClosureOrder, given: "2026-04-02")
        #expect(
            lines(clock) == [
                "representations open: 2026-04-03", "last day for representations: 2026-04-09",
                "last day for the notice of hearing: 2026-04-13", "last day for notice of attendance: 2026-04-13",
                "last day to withdraw in writing: 2026-04-19", "last day for the hearing to begin: 2026-04-20",
                "last day for the decision: 2026-04-20", "last day to determine the review: 2026-04-30",
                "last day for an appeal: 2026-05-10",
            ])
    }

    /// Three working days after 2 April are 7, 8 and 9 April; the seventh from the 10th is 20 April.
    @Test func temporaryEventNotice() {
        let clock = clock(.temporaryEventNotice, given: "2026-04-02")
        #expect(
            lines(clock) == [
                "objections (police and environmental health) open: 2026-04-03",
                "last day for objections (police and environmental health): 2026-04-09",
                "last day for the notice of hearing: 2026-04-16", "last day for the hearing to begin: 2026-04-20",
                "last day for the decision: 2026-04-20", "last day for an appeal: 2026-05-10",
            ])
        #expect(
            clock.sentences == [
                "To a temporary event notice only the police and environmental health may object, within 3 working days (Licensing Act "
                    + "2003, Part 5); public health has no role here."
            ])
    }

    /// 14 days that begin with the day of notification: 2 to 15 November. Four whole weeks from Monday the 16th.
    @Test(arguments: [ApplicationType.transfer, .variationOfSupervisor])
    func police(type: ApplicationType) {
        let clock = clock(type, given: "2026-11-02")
        #expect(clock.workTo == day("2026-11-15"))
        #expect(clock.dates.first?.date == day("2026-11-02"))
        #expect(clock.dates.first { $0.what == "last day for the hearing to begin" }?.date == day("2026-12-11"))
        #expect(clock.sentences[0].hasSuffix("; public health has no role here."))
    }

    @Test func reAdvertisement() {
        let clock = clock(.newPremisesLicence, given: "2026-11-02", again: "2026-11-10")
        #expect(clock.workTo == day("2026-12-08"))
        #expect(clock.dates[0].note == "counted from the re-advertisement on Tuesday 10 November 2026")
        #expect(
            clock.sentences == [
                "It was re-advertised on Tuesday 10 November 2026: a new window runs from the day after, and the first counts no more."
            ])
    }

    @Test func theAuthoritysOwnDay() {
        let clock = clock(.review, given: "2026-11-02", published: "2026-11-27", today: "2026-11-28")
        let rows = clock.dates.filter { $0.what == "last day for representations" }
        #expect(rows.map { "\($0.basis.rawValue) \($0.date) \($0.closed)" } == [
            "authority's own 2026-11-27 true", "to work to 2026-11-27 true", "counted 2026-11-30 false",
        ])
        #expect(rows[0].note == "earlier than counted here; ask the authority")
        #expect(
            clock.sentences == [
                "By the authority's own date the window closed on Friday 27 November 2026; by the count here it is open until Monday 30 "
                    + "November 2026. Ask the authority at once."
            ])
    }

    @Test func onlyTheAuthoritysOwnDay() {
        let clock = clock(.newPremisesLicence, published: "2026-11-30")
        #expect(clock.workTo == day("2026-11-30"))
        #expect(clock.dates.first { $0.what == "last day for the hearing to begin" }?.date == day("2026-12-30"))
        #expect(
            clock.sentences == [
                "No day is given on which a valid application was given, so no window is counted; ask the authority, and give \"given\" "
                    + "below \"dates\"."
            ])
    }

    /// The last day itself is open, the day after closed.
    @Test(arguments: [("2026-11-30", false), ("2026-12-01", true)])
    func closed(today: String, isClosed: Bool) {
        let clock = clock(.newPremisesLicence, given: "2026-11-02", today: today)
        #expect(clock.dates.first { $0.what == "last day for representations" }?.closed == isClosed)
        #expect(clock.dates[0].closed == isClosed, "the window as a whole")
        #expect(
            clock.sentences
                == (isClosed ? ["The window is closed: its last day was Monday 30 November 2026. What arrives after that is void."] : []))
    }

    @Test func dayToCome() {
        #expect(
            clock(.review, given: "2026-11-02", today: "2026-11-01").sentences == [
                "It is dated Monday 2 November 2026, which is yet to come (today is Sunday 1 November 2026): correct the day, or take these "
                    + "dates for a plan only."
            ])
    }

    @Test func aHearingThatIsKnown() {
        let proceedings = Proceedings(
            hearing: day("2026-12-14"), hearingEnded: day("2026-12-15"), decisionNotified: day("2026-12-18"))
        let clock = clock(.newPremisesLicence, given: "2026-11-02", proceedings)
        #expect(
            lines(clock).dropFirst() == [
                "last day for the newspaper notice: 2026-11-16", "last day for representations: 2026-11-30",
                "last day of the notice on the premises: 2026-11-30", "last day for the notice of hearing: 2026-11-30",
                "last day for notice of attendance: 2026-12-07", "last day to withdraw in writing: 2026-12-13", "hearing: 2026-12-14",
                "decision notified: 2026-12-18", "last day for the decision: 2026-12-21",
                "last day for the hearing to begin: 2026-12-30", "last day for an appeal: 2027-01-07",
            ])
        #expect(clock.dates.first { $0.what == "last day for the decision" }?.note == nil)
        #expect(clock.dates.first { $0.what == "last day for an appeal" }?.note == "to the magistrates' court")
        #expect(clock.sentences == [])
    }

    @Test func aHearingTooEarlyOrTooLate() {
        #expect(
            clock(.review, given: "2026-11-02", Proceedings(hearing: day("2026-11-30"))).sentences == [
                "The hearing on Monday 30 November 2026 is before the window ends on Monday 30 November 2026; ask the authority."
            ])
        #expect(
            clock(.review, given: "2026-11-02", Proceedings(hearing: day("2026-12-31"))).sentences == [
                "The hearing on Thursday 31 December 2026 begins after the last lawful day, Wednesday 30 December 2026; ask the authority "
                    + "whether it has extended the time."
            ])
    }

    /// Consecutive days need no holidays; working days of 2029 do, and are not guessed.
    @Test func aYearWithoutHolidays() {
        let clock = clock(.newPremisesLicence, given: "2028-12-20", today: "2028-12-21")
        #expect(clock.workTo == day("2029-01-17"))
        #expect(!clock.dates.contains { $0.what == "last day for the hearing to begin" })
        #expect(
            clock.sentences.first
                == "Not counted: the last day for the newspaper notice, because the bank holidays of 2029 are not in the data, which has "
                + "2026 to 2028; give a newer list of gov.uk with --bank-holidays.")
    }

    @Test func everyCountedDateHasItsSource() {
        for type in ApplicationType.allCases {
            let dates = clock(type, given: "2026-11-02").dates
            #expect(dates.count >= 3, "\(type.words)")
            #expect(dates.allSatisfy { !$0.source.isEmpty && $0.confidence != nil }, "\(type.words)")
        }
    }
}
