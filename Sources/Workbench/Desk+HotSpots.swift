public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

extension Desk {
    /// Hot spots of outlets, of their rate, or of incidents, over the LSOAs of the districts in scope. - Throws: `Fault`.
    public func hotSpots(_ workspace: URL, asked: HotSpotOptions, options: ZoneOptions) throws -> HotSpotReport {
        do {
            try Self.check(options.storing)
            if let drawing = options.drawing { try Self.checkMap(drawing, besides: workspace) }
            try Self.check(asked, options)
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            let values = try HotSpotValues(holdings, options, asked)
            progress("finding neighbours")
            let neighbours = try asked.weights.neighbours(of: values.areas.map(\.shape))
            let settings = HotSpots.Settings(level: asked.level, permutations: asked.permutations, seed: options.seed)
            progress("looking for hot spots")
            let spots = HotSpots(values: values.values, neighbours: neighbours, settings: settings)
            let global = spots.refusal == nil
                ? GlobalMoran(spots.observed, spots.observedNeighbours, permutations: asked.permutations, seed: options.seed) : nil
            var report = try report(asked, options, holdings, values, neighbours, spots, global)
            if let drawing = options.drawing {
                let svg = try HotSpotMap.svg(report, values, spots, sources: Self.mapSources(report.inputs, holdings))
                let drawn = try ChartFile.write(svg, to: drawing)
                report.drawn = .init(file: drawn.file, sha256: drawn.sha256)
            }
            let outcome = try store(
                HotSpotLayer.table(report, values, called: Self.layerName(values, asked, options, holdings)),
                Self.storing(options.storing, isMarked: values.isRestricted),
                asked: options.asked(asked.words(isRestricted: values.isRestricted)), methods: report.methods,
                // What is said of restricted incidents stays with them.
                warnings: values.isRestricted ? [Self.marking] : report.warnings, state: state, in: file)
            report.stored = outcome.stored
            report.storing = outcome.sentence
            return report
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// What goes together can be told before anything is read. - Throws: `Fault` 64.
    private static func check(_ asked: HotSpotOptions, _ options: ZoneOptions) throws {
        let isOfOutlets = asked.of == ["outlets"] || asked.of == ["rate"]
        if asked.of.count > 1, let whole = asked.of.first(where: { ["outlets", "rate", "crime"].contains($0) }) {
            throw Fault(
                .usage, field: "of", message: "--of: \"\(whole)\" stands alone; only types of recorded crime can be asked for together.")
        }
        guard !isOfOutlets || options.isRestricted else { return }
        if options.rule != OutletRule() {
            throw Fault(
                .usage, field: "of",
                message: "--kind, --count and --status are of outlets, and --of \(asked.of[0]) is not; leave them out.")
        }
        if options.asAt != nil {
            throw Fault(.usage, field: "as-at", message: "--as-at is of registers, and --of \(asked.of[0]) is not; leave it out.")
        }
    }

    /// As of a chart, in the words of --draw. - Throws: `Fault`.
    private static func checkMap(_ target: URL, besides workspace: URL) throws {
        do {
            try ChartFile.check(target, besides: workspace)
        } catch var fault as Fault {
            fault.field = "draw"
            fault.message = fault.message.replacing("for the chart", with: "for the map")
            throw fault
        }
    }

    /// A restricted layer is never called anything that `export` would give out unasked.
    private static func storing(_ storing: Storing, isMarked: Bool) -> Storing {
        guard case .named(let name) = storing, isMarked else { return storing }
        return .named(String("restricted_\(name)".prefix(60)))
    }

    private static func layerName(
        _ values: HotSpotValues, _ asked: HotSpotOptions, _ options: ZoneOptions, _ holdings: Holdings
    ) -> String {
        let weights = asked.weights == .queen()
            ? "" : "_" + asked.weights.word.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
        return layerName(
            (values.isRestricted ? "restricted_" : "") + "hot_spots_\(values.slug)\(weights)", options.rule,
            authority: options.authority == nil ? nil : holdings.scope.first, asAt: options.asAt)
    }

    /// The sentences that publishers ask for, each once.
    private static func mapSources(_ inputs: [InputReport], _ holdings: Holdings) -> [String] {
        let used = Set(inputs.map(\.sha256))
        var told: Set<String> = []
        return holdings.sources.filter { used.contains($0.sha256) }.map { source in
            source.publication == .register ? "Licensing register: \(source.part)." : source.publication.attribution
        }.map { $0.hasSuffix(".") ? $0 : $0 + "." }.filter { told.insert($0).inserted }
    }

    private func report(
        _ asked: HotSpotOptions, _ options: ZoneOptions, _ holdings: Holdings, _ values: HotSpotValues, _ neighbours: Neighbours,
        _ spots: HotSpots, _ global: GlobalMoran?
    ) throws -> HotSpotReport {
        let warnings = Self.warnings(asked, holdings, values, spots)
        let methods = [Method.localG, .localMoran, .globalMoran, .spatialWeights, .falseDiscovery]
            + (asked.permutations > 0 ? [.conditionalPermutation] : []) + (values.isRestricted ? [.suppression] : [])
        return HotSpotReport(
            marking: values.isRestricted ? Self.marking : nil, of: values.title, unit: values.unit,
            weights: .init(asked.weights, neighbours),
            hotSpots: values.areas.indices.map { .init($0, of: values, spots, neighbours) },
            globalMoran: global.map(HotSpotReport.Global.init), refusal: spots.refusal, level: asked.level,
            judgedBy: asked.permutations > 0 ? "permutation" : "normal", permutations: asked.permutations, seed: options.seed,
            fewestPermutations: spots.fewestPermutations, tested: spots.tested,
            adjusted: .init(spots.classes, spots.quadrants),
            unadjusted: .init(spots.unadjustedClasses, spots.unadjustedQuadrants),
            islands: spots.islands.map { values.areas[$0].code },
            leftOut: spots.leftOut.map { .init(code: values.areas[$0].code, reason: values.reasons[$0] ?? "") },
            edge: Self.edge(holdings), limits: HotSpotReport.words, rule: values.sentence,
            methods: methods.map {
                MethodReport($0, denominators: values.denominators, sources: values.inputs, warnings: warnings)
            },
            warnings: warnings, notCounted: values.notCounted, decisions: holdings.decisions, stored: nil, storing: nil, drawn: nil,
            coordinateOperation: OperationReport(try holdings.file.coordinateOperation()), inputs: values.inputs)
    }

    /// Areas whose adjusted probability lies within twice its own simulation error of the level: its error is that of the
    /// probability it is made from, stretched alike.
    private static func wavering(_ spots: HotSpots, _ asked: HotSpotOptions) -> [Int] {
        guard asked.permutations > 0 else { return [] }
        return spots.localG.adjusted.indices.filter { area in
            guard let adjusted = spots.localG.adjusted[area], let judged = spots.localG.judged[area], judged > 0 else { return false }
            let tail = min(judged / 2, 0.5)
            let error = 2 * (tail * (1 - tail) / Double(asked.permutations)).squareRoot()
            return abs(adjusted - asked.level) < 2 * error * adjusted / judged
        }
    }

    private static func edge(_ holdings: Holdings) -> String {
        let names = holdings.scope.map(\.name)
        return "Looked at are the LSOAs of \(names.joined(separator: " and ")) and nothing beyond: an area at the edge has fewer neighbours "
            + "than it has on the ground, and a spot across the border is seen in part or not at all."
    }

    private static func warnings(
        _ asked: HotSpotOptions, _ holdings: Holdings, _ values: HotSpotValues, _ spots: HotSpots
    ) -> [String] {
        var warnings = values.warnings
        let reasons = Set(values.reasons.compactMap(\.self)).sorted()
        for reason in reasons {
            let codes = values.areas.indices.filter { values.reasons[$0] == reason }.map { values.areas[$0].code }
            warnings.append(
                "\(codes.count) \(codes.count == 1 ? "area is" : "areas are") left out, and nobody's neighbour: \(reason) "
                    + "(\(AreaMeasures.list(codes))).")
        }
        if !spots.islands.isEmpty {
            let codes = spots.islands.map { values.areas[$0].code }
            warnings.append(
                "\(codes.count) \(codes.count == 1 ? "area has" : "areas have") no neighbour by these weights, and so no local statistic: "
                    + "\(AreaMeasures.list(codes)). \(codes.count == 1 ? "Its value counts" : "Their values count") in the mean of all.")
        }
        let wavering = spots.refusal == nil ? Self.wavering(spots, asked).map { values.areas[$0].code } : []
        if !wavering.isEmpty {
            warnings.append(
                "Another seed may class \(wavering.count == 1 ? "one area" : "\(wavering.count) areas") otherwise, so near the level "
                    + "\(wavering.count == 1 ? "it lies" : "they lie"): \(AreaMeasures.list(wavering)); ask for more --permutations.")
        }
        if spots.refusal == nil, asked.permutations > 0, asked.permutations < spots.fewestPermutations {
            warnings.append(
                "With \(asked.permutations) permutations the smallest two-sided probability there can be is "
                    + "\(HotSpotReport.number(2 / Double(asked.permutations + 1))). A single area among \(spots.tested) could not be found at "
                    + "\(HotSpotReport.number(asked.level)); that takes at least \(spots.fewestPermutations).")
        }
        let without = holdings.districtsWithoutRegister
        if !without.isEmpty {
            warnings.append("Not looked at, because no register is loaded: \(without.joined(separator: ", ")).")
        }
        return warnings
    }
}
