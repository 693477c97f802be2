import Assessment
import Intake
import Licensing
import Testing

/// The rules that come with the program: every example of theirs, and sentences as representations have them.
@Suite struct GateRulesTests {
    static let rules = (try? GateRulesFile.shipped()) ?? []

    private func stopped(_ statement: GateStatement, in setting: GateSetting) throws -> [String] {
        try Gate(rules: Self.rules).check(statement, in: setting).map(\.rule.id)
    }

    @Test func theRulesAreAllThere() {
        #expect(
            Self.rules.map(\.id) == [
                "quota", "need", "moral-view", "speculation", "deprivation", "premises-from-area", "time-without-times",
                "cumulative-in-review", "policy-wording", "small-numbers", "person", "restricted", "not-authority", "health-objective",
                "repeats-mandatory", "repeats-law", "fixes-price", "beyond-premises", "vague", "condition-without-finding",
            ])
    }

    @Test(arguments: rules) func whatIsGoodPassesEveryRule(_ rule: GateRule) throws {
        #expect(!rule.good.isEmpty)
        for example in rule.good {
            #expect(try stopped(GateStatement(example, of: rule), in: GateSetting(example)) == [], "\(example.text)")
        }
    }

    @Test(arguments: rules) func whatIsBadIsStoppedByThatRuleAlone(_ rule: GateRule) throws {
        #expect(!rule.bad.isEmpty)
        for example in rule.bad {
            #expect(try stopped(GateStatement(example, of: rule), in: GateSetting(example)) == [rule.id], "\(example.text)")
        }
    }

    @Test(arguments: GateCase.all.indices) func aSentenceOfARepresentation(_ number: Int) throws {
        let sentence = GateCase.all[number]
        let statement = GateStatement(
            sentence.text, part: sentence.part, place: "the table", inference: sentence.inference, hasTimes: sentence.hasTimes)
        let found = try stopped(statement, in: GateSetting(type: sentence.type, policy: sentence.policy))
        #expect(Set(found) == Set(sentence.rules), "\(sentence.text)")
    }

    @Test func theTableHasFairAndFoulOnes() {
        #expect(GateCase.all.count { $0.rules.isEmpty } >= 45)
        #expect(GateCase.all.count { !$0.rules.isEmpty } >= 45)
    }

    /// What was not read in a primary source is for a solicitor.
    @Test(arguments: rules) func theReasonSaysHowFarItWasChecked(_ rule: GateRule) {
        #expect(["V", "S", "K"].contains(rule.confidence))
        #expect(rule.reason.hasSuffix(" Check with your solicitor.") == (rule.confidence != "V"))
        #expect(rule.reason.contains("(\(rule.source))"))
    }

    /// The Guidance of November 2025 was not read, and of four of the cases only lists were: no rule that rests on them is V.
    @Test func nothingIsOverstated() {
        for rule in Self.rules where rule.source.contains("Guidance") || rule.source.contains("Attenborough") {
            #expect(rule.confidence != "V", "\(rule.id)")
        }
    }

    @Test func theThreeThatNobodySetsAside() {
        #expect(Self.rules.filter { !$0.mayBeOverridden }.map(\.id) == ["small-numbers", "person", "restricted"])
    }
}
