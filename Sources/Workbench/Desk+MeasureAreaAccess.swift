public import Foundation
internal import Geometry
internal import Licensing
internal import Measures
internal import Workspace

/// Access of the residents of one area, as a document's entry.
struct AreaAccessFigures: Encodable, Sendable {
    struct Nearest: Encodable, Sendable {
        @ExplicitNull var mean: Double?
        @ExplicitNull var median: Double?
    }

    struct Within: Encodable, Sendable {
        let radius: Double
        @ExplicitNull var mean: Double?
        @ExplicitNull var median: Double?
        @ExplicitNull var residentsServed: Double?
    }

    let code: String
    let name: String
    let district: String
    let postcodes: Int
    let cutOff: Int
    /// Of its postcodes.
    let residents: Double
    let nearest: Nearest
    let within: [Within]
    @ExplicitNull var catchment: Double?
    @ExplicitNull var catchmentGaussian: Double?
    @ExplicitNull var seen: Double?

    init(_ access: AreaAccess, code: String, name: String, district: String) {
        self.code = code
        self.name = name
        self.district = district
        postcodes = access.postcodes
        cutOff = access.cutOff
        residents = access.residents
        nearest = Nearest(mean: access.nearestMean, median: access.nearestMedian)
        within = access.within.map {
            Within(radius: $0.radius, mean: $0.mean, median: $0.median, residentsServed: $0.residentsServed)
        }
        catchment = access.catchmentMean
        catchmentGaussian = access.catchmentGaussianMean
        seen = access.seen
    }
}

public struct AreaAccessReport: Report {
    let level: String
    let distance = "straight line"
    let rule: String
    let kind: String
    let catchmentMetres: Double
    @ExplicitNull var populationEdition: String?
    let areas: [AreaAccessFigures]
    let warnings: [String]
    let notCounted: [String]
    let decisions: DecisionsReport
    let coordinateOperation: OperationReport
    let inputs: [InputReport]
    let methods: [MethodReport]
    @ExplicitNull var stored: StoredReport?
    let storing: String?

    private enum CodingKeys: String, CodingKey {
        case level, distance, rule, kind, catchmentMetres, populationEdition, areas, warnings, notCounted, decisions,
            coordinateOperation, inputs, methods, stored
    }

    public var text: String {
        func decimal(_ value: Double?, _ form: String) -> String { value.map { String(format: form, $0) } ?? "-" }
        let radii = areas.first?.within.map { AccessBasis.metres($0.radius) } ?? []
        var table = TextTable(
            ["area", "name", "residents", "nearest m: mean", "median"] + radii.flatMap { ["within \($0) m: mean", "served"] }
                + ["per 10,000", "Gaussian", "seen"], numeric: Set(2...(7 + 2 * radii.count)))
        for area in areas {
            table.add(
                [area.code, area.name, decimal(area.residents, "%.0f"), decimal(area.nearest.mean, "%.0f"), decimal(area.nearest.median, "%.0f")]
                    + area.within.flatMap { [decimal($0.mean, "%.1f"), decimal($0.residentsServed.map { 100 * $0 }, "%.0f%%")] }
                    + [decimal(area.catchment, "%.1f"), decimal(area.catchmentGaussian, "%.1f"), decimal(area.seen, "%.2f")])
        }
        return ([
            table.text, "",
            "Straight-line access to outlets (\(kind)) of the residents of each area: means over its postcodes, weighted by their "
                + "residents; half of the residents live within the median distance of an outlet; served is the share with one "
                + "within the radius.", rule,
        ] + warnings + notCounted + decisions.sentences + [coordinateOperation.text] + [storing].compactMap(\.self))
            .joined(separator: "\n")
    }
}

extension Desk {
    /// Access to outlets of the residents of areas. - Throws: `Fault`.
    public func measureAreaAccess(_ workspace: URL, options: MeasureOptions) throws -> AreaAccessReport {
        do {
            try Self.check(options.storing)
            let question = try options.access.question()
            let file = try open(workspace)
            let state = try file.state()
            let holdings = try held(file, options)
            _ = try holdings.requiredAreas()
            let basis = try AccessBasis(holdings, rule: options.rule)
            let groups = try AccessGroups(basis, level: options.level, year: options.year)
            let numbers = groups.members.flatMap(\.self)
            guard !numbers.isEmpty else {
                throw Fault(
                    .data, file: workspace.relativePath,
                    message: "\(workspace.relativePath): no postcodes lie in the areas of "
                        + "\(holdings.scope.map(\.name).joined(separator: ", ")); add the postcode areas of the district from "
                        + "Code-Point Open.")
            }
            let places = numbers.map { basis.shares.places[$0] }
            let table = basis.table(places, question)
            let found = (0..<table.count).map { table[$0] }
            var first = 0
            let figures = zip(groups.groups, groups.members).map { group, members in
                let own = Array(found[first..<first + members.count])
                first += members.count
                return AreaAccessFigures(
                    AreaAccess(own, residents: members.map { basis.shares.residents[$0] }, radii: question.radii),
                    code: group.code, name: group.name, district: group.district)
            }
            let warnings = try groups.notes + basis.warnings(table, found, at: places)
            let methods = basis.methods(warnings)
            let layer = AccessLayer(question, rule: options.rule)
            let outcome = try store(
                layer.areas(
                    figures, shapes: groups.groups.map(\.shape),
                    called: layer.name(
                        "access_\(options.level.rawValue)" + (options.year.map { "_\($0)" } ?? ""), authority: options.authority == nil ? nil : holdings.scope.first,
                        asAt: options.asAt)),
                options.storing, asked: layer.asked(options), methods: methods,
                warnings: warnings, state: state, in: file)
            return AreaAccessReport(
                level: options.level.rawValue, rule: holdings.sentence(of: options.rule), kind: options.rule.kind.rawValue,
                catchmentMetres: question.catchment, populationEdition: holdings.populationEdition, areas: figures,
                warnings: warnings, notCounted: basis.notCounted, decisions: holdings.decisions,
                coordinateOperation: OperationReport(try file.coordinateOperation()), inputs: basis.inputs, methods: methods,
                stored: outcome.stored, storing: outcome.sentence)
        } catch {
            throw Fault(error, file: workspace.relativePath)
        }
    }
}
