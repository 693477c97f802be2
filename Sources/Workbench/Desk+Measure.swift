public import Foundation
public import Licensing
public import Measures
internal import Workspace

public struct MeasureOptions: Sendable {
    public enum Level: String, Codable, Sendable, CaseIterable { case postcode, lsoa, msoa, ward, district }
    public enum Layer: String, Codable, Sendable, CaseIterable { case premises, crime }

    public var rule = OutletRule()
    public var level = Level.lsoa
    public var ground = AreaDensity.Ground.land
    public var layer = Layer.premises
    public var authority: String?
    public var storing = Storing.usual
    /// Of which year MSOAs or wards are meant; nil for the newest loaded.
    public var year: String?
    /// Polygons of the user's own to measure within.
    public var within: URL?
    /// The column whose values name them.
    public var nameColumn: String?
    public var coordinateSystem: String?
    public var layerName: String?
    /// Takes the registers as they stood on a day.
    public var asAt: CalendarDate?
    /// Measures on this earlier day too, and tells the difference.
    public var since: CalendarDate?
    public var access = AccessOptions()
    public var factors = FactorOptions()

    public init() {}

    /// As words of the command line: the question, and what narrows it.
    func asked(_ question: [String]) -> String {
        var words = ["measure"] + question
        if rule.kind != .all { words += ["--kind", rule.kind.rawValue] }
        if rule.count != .outlets { words += ["--count", rule.count.rawValue] }
        if rule.status != .inForce { words += ["--status", rule.status.rawValue] }
        if let authority { words += ["--authority", authority.contains(" ") ? "\"\(authority)\"" : authority] }
        if let asAt { words += ["--as-at", asAt.description] }
        return words.joined(separator: " ")
    }
}

