import Licensing
import Testing

@Suite struct WeekdayWordsTests {
    @Test(arguments: [
        ("Monday", Weekday.monday), ("mondays", .monday), ("TUES", .tuesday), ("weds", .wednesday), ("Thur", .thursday),
        ("fri", .friday), ("Sats", .saturday), ("Sun", .sunday),
    ])
    func words(word: String, day: Weekday) { #expect(Weekday(word: word) == day) }

    @Test(arguments: ["we", "mo", "", "Weekday", "M"])
    func otherWords(word: String) { #expect(Weekday(word: word) == nil) }

    @Test func acrossTheWeekEnd() {
        #expect(Weekday.sunday.through(.tuesday) == [.sunday, .monday, .tuesday])
        #expect(Weekday.friday.through(.friday) == [.friday])
        #expect(Weekday.sunday.next == .monday)
        #expect(Weekday.allCases.map(\.short) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        #expect(Weekday.allCases.map(\.index) == Array(0..<7))
    }
}
