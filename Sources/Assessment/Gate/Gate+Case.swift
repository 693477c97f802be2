public import Licensing

/// A whole application at the gate.
extension Gate {
    /// Checks every finding, point the other way, condition and own paragraph.
    /// - Returns: the overrides that were used, each once, in the order of the paragraphs.
    /// - Throws: `GateStop` with everything that is stopped, not only the first.
    public func pass(_ application: ApplicationCase, setting: GateSetting) throws(GateStop) -> [GateOverride] {
        try pass(
            findings: application.findings, pointsTheOtherWay: application.pointsTheOtherWay, conditions: application.conditions,
            ownParagraphs: application.ownParagraphs, overrides: application.overrides, setting: setting)
    }

    /// As above, of the parts.
    public func pass(
        findings: [ObjectiveFinding], pointsTheOtherWay: [Counterpoint], conditions: [MatchedCondition],
        ownParagraphs: [OwnParagraph], overrides: [GateOverride], setting: GateSetting
    ) throws(GateStop) -> [GateOverride] {
        let points = pointsTheOtherWay.enumerated().map { index, point in
            GateStatement(point, number: index + 1, answering: findings.first { $0.number == point.finding })
        }
        let generated =
            findings.flatMap(GateStatement.all) + points + conditions.map { GateStatement($0, among: findings) }
        // What the program writes itself is never let through: it is to be mended.
        var stopped = generated.flatMap { check($0, in: setting) }
        var used: [GateOverride] = []
        for (index, paragraph) in ownParagraphs.enumerated() {
            for objection in check(GateStatement(paragraph, number: index + 1), in: setting) {
                let override = overrides.first { $0.rule == objection.rule.id && $0.text == paragraph.text }
                if let override, objection.rule.mayBeOverridden {
                    if !used.contains(override) { used.append(override) }
                } else {
                    stopped.append(objection)
                }
            }
        }
        guard stopped.isEmpty else { throw GateStop(stopped) }
        return used
    }
}

extension OwnText {
    /// As an application's case holds them.
    public var ownParagraphs: [OwnParagraph] {
        paragraphs.map { OwnParagraph(text: $0.text, objective: $0.objective, source: $0.source) }
    }

    /// With the text of the paragraph that each is for; one for a paragraph that is not there is left out.
    public var gateOverrides: [GateOverride] {
        overrides.compactMap { override in
            let index = override.paragraph - 1
            return paragraphs.indices.contains(index)
                ? GateOverride(rule: override.rule, text: paragraphs[index].text, by: override.by, why: override.why) : nil
        }
    }
}
