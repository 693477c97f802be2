import Licensing
import Testing

@Suite struct HoursLexerTests {
    private func meanings(_ text: String) -> [HoursToken.Meaning] { HoursLexer.tokens(of: text).map(\.meaning) }

    private func minutes(_ text: String) -> [Int] {
        meanings(text).compactMap { if case .time(let time) = $0 { time.minutes } else { nil } }
    }

    @Test(arguments: [
        ("10:00", [600]), ("10.30pm", [1350]), ("10.30 p.m.", [1350]), ("8 am", [480]), ("0800hrs", [480]),
        ("24:00:00", [1440]),
        ("0800-2300", [480, 1380]), ("12 noon", [720]), ("Noon to Midnight", [720, 1440]),
        ("08:00am – Midnight", [480, 1440]),
        ("12 midnight", [1440]), ("25:00", []), ("10", []), ("25th", []), ("13:00am", []), ("2023", []), ("10:5", []),
        ("930pm", [1290]),
    ])
    func times(text: String, expected: [Int]) { #expect(minutes(text) == expected, "\(text)") }

    @Test func phrasesAreTakenWhole() {
        #expect(meanings("the day following") == [.followingDay])
        #expect(meanings("seven days a week") == [.days(Weekday.allCases)])
        #expect(meanings("24/7") == [.allDay])
        #expect(meanings("24hrs") == [.allDay])
        #expect(meanings("New Year’s Eve") == [.special])
        #expect(meanings("Good Friday") == [.special])
        #expect(meanings("N/A") == [.notApplicable])
        #expect(meanings("Mon. to Fri.") == [.days([.monday]), .to, .days([.friday])])
        #expect(meanings("Sunday.\nMonday") == [.days([.sunday]), .end, .end, .days([.monday])])
    }

    @Test func placesAreThoseOfTheText() throws {
        let text = Array("Mon  10:00 – 23:00")
        let tokens = HoursLexer.tokens(of: String(text))
        #expect(tokens.map { String(text[$0.range]) } == ["Mon", "10:00", "–", "23:00"])
    }

    @Test func anythingIsRead() {
        for text in ["", "\0\u{1}", "....", "12.", ":", "٣٤", "1", "İ", String(repeating: "9", count: 5000)] {
            #expect(minutes(text).isEmpty, "\(text.prefix(10))")
        }
    }
}
