import Geometry
import Intake
import Licensing
import Testing

/// The questions answered one after another, and the file written from them.
@Suite struct ApplicationDialogueTests {
    private func dialogue() throws -> ApplicationDialogue {
        ApplicationDialogue(today: try #require(CalendarDate(iso: "2026-11-21")))
    }

    /// A variation with something in every field.
    private static let answers = [
        "full variation", "The \"Heron\": bar & grill", "4 Teasel Parade", "qz1 2ab", "bar", "both", "yes", "films, live music",
        "Monday to Thursday 10:00-14:00, 18:00-23:00", "Friday and Saturday: 10:00-01:00", "", "Fri, Sat 23:00-01:00", "", "80",
        "CCTV: kept for 31 days", "# no drinks outside", "", "yes", "on", "no", "", "every day 10:00-23:00", "", "60", "2026-11-02", "",
        "2026-11-30", "2026-12-14", "2026-12-15", "", "Quillmouth", "007", "public health", "local alcohol data",
    ]

    private func take(_ answers: [String], _ dialogue: inout ApplicationDialogue) throws {
        for answer in answers {
            _ = try #require(dialogue.question)
            _ = try dialogue.answer(answer)
        }
    }

    @Test func everyAnswerIsInTheFile() throws {
        var dialogue = try dialogue()
        try take(Self.answers, &dialogue)
        #expect(dialogue.question == nil)
        let application = try #require(dialogue.application)
        #expect(application.premises == "The \"Heron\": bar & grill")
        #expect(application.otherActivities == ["films", "live music"])
        #expect(application.proposed.week.description.contains("Thu 10:00-14:00, 18:00-23:00; Fri 10:00-01:00; Sat 10:00-01:00; Sun closed"))
        #expect(application.present?.capacity == 60)
        #expect(application.reference == "007")
        let text = ApplicationFile.text(application)
        #expect(try ApplicationFile.read(text, file: "a.yaml") == application)
        #expect(text.contains("  Friday, Saturday: \"23:00-01:00\"\n"))
    }

    /// What a person may type and YAML could take for something else.
    @Test(arguments: [
        "yes", "No", "null", "~", "- a", "a: b", "a #b", "'", "\"", "\\", "[x", "{x", "*x", "&x", "!x", "%x", "@x", "`x", "1", "1.5", "2026-11-02",
        "é\u{2028}ü", "x\ty", "x ", "日本", "|", ">", "?", "on", ": ", "10:00",
    ])
    func everyTextComesBack(text: String) throws {
        var application = Application(
            premises: text, address: text, place: .geographic(longitude: -0.27, latitude: 50.83), sales: .onOnly,
            otherActivities: [text], authority: text, reference: text)
        application.offeredConditions = [text, text]
        application.author = Author(office: .tradingStandards, expertise: text)
        #expect(try ApplicationFile.read(ApplicationFile.text(application), file: "a.yaml") == application)
    }

    @Test func everyPlaceComesBack() throws {
        for place in [Application.Place.grid(Point(x: 542_622.25, y: 61_000)), .geographic(longitude: 1e-3, latitude: 51)] {
            let application = Application(place: place, sales: .both)
            #expect(try ApplicationFile.read(ApplicationFile.text(application), file: "a.yaml") == application)
        }
    }

    /// What is said after so many good answers, and that the question stands.
    private func refusal(_ answer: String, after count: Int) throws -> String {
        var dialogue = try dialogue()
        try take(Array(Self.answers.prefix(count)), &dialogue)
        let question = dialogue.question
        let error = #expect(throws: ApplicationDialogue.Refusal.self) { try dialogue.answer(answer) }
        #expect(dialogue.question == question)
        return error?.description ?? ""
    }

    @Test func aWrongAnswerIsToldAtOnce() throws {
        #expect(try refusal("", after: 0).hasPrefix("\"type\" is empty; write one of new premises licence, "))
        #expect(try refusal("back", after: 0) == "This is the first question.")
        #expect(
            try refusal("Q1", after: 3)
                == "\"Q1\" does not have the form of a postcode, such as \"BN43 5DB\", nor of two numbers, such as 521500, 105100.")
        #expect(try refusal("12, 13", after: 3).hasPrefix("\"12, 13\" is neither easting, northing in metres"))
        #expect(try refusal("perhaps", after: 5) == "\"perhaps\" must be on, off, both or none.")
        #expect(try refusal("perhaps", after: 6) == "\"perhaps\" must be yes or no.")
        #expect(
            try refusal("", after: 8) == "No hours are given; write a line for each day or days, or \"not known\".")
        #expect(
            try refusal("10:00-23:00", after: 8)
                == "\"10:00-23:00\" names no day; write a day or days and hours, such as \"every day 10:00-23:00\".")
        #expect(
            try refusal("Sunday 10:00-10:00", after: 9)
                == "\"10:00-10:00\" opens and closes at the same time; write \"00:00-24:00\" for the whole day.")
        #expect(
            try refusal("Sunday 10:00-23:00, 22:00-01:00", after: 9)
                == "Sunday 10:00-23:00 and Sunday 22:00-01:00 overlap: which of them is meant, or is it one stretch 10:00-01:00?")
        #expect(
            try refusal("Thursday 12:00-13:00", after: 9)
                == "Thursday is given twice; write all its hours in one line, with commas between.")
        #expect(
            try refusal("2026-11-22", after: 24)
                == "2026-11-22 is yet to come (today is 2026-11-21); give the day on which it was done.")
        #expect(
            try refusal("2026-11-01", after: 26)
                == "The authority's last day 2026-11-01 is before the day 2026-11-02 on which the application was given; correct one of the two.")
        #expect(try refusal("Jo Bloggs", after: 32).hasPrefix("\"Jo Bloggs\" is not an office that writes representations here; "))
    }

    @Test func charactersThatNobodyMeans() throws {
        var dialogue = try dialogue()
        #expect(try dialogue.answer("\u{FEFF}review") == nil)
        let error = #expect(throws: ApplicationDialogue.Refusal.self) { try dialogue.answer("The\u{1B}[2J Heron") }
        #expect(error?.description == "A character stands there that no text has; write it again.")
    }

    @Test func backTakesTheLastAnswerBack() throws {
        var dialogue = try dialogue()
        try take(["review", "A", "back", "B", "", "M1 1AE"], &dialogue)
        try take(["", "none", "no"], &dialogue)
        let error = #expect(throws: ApplicationDialogue.Refusal.self) { try dialogue.answer("") }
        #expect(error?.description == "No activity is named; name one, or write \"back\" to change what was answered.")
        try take(["back", "yes", "", "", "", "", "", "", "", "", "", ""], &dialogue)
        #expect(dialogue.application?.premises == "B")
        #expect(dialogue.application?.lateNightRefreshment == true)
    }

    @Test func aTemporaryEventNoticeIsAnswered() throws {
        var dialogue = try dialogue()
        #expect(
            try dialogue.answer("TEN")
                == "To a temporary event notice only the police and environmental health may object, within 3 working days; public health has no "
                + "role here.")
    }
}
