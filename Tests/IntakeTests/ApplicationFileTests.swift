import Geometry
import Intake
import Licensing
import Testing

@Suite struct ApplicationFileTests {
    private static let form = """
        # an application
        premises:
          name: Example Stores
          address: 1 High Street
          postcode: bn435db
        activities:
          - sale of alcohol: off
          - late night refreshment
          - films
        hours:
          Monday to Thursday: 10:00-23:00
          Friday and Sat: 10:00-01:00
          Sunday: "12:00-22:30"
        dates:
          given: 2026-11-02
          authority last day: 2026-11-27
        authority: Adur
        reference: LN/1

        """

    /// The form with one line replaced; nil takes it out.
    private func sentence(_ line: String, _ instead: String?) -> String? {
        let text = Self.form.replacing(line + "\n", with: instead.map { $0 + "\n" } ?? "")
        #expect(text != Self.form)
        return #expect(throws: IntakeError.self) { try ApplicationFile.read(text, file: "a.yaml") }?.message
    }

    @Test func everyField() throws {
        let read = try ApplicationFile.read(Self.form, file: "a.yaml")
        let expected = Application(
            premises: "Example Stores", address: "1 High Street",
            place: .postcode(try #require(Postcode("BN43 5DB"))), sales: .offOnly, lateNightRefreshment: true,
            otherActivities: ["films"],
            hours: [
                .init(days: [.monday, .tuesday, .wednesday, .thursday], hours: try LicensedHours("10:00-23:00")),
                .init(days: [.friday, .saturday], hours: try LicensedHours("10:00-01:00")),
                .init(days: [.sunday], hours: try LicensedHours("12:00-22:30")),
            ],
            period: RepresentationPeriod(
                given: CalendarDate(iso: "2026-11-02"), authorityLastDay: CalendarDate(iso: "2026-11-27")),
            authority: "Adur", reference: "LN/1")
        #expect(read == expected)
    }

    @Test func byteOrderMark() throws {
        #expect(
            try ApplicationFile.read("\u{FEFF}" + Self.form, file: "a.yaml")
                == ApplicationFile.read(Self.form, file: "a.yaml"))
    }

