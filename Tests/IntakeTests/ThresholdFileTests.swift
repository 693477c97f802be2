import Intake
import Licensing
import Testing

@Suite struct ThresholdFileTests {
    private func rules(_ text: String) throws -> [ThresholdRule] { try ThresholdFile.read(text, file: "rules.yaml") }

    @Test func theExample() throws {
        let found = try rules(
            """
            rules:
              - name: three within a hundred
                at least: 3
                outlets within: 100 m
              - name: fifteen within half a kilometre
                at least: 15
                outlets within: 0.5 km
              - name: above the district's limit
                rate above: district 97.5%
            """)
        #expect(
            found == [
                ThresholdRule(name: "three within a hundred", condition: .outlets(atLeast: 3, metres: 100)),
                ThresholdRule(name: "fifteen within half a kilometre", condition: .outlets(atLeast: 15, metres: 500)),
                ThresholdRule(name: "above the district's limit", condition: .rateAbove(percent: 97.5)),
            ])
    }

    static let mistakes: [(String, Int?, String)] = [
        ("rules: []\n", 1, "rules.yaml, line 1: \"rules\" needs at least 1."),
        ("rule:\n  - name: a\n", 1, "rules.yaml, line 1: \"rule\" is not a field here; known are rules."),
        (
            "rules:\n  - name: a\n    at least: 3\n", 2,
            "rules.yaml, line 2: the rule \"a\" needs \"at least\" and \"outlets within\", or \"rate above\"; add what is missing."
        ),
        (
            "rules:\n  - name: a\n    at least: 0\n    outlets within: 5 m\n", 3,
            "rules.yaml, line 3: \"at least\" is 0, but must be at least 1."
        ),
        (
            "rules:\n  - name: a\n    at least: 3\n    outlets within: 100\n", 4,
            "rules.yaml, line 4: \"100\" does not fit \"outlets within\", which is a distance such as 100 m or 1 km."
        ),
        (
            "rules:\n  - name: a\n    at least: 3\n    outlets within: 10001 km\n", 4,
            "rules.yaml, line 4: \"10001 km\" is further than 10000 km; give a shorter distance."
        ),
        (
            "rules:\n  - name: a\n    at least: 2000000\n    outlets within: 1 m\n", 3,
            "rules.yaml, line 3: \"at least\" is 2000000, but must be at most 1000000."
        ),
        (
            "rules:\n  - name: a\n    rate above: district 100%\n", 3,
            "rules.yaml, line 3: \"district 100%\" must be above 50% and below 100%, such as district 97.5%."
        ),
        (
            "rules:\n  - name: a\n    rate above: county 97.5%\n", 3,
            "rules.yaml, line 3: \"county 97.5%\" does not fit \"rate above\", which is a limit such as district 97.5%."
        ),
        (
            "rules:\n  - name: a\n    at least: 3\n    rate above: district 95%\n", 4,
            "rules.yaml, line 4: the rule \"a\" has a rate and a distance; make two rules of it."
        ),
        (
            "rules:\n  - name: a\n    rate above: district 95%\n  - name: a\n    rate above: district 99%\n", 4,
            "rules.yaml, line 4: the name \"a\" stands already in line 2; give each rule a name of its own."
        ),
        ("", nil, "rules.yaml: thresholds are a list of \"name: value\" lines; found none."),
    ]

    @Test(arguments: mistakes.indices)
    func aMistakeIsToldWithItsLine(_ number: Int) throws {
        let (text, line, message) = Self.mistakes[number]
        let error = #expect(throws: IntakeError.self) { try rules(text) }
        #expect(error?.message == message)
        #expect(error?.row == line)
    }
}
