public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace
internal import Zones

extension Desk {
    /// Candidate areas of one authority, ranked. - Throws: `Fault`.
    public func propose(_ workspace: URL, options: ZoneOptions, proposal: ProposalOptions) throws -> ProposalReport {
        do {
            try Self.check(options.storing)
            if let drawing = options.drawing { try MapFile.check(drawing, besides: workspace) }
            let rules = proposal.ways.contains(.thresholds) ? try proposal.rules.map(thresholds) ?? [] : []
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            let authority = try holdings.soleAuthority()
            let ground = try holdings.zoneGround(of: authority, options)
            progress("looking for candidate areas")
            let search = try ProposalSearch(ground, proposal: proposal, rules: rules, seed: options.seed)
            let district = try ground.district()
            let districtKm2 = try district.area() / 1_000_000
            let suppressed = IncidentFactors.figures(
                ground.areas,
                ground.extracts
            ).columns
            let ranked = try RankedCandidates(
                search.found.map { area in
                    (
                        area,
                        try CandidateFigures(
                            area.outline, name: "the candidate", in: ground, districtKm2: districtKm2, suppressed: suppressed)
                    )
                }, most: proposal.most)
            return try report(
                ranked, search, ground, holdings: holdings, state: state, options: options, proposal: proposal)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private func report(
        _ ranked: RankedCandidates, _ search: ProposalSearch, _ ground: ZoneGround, holdings: Holdings, state: String,
        options: ZoneOptions, proposal: ProposalOptions
    ) throws -> ProposalReport {
        let kind = ProposalReport.kind(options)
        let marking = ground.extracts.isEmpty ? nil : Self.marking
        let inputs = holdings.inputs(
            .register, .boundaries, .postcodes, .population, .deprivation, .crime, .roads, .impactAreas)
        let warnings = try Self.warnings(ground, holdings, options)
        let methods = Self.methods(search, ground, proposal, inputs, warnings)
        let period = ground.crime.map { PolicePeriod(force: $0.force, months: $0.months) }
        let grid = try grid()
        let candidates = try ranked.candidates.enumerated().map {
            try ProposalReport.Candidate($1, rank: $0 + 1, kind: kind, period: period, grid: grid)
        }
        let drawing = try options.drawing.map { target in
            let svg = ProposalMap.svg(
                ranked.candidates, in: ground, kind: kind, sources: Self.sources(holdings), marking: marking)
            return try ChartFile.write(svg, to: target)
        }
        let outcome = try store(
            CandidateLayer.table(ranked.candidates, candidates, marking: marking),
            Self.storing(options.storing, isMarked: marking != nil),
            asked: proposal.asked(options), methods: methods, warnings: marking.map { [$0] } ?? warnings, state: state,
            in: holdings.file)
        return ProposalReport(
            marking: marking, authority: ground.authority.name, kind: kind, meaning: ProposalReport.meaning,
            tried: search.tried, ranking: RankedCandidates.words, candidates: candidates, leftOut: ranked.leftOut,
            noCandidate: candidates.isEmpty ? search.sentence : nil, rule: holdings.sentence(of: options.rule),
            methods: methods, warnings: warnings, notCounted: Self.notCounted(holdings, options.rule), decisions: holdings.decisions,
            drawing: drawing.map { .init(file: $0.file, sha256: $0.sha256) }, stored: outcome.stored,
            storing: outcome.sentence, coordinateOperation: OperationReport(try holdings.file.coordinateOperation()),
            inputs: inputs)
    }

    private static func methods(
        _ search: ProposalSearch, _ ground: ZoneGround, _ proposal: ProposalOptions, _ inputs: [InputReport],
        _ warnings: [String]
    ) -> [MethodReport] {
        var methods: [Method] = [.candidateAreas]
        if proposal.ways.contains(.hotSpots) { methods += [.localG, .conditionalPermutation, .falseDiscovery, .spatialWeights] }
        if proposal.ways.contains(.concentrations), !ground.roads.isEmpty { methods.append(.streetBlocks) }
        if proposal.ways.contains(.thresholds) { methods.append(.thresholds) }
        methods += [.rateRatio, .residentEstimate]
        if !ground.extracts.isEmpty { methods.append(.suppression) }
        return methods.map { MethodReport($0, sources: inputs, warnings: $0 == .candidateAreas ? warnings : []) }
    }

    private static func warnings(_ ground: ZoneGround, _ holdings: Holdings, _ options: ZoneOptions) throws -> [String] {
        var warnings = [
            "All ways rest on the same register: that two of them meet in one place shows that the finding does not hang on "
                + "one method, and is no second piece of evidence.",
            "The rest of the district is its ground as drawn, open country and all: the ratio tells candidates apart and is no "
                + "measure of what is usual in a town.",
        ]
        if ground.hoursNotStated > 0 {
            warnings.append(
                "\(ground.hoursNotStated) rows of the register do not state whether they may sell alcohol after midnight, and are "
                    + "left out: there may be more candidates.")
        }
        let silent = options.rule.kind == .all
            ? 0
            : holdings.premises.count {
                $0.authority == ground.authority && options.rule.admits($0.record.status) && $0.record.place != nil
                    && $0.record.sales == .notStated
            }
        if silent > 0 {
            warnings.append(
                "\(silent) rows do not state what they permit and are left out: there may be more candidates.")
        }
        return warnings
    }

    private static func notCounted(_ holdings: Holdings, _ rule: OutletRule) -> [String] {
        let all = NotCounted.byAuthority(holdings.premises, rule: rule)
        return holdings.scope.compactMap { all[$0]?.sentence(of: $0) }
    }

    private static func sources(_ holdings: Holdings) -> [String] {
        var seen: Set<String> = []
        return holdings.inputs(.register, .boundaries, .roads).map { "\($0.publication) (\($0.part))" }
            .filter { seen.insert($0).inserted }
    }

    /// What partners' extracts were counted in is never called anything that `export` would give out unasked.
    private static func storing(_ storing: Storing, isMarked: Bool) -> Storing {
        guard case .named(let name) = storing, isMarked else { return storing }
        return .named(String("restricted_\(name)".prefix(60)))
    }
}

/// A map as a file of its own.
enum MapFile {
    /// As `ChartFile.check`, in the words of --draw. - Throws: `Fault`.
    static func check(_ target: URL, besides workspace: URL) throws {
        do {
            try ChartFile.check(target, besides: workspace)
        } catch var fault as Fault {
            fault.field = "draw"
            fault.message = fault.message.replacing("for the chart", with: "for the map")
            throw fault
        }
    }
}
