public import Foundation
internal import Licensing
internal import Measures
internal import Statistics
internal import Workspace

extension Desk {
    /// How outlets lie over the scale of deprivation: rates by decile, slope and relative index, concentration index and
    /// curve. The areas, with where they stand on the scale, are stored as a layer. - Throws: `Fault`.
    public func measureInequality(_ workspace: URL, options: MeasureOptions) throws -> InequalityReport {
        do {
            try Self.check(options.storing)
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            let areas = try holdings.requiredAreas()
            let density = try DensityTable(
                areas: areas, premises: holdings.premises, rule: options.rule, registers: holdings.scope)
            let table = InequalityTable(RankedAreas(density.areas))
            let warnings = table.notes + Self.disagreement(table) + Self.warnings(density, holdings)
            let methods = Self.inequalityMethods(holdings, warnings: warnings)
            let outcome = try store(
                InequalityLayer.table(
                    table, density,
                    name: Self.layerName(
                        "inequality", options.rule, authority: options.authority == nil ? nil : holdings.scope.first, asAt: options.asAt)),
                options.storing, asked: options.asked(["--inequality"]), methods: methods.all, warnings: warnings, state: state, in: file)
            return InequalityReport(
                inequality: InequalityReport.Figures(table, methods), main: InequalityReport.main,
                secondReadings: InequalityReport.Reading.all(table, methods),
                regression: InequalityReport.Regression(table),
                deciles: table.deciles.map { InequalityReport.Decile($0, line: table.slopeByDecile?.line) },
                curve: table.curve.points.map {
                    InequalityReport.Point(
                        area: $0.code, rank: $0.rank, shareOfResidents: $0.residents, shareOfOutlets: $0.outlets)
                }, areas: table.ranked.areas.count, outlets: table.ranked.events, residents: table.ranked.residents,
                rule: holdings.sentence(of: options.rule), kind: options.rule.kind.rawValue, meaning: InequalityReport.meaning,
                methods: methods.all, warnings: warnings,
                notCounted: holdings.scope.compactMap { density.notCounted[$0]?.sentence(of: $0) },
                decisions: holdings.decisions, stored: outcome.stored, storing: outcome.sentence,
                coordinateOperation: OperationReport(try file.coordinateOperation()),
                inputs: holdings.inputs(.register, .boundaries, .deprivation, .population, .postcodes))
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    /// What the areas do not hold.
    private static func warnings(_ density: DensityTable, _ holdings: Holdings) -> [String] {
        var warnings: [String] = []
        if density.outside > 0 {
            warnings.append("\(density.outside) counted premises lie in none of these areas.")
        }
        let silent = density.rule.kind == .all ? density.areas.reduce(0) { $0 + $1.outlets.notStated } : 0
        if silent > 0 {
            warnings.append(
                "\(silent) of the \(density.areas.reduce(0) { $0 + ($1.events ?? 0) }) rows counted do not state whether alcohol may be sold.")
        }
        let without = holdings.districtsWithoutRegister
        if !without.isEmpty {
            warnings.append("Not measured, because no register is loaded: \(without.joined(separator: ", ")).")
        }
        let vintages = Set(density.areas.map(\.area.vintage.rawValue)).sorted()
        if vintages.count > 1 {
            warnings.append(
                "The areas are of several vintages (\(vintages.joined(separator: ", "))): where they cover the same ground, "
                    + "residents count twice.")
        }
        return warnings
    }

    /// From this factor on the readings of the relative index are told to differ.
    private static let wideApart = 1.5

    private static func disagreement(_ table: InequalityTable) -> [String] {
        let readings = [
            ("line over deciles", table.relativeByDecile?.value), ("line over areas", table.relativeByArea?.value),
            ("Poisson regression over deciles", table.poissonByDecile?.value), ("Poisson regression over areas", table.poissonByArea?.value),
        ].compactMap { name, value in value.map { (name, $0) } }
        guard let least = readings.map(\.1).min(), let most = readings.map(\.1).max(), least > 0, most >= wideApart * least else { return [] }
        let list = readings.map { "\($0.0) \(String(format: "%.2f", $0.1))" }.joined(separator: ", ")
        return [
            "The readings of the relative index lie far apart (\(list)): the straight line does not fit these rates well, and near 0 a "
                + "small change of the line makes a large one of the index. None of them should be quoted alone."
        ]
    }

    struct InequalityMethodReports {
        let deciles: MethodReport
        let slope: MethodReport
        let relative: MethodReport
        let concentration: MethodReport

        var all: [MethodReport] { [deciles, slope, relative, concentration] }
    }

    private static func inequalityMethods(_ holdings: Holdings, warnings: [String]) -> InequalityMethodReports {
        let sources = holdings.inputs(.register, .boundaries, .deprivation, .population)
        let residents =
            "residents of all ages, "
            + (holdings.populationEdition.map { $0.isEmpty ? "edition not stated" : $0 } ?? "not loaded")
        func report(_ method: Method) -> MethodReport {
            MethodReport(method, denominators: [residents], sources: sources, warnings: warnings)
        }
        return InequalityMethodReports(
            deciles: report(.decileRates), slope: report(.slopeIndex), relative: report(.relativeIndex),
            concentration: report(.concentrationIndex))
    }
}

extension InequalityReport.Figures {
    init(_ table: InequalityTable, _ methods: Desk.InequalityMethodReports) {
        let slope = table.slopeByDecile
        sii = InequalityFigure(
            (slope?.value, slope?.lower, slope?.upper), n: table.deciles.count, of: "deciles", methods.slope)
        let relative = table.relativeByDecile
        // The note stands among the method's warnings already.
        rii = InequalityFigure(
            (relative?.value, relative?.lower, relative?.upper), n: table.deciles.count, of: "deciles", methods.relative)
        let concentration = table.concentration
        concentrationIndex = InequalityFigure(
            (concentration?.value, concentration?.lower, concentration?.upper), n: table.ranked.areas.count, of: "areas",
            methods.concentration)
    }
}

extension InequalityReport.Reading {
    /// Those that there are.
    static func all(_ table: InequalityTable, _ methods: Desk.InequalityMethodReports) -> [Self] {
        let areas = table.ranked.areas.count
        var readings: [Self] = []
        if let slope = table.slopeByArea, let relative = table.relativeByArea {
            readings.append(
                Self(
                    reading: "line over areas",
                    sii: InequalityFigure((slope.value, slope.lower, slope.upper), n: areas, of: "areas", methods.slope),
                    rii: InequalityFigure(
                        (relative.value, relative.lower, relative.upper), n: areas, of: "areas", methods.relative,
                        note: relative.note.map { "Line over areas: \($0)" }), dispersion: nil))
        }
        func poisson(_ index: PoissonRelativeIndex?, _ n: Int, _ of: String) {
            guard let index else { return }
            readings.append(
                Self(
                    reading: "Poisson regression over \(of)", sii: nil,
                    rii: InequalityFigure((index.value, index.lower, index.upper), n: n, of: of, methods.relative),
                    dispersion: index.line.dispersion))
        }
        poisson(table.poissonByDecile, table.deciles.count, "deciles")
        poisson(table.poissonByArea, areas, "areas")
        return readings
    }
}

extension InequalityReport.Regression {
    /// Nil where there is no line over deciles.
    init?(_ table: InequalityTable) {
        guard let index = table.slopeByDecile else { return nil }
        let line = index.line
        func decimals(_ value: Double) -> String { String(format: "%.2f", value.magnitude) }
        self.init(
            sentence: "rate = \(line.intercept < 0 ? "-" : "")\(decimals(line.intercept)) \(line.slope < 0 ? "-" : "+") " + "\(decimals(line.slope)) x ridit, \(line.count) deciles, weights residents; the ridit runs from 0 (most deprived) " + "to 1 (least deprived).",
            intercept: line.intercept,
            slope: line.slope,
            slopeStandardError: line.uncertainty?.slopeVariance.squareRoot(),
            degreesOfFreedom: line.uncertainty?.degreesOfFreedom,
            slopeProbability: index.probability,
            meanRate: line.mean,
            slopeOverMean: table.relativeByDecile?.meanBased)
    }
}

extension InequalityReport.Decile {
    init(_ decile: DecileRate, line: WeightedLine?) {
        self.decile = decile.decile
        areas = decile.areas
        outlets = decile.events
        residents = decile.residents
        shareOfResidents = decile.share
        ridit = decile.ridit
        per10000 = decile.rate.value
        lower = decile.rate.lower
        upper = decile.rate.upper
        interval = decile.rate.method.rawValue
        fitted = line?.height(at: decile.ridit)
    }
}
