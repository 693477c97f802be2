import Licensing
import Testing

@Suite struct LicensedHoursTests {
    private func sentence(_ text: String) -> String? {
        #expect(throws: LicensedHoursError.self, "\(text)") { try LicensedHours(text) }?.description
    }

    @Test(arguments: [
        ("10:00-23:00", 600, 1380, "10:00-23:00"), ("10:00-01:00", 600, 1500, "10:00-01:00"),
        ("00:00-24:00", 0, 1440, "00:00-24:00"), ("23:59-00:00", 1439, 1440, "23:59-24:00"),
        ("9:00 – 17:30", 540, 1050, "09:00-17:30"), ("23:00-22:59", 1380, 2819, "23:00-22:59"),
        ("12:00-24:00", 720, 1440, "12:00-24:00"),
    ])
    func stretches(text: String, opens: Int, closes: Int, written: String) throws {
        let hours = try LicensedHours(text)
        #expect(hours.opens == opens)
        #expect(hours.closes == closes)
        #expect(hours.description == written)
    }

    @Test func noSuchTime() {
        #expect(sentence("10:00-25:00") == #""25:00" in "10:00-25:00" is not a time of day (00:00 to 23:59, or 24:00)"#)
        #expect(sentence("10:60-23:00") == #""10:60" in "10:60-23:00" is not a time of day (00:00 to 23:59, or 24:00)"#)
        #expect(sentence("10:00-24:01") == #""24:01" in "10:00-24:01" is not a time of day (00:00 to 23:59, or 24:00)"#)
        #expect(sentence("24:00 - 05:00") == #""24:00" in "24:00 - 05:00" is not a time of day (00:00 to 23:59, or 24:00)"#)
    }

    @Test func equalTimes() {
        for text in ["10:00-10:00", "00:00-00:00"] {
            #expect(
                sentence(text)
                    == "\"\(text)\" opens and closes at the same time; write \"00:00-24:00\" for the whole day")
        }
    }

    @Test(arguments: ["", "25:00", "10-23", "10:00", "10:00-23:00-24:00", "10:0-23:00", "ten-eleven", "+9:00-23:00", "10:00-+1:00", "010:00-23:00"])
    func otherForms(text: String) {
        #expect(sentence(text) == "\"\(text)\" is not a stretch of time such as \"10:00-23:00\"")
    }

    @Test func fromMinutes() {
        #expect(LicensedHours(opens: 600, closes: 1500)?.description == "10:00-01:00")
        #expect(LicensedHours(opens: 0, closes: 1440)?.description == "00:00-24:00")
        for (opens, closes) in [(600, 600), (600, 2040), (-1, 60), (1440, 1500), (0, 1441)] {
            #expect(LicensedHours(opens: opens, closes: closes) == nil, "\(opens) to \(closes)")
        }
    }
}
