import Licensing
import Testing

@Suite struct ApplicationTypeTests {
    @Test func words() {
        for type in ApplicationType.allCases { #expect(ApplicationType(words: type.words) == type) }
        #expect(ApplicationType(words: "New  Premises Licence") == .newPremisesLicence)
        #expect(ApplicationType(words: "full variation") == .variation)
        #expect(ApplicationType(words: "vary DPS") == .variationOfSupervisor)
        #expect(ApplicationType(words: "TEN") == .temporaryEventNotice)
        #expect(ApplicationType(words: "new") == .newPremisesLicence)
        #expect(ApplicationType(words: "Club premises certificate") == .newClubPremisesCertificate)
        #expect(ApplicationType(words: "") == nil)
        #expect(ApplicationType(words: "licence") == nil)
    }

    /// As in domain.md, 1.1, 1.2 and 1.5.
    @Test func windows() {
        let windows = ApplicationType.allCases.map { "\($0.words): \($0.window.value) \($0.window.unit), \($0.window.confidence)" }
        #expect(
            windows == [
                "new premises licence: 28 consecutive days, V", "provisional statement: 28 consecutive days, V",
                "variation: 28 consecutive days, V", "review: 28 consecutive days, V",
                "new club premises certificate: 28 consecutive days, V", "club variation: 28 consecutive days, V",
                "club review: 28 consecutive days, V", "minor variation: 10 working days, K",
                "temporary event notice: 3 working days, K", "transfer: 14 days, K",
                "variation of designated premises supervisor: 14 days, K", "summary review: 10 working days, S",
                "review after closure order: 7 days, S",
            ])
        #expect(ApplicationType.newPremisesLicence.window == RepresentationPeriod.length)
        #expect(
            ApplicationType.clubReview.window.source
                == "Licensing Act 2003, sections 87 and 88; Licensing Act 2003 (Premises licences and club premises "
                + "certificates) Regulations 2005, SI 2005/42, regulation 22")
    }

    @Test func sentences() {
        #expect(
            ApplicationType.minorVariation.notCountedReason
                == "not counted: for a minor variation the time is 10 working days (Licensing Act 2003, sections 41A to 41C), "
                + "which \"aleconner clock\" counts.")
        #expect(
            ApplicationType.temporaryEventNotice.notCountedReason
                == "not counted: to a temporary event notice only the police and environmental health may object, within 3 "
                + "working days (Licensing Act 2003, Part 5); public health has no role here.")
        #expect(
            ApplicationType.transfer.notCountedReason
                == "not counted: to a transfer only the police, and the Home Office on immigration, may object, the police "
                + "within 14 days (Licensing Act 2003, section 42).")
    }
}
