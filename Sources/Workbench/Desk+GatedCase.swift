internal import Assessment
internal import Foundation
internal import Intake
internal import Licensing

/// The case of a pack: with the officer's own words, and past the gate.
extension Desk {
    /// - Throws: `Fault` 65 with every statement that the gate stops; then nothing is written.
    func hearing(_ findings: Findings, _ request: PackRequest) throws -> ApplicationCase {
        if let made = request.hearing?(findings.site) { return made }
        try refuseVoid(request, findings.site.application)
        let rulesFile = request.enclosure(.rules)
        let rules = try rules(rulesFile)
        var made = try weigh(
            findings, today: try request.today ?? Self.londonDay(of: now),
            conditions: try conditionLibrary(request.enclosure(.conditions)), isRestricted: request.isRestricted,
            position: request.position)
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
        try refusePersons(in: made.sharing.map(\.partner) + made.surroundings.incidents.map(\.extract), gate)
        // Copies of these files go into the pack, comments and all.
        for url in [request.application, ownFile].compactMap(\.self) { try refusePersons(in: url, gate) }
        do {
            made.overrides = try gate.pass(made, setting: Self.setting(of: made))
        } catch {
            throw Fault(error, file: ownFile?.relativePath) { place in lines.first { $0.place == place }?.line }
        }
        return made
    }

    /// A representation that would be void, or that the office may not make, is not written, whatever position is asked for.
    private func refuseVoid(_ request: PackRequest, _ application: Application) throws {
        guard let position = request.position, position != .noRepresentation else { return }
        let shown = request.application.relativePath
        if !application.period.type.hasRoleForPublicHealth {
            throw Fault(
                .data, file: shown, field: "position",
                message: "\(shown): public health has no role here: on a \(application.period.type.words) it can make no representation; "
                    + "leave --position away, and the pack keeps the record.")
        }
        if let last = application.period.lastDay, let today = request.today, last < today {
            throw Fault(
                .data, file: shown, field: "position",
                message: "\(shown): the time for representations ended on \(last.words), and one made on \(today.words) would be void; "
                    + "leave --position away, and the pack keeps the record.")
        }
    }

    /// - Throws: `Fault` 65 with the line where a file that the pack would hold a copy of names a person.
    private func refusePersons(in url: URL, _ gate: Gate) throws {
        let text = try FileBytes.text(url, called: "file", "it is").text
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let statement = GateStatement(String(line), part: .denial, place: "the file that the pack would hold a copy of")
            let found = gate.check(statement, in: GateSetting()).filter { $0.rule.id == "person" }
            guard found.isEmpty else {
                // What names a person is not repeated, not in part either.
                let bare = found.map { GateObjection(rule: $0.rule, words: "", place: $0.place, statement: "(not repeated)") }
                throw Fault(GateStop(bare), file: url.relativePath) { _ in index + 1 }
            }
        }
    }

    /// Names of partners and of their extracts, which the gate then takes for names. - Throws: `Fault` 65.
    private func refusePersons(in names: [String], _ gate: Gate) throws {
        let found = names.flatMap { name in
            gate.check(GateStatement(name, part: .denial, place: "the name of an extract"), in: GateSetting()).filter { $0.rule.id == "person" }
        }
        guard found.isEmpty else { throw Fault(GateStop(found)) }
    }

    /// The authority's own words are those of the published assessments that hold the place.
    private static func setting(of made: ApplicationCase) -> GateSetting {
        let site = made.site
        let wording = site.cumulativeImpact.covering.flatMap { [$0.wording, $0.kinds].compactMap(\.self) }
        let names = [site.authority?.name, site.application.premises, site.application.address].compactMap(\.self)
        return GateSetting(
            type: site.application.period.type, policy: wording.isEmpty ? nil : wording.joined(separator: "\n"),
            packIsRestricted: made.isRestricted,
            names: names + made.surroundings.incidents.map(\.dated) + site.cumulativeImpact.covering.map(\.name) + made.surroundings.neighbours.compactMap(\.name))
    }
}
