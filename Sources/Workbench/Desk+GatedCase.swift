internal import Assessment
internal import Foundation
internal import Intake
internal import Licensing

/// The case of a pack: with the officer's own words, and past the gate.
extension Desk {
    /// - Throws: `Fault` 65 with every statement that the gate stops; then nothing is written.
    func hearing(_ findings: Findings, _ request: PackRequest) throws -> ApplicationCase {
        if let made = request.hearing?(findings.site) { return made }
        let rulesFile = request.enclosure(.rules)
        let rules = try rules(rulesFile)
        var made = try weigh(
            findings, today: try request.today ?? Self.londonDay(of: now),
            conditions: try conditionLibrary(request.enclosure(.conditions)), position: request.position)
        var lines: [(place: String, line: Int?)] = []
        let ownFile = request.enclosure(.ownText)
        if let ownFile {
            let text = try FileBytes.text(ownFile, called: "file of paragraphs", "an officer's own text is").text
            let own = try OwnTextFile.read(text, file: ownFile.relativePath, rules: rules)
            made.ownParagraphs = own.ownParagraphs
            made.overrides = own.gateOverrides
            lines = own.paragraphs.enumerated().map { ("own paragraph \($0.offset + 1)", $0.element.line) }
        }
        let gate = try gate(of: rules, rulesFile)
        do {
            made.overrides = try gate.pass(made, setting: Self.setting(of: made))
        } catch {
            throw Fault(error, file: ownFile?.relativePath) { place in lines.first { $0.place == place }?.line }
        }
        return made
    }

    /// The authority's own words are those of the published assessments that hold the place.
    private static func setting(of made: ApplicationCase) -> GateSetting {
        let site = made.site
        let wording = site.cumulativeImpact.covering.flatMap { [$0.wording, $0.kinds].compactMap(\.self) }
        let names = [site.authority?.name, site.application.premises, site.application.address].compactMap(\.self)
        return GateSetting(
            type: site.application.period.type, policy: wording.isEmpty ? nil : wording.joined(separator: "\n"),
            names: names + site.cumulativeImpact.covering.map(\.name) + made.surroundings.neighbours.compactMap(\.name))
    }
}
