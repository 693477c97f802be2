internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Statistics
internal import Wording
internal import Zones

/// The first page's answer for a reader who reads no further: the figures of the place, and what they are not.
enum BriefSection {
    static func section(_ inputs: PackInputs) -> EvidenceSection {
        EvidenceSection(
            id: "brief", heading: "In brief",
            blocks: [
                .statements(findings(inputs)),
                .paragraph(
                    "These figures describe the place. They do not weigh the application, and they do not by themselves "
                        + "show that it would undermine a licensing objective: see \u{201C}What these figures cannot "
                        + "show\u{201D}."),
            ])
    }

    private static func rate(_ rate: Rate) -> TracedText {
        let unit = "outlets per 10,000 residents"
        return "\(TracedFigure.fixed(rate.value, decimals: 1, unit)) "
            + "(\(TracedFigure.fixed(rate.lower, decimals: 1, unit + ", lower 95% limit")) to "
            + "\(TracedFigure.fixed(rate.upper, decimals: 1, unit + ", upper 95% limit")))"
    }

    private static func findings(_ inputs: PackInputs) -> [TracedText] {
        let site = inputs.assessment
        var findings = site.within.filter { $0.radius <= 500 }.map { comparison -> TracedText in
            comparison.postcodes > 0
                ? PlaceSection.sentence(comparison)
                : "Within \(Traced.distance(metres: comparison.radius)) lie "
                    + "\(TracedFigure.count(comparison.outlets.all, "outlets")) outlets."
        }
        if let area = site.density {
            let district = DistrictDensity(inputs.density.areas, kind: .all)
            let decile: TracedText? = area.area.decile.map {
                "is in deprivation decile \(TracedFigure.count($0, "national deprivation decile")) of 10 (1 is the most deprived tenth in England)"
            }
            var sentence: TracedText = "Its area, \(area.area.name), \(decile ?? "has no deprivation decile loaded")"
            if let own = area.rate, let whole = district.rate {
                sentence = sentence + " and has \(rate(own)) outlets per 10,000 residents; \(inputs.districtName) as a "
                    + "whole has \(rate(whole)). Ranges in brackets are 95% intervals."
            } else {
                sentence = sentence + "; residents are not loaded, so there is no rate."
            }
            findings.append(sentence)
        } else {
            findings.append("The place lies in none of the areas loaded.")
        }
        findings.append(
            site.zone.map { zone -> TracedText in
                "It lies in concentration C\(String(zone.id)), one of \(TracedFigure.count(inputs.concentrations.zones.count, "concentrations")) "
                    + "places with a \(Concentration.wording)."
            } ?? TracedText("It lies in no concentration of licensed premises as defined in this pack."))
        if site.within.contains(where: { $0.outlets.on == nil }) {
            findings.append(
                "The register does not state what each licence permits, so on-sales and off-sales are not told apart.")
        }
        return findings + inputs.notCounted.map(Traced.read)
    }
}
