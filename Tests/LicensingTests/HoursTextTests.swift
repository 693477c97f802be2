import Licensing
import Testing

/// The forms are those seen on registers, in notices and in committee papers; the expected hours were worked out by hand.
@Suite struct HoursTextTests {
    /// "Mon..Thu 10:00-23:00; Fri 10:00-01:00", days in order.
    private func week(_ text: String) throws -> WeeklyHours {
        let items = try text.split(separator: "; ").flatMap { item in
            let parts = item.split(separator: " ", maxSplits: 1)
            let ends = try parts[0].split(separator: ".").map { try #require(Weekday(word: $0)) }
            return try #require(ends.first).through(try #require(ends.last)).map { "\($0.short) \(parts[1])" }
        }
        return try WeeklyHours(stored: items.joined(separator: "; "))
    }

    @Test(arguments: [
        ("Monday to Saturday | 08:00 | 23:00", "Mon..Sat 08:00-23:00"),
        ("Friday and Saturday | 18:00 | 00:00", "Fri..Sat 18:00-24:00"),
        ("Monday to Wednesday | 07:30 | 00:30", "Mon..Wed 07:30-00:30"),
        ("Sunday to Thursday 12:00hrs 23:30hrs", "Mon..Thu 12:00-23:30; Sun 12:00-23:30"),
        ("08:30hrs until 23:30hrs (Monday to Saturday)", "Mon..Sat 08:30-23:30"),
        ("10:00hrs until 23:00hrs (Friday & Saturday)", "Fri..Sat 10:00-23:00"),
        ("Monday to Sunday 06.00 to 00.00", "Mon..Sun 06:00-24:00"),
        ("Sunday 8am to 10pm; Monday to Saturday 8am to midnight", "Mon..Sat 08:00-24:00; Sun 08:00-22:00"),
        ("from 11am to 11pm Sunday to Thursday", "Mon..Thu 11:00-23:00; Sun 11:00-23:00"),
        ("7.00am to 11.00pm each day Monday to Sunday", "Mon..Sun 07:00-23:00"),
        ("midnight to midnight each day", "Mon..Sun 00:00-24:00"),
        ("Monday 08:00am – Midnight", "Mon 08:00-24:00"),
        ("Tuesday/Wednesday Midnight – Midnight", "Tue..Wed 00:00-24:00"),
        ("Saturday Midnight – 10:00pm", "Sat 00:00-22:00"),
        ("10:00 hours to 23:00 hours, seven days a week", "Mon..Sun 10:00-23:00"),
        ("Tuesday 12 noon to 3pm and 7pm to 10.30pm", "Tue 12:00-15:00, 19:00-22:30"),
        ("Mon 10:00-00:00^Tue 10:00-00:00^Fri 10:00-01:00", "Mon..Tue 10:00-24:00; Fri 10:00-01:00"),
        ("Monday to Thursday 10:00 - 23:00", "Mon..Thu 10:00-23:00"),
        ("Mon-Sat 0800-2300", "Mon..Sat 08:00-23:00"),
        ("Sunday 12 noon to 10.30pm", "Sun 12:00-22:30"),
        ("Mon - Thurs 11:00-01:00 hrs the following day", "Mon..Thu 11:00-01:00"),
        ("M-F 23:00 until 05:00", "Mon..Fri 23:00-05:00"),
        ("Everyday 11:00:00 - 24:00:00", "Mon..Sun 11:00-24:00"),
        ("Monday: 12:00-15:00\nTuesday: closed", "Mon 12:00-15:00; Tue closed"),
        (
            "Sunday to Thursday inclusive 10:00-23:00. Friday and Saturday 10:00-01:00.",
            "Mon..Thu 10:00-23:00; Fri..Sat 10:00-01:00; Sun 10:00-23:00"
        ),
        ("Sale of alcohol: Mon-Sun 10:00-23:00", "Mon..Sun 10:00-23:00"),
        ("Daily except Sunday 10am-10pm", "Mon..Sat 10:00-22:00"),
        ("Saturday\n10:00\n23:00\nSunday\n12:00\n22:30", "Sat 10:00-23:00; Sun 12:00-22:30"),
        ("Fri to Mon 10:00-23:00", "Mon 10:00-23:00; Fri..Sun 10:00-23:00"),
        ("Weekdays 9am to 5pm; Saturday 10am to 4pm", "Mon..Fri 09:00-17:00; Sat 10:00-16:00"),
        ("N/A", ""),
    ])
    func readWithoutDoubt(text: String, expected: String) throws {
        let reading = HoursText.read(text)
        #expect(reading.hours == (try week(expected)), "\(text)")
        #expect(reading.isWhole, "\(reading.issues)")
    }

    @Test(arguments: [
        ("06.00 and 24.00 daily", "Mon..Sun 06:00-24:00"),
        ("24/7", "Mon..Sun 00:00-24:00"),
        ("24 hours a day", "Mon..Sun 00:00-24:00"),
        ("24 hours", "Mon..Sun 00:00-24:00"),
        ("00:00-24:00", "Mon..Sun 00:00-24:00"),
        ("00:00 - 00:00", "Mon..Sun 00:00-24:00"),
        ("10am to 11pm", "Mon..Sun 10:00-23:00"),
        ("0800 to 2300", "Mon..Sun 08:00-23:00"),
        ("11:00 to 00:30 the day following", "Mon..Sun 11:00-00:30"),
    ])
    func readWithOneIssue(text: String, expected: String) throws {
        let reading = HoursText.read(text)
        #expect(reading.hours == (try week(expected)), "\(text)")
        #expect(reading.issues.count == 1)
        #expect(reading.unread.isEmpty)
    }

    @Test(arguments: [
        "Sunday | 12:00 | 10:30", "Mon 10:00-10:00", "On weekdays from 11 a.m. to 12 p.m.", "Mon-Sun 10 to 11",
        "Monday to 23:00",
        "Mon 24:00-05:00", "Mon 25:00-26:00", "Sunday 13:00am to 3pm", "first twenty minutes after the above hours",
        "Monday to Monday 10:00-23:00", "We are open 10:00-23:00", "Mon-Fri 9am - 5pm outdoors only",
        "Mon 10:00-23:00-24:00",
        "terminal hours shall be 22:00hrs Sunday to Thursday and 22:30hrs Friday & Saturday", "Monday", "Sunday 23:00",
    ])
    func notGuessed(text: String) {
        let reading = HoursText.read(text)
        #expect(reading.hours.isEmpty, "\(reading.hours)")
        #expect(reading.unread == [text.split { $0 == " " || $0 == "|" }.joined(separator: " ")])
        #expect(reading.issues.count == 1)
    }

    @Test(arguments: [
        "On Christmas Day, 12 noon to 3pm and 7pm to 10.30pm", "from 11am to 2am on New Year's Eve",
        "Bank Holiday Sunday to 02:00",
        "Sunday's prior to May, Spring & August Bank Holidays 10:00 to 02:00",
        "December 31st 10:00 to January 2nd 02:00",
        "Change GMT to BST an additional hour", "25th January 10:00 to 02:00, 14th february 10:00 to 02:00",
        "residents 24 hours",
        "Sundays before Bank Holiday Mondays 10:00-02:00", "Standard timings shall apply on all occasions",
        "Seasonal variations: until 23:00 in the garden",
    ])
    func seasonsAreKeptAsText(text: String) {
        let reading = HoursText.read(text)
        #expect(reading.hours.statedDays.isEmpty)
        #expect(reading.hours.otherTimings == [text])
        #expect(reading.unread.isEmpty)
        #expect(
            reading.issues == [
                "\"\(text)\" is a seasonal or non-standard timing; it is kept as text and not computed with."
            ])
    }

