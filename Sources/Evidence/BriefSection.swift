internal import Assessment
internal import Cartography
internal import Licensing
internal import Measures
internal import Wording
internal import Zones

/// The first page's answer for a reader who reads no further: the figures of the place, and what they are not.
enum BriefSection {
    static func section(_ inputs: PackInputs) -> EvidenceSection {
        EvidenceSection(
            id: "brief", heading: "In brief",
            blocks: [
                .list(findings(inputs)),
                .paragraph(
                    "These figures describe the place. They do not weigh the application, and they do not by themselves "
                        + "show that it would undermine a licensing objective: see \u{201C}What these figures cannot "
                        + "show\u{201D}."),
            ])
    }

    private static func findings(_ inputs: PackInputs) -> [String] {
        let site = inputs.assessment
        var findings = site.within.filter { $0.radius <= 500 }.map { comparison in
            comparison.postcodes > 0
                ? PlaceSection.sentence(comparison)
                : "Within \(NumberText.distance(metres: comparison.radius)) lie "
                    + "\(NumberText.grouped(comparison.outlets.all)) outlets."
        }
        if let area = site.density {
            let district = DistrictDensity(inputs.density.areas, kind: .all)
            let decile = area.area.decile.map { "is in deprivation decile \($0) of 10 (1 is the most deprived tenth in England)" }
            var sentence = "Its area, \(area.area.name), \(decile ?? "has no deprivation decile loaded")"
            if area.rate != nil, district.rate != nil {
                sentence += " and has \(Figures.rate(area.rate)) outlets per 10,000 residents; \(inputs.districtName) as a "
                    + "whole has \(Figures.rate(district.rate)). Ranges in brackets are 95% intervals."
            } else {
                sentence += "; residents are not loaded, so there is no rate."
            }
            findings.append(sentence)
        } else {
            findings.append("The place lies in none of the areas loaded.")
        }
        findings.append(
            site.zone.map { zone in
                "It lies in concentration C\(zone.id), one of \(inputs.concentrations.zones.count) places with a "
                    + "\(Concentration.wording)."
            } ?? "It lies in no concentration of licensed premises as defined in this pack.")
        if site.within.contains(where: { $0.outlets.on == nil }) {
            findings.append(
                "The register does not state what each licence permits, so on-sales and off-sales are not told apart.")
        }
        return findings + inputs.notCounted
    }
}
