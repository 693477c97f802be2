public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace
internal import Zones

extension Desk {
    /// How thick an authority's premises lie, over its district, as a map of cells and of ground that reaches given levels.
    /// - Throws: `Fault`.
    public func zoneDensity(_ workspace: URL, density asked: DensityOptions, options: ZoneOptions) throws -> DensityReport {
        do {
            try Self.check(options.storing)
            if let drawing = options.drawing { try ChartFile.check(drawing, besides: workspace) }
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            let ground = try holdings.zoneGround(of: try holdings.soleAuthority(), options)
            let question = try DensityQuestion(asked, own: ground.own.compactMap(\.record.place), file: file)
            let seen = holdings.authorities.flatMap(holdings.areas).map(\.shape)
            // Published areas have slits between them, which would cut contours and stand on the map as lines.
            let district = try ground.district().widened(by: AreaIndex.gap).widened(by: -AreaIndex.gap)
            let grid = try question.grid(over: district.boundingBox)
            progress("Density in \(grid.count) cells")
            let found = GroundDensity(
                ground.premises.compactMap(\.record.place), on: grid, study: ground.areas.map(\.shape), seen: seen,
                kernel: asked.kernel, bandwidth: question.bandwidth)
            guard let peak = found.maximum, peak.value > 0 else { throw question.tooCoarse(grid) }
            let contours = try Self.contours(found, peak: peak.value, asked.levels, on: district, ground)
            let reached = contours.compactMap { contour, area in area.map { (report: contour, area: $0) } }
            let inputs = holdings.inputs(.register, .boundaries)
            let methods = [Method.kernelDensity, .kernelBandwidth].map {
                MethodReport($0, denominators: ["square kilometres of ground"], sources: inputs, warnings: DensityReport.warnings)
            }
            let edge = Self.edgeRule(ground.authority, holdings)
            let about = "\(options.rule.sentence) \(question.sentence) \(edge)"
            let words = options.asked(asked.asked())
            let outcomes = try [
                ("density_cells", "_cells", DensityLayer.cells(found, called: "", about: about)),
                ("density_contours", "_contours", DensityLayer.contours(reached, called: "", about: about)),
            ].map { usual, ending, table in
                let storing: Storing = if case .named(let name) = options.storing { .named(name + ending) } else { options.storing }
                try Self.check(storing)
                let name = Self.densityLayer(usual, options, authority: ground.authority)
                return try store(
                    table.called(name), storing, asked: words, methods: methods, warnings: DensityReport.warnings, state: state, in: file)
            }
            let drawing = try options.drawing.map { target in
                try ChartFile.write(
                    DensityMap.svg(
                        reached.map { ($0.report.level, $0.area) }, ground: ground, district: district, kernel: asked.kernel.rawValue,
                        bandwidth: question.bandwidth, sources: inputs), to: target)
            }
            let notCounted = NotCounted.byAuthority(holdings.premises, rule: options.rule)
            let centre = grid.centre(peak.cell)
            let reach = grid.extent(widenedBy: asked.kernel.reach(bandwidth: question.bandwidth))
            return DensityReport(
                authority: ground.authority.name, rule: holdings.sentence(of: options.rule), kernel: asked.kernel.rawValue,
                bandwidth: question.bandwidth, bandwidthRule: question.sentence, cell: grid.cell, columns: grid.columns,
                rows: grid.rows, cellsStudied: found.isStudied.count { $0 }, edgeCorrected: true, edgeRule: edge,
                premises: ground.own.count,
                premisesBeyond: ground.premises.count { premises in
                    premises.authority != ground.authority && premises.record.place.map(reach.contains) ?? false
                },
                maximum: DensityReport.Peak(value: peak.value, easting: centre.x, northing: centre.y),
                contours: contours.map(\.report), notCounted: [notCounted[ground.authority]?.sentence(of: ground.authority)].compactMap(\.self),
                hoursNotStated: ground.hoursNotStated, decisions: holdings.decisions, methods: methods,
                warnings: DensityReport.warnings, stored: outcomes.compactMap(\.stored),
                drawing: drawing.map { DensityReport.Drawing(file: $0.file, sha256: $0.sha256) },
                coordinateOperation: OperationReport(try file.coordinateOperation()), inputs: inputs,
                storing: outcomes.compactMap(\.sentence))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    private static func densityLayer(_ usual: String, _ options: ZoneOptions, authority: Authority) -> String {
        layerName(
            usual + (options.isAfterMidnight ? "_after_midnight" : ""), options.rule,
            authority: options.authority == nil ? nil : authority, asAt: options.asAt)
    }

    /// In ascending order of level, each once.
    private static func contours(
        _ found: GroundDensity, peak: Double, _ asked: [DensityOptions.Level], on district: MultiPolygon, _ ground: ZoneGround
    ) throws -> [(report: DensityReport.Contour, area: MultiPolygon?)] {
        let levels = Set(
            (asked.isEmpty ? DensityOptions.usualLevels : asked).map { level -> Double in
                switch level {
                case .value(let value): value
                case .percent(let percent): peak * percent / 100
                }
            }
        ).sorted()
        let places = ground.own.compactMap(\.record.place)
        return try zip(levels, found.contours(levels, on: district)).map { level, area in
            let inside = area.map { AreaIndex([$0]).locate(places).count { $0 != nil } } ?? 0
            return (
                DensityReport.Contour(
                    level: level, percentOfMaximum: level / peak * 100, areaKm2: (try area?.area() ?? 0) / 1e6,
                    parts: area?.polygons.count ?? 0, premises: inside), area
            )
        }
    }

    private static func edgeRule(_ authority: Authority, _ holdings: Holdings) -> String {
        let others = holdings.authorities.filter { $0 != authority && !holdings.areas(of: $0).isEmpty }.map(\.name)
        let seen = ([authority.name] + others).joined(separator: ", ")
        return "Near the edge of the ground that registers see (\(seen)) each value is divided by the share of the kernel that lies "
            + "on that ground; the sea and districts without a register are not on it. Off the district there is no value."
    }
}

/// The bandwidth and the cells of a density, chosen where they were not given.
private struct DensityQuestion {
    let bandwidth: Double
    let sentence: String
    private let cell: Double
    private let shown: String

    init(_ asked: DensityOptions, own places: [Point], file: WorkspaceFile) throws {
        shown = file.url.relativePath
        if let metres = asked.bandwidth {
            bandwidth = metres
            sentence = "Bandwidth \(AccessBasis.metres(metres)) m, as asked for."
        } else {
            do {
                bandwidth = try KernelBandwidth.chosen(for: places, kernel: asked.kernel)
            } catch {
                let reason =
                    switch error {
                    case .tooFew(let count): "\(count == 0 ? "none is" : "only one is") counted"
                    case .onePlace: "half of the \(places.count) counted or more stand at one place"
                    }
                throw Fault(
                    .data, file: shown, field: "bandwidth",
                    message: "\(shown): no bandwidth can be chosen from the spread of the premises, because \(reason); give one with "
                        + "--bandwidth METRES.")
            }
            sentence =
                "Bandwidth \(String(format: "%.0f", bandwidth)) m, chosen by rule from the spread of the \(places.count) premises of the "
                + "register: 0.9 times the lesser of the standard distance and 1.201 times the median distance from the mean "
                + "centre, over the fifth root of their number"
                + (asked.kernel == .gaussian ? ", over the root of 8 for a Gaussian." : ".")
        }
        cell = asked.cell ?? DensityOptions.usualCell(for: bandwidth)
        guard !places.isEmpty else {
            throw Fault(
                .data, file: shown,
                message: "\(shown): no premises of the register are counted, so there is no density; ask with another --kind, --count or "
                    + "--status.")
        }
        guard cell <= bandwidth else {
            throw Fault(
                .usage, field: "cell",
                message: "Cells of \(AccessBasis.metres(cell)) m are larger than the bandwidth of \(String(format: "%.0f", bandwidth)) m, so "
                    + "premises could fall between their centres; give a smaller --cell or a larger --bandwidth.")
        }
        guard bandwidth / cell <= GroundDensity.mostCellsPerBandwidth else {
            throw Fault(
                .usage, field: "cell",
                message: "Cells of \(AccessBasis.metres(cell)) m are finer than a \(Int(GroundDensity.mostCellsPerBandwidth))th of the "
                    + "bandwidth of \(String(format: "%.0f", bandwidth)) m and would show nothing more; give a larger --cell.")
        }
    }

    /// - Throws: `Fault` 64 where there would be too many cells.
    func grid(over box: BoundingBox) throws -> CellGrid {
        guard let grid = CellGrid(over: box, cell: cell) else {
            throw Fault(
                .usage, field: "cell",
                message: "Cells of \(AccessBasis.metres(cell)) m over a district of \(String(format: "%.0f by %.0f", box.width / 1_000, box.height / 1_000)) "
                    + "km are more than \(CellGrid.mostCells / 1_000_000) million; give a larger --cell.")
        }
        return grid
    }

    func tooCoarse(_ grid: CellGrid) -> Fault {
        Fault(
            .data, file: shown,
            message: "\(shown): none of the \(grid.count) cells has its centre in the district and within reach of premises; give a "
                + "smaller --cell or a larger --bandwidth, or look at where the register places its premises with \"aleconner doctor\".")
    }
}
