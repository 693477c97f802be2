import Licensing
import Testing

@Suite struct GateRuleTests {
    private func rule(_ id: String = "need", confidence: String) -> GateRule {
        GateRule(
            id: id, scope: .statements, check: .words(patterns: ["x"]), why: "It is so", instead: "Leave it out.", source: "section 1",
            confidence: confidence)
    }

    @Test func whatIsNotReadInAPrimarySourceIsForASolicitor() {
        #expect(rule(confidence: "V").reason == "It is so (section 1). Leave it out.")
        for confidence in ["S", "K"] {
            #expect(rule(confidence: confidence).reason == "It is so (section 1). Leave it out. Check with your solicitor.")
        }
    }

    @Test func threeRulesAreNeverSetAside() {
        #expect(rule(confidence: "V").mayBeOverridden)
        for id in ["person", "small-numbers", "restricted"] { #expect(!rule(id, confidence: "V").mayBeOverridden, "\(id)") }
    }
}