extension Desk {
    /// Outlets by area and by deprivation decile. - Throws: `Fault`.
    public func measureAreas(_ workspace: URL, options: MeasureOptions) throws -> MeasureReport {
        do {
            try Self.check(options.storing)
            let file = try open(workspace)
            let state = try file.state()
            if let since = options.since, let day = options.asAt, since >= day {
                throw Fault(
                    .usage, field: "since",
                    message: "--since \(since) is not before --as-at \(day); give an earlier day to compare with.")
            }
            if let since = options.since { try check(day: since, option: "since") }
            let holdings = try held(file, options)
            let ages = try AgesOfAreas(holdings)
            let outlines = try AreaOutlines(holdings, options: options, desk: self)
            let now = try AreaMeasures(holdings, options: options, ages: ages, outlines: outlines.outlines)
            let then = try options.since.map { day in
                try AreaMeasures(
                    try Holdings(file, authority: options.authority, asAt: day, field: "since"), options: options, ages: ages,
                    outlines: outlines.outlines)
            }
            var report = try report(now, then: then, options: options, ages: ages, outlines: outlines)
            let authority = options.authority == nil ? nil : holdings.scope.first
            let base = (options.within == nil ? "density_\(options.level.rawValue)" : "density_within")
                + (options.year.map { "_\($0)" } ?? "") + (options.ground == .polygon ? "_polygon" : "")
                + (options.since.map { "_since_" + $0.description.replacing("-", with: "_") } ?? "")
            let layer = AreaLayer(report).table(
                now.measures, called: Self.layerName(base, options.rule, authority: authority, asAt: options.asAt),
                vintage: outlines.vintage, hasShapes: options.level != .district)
            let outcome = try store(
                layer, options.storing, asked: Self.words(options), methods: report.methods, warnings: report.notes, state: state, in: file)
            report.stored = outcome.stored
            report.storing = outcome.sentence
            return report
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// How many areas are named that cannot be compared.
    private static let mostNotes = 8

    private func report(
        _ now: AreaMeasures, then: AreaMeasures?, options: MeasureOptions, ages: AgesOfAreas, outlines: AreaOutlines
    ) throws -> MeasureReport {
        let holdings = now.holdings
        let comparators = try AreaComparators(now, options: options)
        let before = Dictionary((then?.measures ?? []).map { ($0.place.code, $0) }) { first, _ in first }
        let found = now.measures.map { ($0, comparators.found($0)) }
        let scoped = holdings.scope.compactMap { authority in now.lsoas.notCounted[authority].map { (authority, $0) } }
        var notes = outlines.notes + now.notes + comparators.sentences
        // What holds for several areas is said once, and each area's row has its own.
        var told: Set<String> = []
        let distinct = found.flatMap(\.1.notes).filter { told.insert($0).inserted }
        notes += distinct.prefix(Self.mostNotes)
        if distinct.count > Self.mostNotes {
            notes.append("\(distinct.count - Self.mostNotes) more areas lack a comparison; the notes of each say why.")
        }
        let unchanged = then.map { Holdings.sameExtract(then: $0.holdings, now: holdings) } ?? []
        let isEstimated = now.measures.contains { $0.place.residents?.basis == .estimate }
        notes += Self.notesOnDays(holdings, then, unchanged: unchanged)
        notes += Self.notesOnFunnel(found.contains { $0.1.funnel != nil }, isEstimated: isEstimated)
        notes += Self.notesOnResidents(holdings, ages: ages)
        // A table by decile is of the districts' LSOAs, and would stand beside other areas as if it were theirs.
        let isOfLSOAs = options.within == nil && (options.level == .lsoa || options.level == .district)
        let inputs = holdings.inputs(
            .register, .boundaries, .deprivation, .population, .measurements, .postcodes, .widerBoundaries,
            .licensingStatistics)
        return MeasureReport(
            level: options.within == nil ? options.level.rawValue : "within", boundaries: outlines.vintage, rule: options.rule.sentence, kind: options.rule.kind.rawValue,
            count: options.rule.count.rawValue, status: options.rule.status.rawValue, area: options.ground.rawValue,
            populationEdition: holdings.populationEdition, agesEdition: ages.edition, asAt: options.asAt?.description,
            since: options.since?.description,
            extracts: Holdings.extracts(holdings.stood) + (then.map { Holdings.extracts($0.holdings.stood) } ?? []),
            areas: found.map { measure, beside in
                MeasureReport.Area(
                    measure, beside: beside,
                    change: unchanged.isSuperset(of: measure.place.districts)
                        ? nil : before[measure.place.code].flatMap { RateChange(then: $0, now: measure) })
            },
            deciles: isOfLSOAs ? now.lsoas.deciles.map(MeasureReport.Decile.init) : [], outside: now.outside,
            notPlaced: scoped.reduce(0) { $0 + $1.1.withoutPlace }, otherStatus: scoped.reduce(0) { $0 + $1.1.otherStatus },
            notCounted: scoped.compactMap { $0.1.sentence(of: $0.0) }, notes: notes, decisions: holdings.decisions,
            districtsWithoutRegister: holdings.districtsWithoutRegister,
            methods: Self.methods(holdings, options: options, isEstimated: isEstimated, inputs, notes),
            stored: nil, storing: nil, coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
            inputs: inputs)
    }

    private static func notesOnDays(_ now: Holdings, _ then: AreaMeasures?, unchanged: Set<Authority>) -> [String] {
        guard now.day != nil || then != nil else { return [] }
        var notes = [then?.holdings.dayNote, now.dayNote].compactMap(\.self)
        notes.append(
            "Boundaries, residents and postcodes are those held now. A decision applies to an extract where the doctor finds in "
                + "it the same rows on the same evidence, and else not at all.")
        guard let then else { return notes }
        for authority in unchanged.sorted(by: { $0.name < $1.name }) {
            notes.append("Register of \(authority.name): one extract stood on both days, so nothing can be told of a change.")
        }
        for authority in now.scope {
            if let left = then.lsoas.notCounted[authority]?.sentence(of: authority), let day = then.holdings.day {
                notes.append("On \(day): \(left)")
            }
            let hadStatus = then.holdings.statesStatus(authority), hasStatus = now.statesStatus(authority)
            if hadStatus != hasStatus {
                notes.append(
                    "Register of \(authority.name): the \(hadStatus ? "later" : "earlier") extract has no status column, so all its rows "
                        + "count as in force, and those of the other do not: part of the difference may be of the column and not of "
                        + "the town. Compare with --status all.")
            }
        }
        notes.append(
            "Both counts are complete, and an outlet that stood on both days is in both: the difference is what the registers say. "
                + "The ratio's interval takes the two for independent and is a rough guide to what is more than ordinary coming and "
                + "going; residents are of one edition, so the ratio is that of the counts. Rows without a place, changes of layout "
                + "and decisions on one extract only can make a difference too.")
        return notes
    }

    private static func notesOnFunnel(_ isThere: Bool, isEstimated: Bool) -> [String] {
        guard isThere else { return [] }
        return [
            "By chance alone one area in twenty lies outside the 95% limits and one in five hundred outside the 99.8% limits, and "
                + "outlets cluster in town centres, so more do: to stand outside is a reason to look, not a finding."
        ] + (isEstimated ? ["Residents marked e are estimates; intervals, ratios and funnel limits take them for exact."] : [])
    }

    /// Where residents are of another census than the areas, or ages of another edition.
    private static func notesOnResidents(_ holdings: Holdings, ages: AgesOfAreas) -> [String] {
        var notes: [String] = []
        let published = Set(
            holdings.sources.filter { $0.publication == .population && $0.edition == holdings.populationEdition }
                .compactMap(\.vintage))
        let drawn = Set(holdings.areas.map(\.vintage))
        if let edition = holdings.populationEdition, !published.isEmpty, !drawn.isSubset(of: published) {
            notes.append(
                "Residents (\(edition.isEmpty ? "edition not stated" : edition)) are published for "
                    + "\(published.map(\.rawValue).sorted().joined(separator: ", ")) and the areas are "
                    + "\(drawn.map(\.rawValue).sorted().joined(separator: ", ")): an area whose code was kept is taken as the same, and "
                    + "one whose code is new has no residents.")
        }
        if let edition = ages.edition, edition != holdings.populationEdition {
            notes.append(
                "Rates by age are divided by residents of \(edition.isEmpty ? "an edition not stated" : edition), the newest loaded "
                    + "that has ages; those of all ages by \(holdings.populationEdition ?? "none").")
        }
        return notes
    }

    private static func methods(
        _ holdings: Holdings, options: MeasureOptions, isEstimated: Bool, _ inputs: [InputReport], _ warnings: [String]
    ) -> [MethodReport] {
        let edition = holdings.populationEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded"
        let residents = "residents of all ages, \(edition)"
        let ground = options.ground == .land ? "land to mean high water, ONS Standard Area Measurements" : "the polygon as drawn"
        func report(_ method: Measures.Method, _ denominators: [String]) -> MethodReport {
            MethodReport(method, denominators: denominators, sources: inputs, warnings: warnings)
        }
        return [
            report(.ratePerResidents, [residents]), report(.perSquareKilometre, [ground]),
            report(.relevantAuthorisations, [residents]), report(.afterMidnight, []), report(.rateRatio, [residents]),
            report(.funnelLimits, [residents]),
        ] + (options.since == nil ? [] : [report(.changeOverTime, [residents])])
            + (isEstimated ? [report(.residentEstimate, [residents])] : [])
    }

    /// The question as on the command line, without what does not differ from the usual.
    private static func words(_ options: MeasureOptions) -> String {
        var words = options.within.map { ["--within", $0.lastPathComponent] } ?? ["--level", options.level.rawValue]
        if options.ground != .land { words += ["--area", options.ground.rawValue] }
        if let year = options.year { words += ["--year", year] }
        if let day = options.since { words += ["--since", day.description] }
        return options.asked(words)
    }
}
