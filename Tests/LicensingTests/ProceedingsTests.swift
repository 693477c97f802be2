import Licensing
import Testing

@Suite struct ProceedingsTests {
    private func sentence(
        _ proceedings: Proceedings = Proceedings(), given: String? = "2026-11-02", published: String? = nil, again: String? = nil,
        type: ApplicationType = .review
    ) -> String? {
        let period = RepresentationPeriod(
            given: given.map(day), authorityLastDay: published.map(day), type: type, readvertised: again.map(day))
        return proceedings.contradiction(with: period).map { "\($0.field): \($0)" }
    }

    @Test func daysThatCannotStandTogether() {
        #expect(
            sentence(published: "2026-11-01")
                == "authority last day: the authority's last day 2026-11-01 is before the day 2026-11-02 on which the application was given; "
                + "correct one of the two")
        #expect(
            sentence(again: "2026-11-01")
                == "readvertised: the re-advertisement on 2026-11-01 is before the day 2026-11-02 on which the application was given; correct "
                + "one of the two")
        #expect(
            sentence(published: "2026-11-09", again: "2026-11-10")
                == "authority last day: the authority's last day 2026-11-09 is before the re-advertisement on 2026-11-10, so it belongs to "
                + "the first window; give the authority's new day, or take the line out")
        #expect(
            sentence(Proceedings(hearing: day("2026-11-01")))
                == "hearing: \"hearing\" on 2026-11-01 is before the day 2026-11-02 on which the application was given; correct one of the two")
        #expect(
            sentence(Proceedings(hearing: day("2026-12-15"), hearingEnded: day("2026-12-14")))
                == "hearing ended: the hearing's last day 2026-12-14 is before its first day 2026-12-15; correct one of the two")
        #expect(
            sentence(Proceedings(hearing: day("2026-12-15"), decisionNotified: day("2026-12-14")))
                == "decision notified: the decision was notified on 2026-12-14, before the hearing on 2026-12-15; correct one of the two")
        #expect(
            sentence(Proceedings(received: day("2026-11-02")), given: nil)
                == "received: \"received\" belongs to a summary review or a review after a closure order, and this is a review; write "
                + "\"given\" instead")
    }

    @Test func daysThatCan() {
        #expect(sentence() == nil)
        #expect(sentence(Proceedings(received: day("2026-11-02")), given: nil, type: .summaryReview) == nil)
        #expect(sentence(Proceedings(hearing: day("2026-11-02"), hearingEnded: day("2026-11-02"), decisionNotified: day("2026-11-02"))) == nil)
    }
}