    @Test func notYAML() {
        func refusal(_ line: String, _ instead: String) -> IntakeError? {
            #expect(throws: IntakeError.self) {
                try ApplicationFile.read(Self.form.replacing(line + "\n", with: instead + "\n"), file: "a.yaml")
            }
        }
        let tab = refusal("  address: 1 High Street", "\taddress: 1 High Street")
        #expect(
            tab?.message == "a.yaml, line 4: it begins with a tab, where YAML takes blanks only; put blanks instead.")
        #expect(tab?.row == 4)
        let twice = refusal("reference: LN/1", "authority: Arun")
        #expect(twice?.message == "a.yaml, line 17: \"authority\" is given twice; keep one of the two.")
        #expect(twice?.row == 17)
        #expect(twice?.field == "authority")
        let within = refusal("  address: 1 High Street", "  name: The Swan")
        #expect(within?.message == "a.yaml, line 3: \"name\" is given twice; keep one of the two.")
        let control = refusal("  address: 1 High Street", "  address: 1\u{1} High Street")
        #expect(
            control?.message == "a.yaml, line 4: a character stands there that no text file has; take it out.")
        #expect(control?.row == 4)
    }

    @Test func otherPlaces() throws {
        func place(_ lines: String) throws -> Application.Place {
            try ApplicationFile.read("premises:\n\(lines)\nactivities: [films]\n", file: "a.yaml").place
        }
        #expect(try place("  easting: 524253\n  northing: 105364.5") == .grid(Point(x: 524_253, y: 105_364.5)))
        #expect(try place("  longitude: -0.24\n  latitude: 50.83") == .geographic(longitude: -0.24, latitude: 50.83))
    }

    @Test func daysAcrossTheWeekEnd() throws {
        let text = "premises: {postcode: M1 1AE}\nactivities: [films]\nhours: {Saturday to Monday: \"10:00-23:00\"}\n"
        #expect(try ApplicationFile.read(text, file: "a.yaml").hours.map(\.days) == [[.saturday, .sunday, .monday]])
    }

    @Test func wrongHours() {
        #expect(
            sentence("  Sunday: \"12:00-22:30\"", "  Sunday: \"12:00-25:00\"")
                == "a.yaml, line 13: \"25:00\" in \"12:00-25:00\" is not a time of day (00:00 to 23:59, or 24:00).")
        #expect(
            sentence("  Sunday: \"12:00-22:30\"", "  Sunday: 25:00")
                == "a.yaml, line 13: \"25:00\" is not a stretch of time such as \"10:00-23:00\".")
        #expect(
            sentence("  Sunday: \"12:00-22:30\"", "  Saturday: 10:00-11:00") == "a.yaml, line 13: Saturday is given twice.")
        #expect(
            sentence("  Sunday: \"12:00-22:30\"", "  Someday: 10:00-11:00")
                == "a.yaml, line 13: \"Someday\" does not name a day of the week.")
    }

    @Test func unknownFields() {
        #expect(
            sentence("authority: Adur", "council: Adur")
                == "a.yaml, line 17: \"council\" is not a field of an application; known are activities, author, authority, capacity, "
                + "dates, hours, kind, late night refreshment hours, offered conditions, premises, present, reference, type.")
        #expect(
            sentence("  given: 2026-11-02", "  givn: 2026-11-02")
                == "a.yaml, line 15: \"givn\" is not a field of dates; known are authority last day, decision "
                + "notified, given, hearing, hearing ended, readvertised, received.")
    }

    @Test func places() {
        #expect(
            sentence("  postcode: bn435db", nil)
                == "a.yaml, line 3: the premises need a postcode, or easting and northing, or longitude and latitude.")
        #expect(
            sentence("  postcode: bn435db", "  postcode: BN43")
                == "a.yaml, line 5: \"BN43\" does not have the form of a postcode, such as \"BN43 5DB\".")
        #expect(
            sentence("  postcode: bn435db", "  easting: east\n  northing: 1")
                == "a.yaml, line 5: \"east\" is not a number.")
    }

    @Test func onePlaceOnly() {
        let line = "  postcode: bn435db"
        #expect(
            sentence(line, line + "\n  easting: 524253\n  northing: 105364")
                == "a.yaml, line 6: the place is given by postcode and by easting and northing; keep one of them.")
        #expect(
            sentence(line, line + "\n  latitude: 50.8")
                == "a.yaml, line 6: the place is given by postcode and by longitude and latitude; keep one of them.")
        #expect(
            sentence(line, "  easting: 524253\n  northing: 105364\n  longitude: -0.2\n  latitude: 50.8")
                == "a.yaml, line 7: the place is given by easting and northing and by longitude and latitude; keep one of "
                + "them.")
        #expect(
            sentence(line, "  easting: 524253\n  latitude: 50.8")
                == "a.yaml, line 6: the place is given by easting and northing and by longitude and latitude; keep one of "
                + "them.")
    }

    @Test(arguments: [
        ("  name: Example Stores", "name", 4), ("  address: 1 High Street", "address", 5), ("authority: Adur", "authority", 18),
        ("reference: LN/1", "reference", 19),
    ])
    func textIsOneLine(line: String, field: String, number: Int) {
        let indent = String(line.prefix { $0 == " " })
        let why = "\"\(field)\" is one line of text, not a list or lines of its own; write it in one line."
        #expect(sentence(line, "\(indent)\(field): [a, b]") == "a.yaml, line \(number - 1): \(why)")
        #expect(sentence(line, "\(indent)\(field):\n\(indent)  a: b") == "a.yaml, line \(number): \(why)")
    }

    @Test func dates() {
        #expect(
            sentence("  given: 2026-11-02", "  given: 2026-11-31")
                == "a.yaml, line 15: \"2026-11-31\" is not a day such as 2026-11-02.")
    }

    @Test func theAuthoritysLastDayBeforeTheFirst() throws {
        #expect(
            sentence("  authority last day: 2026-11-27", "  authority last day: 2026-11-01")
                == "a.yaml, line 16: the authority's last day 2026-11-01 is before the day 2026-11-02 on which the "
                + "application was given; correct one of the two.")
    }

    @Test func types() throws {
        func read(_ line: String) throws -> Application {
            try ApplicationFile.read(Self.form.replacing("authority: Adur", with: line), file: "a.yaml")
        }
        #expect(try read("authority: Adur").type == "new premises licence")
        let minor = try read("type: Minor variation")
        #expect(minor.type == "minor variation")
        #expect(minor.period.countedLastDay == nil)
        #expect(minor.period.lastDay?.description == "2026-11-27")
        let list =
            "new premises licence, provisional statement, variation, review, new club premises certificate, club variation, "
            + "club review, minor variation, temporary event notice, transfer, variation of designated premises supervisor, "
            + "summary review, review after closure order."
        for (type, why) in [
            ("licence", "\"licence\" is not a type of application"), ("", "\"type\" is empty"), ("7", "\"7\" is not a type of application"),
            ("[review]", "\"type\" is one line of text"),
        ] {
            #expect(sentence("authority: Adur", "type: \(type)") == "a.yaml, line 17: \(why); write one of \(list)")
        }
    }

    @Test func activities() {
        let line = "  - sale of alcohol: off"
        #expect(
            sentence(line, "  - sale of alcohol: maybe") == "a.yaml, line 7: \"maybe\" must be on, off or both.")
        #expect(
            sentence(line, "  - sale of alcohol")
                == "a.yaml, line 7: \"sale of alcohol\" must say on, off or both, such as \"sale of alcohol: off\".")
        #expect(
            sentence(line, line + "\n  - sale of alcohol: on")
                == "a.yaml, line 8: \"sale of alcohol\" is given twice; write both for on and off.")
        #expect(
            sentence(line, line + "\n    films: yes")
                == "a.yaml, line 7: each activity stands on a line of its own that begins with \"- \".")
        #expect(sentence("  - films", "  - films\n  - Films") == "a.yaml, line 10: \"Films\" is given twice; take one out.")
        #expect(
            sentence("  - films", "  - Late night refreshment")
                == "a.yaml, line 9: \"Late night refreshment\" is given twice; take one out.")
        #expect(
            sentence("  - films", "  - \"\"")
                == "a.yaml, line 9: the entry is empty; write an activity behind the \"- \", or take it out.")
        #expect(
            sentence(line, "  - sale of alcohol: [on, off]") == "a.yaml, line 7: \"\" must be on, off or both.")
        #expect(
            sentence(line, "  - [films]")
                == "a.yaml, line 7: an activity is a name, or \"sale of alcohol\" with on, off or both.")
        #expect(
            sentence(line, "  - films: yes")
                == "a.yaml, line 7: \"films\" is not an activity that takes a value; known is \"sale of alcohol\".")
    }

    @Test func wholeFieldsMissing() {
        func message(_ text: String) -> String? {
            #expect(throws: IntakeError.self) { try ApplicationFile.read(text, file: "a.yaml") }?.message
        }
        #expect(message("premises: {postcode: M1 1AE}\n") == "a.yaml: it has no \"activities\"; add it.")
        #expect(
            message("premises: {postcode: M1 1AE}\nactivities: []\n")
                == "a.yaml, line 2: \"activities\" names none; write each that is applied for on a line such as \"- sale of "
                + "alcohol: off\".")
        #expect(message("activities: []\n") == "a.yaml: it has no \"premises\"; add it.")
        #expect(message("") == "a.yaml: an application is a list of \"name: value\" lines; found none.")
        #expect(
            message("a: [1\n")
                == "a.yaml, line 2: it is not YAML (did not find expected ',' or ']'); correct the line, or the one before it.")
    }
}
