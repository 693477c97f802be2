import Intake
import Licensing
import Testing

@Suite struct ConditionLibraryFileTests {
    private func read(_ text: String) throws -> [ConditionTemplate] { try ConditionLibraryFile.read(text, file: "own.yaml") }

    @Test func everythingThatAConditionMaySay() throws {
        let found = try read(
            """
            conditions:
              - id: log
                text: >-
                  Each refusal is entered
                  in a log.
                objective: the protection of children from harm
                answers: [under-age sales, places for children]
                sales: off
                late: true
                refreshment: true
                delivery: true
                needs times: true
                offered as: ['refus']
                note: Weigh it.
              - {id: b, text: T., objective: public safety, answers: [violence]}
            """)
        #expect(
            found == [
                ConditionTemplate(
                    id: "log", text: "Each refusal is entered in a log.", objective: .children, answers: [.underAgeSales, .children],
                    sales: .off, onlyLate: true, onlyRefreshment: true, onlyDelivery: true, needsTimes: true, offeredAs: ["refus"],
                    note: "Weigh it."),
                ConditionTemplate(id: "b", text: "T.", objective: .publicSafety, answers: [.violence]),
            ])
    }

    static let start = "conditions:\n  - id: a\n    text: T.\n    objective: public safety\n"
    static let mistakes: [(String, Int, String)] = [
        (start, 2, "own.yaml, line 2: \"conditions\" has no \"answers\"; add it."),
        (start + "    answers: []\n", 5, "own.yaml, line 5: \"answers\" needs at least 1."),
        (
            start + "    answers: [noise]\n", 5,
            "own.yaml, line 5: \"noise\" is not known for \"answers\"; known are "
                + EvidenceSubject.allCases.map(\.rawValue).joined(separator: ", ") + "."
        ),
        (
            start.replacing("public safety", with: "health") + "    answers: [violence]\n", 4,
            "own.yaml, line 4: \"health\" is not known for \"objective\"; known are "
                + LicensingObjective.allCases.map(\.rawValue).joined(separator: ", ") + "."
        ),
        (
            start + "    answers: [violence]\n    offered as: ['[']\n", 6,
            "own.yaml, line 6: \"[\" is no regular expression; look for brackets that do not close."
        ),
        (
            start + "    answers: [violence]\n" + "  - {id: a, text: T., objective: public safety, answers: [violence]}\n", 6,
            "own.yaml, line 6: the condition \"a\" stands already in line 2; give each a name of its own."
        ),
    ]

    @Test(arguments: mistakes) func aMistakeIsToldWithItsLine(_ text: String, _ line: Int, _ message: String) {
        let error = #expect(throws: IntakeError.self) { try read(text) }
        #expect(error?.message == message)
        #expect(error?.row == line)
    }
}
