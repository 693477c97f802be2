internal import Cartography
internal import Licensing
internal import Measures
internal import Wording
internal import Zones

/// The evidence of one part of an authority's district, in the order that the Guidance under section 182 asks for: concern,
/// evidence that it is happening, link to customers, boundary, what was considered instead, limits. It concludes nothing:
/// section 5A leaves the opinion to the authority.
extension EvidencePack {
    /// - Throws: `GeometryError` where a map cannot be drawn.
    public init(_ inputs: ImpactInputs) throws {
        let maps = ImpactMaps(inputs)
        self.init(
            title: inputs.statement.title ?? "This area\u{2019}s evidence: \(inputs.name), \(inputs.ground.authority.name)",
            subtitle: (inputs.marking.map { _ in "RESTRICTED. " } ?? "")
                + "Evidence for a cumulative impact assessment (Licensing Act 2003, section 5A), \(inputs.ground.authority.name)",
            keyFacts: ImpactOpening.facts(inputs),
            sections: [
                try ConcernSection.section(inputs, maps: maps),
                HappeningSection.section(inputs),
                LinkSection.section(inputs),
                try BoundarySection.section(inputs),
                FirmnessSection.section(inputs),
                InsteadSection.section(inputs),
                ImpactLimits.section(inputs),
                DutySection.section(inputs),
                ImpactMethod.section(inputs),
            ], sources: inputs.sources)
        marking = inputs.marking
    }
}

/// What the report opens with: the place, what the data show and how firmly, what speaks against it.
enum ImpactOpening {
    static func facts(_ inputs: ImpactInputs) -> [(term: String, detail: String)] {
        let audit = inputs.audit
        var facts: [(String, String)] = []
        if let author = inputs.statement.author { facts.append(("Written by", author)) }
        facts.append(("Part of the area", "\(inputs.name), \(audit.outline.origin.rawValue); " + place(audit.inside)))
        facts.append(("Kinds of authorisation", inputs.statement.kinds ?? "Not stated by the authority. \(inputs.ground.rule.sentence)"))
        facts.append(("What the data show", audit.headline.text))
        facts.append((
            "How firmly",
            audit.certificate.of == 0
                ? audit.certificate.sentence
                : "It holds in \(audit.certificate.holds) of \(audit.certificate.of) choices that could as well have been made; section 5 has "
                    + "each of them."
        ))
        facts.append(("What speaks against it", against(audit).joined(separator: " ")))
        facts.append((
            "What this is not",
            "No conclusion. Whether the number of relevant authorisations here makes it likely that more would be inconsistent "
                + "with the duty under section 4(1) is for the authority to consider. There is no statutory number."
        ))
        return facts
    }

    private static func place(_ inside: AuditPlace) -> String {
        let area = NumberText.fixed(inside.squareKilometres, decimals: 2)
        let counted = inside.authorisations.count.map {
            inside.authorisations.high == $0
                ? NumberText.grouped($0) : "\(NumberText.grouped($0)) to \(NumberText.grouped(inside.authorisations.high))"
        }
        return "\(area) km², \(NumberText.grouped(inside.outlets.all)) outlets for alcohol, "
            + "\(counted ?? "an unstated number of") relevant authorisations"
    }

    /// Never empty: where nothing is found that says so.
    static func against(_ audit: OutlineAudit) -> [String] {
        var found: [String] = []
        if !audit.headline.holds { found.append("The headline does not hold in the choices of this report.") }
        let fails = audit.certificate.fails.count
        if fails > 0 { found.append("It fails in \(fails) of the \(audit.certificate.of) choices.") }
        if audit.quietGround >= 0.005 {
            found.append("\(percent(audit.quietGround)) of the ground inside has no outlet within 100 m.")
        }
        if !audit.busyOutside.isEmpty {
            found.append(
                "Left out, though at least as dense: \(audit.busyOutside.map(\.name).joined(separator: ", ")).")
        }
        let wrong = audit.stretches.count(where: \.isBusierOutside)
        if wrong > 0 {
            found.append("Along \(wrong) of \(audit.stretches.count) stretches of the line outlets are denser outside than inside.")
        }
        if !audit.leaveOneOut.flips.isEmpty {
            found.append("Leaving out \(audit.leaveOneOut.flips.map(\.name).joined(separator: ", or ")) changes the headline.")
        }
        if let refusal = audit.inside.crimeRefusal { found.append(refusal) }
        return found.isEmpty ? ["Nothing was found in the data loaded; see the limits for what is not loaded."] : found
    }

    static func percent(_ share: Double) -> String { "\(NumberText.fixed(share * 100, decimals: share < 0.1 ? 1 : 0))%" }
}
