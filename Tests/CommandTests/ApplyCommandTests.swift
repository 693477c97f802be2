import Foundation
import TestSupport
import Testing

@Suite struct ApplyCommandTests {
    /// Answers from standard input, as a shell gives them.
    private func apply(_ trial: Trial, _ answers: [String], _ arguments: String...) throws -> BuiltProgram.Outcome {
        try trial.write("answers", answers.map { $0 + "\n" }.joined())
        return try BuiltProgram(at: URL(fileURLWithPath: "/bin/sh")).run(
            ["-c", "exec \"$0\" \"$@\" < answers", trial.program.url.path, "apply"] + arguments, in: trial.folder)
    }

    private static let good = [
        "new premises licence", "The Invented Heron", "", "QZ1 2AB", "bar", "both", "no", "", "Friday and Saturday 10:00-01:00", "", "80",
        "", "2026-11-02", "", "", "", "Quillmouth", "", "public health", "",
    ]

    @Test func theFileIsWrittenAndReads() throws {
        try Trial.run { trial in
            let outcome = try apply(trial, Self.good, "a.yaml")
            #expect(outcome.exitCode == 0)
            #expect(outcome.text == "Wrote a.yaml (new premises licence). Its dates: aleconner clock a.yaml\n")
            #expect(
                try trial.text("a.yaml") == """
                    premises:
                      name: The Invented Heron
                      postcode: QZ1 2AB
                    type: new premises licence
                    kind: bar
                    capacity: 80
                    activities:
                      - sale of alcohol: both
                    hours:
                      Friday, Saturday: "10:00-01:00"
                    dates:
                      given: 2026-11-02
                    authority: Quillmouth
                    author:
                      office: public health

                    """)
            #expect(try filesBelow(trial.folder) == ["a.yaml", "answers"])
            #expect(try trial.document("clock", "a.yaml", "--today", "2026-11-21")["workTo"] == .string("2026-11-30"))
        }
    }

    @Test func aWrongAnswerIsToldAndAskedAgain() throws {
        try Trial.run { trial in
            var answers = Self.good
            answers.insert("Friday 10:00-23:00, 22:00-01:00", at: 8)
            let outcome = try apply(trial, answers, "a.yaml", "--json")
            #expect(outcome.exitCode == 0)
            #expect(try outcome.json()["file"] == .string("a.yaml"))
            let question =
                "Hours of the sale of alcohol, one line for each day or days, such as \"Friday and Saturday 10:00-01:00\"; past midnight "
                + "belongs to the evening before (not known: they are not known).\n"
            #expect(
                outcome.errors.contains(
                    question
                        + "Friday 10:00-23:00 and Friday 22:00-01:00 overlap: which of them is meant, or is it one stretch 10:00-01:00?\n"
                        + question))
        }
    }

    @Test func theEndOfTheAnswersIsTold() throws {
        try Trial.run { trial in
            for arguments in [["a.yaml"], ["a.yaml", "--json"]] {
                try trial.write("answers", "review\n")
                let outcome = try BuiltProgram(at: URL(fileURLWithPath: "/bin/sh")).run(
                    ["-c", "exec \"$0\" \"$@\" < answers", trial.program.url.path, "apply"] + arguments, in: trial.folder)
                #expect(outcome.exitCode == 65)
                #expect(
                    outcome.errors.hasSuffix(
                        "aleconner: a.yaml: the answers ended at the question \"Name of the premises (empty: not known).\"; nothing was "
                            + "written. Answer every question; an empty line passes over what need not be known.\n"))
                #expect(try filesBelow(trial.folder) == ["answers"])
            }
        }
    }

    @Test func nothingIsOverwritten() throws {
        try Trial.run { trial in
            try trial.write("a.yaml", "mine")
            try trial.expect(
                Refusal(
                    file: "a.yaml", message: "a.yaml: a file of this name is there already, and is not overwritten; name a new one."),
                from: "apply", "a.yaml")
            try trial.expect(
                Refusal(
                    code: 74, file: "no/a.yaml",
                    message: "no/a.yaml: it cannot be written (there is no folder no); check that the folder exists and that you may write "
                        + "in it."),
                from: "apply", "no/a.yaml")
        }
    }

    @Test func anEventNoticeIsAnsweredAtOnce() throws {
        try Trial.run { trial in
            let outcome = try apply(trial, ["temporary event notice"], "a.yaml")
            #expect(
                outcome.errors.contains(
                    "\nTo a temporary event notice only the police and environmental health may object, within 3 working days; public health "
                        + "has no role here.\nName of the premises (empty: not known).\n"))
        }
    }
}
