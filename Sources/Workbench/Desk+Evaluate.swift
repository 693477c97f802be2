public import Foundation
public import Licensing
internal import Measures
internal import Registers
internal import Workspace
public import Zones

/// What only the question of an adopted area is asked with.
public struct EvaluationOptions: Sendable {
    /// A file with one polygon, a published area's name, or a candidate.
    public var outline: String
    /// Nil for the day of publication, where the outline is a published area.
    public var adopted: CalendarDate?
    /// police.uk's categories, or kinds of partners' extracts; empty for all.
    public var types: [String] = []
    public var comparator = ComparatorAreas.Kind.rest
    public var rule = EvaluationRule()

    public init(outline: String) { self.outline = outline }
}

extension Desk {
    /// What changed inside an outline since a day, over a comparator; before that, what could be seen at all. - Throws: `Fault`.
    public func evaluate(_ workspace: URL, _ asked: EvaluationOptions, options: ZoneOptions) throws -> EvaluationReport {
        do {
            if let drawing = options.drawing { try ChartFile.check(drawing, besides: workspace) }
            let holdings = try held(try open(workspace), options)
            let authority = try holdings.soleAuthority()
            let outline = try outline(asked.outline, in: holdings, of: authority, options)
            let (adopted, source) = try adoption(asked, outline, in: holdings, of: authority)
            try check(adopted: adopted)
            let ground = try holdings.zoneGround(of: authority, options)
            let types = try Self.types(asked.types, ground, shown: workspace.relativePath)
            let found = try OutlineEvaluation(
                police: ground, outline: outline, adopted: adopted, types: types, comparator: asked.comparator, rule: asked.rule)
            let extracts = try ground.extracts.map { extract in
                try OutlineEvaluation(
                    extract, ground: ground, outline: outline, adopted: adopted, kinds: Set(asked.types.map { $0.lowercased() }),
                    comparator: asked.comparator, rule: asked.rule)
            }
            let inputs = holdings.inputs(.register, .boundaries, .crime, .impactAreas)
                + (extracts.isEmpty ? [] : holdings.inputs(.incidents))
            let drawing = try options.drawing.map { file in
                try ChartFile.write(
                    Self.monthChart(found, outline: outline.name, adopted: adopted, types: asked.types, inputs: inputs, shown: file),
                    to: file)
            }
            let evaluation = found.evaluation
            let sources = inputs.filter { $0.publication != Publication.register.rawValue }
            let methods = [Method.adoptionEffect, .powerStatement, .placebos].map { MethodReport($0, sources: sources) }
            let notCounted = NotCounted.byAuthority(holdings.premises.filter { $0.authority == authority }, rule: options.rule)
            return EvaluationReport(
                marking: extracts.isEmpty ? nil : Self.marking, authority: authority.name, outline: outline.name,
                origin: outline.origin.rawValue, adopted: adopted.description, adoptedFrom: source,
                types: asked.types.isEmpty ? nil : asked.types, power: evaluation.map { EvaluationReport.Power($0.power) },
                effect: evaluation?.effect.map(EvaluationReport.Effect.init), verdict: (evaluation?.verdict ?? .cannotTell).rawValue,
                reasons: evaluation?.reasons ?? [found.refusal].compactMap(\.self),
                series: evaluation == nil ? nil : found.series.map { EvaluationReport.Series($0, adopted: adopted) },
                comparator: found.comparator.map {
                    EvaluationReport.Ground(
                        kind: $0.kind.rawValue, inside: found.insideCodes, comparator: found.comparatorCodes,
                        touching: $0.touching.count)
                }, trendBefore: evaluation?.trendBefore.map(EvaluationReport.Effect.init),
                interrupted: evaluation?.interrupted.map(EvaluationReport.Interrupted.init),
                interruptedAgainstComparator: evaluation?.interruptedAgainstComparator.map(EvaluationReport.Interrupted.init),
                placebos: evaluation.map { EvaluationReport.Placebos($0.placebos, effect: $0.effect) },
                extracts: extracts.compactMap { result in result.extract.map { EvaluationReport.Extract(result, $0) } },
                authorisations: try authorisations(holdings, authority, outline, adopted, options),
                meaning: EvaluationReport.meaning, rule: holdings.sentence(of: options.rule),
                methods: methods, warnings: found.notes, notCounted: notCounted.compactMap { $0.value.sentence(of: $0.key) },
                decisions: holdings.decisions, drawing: drawing.map { EvaluationReport.Drawing(file: $0.file, sha256: $0.sha256) },
                coordinateOperation: OperationReport(try holdings.file.coordinateOperation()), inputs: inputs)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private func adoption(_ asked: EvaluationOptions, _ outline: StudyOutline, in holdings: Holdings, of authority: Authority) throws
        -> (CalendarDate, source: String)
    {
        if let day = asked.adopted { return (day, "as given") }
        if outline.origin == .published,
            let area = try holdings.file.impactAreas().first(where: { $0.name == outline.name && authority.isCalled($0.authority) }),
            let day = CalendarDate(iso: area.published)
        {
            return (day, "day of publication in the file")
        }
        throw Fault(
            .usage, field: "adopted",
            message: "--evaluate needs the day of adoption, and \(outline.name) is no published area with one; give it with --adopted, "
                + "such as --adopted 2023-04-01.")
    }

    private func check(adopted day: CalendarDate) throws {
        guard day.description > String(Self.timeText(now).prefix(10)) else { return }
        throw Fault(
            .usage, field: "adopted",
            message: "--adopted: \(day) is yet to come, and nothing is known of what will change; give a day until today.")
    }

    /// Nil for all.
    private static func types(_ words: [String], _ ground: ZoneGround, shown: String) throws -> Set<Int>? {
        guard !words.isEmpty else { return nil }
        let partners = Set(ground.extracts.flatMap(\.incidents).map { $0.kind.lowercased() })
        for word in words where ground.crime?.types(called: [word]) == nil && !partners.contains(word.lowercased()) {
            throw Fault(
                .data, file: shown, field: "types",
                message: "\(shown): no crime of the type \"\(word)\" is loaded; loaded are "
                    + "\((ground.crime?.types ?? []).joined(separator: ", ")).")
        }
        return Set(words.compactMap { ground.crime?.types(called: [$0]) }.flatMap(\.self))
    }
}

extension Desk {
    /// Of two days, where two extracts are held; what stands now always.
    private func authorisations(
        _ holdings: Holdings, _ authority: Authority, _ outline: StudyOutline, _ adopted: CalendarDate, _ options: ZoneOptions
    ) throws -> EvaluationReport.Authorisations {
        func own(_ held: Holdings) -> [RegisteredPremises] { held.premises.filter { $0.authority == authority } }
        func counts(_ held: Holdings) -> AuthorisationCounts { AuthorisationCounts(own(held), outline: outline, rule: options.rule) }
        let history = try holdings.file.premisesHistory().filter { Self.isOf(authority, $0) }
        let nowExtracts = Self.extractWords(history.filter { $0.until == nil })
        let standing = GrantsStanding(own(holdings), outline: outline, rule: options.rule, adopted: adopted)
        func report(
            _ then: EvaluationReport.Day?, reason: String?, _ inside: EvaluationReport.Changes? = nil, _ outside: EvaluationReport.Changes? = nil
        ) -> EvaluationReport.Authorisations {
            .init(
                verdict: then == nil ? AdoptionVerdict.cannotTell.rawValue : nil, reason: reason, then: then,
                now: .init(counts(holdings), extracts: nowExtracts), changesInside: inside, changesOutside: outside,
                standingInside: standing.map { .init($0.inside) }, standingOutside: standing.map { .init($0.outside) })
        }
        guard let first = history.map(\.from).min(), first <= adopted.description else {
            return report(
                nil,
                reason: "The first extract of the register held is of \(history.map(\.from).min() ?? "no known day"), after adoption: what "
                    + "stood then is not known.")
        }
        let then = try Holdings(holdings.file, authority: options.authority ?? authority.name, asAt: adopted, field: "adopted")
        guard !Holdings.sameExtract(then: then, now: holdings).contains(authority) else {
            return report(
                nil, reason: "One and the same extract of the register stood at adoption and stands now: add a newer one to see what changed.")
        }
        let changes = RegisterChanges(from: own(then).map(\.record), to: own(holdings).map(\.record))
        let split = Self.split(changes, outline)
        return report(
            .init(counts(then), extracts: Self.extractWords(then.stood.filter { Self.isOf(authority, $0) })), reason: nil, split.inside,
            split.outside)
    }

    /// An extract may have been added before the authority's code was known.
    private static func isOf(_ authority: Authority, _ stood: StoodPremises) -> Bool {
        let own = stood.premises.authority
        return authority.covers(districtCode: own.code, districtName: own.name)
    }

    private static func extractWords(_ stood: [StoodPremises]) -> [String] {
        Set(stood.map { "\($0.file) of \($0.from)" }).sorted()
    }

    private static func split(_ changes: RegisterChanges, _ outline: StudyOutline) -> (
        inside: EvaluationReport.Changes, outside: EvaluationReport.Changes
    ) {
        func isInside(_ record: PremisesRecord) -> Bool { record.place.map(outline.holds) ?? false }
        func side(_ wanted: Bool) -> EvaluationReport.Changes {
            .init(
                new: changes.new.count { isInside($0) == wanted }, gone: changes.gone.count { isInside($0) == wanted },
                otherHours: changes.changed.count { change in
                    isInside(change.after) == wanted && change.changes.contains { $0.field == "hours" }
                })
        }
        return (side(true), side(false))
    }
}
