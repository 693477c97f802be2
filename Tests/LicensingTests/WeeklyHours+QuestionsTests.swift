import Licensing
import Testing

@Suite struct WeeklyHoursQuestionsTests {
    @Test(arguments: [
        (
            "Fri 10:00-23:00, 22:00-01:00",
            "Friday 10:00-23:00 and Friday 22:00-01:00 overlap: which of them is meant, or is it one stretch 10:00-01:00?"
        ),
        (
            "Sun 10:00-03:00; Mon 02:00-23:00",
            "Sunday 10:00-03:00 runs past the opening of Monday 02:00-23:00: does Sunday's end by 02:00, or does Monday open at 03:00?"
        ),
        // Together they would be longer than a day.
        ("Mon 01:00-23:00, 22:00-02:00", "Monday 01:00-23:00 and Monday 22:00-02:00 overlap: which of them is meant?"),
    ])
    func questions(text: String, question: String) throws {
        #expect(try WeeklyHours(stored: text).contradictions.first?.question == question)
    }
}
