import Licensing
import Testing

@Suite struct RepresentationPeriodTests {
    private let given = CalendarDate(iso: "2026-11-02")

    /// The 28 days run from 3 to 30 November.
    @Test func countsFromTheDayAfter() {
        let period = RepresentationPeriod(given: given, authorityLastDay: nil)
        #expect(period.lastDay?.description == "2026-11-30")
        #expect(period.countedLastDay?.words == "Monday 30 November 2026")
        #expect(!period.datesDisagree)
    }

    @Test func theEarlierDayWins() {
        let earlier = RepresentationPeriod(given: given, authorityLastDay: CalendarDate(iso: "2026-11-27"))
        #expect(earlier.lastDay?.description == "2026-11-27")
        #expect(earlier.datesDisagree)
        let later = RepresentationPeriod(given: given, authorityLastDay: CalendarDate(iso: "2026-12-01"))
        #expect(later.lastDay?.description == "2026-11-30")
        #expect(later.datesDisagree)
        let same = RepresentationPeriod(given: given, authorityLastDay: CalendarDate(iso: "2026-11-30"))
        #expect(!same.datesDisagree)
    }

    @Test func oneDayOrNone() {
        let published = RepresentationPeriod(given: nil, authorityLastDay: CalendarDate(iso: "2026-11-27"))
        #expect(published.lastDay?.description == "2026-11-27")
        #expect(published.countedLastDay == nil)
        #expect(!published.datesDisagree)
        let none = RepresentationPeriod(given: nil, authorityLastDay: nil)
        #expect(none.lastDay == nil)
        #expect(!none.datesDisagree)
    }

    @Test func lengthSaysWhereItIsFrom() {
        #expect(RepresentationPeriod.length.value == 28)
        #expect(
            RepresentationPeriod.length.source
                == "Licensing Act 2003 (Premises licences and club premises certificates) Regulations 2005, SI 2005/42, "
                + "regulation 22")
    }

    @Test(arguments: [
        ApplicationType.minorVariation, .temporaryEventNotice, .transfer, .variationOfSupervisor, .summaryReview,
        .reviewAfterClosureOrder,
    ])
    func anotherTimeIsNotCounted(type: ApplicationType) {
        let period = RepresentationPeriod(given: given, authorityLastDay: CalendarDate(iso: "2026-11-27"), type: type)
        #expect(period.countedLastDay == nil)
        #expect(period.notCountedReason?.hasPrefix("not counted: ") == true)
        #expect(period.lastDay?.description == "2026-11-27", "the authority's own day is shown")
        #expect(!period.datesDisagree)
        #expect(RepresentationPeriod(given: given, authorityLastDay: nil, type: type).lastDay == nil)
    }

    @Test(arguments: [
        ApplicationType.newPremisesLicence, .provisionalStatement, .variation, .review, .newClubPremisesCertificate,
        .clubVariation, .clubReview,
    ])
    func twentyEightDaysAreCounted(type: ApplicationType) {
        let period = RepresentationPeriod(given: given, authorityLastDay: nil, type: type)
        #expect(period.countedLastDay?.description == "2026-11-30")
        #expect(period.notCountedReason == nil)
    }

    /// From 11 November on: the 28th day is 8 December.
    @Test func reAdvertisementBeginsANewWindow() {
        let period = RepresentationPeriod(given: given, authorityLastDay: nil, readvertised: CalendarDate(iso: "2026-11-10"))
        #expect(period.countedLastDay?.description == "2026-12-08")
        #expect(period.lastDay?.description == "2026-12-08")
    }
}
