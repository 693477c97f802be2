public import Licensing

/// What every statement of a pack passes before the pack is written.
public struct Gate: Sendable {
    public let rules: [GateRule]
    private let patterns: [RulePatterns]

    /// - Throws: `GateRuleError` for a pattern that cannot be read.
    public init(rules: [GateRule]) throws(GateRuleError) {
        self.rules = rules
        var read: [RulePatterns] = []
        for rule in rules { read.append(try RulePatterns(rule)) }
        patterns = read
    }

    /// What stands against the statement, one objection for each rule, in the rules' order; empty where it passes.
    public func check(_ statement: GateStatement, in setting: GateSetting) -> [GateObjection] {
        let text = GateText(statement.text, without: setting.names)
        let refused = zip(rules, patterns).compactMap { rule, patterns -> (rule: GateRule, words: String)? in
            guard rule.scope.holds(for: statement.part) else { return nil }
            return Self.refused(by: rule.check, patterns, text, statement, setting).map { (rule, $0) }
        }
        // What identifies a person is not repeated in a log or on a screen, whichever rule it is that speaks.
        let namesPerson = refused.contains { $0.rule.id == Self.person }
        return refused.map { rule, words in
            GateObjection(
                rule: rule, words: namesPerson ? masked(words) : words, place: statement.place,
                statement: namesPerson ? masked(text.text) : statement.text)
        }
    }

    private static let person = "person"

    private func masked(_ text: String) -> String {
        zip(rules, patterns).filter { $0.0.id == Self.person }
            .reduce(text) { $1.1.masked($0, with: "[person]") }.replacing("\n", with: " ")
    }

    /// The words that are refused, empty where it is not for its words; nil where the statement passes.
    private static func refused(
        by check: GateRule.Check, _ patterns: RulePatterns, _ text: GateText, _ statement: GateStatement, _ setting: GateSetting
    ) -> String? {
        // A text of the user's own says nowhere else what it is made from.
        func namesData() -> Bool {
            patterns.namesData(text) || statement.source.map { patterns.namesData(GateText($0)) } == true
        }
        switch check {
        case .words:
            return patterns.refused(in: text)
        case .premisesFromArea:
            let isOfArea = statement.inference.map { $0 == .areaLevel || $0 == .publishedResearch } ?? namesData()
            return isOfArea ? patterns.refused(in: text) : nil
        case .timeWithoutTimes:
            let isTimeless = statement.hasTimes.map { !$0 } ?? namesData()
            return isTimeless ? patterns.refused(in: text) : nil
        case .cumulativeInReview:
            return setting.type.isReview ? patterns.refused(in: text) : nil
        case .policyWording:
            return patterns.refused(in: text, butFor: setting.policy.map { GateText($0) })
        case .smallNumber:
            guard let fewest = statement.fewestAllowed else { return patterns.refused(in: text) }
            return statement.smallestShown.map { $0 < fewest } == true ? "" : nil
        case .restrictedLayer:
            return statement.isRestricted && !setting.packIsRestricted ? "" : nil
        case .withoutFinding:
            return statement.part == .condition && !statement.answersFinding ? "" : nil
        }
    }
}

extension GateRule.Scope {
    func holds(for part: GateStatement.Part) -> Bool {
        switch self {
        case .everything: true
        case .statements: part == .claim
        case .conditions: part == .condition
        }
    }
}
