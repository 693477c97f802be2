import Intake
import Licensing
import Testing

@Suite struct OwnTextFileTests {
    private func read(_ text: String) throws -> OwnText {
        try OwnTextFile.read(text, file: "own.yaml", rules: try GateRulesFile.shipped())
    }

    @Test func theExample() throws {
        let found = try read(
            """
            paragraphs:
              - text: A resident of the Parade wrote on 4 May 2026 of noise at closing.
                objective: the prevention of public nuisance
                source: complaints log of environmental health
              - text: >-
                  They say that it will cause
                  more noise.
            overrides:
              - rule: speculation
                paragraph: 2
                by: licensing team
                why: The words are the resident's own.
            """)
        #expect(
            found
                == OwnText(
                    paragraphs: [
                        .init(
                            text: "A resident of the Parade wrote on 4 May 2026 of noise at closing.", objective: .publicNuisance,
                            source: "complaints log of environmental health", line: 2),
                        .init(text: "They say that it will cause more noise.", line: 5),
                    ],
                    overrides: [
                        .init(rule: "speculation", paragraph: 2, by: "licensing team", why: "The words are the resident's own.")
                    ]))
    }

    private static func override(rule: String = "need", paragraph: String = "1", by: String = "licensing team") -> String {
        "paragraphs:\n  - text: T.\noverrides:\n  - rule: \(rule)\n    paragraph: \(paragraph)\n    by: \(by)\n    why: W\n"
    }

    static let mistakes: [(String, Int?, String)] = [
        ("", nil, "own.yaml: an officer's own text is a list of \"name: value\" lines; found none."),
        ("paragraphs:\n  - text:\n", 2, "own.yaml, line 2: \"text\" is empty; fill it in, or take the line out."),
        ("paragraphs:\n  - source: x\n", 2, "own.yaml, line 2: \"paragraphs\" has no \"text\"; add it."),
        ("paragraphs:\n  - text: T.\n    author: x\n", 3, "own.yaml, line 3: \"author\" is not a field here; known are objective, source, text."),
        (override(paragraph: "0"), 5, "own.yaml, line 5: \"paragraph\" is 0, but must be at least 1."),
        (override(paragraph: "2"), 5, "own.yaml, line 5: there is no paragraph 2; the file has 1."),
        (override(rule: "person"), 4, "own.yaml, line 4: nobody may set the rule \"person\" aside; change the paragraph instead."),
        (
            override(by: "Anita Pettigrew, licensing officer"), 6,
            "own.yaml, line 6: \"Anita Pettigrew, licensing officer\" must be an office and nobody's name; write such as \"licensing "
                + "team\" or \"public health\"."
        ),
        (
            override(rule: "taste"), 4,
            "own.yaml, line 4: \"taste\" is no rule of the gate; known are quota, need, moral-view, speculation, deprivation, "
                + "premises-from-area, time-without-times, cumulative-in-review, policy-wording, small-numbers, person, restricted, "
                + "not-authority, health-objective, repeats-mandatory, repeats-law, fixes-price, beyond-premises, vague, "
                + "condition-without-finding."
        ),
    ]

    @Test(arguments: mistakes) func aMistakeIsToldWithItsLine(_ text: String, _ line: Int?, _ message: String) {
        let error = #expect(throws: IntakeError.self) { try read(text) }
        #expect(error?.message == message)
        #expect(error?.row == line)
    }

    @Test(arguments: [
        ("licensing team", true), ("Director of Public Health", true), ("Principal trading standards officer", true),
        ("county council's legal services", true), ("A. Pettigrew", false), ("AP", false), ("J Smith, team", false), ("officer 117", false),
        ("the", false), ("", false),
    ])
    func anOfficeIsToldFromAPerson(_ by: String, _ isOffice: Bool) {
        let found = try? read(Self.override(by: "'\(by.replacing("'", with: "''"))'"))
        #expect((found != nil) == isOffice, "\(by)")
    }
}
