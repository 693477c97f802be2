import Foundation
import Licensing
import Testing

@Suite struct WeeklyHoursTextTests {
    @Test(arguments: [
        "", "Mon 10:00-23:00; Fri 10:00-01:00", "Mon 12:00-15:00, 19:00-22:30; Sun closed", "Sat 00:00-24:00",
        #"Mon 10:00-23:00; other "Christmas Eve; to 02:00"; other "the \"late\" bar \\ garden""#,
    ])
    func roundTrip(text: String) throws {
        let hours = try WeeklyHours(stored: text)
        #expect(hours.description == text)
        let encoded = try JSONEncoder().encode(hours)
        #expect(try JSONDecoder().decode(WeeklyHours.self, from: encoded) == hours)
    }

    @Test func oneFormForOneWeek() throws {
        #expect(
            try WeeklyHours(stored: "Sun 12:00-22:30;Mon 19:00-23:00, 12:00-15:00").description
                == "Mon 12:00-15:00, 19:00-23:00; Sun 12:00-22:30")
    }

    @Test(arguments: [
        "Monday 10:00-23:00", "Mon", "Mon 10:00", "other Easter", "Mon 10:00-23:00 Tue 10:00-23:00", "24 hours",
    ])
    func refused(text: String) {
        #expect(throws: WeeklyHoursError(item: text)) { try WeeklyHours(stored: text) }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(WeeklyHours.self, from: JSONEncoder().encode(text))
        }
    }

    @Test func theSentence() {
        #expect(
            WeeklyHoursError(item: "Mon").description
                == "\"Mon\" is not hours as this program stores them, such as \"Fri 10:00-01:00\", \"Sun closed\" or "
                + "other \"Christmas Eve to 02:00\"")
    }
}
