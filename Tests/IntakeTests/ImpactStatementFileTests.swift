import Intake
import Licensing
import Testing

@Suite struct ImpactStatementFileTests {
    private func read(_ text: String) throws -> ImpactStatement { try ImpactStatementFile.read(text, file: "cia.yaml") }

    @Test func everythingThatCanBeStated() throws {
        let found = try read(
            """
            title: Cumulative impact at the Quay
            author: Licensing team
            kinds: premises licences with on-sales after midnight
            concerns:
              - objective: the prevention of crime and disorder
                concern: Assaults at night
                recorded crime: [Violence and sexual offences, Public order]
                incidents: [assault with injury]
              - objective: the prevention of public nuisance
                concern: Noise from people leaving
            boundary:
              - It follows the Promenade.
            alternatives:
              - measure: reviews of single licences
                considered: Three in 2025.
            """)
        #expect(
            found
                == ImpactStatement(
                    title: "Cumulative impact at the Quay", author: "Licensing team",
                    kinds: "premises licences with on-sales after midnight",
                    concerns: [
                        .init(
                            objective: .crimeAndDisorder, words: "Assaults at night",
                            recordedCrime: ["Violence and sexual offences", "Public order"], incidents: ["assault with injury"]),
                        .init(objective: .publicNuisance, words: "Noise from people leaving"),
                    ], boundary: ["It follows the Promenade."],
                    alternatives: [.init(measure: "reviews of single licences", considered: "Three in 2025.")]))
    }

    static let mistakes: [(String, Int?, String)] = [
        (
            "concerns:\n  - objective: health\n    concern: x\n", 2,
            "cia.yaml, line 2: \"health\" is not known for \"objective\"; known are the prevention of crime and disorder, public "
                + "safety, the prevention of public nuisance, the protection of children from harm."
        ),
        ("concerns: []\n", 1, "cia.yaml, line 1: \"concerns\" needs at least 1."),
        (
            "quota: 40\n", 1,
            "cia.yaml, line 1: \"quota\" is not a field here; known are alternatives, author, boundary, concerns, kinds, title."
        ),
        ("- a\n", nil, "cia.yaml: a statement is a list of \"name: value\" lines; found none."),
    ]

    @Test(arguments: mistakes) func aMistakeIsAnsweredWithItsLine(_ text: String, _ line: Int?, _ message: String) {
        #expect { try read(text) } throws: { error in
            (error as? IntakeError)?.message == message && (error as? IntakeError)?.row == line
        }
    }
}
