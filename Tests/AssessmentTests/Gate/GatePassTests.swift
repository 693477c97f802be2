import Assessment
import Intake
import Licensing
import Testing
import Wording

/// Everything of an application at the gate.
@Suite struct GatePassTests {
    private func pass(
        findings: [ObjectiveFinding] = [], points: [Counterpoint] = [], conditions: [MatchedCondition] = [],
        paragraphs: [String] = [], overrides: [GateOverride] = [], setting: GateSetting = GateSetting()
    ) throws -> [GateOverride] {
        try Gate(rules: try GateRulesFile.shipped()).pass(
            findings: findings, pointsTheOtherWay: points, conditions: conditions,
            ownParagraphs: paragraphs.map { OwnParagraph(text: $0) }, overrides: overrides, setting: setting)
    }

    private func stopped(_ body: () throws -> [GateOverride]) -> [String] {
        do {
            _ = try body()
            return []
        } catch {
            return ((error as? GateStop)?.objections ?? []).map { "\($0.place): \($0.rule.id)" }
        }
    }

    private func template(_ answers: EvidenceSubject = .violence, text: String = "CCTV records every entrance.") -> ConditionTemplate {
        ConditionTemplate(id: "cctv", text: text, objective: .crimeAndDisorder, answers: [answers])
    }

    @Test func whatIsFairPasses() throws {
        #expect(
            try pass(
                findings: [finding()], points: [Counterpoint("Violence fell in the latest year.", advice: "", finding: 1)],
                conditions: [MatchedCondition(template: template(), text: "CCTV records every entrance.", finding: 1)],
                paragraphs: ["A resident wrote on 4 May."]) == [])
    }

    @Test func everyPartIsCheckedAndEverythingToldAtOnce() {
        #expect(
            stopped {
                try pass(
                    findings: [
                        finding(1, statement: "Violence is worst at night."), finding(2, mechanism: "It will lead to more crime."),
                        finding(3, doesNotProve: "It does not show what Mr Pettigrew did."),
                    ], points: [Counterpoint("There is no demand for it.", advice: "")],
                    conditions: [MatchedCondition(template: template(), text: "Signs are suitable.", finding: 1)],
                    paragraphs: ["It is well run.", "It is immoral."])
            } == [
                "finding 1: time-without-times", "finding 2: speculation", "finding 3: person", "point the other way 1: need",
                "condition cctv: vague", "own paragraph 2: moral-view",
            ])
    }

    /// Sentences that say what is not proved may name what they deny.
    @Test func whatAFindingDoesNotProveMayBeSaid() throws {
        let denied = "It does not show that there is need, nor violence at the premises, nor that it happens at night."
        #expect(try pass(findings: [finding(doesNotProve: denied)]) == [])
        #expect(stopped { try pass(findings: [finding(statement: TracedText("There is violence at the premises."))]) } == ["finding 1: premises-from-area"])
    }

    @Test func smallCountsAreStoppedByTheRuleOfTheirSource() throws {
        #expect(
            stopped { try pass(findings: [finding(hasTimes: true, smallestShown: 4, fewestAllowed: 5)]) }
                == Array(repeating: "finding 1: small-numbers", count: 3))
        #expect(try pass(findings: [finding(smallestShown: 5, fewestAllowed: 5)]) == [])
        #expect(try pass(findings: [finding(smallestShown: 1)]) == [])
    }

    @Test func restrictedLayersNeedAPackThatIsMarked() throws {
        let restricted = finding(isRestricted: true)
        #expect(stopped { try pass(findings: [restricted]) } == Array(repeating: "finding 1: restricted", count: 3))
        #expect(try pass(findings: [restricted], setting: GateSetting(packIsRestricted: true)) == [])
    }

    @Test func noConditionStandsWithoutItsFinding() {
        func condition(_ number: Int) -> MatchedCondition {
            MatchedCondition(template: template(.underAgeSales), text: "CCTV records every entrance.", finding: number)
        }
        #expect(stopped { try pass(findings: [finding(1, .underAgeSales)], conditions: [condition(2)]) } == ["condition cctv: condition-without-finding"])
        #expect(stopped { try pass(findings: [finding(1, .violence)], conditions: [condition(1)]) } == ["condition cctv: condition-without-finding"])
        #expect(stopped { try pass(findings: [finding(1, .underAgeSales)], conditions: [condition(1)]) } == [])
    }

    // MARK: Overrides

    private func override(_ rule: String, _ text: String) -> GateOverride {
        GateOverride(rule: rule, text: text, by: "licensing team", why: "the resident's own words")
    }

    @Test func anOverrideHoldsForItsRuleAndItsTextOnly() throws {
        let text = "It will lead to more crime."
        let used = try pass(paragraphs: [text], overrides: [override("speculation", text), override("need", "another text")])
        #expect(used == [override("speculation", text)])
        #expect(stopped { try pass(paragraphs: [text], overrides: [override("need", text)]) } == ["own paragraph 1: speculation"])
        #expect(stopped { try pass(paragraphs: [text + " "], overrides: [override("speculation", text)]) } == ["own paragraph 1: speculation"])
    }

    @Test func aPersonAndASmallNumberAreNeverLetThrough() {
        for (rule, text) in [("person", "Mr Pettigrew served."), ("small-numbers", "Three patients came from the street.")] {
            #expect(stopped { try pass(paragraphs: [text], overrides: [override(rule, text)]) } == ["own paragraph 1: \(rule)"])
        }
    }

    @Test func whatTheProgramWritesIsNeverLetThrough() {
        let text = "It will lead to more crime."
        #expect(
            stopped { try pass(findings: [finding(mechanism: TracedText(text))], overrides: [override("speculation", text)]) }
                == ["finding 1: speculation"])
    }

    @Test func theOfficersFileBecomesParagraphsAndOverrides() throws {
        let own = OwnText(
            paragraphs: [.init(text: "a"), .init(text: "b", objective: .children, source: "log")],
            overrides: [.init(rule: "need", paragraph: 2, by: "licensing team", why: "w"), .init(rule: "need", paragraph: 3, by: "x", why: "y")])
        #expect(own.ownParagraphs == [OwnParagraph(text: "a"), OwnParagraph(text: "b", objective: .children, source: "log")])
        #expect(own.gateOverrides == [GateOverride(rule: "need", text: "b", by: "licensing team", why: "w")])
    }
}
