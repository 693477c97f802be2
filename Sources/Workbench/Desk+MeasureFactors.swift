public import Foundation
internal import Licensing
internal import Measures
internal import Workspace

extension Desk {
    /// Risk factors by LSOA, with a composite and the user's thresholds where they are asked for. - Throws: `Fault`.
    public func measureFactors(_ workspace: URL, options: MeasureOptions) throws -> FactorsReport {
        do {
            try Self.check(options.storing)
            let asked = options.factors
            let rules = try asked.rules.map(thresholds) ?? []
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            let inputs = try FactorInputs(holdings, options: options)
            let table = inputs.table
            let composite = try asked.composite.map { method in
                Composite(method, of: try asked.parts(in: table, file: workspace.relativePath), in: table)
            }
            let judged = try judge(rules, holdings: holdings, density: inputs.density, at: asked.place)
            let warnings = inputs.warnings + Self.warnings(table, rules: rules)
            let methods = Self.methods(table, composite, hasRules: !rules.isEmpty, inputs, holdings.populationEdition, warnings)
            var report = FactorsReport(
                marking: table.isRestricted ? Self.marking : nil, rule: holdings.sentence(of: options.rule),
                factors: table.factors.map { .init($0, overlaps: table.overlaps(of: $0)) }, areas: Self.areas(table, composite),
                wider: table.wider.map {
                    .init(
                        code: $0.code, name: $0.name, mark: $0.mark, factor: .init($0.factor, overlaps: []),
                        value: .init($0.factor.id, $0.value))
                }, composite: composite.map(Self.whole), rules: judged, warnings: warnings,
                notCounted: holdings.scope.compactMap { inputs.density.notCounted[$0]?.sentence(of: $0) },
                decisions: holdings.decisions, methods: methods, stored: nil,
                coordinateOperation: OperationReport(try file.coordinateOperation()), inputs: inputs.used)
            report.shown = try Self.shown(asked.shown, in: table, composite)
            let outcome = try store(
                FactorLayer.table(table, composite, called: Self.layerName(options, table, holdings)),
                Self.storing(options.storing, table), asked: Self.words(options, table), methods: methods,
                // What is said of a restricted table stays in it.
                warnings: table.isRestricted ? [Self.marking] : warnings, state: state, in: file)
            report.stored = outcome.stored
            report.storing = outcome.sentence
            return report
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }

    static let marking = "RESTRICTED: made of what partners shared under conditions; not for publication, and not to be passed on."

    private static func warnings(_ table: FactorTable, rules: [ThresholdRule]) -> [String] {
        var found = [
            "Each factor is a figure of its own place, period and source; that two stand side by side proves no link between them."
        ]
        if table.districtCount == table.areas.count { found.append("A district of one area has no percentiles.") }
        if rules.contains(where: { if case .outlets = $0.condition { true } else { false } }) {
            found.append("Outlets beyond the district's border count where the neighbour's register is loaded, and are not seen elsewhere.")
        }
        return found
    }

    private static func areas(_ table: FactorTable, _ composite: Composite?) -> [FactorsReport.Area] {
        table.areas.indices.map { index in
            let area = table.areas[index]
            return FactorsReport.Area(
                code: area.code, name: area.name, district: area.districtName, vintage: area.vintage.rawValue,
                values: table.columns.map { .init($0.factor.id, $0.values[index]) },
                composite: composite.map {
                    let value = $0.values[index]
                    return .init(value: value.value, percentile: value.percentile, areas: value.areas, note: value.note)
                })
        }
    }

    private static func whole(_ composite: Composite) -> FactorsReport.Whole {
        FactorsReport.Whole(
            method: composite.method.rawValue, words: "\(Composite.words); \(Composite.limits)",
            weights: composite.parts.map { .init(factor: $0.factor.id, weight: $0.weight, turned: $0.isTurned) },
            notes: composite.notes)
    }

    private static func methods(
        _ table: FactorTable, _ composite: Composite?, hasRules: Bool, _ inputs: FactorInputs, _ residents: String?,
        _ warnings: [String]
    ) -> [MethodReport] {
        let people = residents.map { ["residents of all ages, \($0.isEmpty ? "edition not stated" : $0)"] } ?? []
        var methods = [MethodReport(.factorTable, denominators: people, sources: inputs.used, warnings: warnings)]
        if composite != nil {
            methods.append(
                MethodReport(.composite, sources: inputs.used, warnings: ["\(Composite.words); \(Composite.limits)"]))
        }
        if hasRules { methods.append(MethodReport(.thresholds, denominators: people, sources: inputs.used)) }
        if table.isRestricted { methods.append(MethodReport(.suppression, sources: inputs.used, warnings: [marking])) }
        return methods
    }

    /// A few columns that a person can read side by side, or those asked for. - Throws: `Fault` 64.
    private static func shown(_ words: String?, in table: FactorTable, _ composite: Composite?) throws -> [String] {
        let ids = table.factors.map(\.id)
        guard let words else {
            let usual = ["imd_decile", "crime_all", "outlets_per_10000", "outlets_per_km2"]
            return table.factors.filter { factor in
                if usual.contains(factor.id) || factor.isRestricted { return true }
                if composite?.parts.contains(where: { $0.factor.id == factor.id }) == true { return true }
                if case .ages = factor.subject { return true }
                if case .places = factor.subject { return factor.unit == "count" }
                return false
            }.map(\.id)
        }
        if words == "all" { return ids }
        return try words.split(separator: ",").map { word in
            let id = word.trimmingCharacters(in: .whitespaces)
            guard ids.contains(id) else {
                throw Fault(
                    .usage, field: "show",
                    message: "--show: there is no factor \"\(id)\" here; there are \(ids.joined(separator: ", ")).")
            }
            return id
        }
    }

    private static func layerName(_ options: MeasureOptions, _ table: FactorTable, _ holdings: Holdings) -> String {
        let base = (table.isRestricted ? "restricted_" : "") + "factors_lsoa" + (options.ground == .polygon ? "_polygon" : "")
            + (options.factors.composite.map { "_composite_\($0.rawValue)" } ?? "")
        return layerName(base, options.rule, authority: options.authority == nil ? nil : holdings.scope.first, asAt: options.asAt)
    }

    /// A restricted table is never called anything that `export` would give out unasked.
    private static func storing(_ storing: Storing, _ table: FactorTable) -> Storing {
        guard case .named(let name) = storing, table.isRestricted else { return storing }
        return .named(String("restricted_\(name)".prefix(60)))
    }

    private static func words(_ options: MeasureOptions, _ table: FactorTable) -> String {
        var words = ["--factors"]
        if let method = options.factors.composite { words += ["--composite", method.rawValue] }
        // Its words may name what a partner shared.
        if let weights = options.factors.weights, !table.isRestricted { words += ["--weights", weights] }
        if options.factors.isRestricted { words.append("--restricted") }
        if options.ground != .land { words += ["--area", options.ground.rawValue] }
        return options.asked(words)
    }
}
