import Intake
import Licensing
import Testing

/// The fields of an application beside those of every one.
@Suite struct ApplicationPartsTests {
    private static let form = """
        premises: {postcode: M1 1AE}
        type: variation
        kind: Restaurant or cafe
        capacity: 80
        activities:
          - sale of alcohol: both
          - late night refreshment
        hours:
          Monday to Thursday: 10:00-14:00, 18:00-23:00
          Friday: [10:00-14:00, 18:00-01:00]
        late night refreshment hours:
          Friday: 23:00-01:00
        offered conditions:
          - Challenge 25 is applied.
          - "CCTV: kept for 31 days."
        present:
          activities:
            - sale of alcohol: on
          hours:
            Friday: 10:00-23:00
          capacity: 60
        dates:
          given: 2026-11-02
          readvertised: 2026-11-10
          hearing: 2026-12-14
          hearing ended: 2026-12-15
          decision notified: 2026-12-18
        author:
          office: public health
          expertise: local alcohol data

        """

    private func sentence(_ line: String, _ instead: String) -> String? {
        let text = Self.form.replacing(line + "\n", with: instead + "\n")
        #expect(text != Self.form)
        return #expect(throws: IntakeError.self) { try ApplicationFile.read(text, file: "a.yaml") }?.message
    }

    @Test func everyPart() throws {
        let read = try ApplicationFile.read(Self.form, file: "a.yaml")
        #expect(read.kind == .restaurantOrCafe)
        #expect(read.capacity == 80)
        #expect(read.proposed.week.description.hasPrefix("Mon 10:00-14:00, 18:00-23:00; "))
        #expect(read.proposed.week.description.contains("Fri 10:00-14:00, 18:00-01:00; Sat closed"))
        #expect(read.refreshmentHours == [.init(days: [.friday], hours: try LicensedHours("23:00-01:00"))])
        #expect(read.offeredConditions == ["Challenge 25 is applied.", "CCTV: kept for 31 days."])
        #expect(
            read.present
                == Operation(
                    sales: .onOnly, hours: [.init(days: [.friday], hours: try LicensedHours("10:00-23:00"))], capacity: 60))
        #expect(read.period.countedLastDay?.description == "2026-12-08")
        #expect(
            read.proceedings
                == Proceedings(
                    hearing: CalendarDate(iso: "2026-12-14"), hearingEnded: CalendarDate(iso: "2026-12-15"),
                    decisionNotified: CalendarDate(iso: "2026-12-18")))
        #expect(read.author == Author(office: .publicHealth, expertise: "local alcohol data"))
        #expect(read.questions == [])
    }

    @Test func hoursThatOverlapAreAQuestion() {
        #expect(
            sentence("  Friday: [10:00-14:00, 18:00-01:00]", "  Friday: 10:00-23:00, 22:00-01:00")
                == "a.yaml, line 10: Friday 10:00-23:00 and Friday 22:00-01:00 overlap: which of them is meant, or is it one stretch "
                + "10:00-01:00?")
        #expect(
            sentence("  Friday: [10:00-14:00, 18:00-01:00]", "  Friday: 18:00-03:00\n  Saturday: 02:00-23:00")
                == "a.yaml, line 10: Friday 18:00-03:00 runs past the opening of Saturday 02:00-23:00: does Friday's end by 02:00, or does "
                + "Saturday open at 03:00?")
        #expect(
            sentence("  Friday: [10:00-14:00, 18:00-01:00]", "  Friday: 10:00-14:00, 10:00-14:00")
                == "a.yaml, line 10: Friday 10:00-14:00 is given twice; take one out.")
        #expect(
            sentence("  Friday: [10:00-14:00, 18:00-01:00]", "  Friday: [10:00-14:00, 18:00-18:00]")
                == "a.yaml, line 10: \"18:00-18:00\" opens and closes at the same time; write \"00:00-24:00\" for the whole day.")
        #expect(
            sentence("  Friday: [10:00-14:00, 18:00-01:00]", "  Friday: []")
                == "a.yaml, line 10: the list of hours is empty; write them, or take the day out.")
    }

    @Test func partsThatCannotBeRead() {
        #expect(
            sentence("kind: Restaurant or cafe", "kind: tavern")
                == "a.yaml, line 3: \"tavern\" is not a kind of premises; write one of pub, bar, nightclub, restaurant or cafe, hotel, "
                + "members' club, theatre or cinema, village or community hall, sports, supermarket, convenience store, off-licence "
                + "specialist, petrol station, takeaway, delivery or remote sales, school, other.")
        for wrong in ["0", "-3", "many", "1e2", "80.5"] {
            #expect(
                sentence("capacity: 80", "capacity: \(wrong)")
                    == "a.yaml, line 4: \"\(wrong)\" is not a number of people at once; write a whole number from 1.")
        }
        #expect(
            sentence("  - \"CCTV: kept for 31 days.\"", "  - CCTV: kept for 31 days.")
                == "a.yaml, line 15: a condition is one line of text, and a colon with a blank behind it parts a name from a value; put the "
                + "line in quotes.")
        #expect(
            sentence("  - late night refreshment", "  - films")
                == "a.yaml, line 12: hours are given and \"late night refreshment\" is not among the activities; add it there, or take the "
                + "hours out.")
        #expect(
            sentence("type: variation", "type: review")
                == "a.yaml, line 17: \"present\" belongs to a variation, and this is a review; take it out, or correct the type.")
        #expect(
            sentence("  hearing ended: 2026-12-15", "  hearing ended: 2026-12-13")
                == "a.yaml, line 26: the hearing's last day 2026-12-13 is before its first day 2026-12-14; correct one of the two.")
        #expect(
            sentence("  office: public health", "  office: Jo Bloggs")
                == "a.yaml, line 29: \"Jo Bloggs\" is not an office that writes representations here; write one of public health, trading "
                + "standards, licensing, police, environmental health, and never a person's name.")
        #expect(
            sentence("  office: public health", "  name: Jo Bloggs")
                == "a.yaml, line 29: \"name\" is not a field of author; known are expertise, office.")
    }

    @Test func aVariationWithoutWhatIsPermittedNowIsReadAndSaid() throws {
        let text = "premises: {postcode: M1 1AE}\ntype: minor variation\nactivities: [films]\n"
        #expect(
            try ApplicationFile.read(text, file: "a.yaml").questions == [
                "\"present\" does not say what is permitted now, so the change cannot be told: what does the licence permit today?"
            ])
    }

    @Test func receivedBelongsToSummaryReviews() throws {
        let text = "premises: {postcode: M1 1AE}\ntype: summary review\nactivities: [films]\ndates: {received: 2026-12-24}\n"
        #expect(try ApplicationFile.read(text, file: "a.yaml").proceedings.received?.description == "2026-12-24")
        let error = #expect(throws: IntakeError.self) {
            try ApplicationFile.read(text.replacing("summary review", with: "review"), file: "a.yaml")
        }
        #expect(
            error?.message
                == "a.yaml, line 4: \"received\" belongs to a summary review or a review after a closure order, and this is a review; write "
                + "\"given\" instead.")
    }
}