    @Test func seasonsBesideDays() throws {
        let reading = HoursText.read("from 11am to Midnight on Friday, Saturday and on public holidays")
        #expect(reading.hours[.friday] == [try LicensedHours("11:00-24:00")])
        #expect(reading.hours.statedDays == [.friday, .saturday])
        #expect(
            reading.hours.otherTimings == [
                "public holidays: from 11am to Midnight on Friday, Saturday and on public holidays"
            ])
    }

    @Test func weekdaysOfOlderLicences() {
        let text =
            "On weekdays, other than Christmas Day, 8 am to 11pm; On Sundays, other than Christmas Day, 10am to 10.30pm"
        let reading = HoursText.read(text)
        #expect(reading.hours.statedDays == Weekday.allCases)
        #expect(
            reading.issues.contains(
                "\"Weekdays\" was read as Monday to Saturday, as older licences mean it: Saturday has no hours of its own."
            ))
        #expect(HoursText.read("Weekdays 9am to 5pm").hours.statedDays == Weekday.monday.through(.friday))
    }

    @Test func whatIsFoundAndWhatWasExpected() {
        #expect(
            HoursText.read("Sunday | 12:00 | 10:30").issues == [
                "\"Sunday 12:00 10:30\" was not read: it would run past midnight to 10:30 of the next day; perhaps 22:30 is meant."
            ])
        #expect(
            HoursText.read("Mon-Fri 9am - 5pm outdoors only").issues == [
                "\"Mon-Fri 9am - 5pm outdoors only\" was not read: \"outdoors\", \"only\" found where days with an opening and an "
                    + "end were expected."
            ])
        #expect(HoursText.read("10am to 11pm").issues == ["No days are named; the hours were read as every day's."])
        #expect(
            HoursText.read("Mon 10:00-23:00; 11:00-15:00").issues
                == ["\"11:00-15:00\" was not read: it names no day, while other parts of the text do."])
    }

    @Test func severalActivities() throws {
        let reading = HoursText.read(
            "Late night refreshment: Mon-Sun 23:00-01:00\nSale of alcohol: Mon-Sun 10:00-23:00")
        #expect(reading.blocks.map(\.heading) == ["Late night refreshment", "Sale of alcohol"])
        #expect(reading.hours == (try week("Mon..Sun 10:00-23:00")))
        #expect(
            reading.issues == ["The text has 2 sets of hours that differ; those headed \"Sale of alcohol\" were taken."]
        )
    }

    @Test func blocksOfARegistersTable() throws {
        let reading = HoursText.read(rows: [
            ("Monday to Saturday", "10:00", "23:00"), ("Non Standard Timings:", "", ""),
            ("Monday to Saturday", "10:00", "22:30"),
            ("Seasonal Variations:", "", ""), ("Monday to Saturday", "10:00", "23:00"),
        ])
        #expect(reading.blocks.map(\.hours) == [try week("Mon..Sat 10:00-23:00"), try week("Mon..Sat 10:00-22:30")])
        #expect(reading.issues == ["The text has 2 sets of hours that differ; the first were taken."])
    }

    @Test func contradictionsAreIssues() {
        #expect(
            HoursText.read("Fri 10:00-03:00; Sat 02:00-05:00").issues
                == ["Friday 10:00-03:00 runs past the opening of Saturday 02:00-05:00."])
    }

    @Test func nothingSaysNothing() {
        for text in ["", "  \n", "N/A", "Non Standard Timings: | |", "-"] {
            #expect(HoursText.read(text) == HoursText.read(""), "\(text)")
            #expect(HoursText.read(text).isWhole)
        }
    }
}
