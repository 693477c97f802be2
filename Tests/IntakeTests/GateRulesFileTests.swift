import Intake
import Licensing
import Testing

@Suite struct GateRulesFileTests {
    private func rules(_ text: String) throws -> [GateRule] { try GateRulesFile.read(text, file: "gate.yaml") }

    /// A rule with the lines given in the place of its own.
    private static func rule(_ id: String, check: String = "words", more: String = "    patterns: ['x']\n") -> String {
        """
          - rule: \(id)
            check: \(check)
            applies to: everything
        \(more)    why: W
            instead: I.
            source: Z
            confidence: K
            good: [a]
            bad: [x]

        """
    }

    private static let three = rule("person") + rule("small-numbers") + rule("restricted", check: "restricted layer", more: "")

    @Test func aFileOfRulesIsRead() throws {
        let found = try rules(
            """
            words:
              shop: '(?:shops?|{stall})'
              stall: 'stalls?'
            denials: ['\\bnot said\\b']
            rules:
              - rule: need
                check: premises from area
                applies to: statements
                denial passes: true
                patterns: ['need for {shop}', '\\d{2,3} {shop}']
                data: ['ward']
                exceptions: ['in need']
                always: ['no need']
                why: Because
                instead: Leave it out.
                source: The Act
                confidence: S
                good:
                  - fair
                  - {text: "fair there", area-level: false, has times: true, type: review, policy: "p", restricted: true, pack restricted: true, smallest shown: 3, fewest allowed: 2, answers a finding: false}
                bad: [foul]

            """ + Self.three)
        #expect(found.map(\.id) == ["need", "person", "small-numbers", "restricted"])
        #expect(
            found.first
                == GateRule(
                    id: "need", scope: .statements,
                    check: .premisesFromArea(
                        patterns: ["need for (?:shops?|stalls?)", "\\d{2,3} (?:shops?|stalls?)"], data: ["ward"]),
                    exceptions: ["in need", "\\bnot said\\b"], always: ["no need"], why: "Because", instead: "Leave it out.",
                    source: "The Act", confidence: "S",
                    good: [
                        .init("fair"),
                        .init(
                            "fair there", isAreaLevel: false, hasTimes: true, type: .review, policy: "p", isRestricted: true,
                            packIsRestricted: true, smallestShown: 3, fewestAllowed: 2, answersFinding: false),
                    ], bad: [.init("foul")]))
        #expect(found.first?.reason == "Because (The Act). Leave it out. Check with your solicitor.")
    }

    static let mistakes: [(String, Int?, String)] = [
        ("", nil, "gate.yaml: rules of the gate are a list of \"name: value\" lines; found none."),
        ("rules: []\n", 1, "gate.yaml, line 1: \"rules\" needs at least 1."),
        (
            "rules:\n" + rule("person") + rule("restricted", check: "restricted layer", more: ""), nil,
            "gate.yaml: it has no rule \"small-numbers\", which nobody may set aside; copy it from the program's own rules."
        ),
        (
            "rules:\n" + three + rule("person"), 31,
            "gate.yaml, line 31: the rule \"person\" stands already in line 2; give each rule a name of its own."
        ),
        (
            "rules:\n" + rule("a", more: "    patterns: ['(x']\n"), 5,
            "gate.yaml, line 5: \"(x\" is no regular expression; look for brackets that do not close."
        ),
        (
            "rules:\n" + rule("a", more: "    patterns: ['{pub}']\n"), 5,
            "gate.yaml, line 5: {pub} is none of the file's \"words\"; known are none."
        ),
        (
            "words: {a: '{b}', b: '{a}'}\nrules:\n" + rule("a", more: "    patterns: ['{a}']\n"), 6,
            "gate.yaml, line 6: its words hold each other without an end; write one of them out."
        ),
        ("rules:\n" + rule("a", more: ""), 2, "gate.yaml, line 2: the check \"words\" needs \"patterns\"; add them."),
        (
            "rules:\n" + rule("a", check: "without finding"), 5,
            "gate.yaml, line 5: the check \"without finding\" looks at no words; take \"patterns\" out."
        ),
        (
            "rules:\n" + rule("a", check: "time without times"), 2,
            "gate.yaml, line 2: the check \"time without times\" needs \"data\", by which a text tells where it comes from; add it."
        ),
        (
            "rules:\n" + rule("a", more: "    patterns: [x]\n    data: [y]\n"), 6,
            "gate.yaml, line 6: the check \"words\" has no use for \"data\"; take it out."
        ),
        (
            "rules:\n" + rule("a").replacing("confidence: K", with: "confidence: sure"), 9,
            "gate.yaml, line 9: \"sure\" is not known for \"confidence\"; known are V, S, K."
        ),
        (
            "rules:\n" + rule("a").replacing("good: [a]", with: "good: [{text: a, type: picnic}]"), 10,
            "gate.yaml, line 10: \"picnic\" is not a type of application; write one of "
                + ApplicationType.allCases.map(\.words).joined(separator: ", ") + "."
        ),
    ]

    @Test(arguments: mistakes.indices) func aMistakeIsToldWithItsLine(_ number: Int) {
        let (text, line, message) = Self.mistakes[number]
        let error = #expect(throws: IntakeError.self) { try rules(text) }
        #expect(error?.message == message)
        #expect(error?.row == line)
    }
}
